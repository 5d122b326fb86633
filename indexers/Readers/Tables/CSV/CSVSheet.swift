// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of a CSV file as text.
final class CSVSheet: TableSheet {
    var name: String? { nil }
    var bytesConsumed: Int { tokenizer.bytesConsumed }
    private let tokenizer: CSVTokenizer
    private let text: CSVText

    init(_ tokenizer: CSVTokenizer, encoding: CSVEncoding) {
        self.tokenizer = tokenizer
        text = CSVText(encoding)
    }

    func next() throws(ReadError) -> TableRow? {
        guard let record = try tokenizer.next() else { return nil }
        var row = TableRow(number: record.line, width: record.ends.count)
        for (column, bytes) in record.cells.enumerated() where !bytes.isEmpty {
            let (decoded, isWhole) = text.decode(bytes)
            if !isWhole {
                row.fault = row.fault ?? fault(.invalidUTF8, column, "有字节不属于文件的编码（\(text.encoding.label)），读不出来")
            }
            if bytes.contains(0) { row.fault = row.fault ?? fault(.nul, column, "有空字符（U+0000）") }
            if isWhole, decoded.unicodeScalars.contains("\u{FFFD}") {
                row.fault = row.fault ?? fault(.replacementCharacter, column, "有乱码替代符（U+FFFD），原文已丢失")
            }
            let trimmed = TextTrimming.trimmed(Self.withoutFormula(decoded))
            if !trimmed.isEmpty { row.cells.append(TableCell(column: column, text: trimmed)) }
        }
        switch record.fault {
        case nil: break
        case .tooLong:
            row.fault = RowError(.tooLong, "这一行有单元格超过 10 MB。请核对引号是否成对，或把正文改为附件文件。")
        case .badQuote:
            row.fault = row.fault ?? RowError(.badQuote, "这一行有单元格在结束的引号后面还有文字。内容里的引号应写成两个，请改正后重新提交。")
        }
        return row
    }

    private func fault(_ code: RowError.Code, _ column: Int, _ what: String) -> RowError {
        RowError(code, "第 \(column + 1) 列\(what)。请从原系统重新导出或改正这一行。")
    }

    /// `="00123"` is how exports keep a spreadsheet from taking a code for a number; it means 00123.
    private static func withoutFormula(_ text: String) -> String {
        guard text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count >= 4 else { return text }
        let inner = text.dropFirst(2).dropLast()
        return inner.contains("\"") ? text : String(inner)
    }
}
