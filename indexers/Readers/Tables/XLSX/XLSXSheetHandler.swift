// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the rows of a sheet (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4) as they come.
///
/// A formula counts by the value that was stored with it (F25).
final class XLSXSheetHandler: XMLHandler {
    /// Rows that have ended and wait to be taken; blank ones are left out.
    var rows: [TableRow] = []
    private(set) var failure: ReadError?

    private let package: XLSXPackage
    private var row = TableRow(number: 0)
    private var column = -1
    private var style = 0
    private var type = CellType.number
    private var text: XLSXText
    private var isText = false
    private var isReading = false

    private enum CellType { case number, shared, text, bool, error, date }

    init(package: XLSXPackage, longestCell: Int) {
        self.package = package
        text = XLSXText(limit: longestCell)
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "row":
            let number = attributes.number("r") ?? row.number + 1
            if !(1...CellReference.rows).contains(number) { failure = .damaged(.xlsx) }
            row = TableRow(number: number)
            column = -1
        case "c": startCell(attributes)
        case "v": isText = true
        case "rPh": isReading = true
        case "t": isText = !isReading
        default: break
        }
    }

    func end(_ name: XMLName) {
        switch name {
        case "row": if !row.cells.isEmpty { rows.append(row) }
        case "c": endCell()
        case "v", "t": isText = false
        case "rPh": isReading = false
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { if isText { text.append(bytes) } }

    private func startCell(_ attributes: XMLAttributes) {
        column += 1
        if let reference = attributes.value("r") {
            if let place = CellReference(reference) { column = place.column } else { failure = .damaged(.xlsx) }
        }
        if column >= CellReference.columns { failure = .damaged(.xlsx) }
        style = attributes.number("s") ?? 0
        type =
            switch attributes["t"] {
            case "s": .shared
            case "str", "inlineStr": .text
            case "b": .bool
            case "e": .error
            case "d": .date
            default: .number
            }
        text.clear()
    }

    private func endCell() {
        guard failure == nil, !text.bytes.isEmpty else { return }
        do throws(ReadError) {
            var cell = try value()
            cell.text = TextTrimming.trimmed(XLSXText.unescaped(cell.text))
            guard !cell.text.isEmpty || cell.fault != nil else { return }
            if cell.fault == nil, type == .shared || type == .text {
                if cell.text.utf8.contains(0) { cell.fault = .nul }
                if cell.text.unicodeScalars.contains("\u{FFFD}") { cell.fault = .replacementCharacter }
            }
            row.cells.append(cell)
        } catch {
            failure = error
        }
    }

    private func value() throws(ReadError) -> TableCell {
        switch type {
        case .shared:
            guard let index = Int(text.string), let (found, isCut) = try package.strings.text(at: index) else {
                throw .damaged(.xlsx)
            }
            return TableCell(column: column, text: found, fault: isCut ? .tooLong : nil)
        case .text: return TableCell(column: column, text: text.string, fault: text.isCut ? .tooLong : nil)
        case .bool: return TableCell(column: column, text: text.string == "1" ? "是" : "否")
        case .error: return TableCell(column: column, text: text.string, fault: .error)
        case .date:
            let day = text.string
            return TableCell(column: column, text: day.hasSuffix("T00:00:00") ? String(day.prefix(10)) : day)
        case .number:
            let (number, isRounded) = XLSXNumber.text(
                TextTrimming.trimmed(text.string), format: package.styles[style],
                countsFrom1904: package.countsFrom1904)
            return TableCell(column: column, text: number, fault: isRounded ? .roundedNumber : nil)
        }
    }
}
