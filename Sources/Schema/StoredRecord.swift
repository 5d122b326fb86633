// SPDX-License-Identifier: GPL-3.0-or-later

/// What the index document of a record holds: the record as one line of JSON and, where the record is **whole**, its
/// header lines and its only passage as well.
///
/// A whole record has one short text and nothing else: then one index document serves as record, header and passage,
/// which halves the index of acts, licences and entries (docs/decisions/0017-whole-records.md).
public struct StoredRecord: Hashable, Sendable {
    /// An `IndexedRecord`, encoded without line feeds.
    public var json: [UInt8]
    public var whole: Whole?

    public struct Whole: Hashable, Sendable {
        /// The title first.
        public var lines: [String]
        /// As `IndexedPassage.stored()` gives it.
        public var passage: [UInt8]

        public init(lines: [String], passage: [UInt8]) {
            self.lines = lines
            self.passage = passage
        }
    }

    public init(json: [UInt8], whole: Whole? = nil) {
        self.json = json
        self.whole = whole
    }

    /// INFORMATION SEPARATOR TWO, which no text of a record holds.
    private static let lineSeparator: Unicode.Scalar = "\u{1E}"
    private static let separatorByte: UInt8 = 0x1E

    public var bytes: [UInt8] {
        guard let whole else { return json }
        let lines = whole.lines.map { line in
            String(String.UnicodeScalarView(line.unicodeScalars.filter { $0 != Self.lineSeparator && $0 != "\n" }))
        }
        return json + [10] + Array(lines.joined(separator: String(Self.lineSeparator)).utf8) + [10] + whole.passage
    }

    /// Reads what `bytes` wrote; linear.
    public init(_ bytes: [UInt8]) {
        guard let end = bytes.firstIndex(of: 10), let second = bytes[(end + 1)...].firstIndex(of: 10) else {
            self.init(json: bytes)
            return
        }
        self.init(
            json: Array(bytes[..<end]),
            whole: Whole(lines: Self.lines(bytes[(end + 1)..<second]), passage: Array(bytes[(second + 1)...])))
    }

    private static func lines(_ bytes: ArraySlice<UInt8>) -> [String] {
        bytes.split(separator: separatorByte, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}

extension StoredRecord {
    /// The header lines and the text of the passage of what `bytes` wrote, between which nothing matches; empty unless whole.
    public static func texts(ofStored bytes: [UInt8]) -> [String] {
        guard let end = bytes.firstIndex(of: 10), let second = bytes[(end + 1)...].firstIndex(of: 10) else { return [] }
        let passage = bytes[(second + 1)...]
        let text = passage.firstIndex(of: 10).map { passage[($0 + 1)...] } ?? []
        return lines(bytes[(end + 1)..<second]) + [String(decoding: text, as: UTF8.self)]
    }
}
