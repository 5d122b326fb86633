// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in the tables of one file, sheet after sheet. Not for use from two threads at once.
///
/// Holds the first rows of a sheet until its heading is found, and then one row at a time.
final class TableCursor: RowCursor {
    typealias Opening = () throws(ReadError) -> any TableSheet

    let totalBytes: Int
    var bytesRead: Int { isFinished ? totalBytes : min(totalBytes, progress()) }
    var notices: [String] {
        leftAside == 0 ? skipped : skipped + ["有 \(leftAside) 行是表名、说明、合计或重复的表头，未作为数据读取。"]
    }

    private let table: ColumnTable
    private let progress: () -> Int
    private var waiting: [Opening]
    private var sheet: (any TableSheet)?
    private var assembly: RowAssembly?
    private var buffered: ArraySlice<TableRow> = []
    private var skipped: [String]
    private var leftAside = 0
    private var foundRow = false
    private var isFinished = false

    /// Opens the first sheet that is a table of this kind.
    /// - Throws: `missing_column`, `duplicate_column`, `unknown_column`; `no_rows` where no sheet has anything in it.
    init(
        table: ColumnTable, sheets: [Opening], totalBytes: Int, notices: [String] = [],
        progress: @escaping () -> Int
    ) throws(ReadError) {
        skipped = notices
        self.table = table
        self.totalBytes = totalBytes
        self.progress = progress
        waiting = sheets.reversed()
        var last: ReadError?
        while sheet == nil {
            guard let opening = waiting.popLast() else { throw last ?? .noTableRows }
            if let refusal = try open(opening) { last = last ?? refusal }
        }
    }

    func next() throws(ReadError) -> RawRow? {
        while true {
            guard let assembly, let sheet else {
                guard let opening = waiting.popLast() else {
                    guard foundRow else { throw .noTableRows }
                    isFinished = true
                    return nil
                }
                _ = try open(opening)
                continue
            }
            guard let row = try take(sheet) else {
                self.sheet = nil
                self.assembly = nil
                continue
            }
            if row.cells.isEmpty, row.fault == nil { continue }
            if row.fault == nil, assembly.isLeftAside(row) {
                leftAside += 1
                continue
            }
            foundRow = true
            return assembly.assembled(row)
        }
    }

    private func take(_ sheet: any TableSheet) throws(ReadError) -> TableRow? {
        if let row = buffered.popFirst() { return row }
        return try sheet.next()
    }

    // Returns why the sheet is passed over, if it is.
    private func open(_ opening: Opening) throws(ReadError) -> ReadError? {
        let sheet = try opening()
        var rows: [TableRow] = []
        while rows.count < HeaderSearch.reach, let row = try sheet.next() {
            if !row.cells.isEmpty || row.fault != nil { rows.append(row) }
        }
        guard !rows.isEmpty else { return nil }
        let found = HeaderSearch(table: table).find(in: rows)
        let missing = found?.map.missing(in: table)
        guard let found, missing?.isEmpty == true else {
            let other = Self.betterTable(than: table, score: found?.map.score ?? 0, rows: rows)
            let refusal =
                if let found {
                    ReadError.missingColumn(missing ?? [], sheet: sheet.name, map: found.map, other: other)
                } else { ReadError.noHeading(table, other: other) }
            // One of several sheets may be a page of explanations or another table; one that lacks a column may not.
            guard let name = sheet.name, found == nil || other != nil else { throw refusal }
            skipped.append(
                other.map { "工作表“\(name)”看来是“\($0.label)”表，未作为“\(table.label)”读取。" }
                    ?? "工作表“\(name)”前 \(HeaderSearch.reach) 行没有找到表头，未读取。")
            return refusal
        }
        if let (first, second) = found.map.duplicate {
            throw .duplicateColumn(first, second, sheet: sheet.name)
        }
        if let refusal = found.map.untold(in: table) { throw ReadError(.unknownColumn, refusal) }
        leftAside += found.above
        buffered = rows[found.end...]
        assembly = RowAssembly(map: found.map, table: table)
        self.sheet = sheet
        return nil
    }

    private static func betterTable(than table: ColumnTable, score: Int, rows: [TableRow]) -> ColumnTable? {
        var best: (table: ColumnTable, score: Int)?
        for other in ColumnTable.all where other.label != table.label {
            guard let map = HeaderSearch(table: other).find(in: rows)?.map, map.missing(in: other).isEmpty,
                map.score >= score, map.score > best?.score ?? 0
            else { continue }
            best = (other, map.score)
        }
        return best?.table
    }
}
