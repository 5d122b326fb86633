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
        var column = DictionaryColumn(entry: [Int32](repeating: -1, count: count), entries: [])
        var index: [String: Int32] = [:]
        try database.readValues(slot: slot.rawValue) { document, bytes in
            let row = rows[Int(document)]
            guard row >= 0 else { return }
            let text = String(decoding: bytes, as: UTF8.self)
            if let known = index[text] {
                column.entry[Int(row)] = known
            } else {
                let new = Int32(column.entries.count)
                index[text] = new
                column.entries.append(text)
                column.entry[Int(row)] = new
            }
        }
        return column
    }
}
