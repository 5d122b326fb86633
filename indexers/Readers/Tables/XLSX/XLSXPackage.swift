// SPDX-License-Identifier: GPL-3.0-or-later

/// The parts of a workbook, judged harmless, and what all its sheets need.
final class XLSXPackage {
    struct Sheet {
        var name: String
        var entry: ZipEntry
    }

    let zip: ZipFile
    /// Visible work sheets in the order of their tabs.
    private(set) var sheets: [Sheet] = []
    private(set) var hiddenSheets: [String] = []
    let strings: SharedStrings
    let styles = XLSXStyles()
    private(set) var countsFrom1904 = false

    /// Opens the archive, judges it before anything is unpacked, and reads everything but the sheets.
    /// - Throws: `encrypted`, `zip_bomb`, `zip_path`, `macro`, `external_entity`, `unsupported` for XLSB, `type` for an
    ///   archive that is no workbook, `truncated`, `damaged`.
    init(_ file: OpenFile, longestCell: Int, stringsInMemory: Int) throws(ReadError) {
        zip = try ZipFile(file, format: .xlsx)
        try ArchiveLimits.workbook.check(zip.directory)
        strings = SharedStrings(inMemory: stringsInMemory)
        let entries = Dictionary(
            zip.directory.entries.map { ($0.partName, $0) }, uniquingKeysWith: { first, _ in first })
        if entries.keys.contains(where: Self.isActive) { throw .workbookMacro }
        if entries["xl/workbook.bin"] != nil { throw .binaryWorkbook }
        guard let typesEntry = entries["[content_types].xml"] else { throw .noWorkbook }
        let types = XLSXContentTypes()
        try read(typesEntry, with: types)
        if types.mayHoldMacros { throw .workbookMacro }
        let main = try relations("_rels/.rels", folder: "", entries)?.first("officeDocument")?.part ?? "xl/workbook.xml"
        guard let workbookEntry = entries[main] else { throw .noWorkbook }
        let workbook = XLSXWorkbook()
        try read(workbookEntry, with: workbook)
        countsFrom1904 = workbook.countsFrom1904
        let slash = main.lastIndex(of: "/").map { main.index(after: $0) } ?? main.startIndex
        let (folder, name) = (String(main[..<slash]), main[slash...])
        guard let parts = try relations("\(folder)_rels/\(name).rels", folder: folder, entries) else {
            throw .damaged(.xlsx)
        }
        for sheet in workbook.sheets {
            guard let relation = parts.relations[sheet.relation], relation.type == "worksheet" else { continue }
            guard let entry = entries[relation.part] else { throw .damaged(.xlsx) }
            if sheet.isHidden {
                hiddenSheets.append(sheet.name)
            } else {
                sheets.append(Sheet(name: sheet.name, entry: entry))
            }
        }
        if let entry = parts.first("styles").flatMap({ entries[$0.part] }) { try read(entry, with: styles) }
        if let entry = parts.first("sharedStrings").flatMap({ entries[$0.part] }) {
            try read(entry, with: SharedStringsHandler(strings: strings, longestCell: longestCell))
        }
    }

    func read(_ entry: ZipEntry, with handler: any XMLHandler) throws(ReadError) {
        try XMLStream.parse(try zip.open(entry), with: handler, format: .xlsx)
    }

    private func relations(
        _ name: String, folder: String, _ entries: [String: ZipEntry]
    ) throws(ReadError) -> XLSXRelations? {
        guard let entry = entries[name] else { return nil }
        let relations = XLSXRelations(folder: folder)
        try read(entry, with: relations)
        return relations
    }

    // Macros, sheets of the macro language of Excel 4, controls (F37).
    private static func isActive(_ part: String) -> Bool {
        part.hasSuffix("vbaproject.bin") || part.hasPrefix("xl/macrosheets/") || part.hasPrefix("xl/activex/")
    }
}

extension ReadError {
    static let workbookMacro = ReadError(.macro, "工作簿带有宏。请另存为不带宏的工作簿（.xlsx）后重新提交。")
    static let binaryWorkbook = ReadError(.unsupported, "这是二进制工作簿（.xlsb）。请用 WPS 或 Excel 另存为 .xlsx 后重新提交。")
    static let oldWorkbook = ReadError(.unsupported, "这是旧版 Excel 文件（.xls 或 .et）。请用 WPS 或 Excel 另存为 .xlsx 后重新提交。")
    static let noWorkbook = ReadError.type("文件内容不是 XLSX 工作簿。请用 WPS 或 Excel 另存为 .xlsx 后重新提交。")
}
