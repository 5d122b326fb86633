// SPDX-License-Identifier: GPL-3.0-or-later

/// The parts of a workbook that say which others there are.
public enum WorkbookParts {
    /// Begins every part.
    public static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    /// All parts but the sheets, `xl/worksheets/sheet1.xml` and on, and the shared strings.
    public static func all(sheets: [String]) -> [(name: String, text: String)] {
        [
            ("[Content_Types].xml", contentTypes(sheets.count)), ("_rels/.rels", root),
            ("xl/workbook.xml", workbook(sheets)), ("xl/_rels/workbook.xml.rels", relations(sheets.count)),
            ("xl/styles.xml", styles),
        ]
    }

    private static func contentTypes(_ count: Int) -> String {
        let sheets = (1...count).map {
            "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(kind).worksheet+xml\"/>"
        }
        return head + "<Types xmlns=\"\(package)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(kind).sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(kind).styles+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"\(kind).sharedStrings+xml\"/>"
            + sheets.joined() + "</Types>"
    }

    private static var root: String {
        head + "<Relationships xmlns=\"\(package)/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    }

    private static func workbook(_ sheets: [String]) -> String {
        let list = sheets.enumerated().map { place, name in
            "<sheet name=\"\(XMLText.escaped(name))\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
        }
        return head + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(list.joined())</sheets></workbook>"
    }

    private static func relations(_ count: Int) -> String {
        let sheets = (1...count).map {
            "<Relationship Id=\"rId\($0)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
        }
        return head + "<Relationships xmlns=\"\(package)/relationships\">\(sheets.joined())"
            + "<Relationship Id=\"rId\(count + 1)\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
            + "<Relationship Id=\"rId\(count + 2)\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
            + "</Relationships>"
    }

    /// Style 0 is general, style 1 a day (number format 14).
    private static var styles: String {
        head + "<styleSheet xmlns=\"\(main)\"><fonts count=\"1\"><font/></fonts>"
            + "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
            + "<cellXfs count=\"2\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
    }
}
