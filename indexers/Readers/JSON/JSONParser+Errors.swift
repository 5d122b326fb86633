// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONParser {
    /// Where the cursor stands, from 1, in Unicode scalars of the line.
    var column: Int {
        var count = 1
        for byte in bytes.prefix(min(index, bytes.count)) where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }

    func broken(_ what: String) -> RowError {
        let reason = index >= bytes.count ? "行到此中断" : what
        return RowError(.badJSON, field: field, column: column, "第 \(column) 列\(inField)不是正确的 JSON：\(reason)。")
    }

    func control(_ byte: UInt8) -> RowError {
        guard byte == 0 else { return broken("文字里有未转义的控制字符（换行应写 \\n，制表应写 \\t）") }
        return RowError(.nul, field: field, column: column, "第 \(column) 列\(inField)有空字符（NUL）。请清除后重新提交。")
    }

    func replaced() -> RowError {
        RowError(
            .replacementCharacter, field: field, column: column,
            "第 \(column) 列\(inField)有替换字符 U+FFFD，原文在转码时已损坏。请从原系统重新导出。")
    }

    func surrogate() -> RowError {
        RowError(
            .invalidUTF8, field: field, column: column, "第 \(column) 列\(inField)有不成对的代理字符。请从原系统重新导出。")
    }

    static func invalidUTF8(_ line: [UInt8]) -> RowError {
        // Decoding repairs each fault to U+FFFD; the first that is not one of the line's own marks the place.
        var column = 1
        var decoder = UTF8()
        var iterator = line.makeIterator()
        while case .scalarValue = decoder.decode(&iterator) { column += 1 }
        return RowError(.invalidUTF8, column: column, "第 \(column) 列不是正确的 UTF-8。请把文件存为 UTF-8 后重新提交。")
    }

    private var inField: String { field.map { "（字段 \(RowError.shortened($0))）" } ?? "" }
}
