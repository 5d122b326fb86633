// SPDX-License-Identifier: GPL-3.0-or-later
@testable import Readers

/// All that a reader gives, for tests of small files.
struct ReadRows {
    var rows: [RawRow] = []
    var notices: [String] = []

    init(_ reader: any RowReader) throws {
        let cursor = try reader.rows()
        while let row = try cursor.next() { rows.append(row) }
        notices = cursor.notices
    }

    /// Reads bytes as CSV.
    init(csv bytes: [UInt8], _ table: ColumnTable = .sample, chunk: Int = 1 << 18) throws {
        let file = TemporaryFile(bytes, suffix: ".csv")
        var reader = CSVReader(path: file.path, columns: table)
        reader.chunk = chunk
        try self.init(reader)
    }

    init(csv text: String, _ table: ColumnTable = .sample) throws { try self.init(csv: Array(text.utf8), table) }

    /// Key and text of each accepted row; refused rows as their code.
    var texts: [[String: String]] {
        rows.map { row in
            switch row.result {
            case .success(let object):
                Dictionary(
                    uniqueKeysWithValues: zip(object.keys, object.values).map { key, value in
                        guard case .string(let text) = value else { return (key, "not text") }
                        return (key, text)
                    })
            case .failure(let error): ["!": error.code.rawValue]
            }
        }
    }
}

extension ColumnTable {
    /// A small table for tests: two required columns, one of each shape.
    static let sample = ColumnTable(
        label: "示例",
        columns: [
            Column(key: "name", names: ["示例名称"], codes: ["SL_MC"], isRequired: true),
            Column(
                key: "code", names: ["示例代码", "代码"], codes: ["SL_DM"], bracketWords: ["统一代码"], isRequired: true,
                shape: .identifier),
            Column(key: "day", names: ["示例日期"], codes: ["SL_RQ"], shape: .date),
            Column(key: "fine", names: ["示例金额"], codes: ["SL_JE"], shape: .amount),
            Column(key: "remark", names: ["备注"], codes: ["BZ"]),
            Column(key: "ignored_number", names: ["序号"], isIgnored: true),
        ])
}

extension RawRow {
    var refusal: RowError? {
        guard case .failure(let error) = result else { return nil }
        return error
    }
}
