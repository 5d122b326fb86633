// SPDX-License-Identifier: GPL-3.0-or-later
import Schema
import Xapian

/// A value slot as indices into its distinct values.
struct DictionaryColumn {
    /// Row → index into `entries`; −1 where the record has no value.
    var entry: [Int32]
    var entries: [String]

    static func read(
        _ database: borrowing Database, _ slot: ValueSlot, rows: [Int32], count: Int
    ) throws(XapianError) -> DictionaryColumn {
        var entry = [Int32](repeating: -1, count: count)
        var dictionary = ByteDictionary()
        try database.readValues(slot: slot.rawValue) { document, bytes in
            let row = rows[Int(document)]
            if row >= 0 { entry[Int(row)] = dictionary.number(bytes) }
        }
        return DictionaryColumn(entry: entry, entries: dictionary.entries)
    }
}
