// SPDX-License-Identifier: GPL-3.0-or-later

/// One decoded posting list in two flat arrays of equal length.
public struct PostingBuffer: Hashable, Sendable {
    /// The documents, ascending.
    public internal(set) var ids: [DocumentID] = []
    /// How often the term occurs in each (its `wdf`).
    public internal(set) var frequencies: [UInt32] = []

    /// In how many documents the term occurs by the index's figures: `count`, and those that are removed from a base.
    public internal(set) var termFrequency = 0

    public init() {}

    public var count: Int { ids.count }
}

extension PostingBuffer {
    /// Documents without frequencies of their own: each counts once.
    public init(documents: [DocumentID]) {
        ids = documents
        termFrequency = documents.count
        frequencies = [UInt32](repeating: 1, count: documents.count)
    }
}
