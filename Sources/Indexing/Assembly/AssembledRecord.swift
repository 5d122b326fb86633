// SPDX-License-Identifier: GPL-3.0-or-later
import Schema

/// All that the index keeps of one record.
public struct AssembledRecord: Hashable, Sendable {
    public var record: IndexedRecord
    /// In order; together the whole text.
    public var passages: [IndexedPassage]
    /// How many places the second line of defence has hidden; 0 where the ledger holds what it should.
    public var hidden: Int

    public init(record: IndexedRecord, passages: [IndexedPassage], hidden: Int = 0) {
        self.record = record
        self.passages = passages
        self.hidden = hidden
    }
}
