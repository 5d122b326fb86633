// SPDX-License-Identifier: GPL-3.0-or-later
import Readers

/// Brings the member names of a row to our keys: JSON Lines may carry the 双公示 codes or the Chinese names.
enum ActColumns {
    /// The row under our keys; of several members for one column the first that says something stays. Members that name
    /// no column are left out.
    static func canonical(_ row: JSONObject) -> JSONObject {
        var keys: [String] = []
        var values: [JSONValue] = []
        for (key, value) in zip(row.keys, row.values) {
            guard let column = column(of: key) else { continue }
            if let index = keys.firstIndex(of: column.rawValue) {
                if isEmpty(values[index]) { values[index] = value }
            } else {
                keys.append(column.rawValue)
                values.append(value)
            }
        }
        return JSONObject(keys: keys, values: values)
    }

    /// The members that name no column.
    static func unknown(_ row: JSONObject) -> [String] { row.keys.filter { column(of: $0) == nil } }

    static func column(of key: String) -> ActColumn? {
        ActColumn(rawValue: key) ?? ActColumn.byName[ActColumn.key(key)]
    }

    private static func isEmpty(_ value: JSONValue) -> Bool {
        switch value {
        case .null: true
        case .string(let text): text.allSatisfy(\.isWhitespace)
        case .array(let members): members.isEmpty
        default: false
        }
    }
}
