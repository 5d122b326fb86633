// SPDX-License-Identifier: GPL-3.0-or-later

/// Many terms of one document in flat arrays, handed to libxapian in one call.
///
/// Indexing adds hundreds of terms for each document; crossing into C++ for each would cost more than the text of this
/// type. Keep one batch and empty it for each document: it keeps its memory. Holds at most 4 GiB of term bytes.
public struct TermBatch: Sendable {
    @usableFromInline var bytes: [UInt8] = []
    @usableFromInline var ends: [UInt32] = []
    @usableFromInline var positions: [UInt32] = []
    @usableFromInline var frequencies: [UInt32] = []

    public init() {}

    /// The number of terms held, repetitions included.
    public var count: Int { ends.count }

    /// Adds a term at a position, which phrases and NEAR need; `wdf` counts towards its frequency in the document.
    ///
    /// Nothing is checked here: ``Document/addTerms(_:)`` refuses the whole batch for one bad term.
    @inlinable
    public mutating func append(_ term: some Collection<UInt8>, position: UInt32, wdf: UInt32 = 1) {
        bytes.append(contentsOf: term)
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
        positions.append(position)
        frequencies.append(wdf)
    }

    /// Adds a term without a position; `wdf` 0 makes it a filter only.
    @inlinable
    public mutating func append(_ term: some Collection<UInt8>, wdf: UInt32 = 1) {
        append(term, position: .max, wdf: wdf)
    }

    /// Forgets the terms, keeps the memory.
    @inlinable
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        positions.removeAll(keepingCapacity: true)
        frequencies.removeAll(keepingCapacity: true)
    }
}
