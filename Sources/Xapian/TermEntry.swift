// SPDX-License-Identifier: GPL-3.0-or-later

/// A term and a frequency: of documents when listing an index, within the document when listing one.
public struct TermEntry: Hashable, Sendable {
    /// The term; bytes that are not UTF-8 show as U+FFFD.
    public var term: String
    public var frequency: UInt32

    public init(term: String, frequency: UInt32) {
        self.term = term
        self.frequency = frequency
    }
}

extension [TermEntry] {
    init(_ reader: inout PackedReader) {
        self.init()
        while let (bytes, frequency) = reader.entry() {
            append(TermEntry(term: String(decoding: bytes, as: UTF8.self), frequency: frequency))
        }
    }
}
