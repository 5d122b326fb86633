// SPDX-License-Identifier: GPL-3.0-or-later

/// What becomes of the text of a cell by the shape of its column.
enum CellValue {
    /// - Parameter unit: the unit that the heading states.
    /// - Throws: `mangled_number` for a code that a spreadsheet took for a number (F23).
    static func clean(_ text: String, column: ColumnTable.Column, unit: MoneyUnit?) throws(RowError) -> String {
        switch column.shape {
        case .text, .date: return text
        case .amount: return unit == .yuan ? MoneyUnit.tenThousands(yuan: text) ?? text : text
        case .identifier:
            var text = text
            // The mark by which people make a spreadsheet keep a number as text.
            while let first = text.unicodeScalars.first, ["'", "’", "‘", "`"].contains(first) {
                text.unicodeScalars.removeFirst()
            }
            guard !isMangled(text) else { throw mangled(column, text) }
            return text
        }
    }

    static func mangled(_ column: ColumnTable.Column, _ text: String) -> RowError {
        RowError(
            .mangledNumber, field: column.key,
            "“\(column.label)”的值 \(RowError.shortened(text)) 被电子表格当成了数字，原来的号码已丢失。请把该列设为文本格式后重新填写。")
    }

    /// `9.13301E+17`, `1.5e3`: a sign of exponent behind digits. Codes such as 91E… have more letters behind.
    static func isMangled(_ text: String) -> Bool {
        var bytes = text.utf8[...]
        func dropDigits() -> Int {
            let rest = bytes.drop { (48...57).contains($0) }
            defer { bytes = rest }
            return bytes.count - rest.count
        }
        guard text.utf8.count <= 40, dropDigits() == 1 else { return false }
        if bytes.first == UInt8(ascii: ".") {
            bytes = bytes.dropFirst()
            guard dropDigits() > 0 else { return false }
        }
        guard let sign = bytes.first, sign == UInt8(ascii: "E") || sign == UInt8(ascii: "e") else { return false }
        bytes = bytes.dropFirst()
        guard let plus = bytes.first, plus == UInt8(ascii: "+") else { return false }
        bytes = bytes.dropFirst()
        return dropDigits() > 0 && bytes.isEmpty
    }
}
