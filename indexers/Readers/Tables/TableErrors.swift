// SPDX-License-Identifier: GPL-3.0-or-later

extension ReadError {
    static let noTableRows = ReadError(.noRows, "表格里没有一行数据。请核对文件，确认表头下面有数据行。")

    /// Cells are not quoted: without a heading they are data.
    static func noHeading(_ table: ColumnTable, other: ColumnTable?) -> ReadError {
        let wanted = table.columns.filter { $0.isRequired || !$0.group.isEmpty }.map { "“\($0.label)”" }
        let hint = other.map { "这看来是“\($0.label)”表，请按那一种导入。" } ?? "请保留表头行后重新提交。"
        return ReadError(
            .missingColumn,
            "前 \(HeaderSearch.reach) 行里找不到“\(table.label)”表的表头（至少应有 \(wanted.joined(separator: "、")) 等列）。\(hint)")
    }

    static func missingColumn(
        _ missing: [String], sheet: String?, map: HeaderMap, other: ColumnTable?
    ) -> ReadError {
        var sentence = sheet.map { "工作表“\($0)”" } ?? ""
        sentence += "缺少列 \(missing.map { "“\($0)”" }.joined(separator: "、"))。"
        let unknown = map.unknown.prefix(10).map { "“\(String($0.heading.prefix(20)))”" }
        if !unknown.isEmpty { sentence += "表头中不认识的列有 \(unknown.joined(separator: "、"))。" }
        if let other { sentence += "这看来是“\(other.label)”表，请按那一种导入。" }
        return ReadError(.missingColumn, sentence + "请改正表头后重新提交。")
    }

    static func duplicateColumn(_ first: String, _ second: String, sheet: String?) -> ReadError {
        let place = sheet.map { "工作表“\($0)”的" } ?? ""
        let names = "“\(String(first.prefix(20)))”和“\(String(second.prefix(20)))”"
        return ReadError(.duplicateColumn, "\(place)表头中\(names)指的是同一项内容，无法判断用哪一列。请只保留一列。")
    }

    static func unclosedQuote(line: Int) -> ReadError {
        ReadError(.unclosedQuote, "第 \(line) 行有引号没有结束，后面的内容无法分列。请改正这一行的引号后重新提交。")
    }
}
