// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads `xl/styles.xml` (ECMA-376 part 1, 18.8): the number format of each cell style.
final class XLSXStyles: XMLHandler {
    private var formats: [XLSXFormat] = []
    private var codes: [Int: String] = [:]
    private var isCellStyles = false

    // Programs stop at 65,490 cell styles.
    private static let most = 100_000

    /// The format of cells with style `index`.
    subscript(index: Int) -> XLSXFormat { formats.indices.contains(index) ? formats[index] : .plain }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "numFmt":
            guard codes.count < Self.most, let id = attributes.number("numFmtId"), let code = attributes["formatCode"]
            else { return }
            codes[id] = code
        case "cellXfs": isCellStyles = true
        case "xf":
            guard isCellStyles, formats.count < Self.most else { return }
            let id = attributes.number("numFmtId") ?? 0
            formats.append(XLSXFormat(id: id, code: codes[id]))
        default: break
        }
    }

    func end(_ name: XMLName) { if name == "cellXfs" { isCellStyles = false } }
}
