// SPDX-License-Identifier: GPL-3.0-or-later

/// Gives the rows below the first of a merged cell its text.
struct XLSXMergeFilling {
    private var waiting: ArraySlice<XLSXMerges.Merge>
    private var open: [(merge: XLSXMerges.Merge, cell: TableCell)] = []

    init(_ merges: [XLSXMerges.Merge]) { waiting = merges[...] }

    /// Rows come in their order. A row that has nothing of its own stays blank.
    mutating func fill(_ row: inout TableRow, number: Int) {
        guard !open.isEmpty || waiting.first != nil else { return }
        open.removeAll { $0.merge.rows.upperBound < number }
        if !row.cells.isEmpty {
            for (merge, cell) in open where !row.cells.contains(where: { $0.column == merge.column }) {
                row.cells.append(cell)
            }
            row.cells.sort { $0.column < $1.column }
        }
        while let merge = waiting.first, merge.rows.lowerBound <= number {
            waiting.removeFirst()
            guard merge.rows.lowerBound == number, let cell = row.cells.first(where: { $0.column == merge.column })
            else { continue }
            open.append((merge, cell))
        }
    }
}
