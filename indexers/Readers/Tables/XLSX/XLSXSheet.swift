// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of one sheet of a workbook, unpacked and parsed as they are asked for.
final class XLSXSheet: TableSheet {
    let name: String?
    private let stream: ZipEntryStream
    private let parser: XMLStream
    private let handler: XLSXSheetHandler
    private let progress: XLSXProgress
    private var filling: XLSXMergeFilling
    private var waiting: ArraySlice<TableRow> = []
    private var atEnd = false
    /// Added to row numbers, so that they differ between sheets.
    private let base: Int

    /// - Parameter ordinal: from 0, among the visible sheets.
    init(
        _ sheet: XLSXPackage.Sheet, ordinal: Int, package: XLSXPackage, longestCell: Int, progress: XLSXProgress
    ) throws(ReadError) {
        name = sheet.name
        base = ordinal * 10_000_000
        let merges = XLSXMerges()
        if sheet.entry.size <= XLSXMerges.largestSheet { try package.read(sheet.entry, with: merges) }
        merges.sort()
        filling = XLSXMergeFilling(merges.merges)
        handler = XLSXSheetHandler(package: package, longestCell: longestCell)
        stream = try package.zip.open(sheet.entry)
        parser = try XMLStream(handler, format: .xlsx)
        self.progress = progress
    }

    func next() throws(ReadError) -> TableRow? {
        while waiting.isEmpty {
            guard !atEnd else { return nil }
            let bytes = try stream.next()
            atEnd = bytes.isEmpty
            try parser.parse(bytes)
            progress.advance(to: stream.packedRead, of: self)
            waiting = handler.rows[...]
            handler.rows = []
        }
        guard var row = waiting.popFirst() else { return nil }
        filling.fill(&row, number: row.number)
        let place = "工作表“\(name ?? "")”第 \(row.number) 行"
        return TableRow(number: base + row.number, place: place, cells: row.cells, fault: row.fault)
    }
}

/// How far a workbook has been read, in bytes of the archive.
final class XLSXProgress {
    private var finished = 0
    private var current = 0
    private weak var sheet: XLSXSheet?

    var bytes: Int { finished + current }

    func advance(to count: Int, of sheet: XLSXSheet) {
        if sheet !== self.sheet {
            finished += current
            self.sheet = sheet
        }
        current = count
    }
}
