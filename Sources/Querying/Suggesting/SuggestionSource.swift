// SPDX-License-Identifier: GPL-3.0-or-later
import Schema

/// The suggestion table of one snapshot, made at the first question and kept until the snapshot goes.
///
/// Whoever asks while it is being made waits for it: made twice, it would take twice as long.
final class SuggestionSource: Sendable {
    private let table = Guarded<SuggestionTable?>(nil)

    func table(_ reader: IndexReader) throws -> SuggestionTable {
        try table.withLock { table in
            if let table { return table }
            let made = try SuggestionTable(reader.snapshot.columns) { body in
                try reader.executor.readValues(.suggested, body)
            }
            table = made
            return made
        }
    }
}

extension XapianExecutor {
    /// One slot over all documents that have it, whether or not they are shown: who reads it must ask the columns.
    func readValues(_ slot: ValueSlot, _ body: (UInt32, UnsafeBufferPointer<UInt8>) -> Void) throws {
        try database.readValues(slot: slot.rawValue, body)
    }
}
