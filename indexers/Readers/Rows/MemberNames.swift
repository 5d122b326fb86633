// SPDX-License-Identifier: GPL-3.0-or-later

/// Gives the members of JSON rows their canonical keys, as headings give them to the columns of a table.
///
/// Misspelt names are not guessed here. Not for use from two threads at once.
final class MemberNames {
    // Rows of one file use the same few names; a hostile file with ever new ones must not fill memory.
    private static let longestCache = 1000

    private let table: ColumnTable
    private var known: [String: HeaderMatch?] = [:]

    init(table: ColumnTable) { self.table = table }

    /// The row with canonical keys, its members in their order; ignored ones left out.
    /// - Throws: `duplicate_key` where two members mean the same field, `mangled_number`.
    func renamed(_ row: JSONObject) throws(RowError) -> JSONObject {
        var keys: [String] = []
        var values: [JSONValue] = []
        var seen: Set<String> = []
        for (name, value) in zip(row.keys, row.values) {
            let match = match(name)
            let column = match.map { table.columns[$0.column] }
            if column?.isIgnored == true { continue }
            let key = column?.key ?? name
            guard seen.insert(key).inserted else {
                throw RowError(.duplicateKey, field: name, "有两个字段都表示 \(key)，其中一个是“\(RowError.shortened(name))”。请只保留一个。")
            }
            keys.append(key)
            values.append(
                try column.map { (column) throws(RowError) in try clean(value, column, match?.unit) } ?? value)
        }
        return JSONObject(keys: keys, values: values)
    }

    private func match(_ name: String) -> HeaderMatch? {
        if let answer = known[name] { return answer }
        let answer = HeaderLabel(name).flatMap { table.index.match($0) }
        if known.count < Self.longestCache { known[name] = .some(answer) }
        return answer
    }

    private func clean(
        _ value: JSONValue, _ column: ColumnTable.Column, _ unit: MoneyUnit?
    ) throws(RowError) -> JSONValue {
        switch value {
        case .string(let text): .string(try CellValue.clean(text, column: column, unit: unit))
        case .number(let text): .number(try CellValue.clean(text, column: column, unit: unit))
        case .null, .bool, .array, .object: value
        }
    }
}
