// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the heading of a table among its first rows, below titles and notes.
struct HeaderSearch {
    /// How many rows that are not blank may stand above and in the heading.
    static let reach = 20
    /// A heading of one known column is more likely a note.
    static let leastScore = 2
    private static let tallest = 3

    struct Found {
        var map: HeaderMap
        /// Index of the first row below the heading.
        var end: Int
        /// Rows above the heading that are not blank.
        var above: Int
    }

    let table: ColumnTable

    /// The rows that map the most columns; the first of equals. `nil` where no row maps two.
    ///
    /// Up to three rows count as one heading where the lowest consists mostly of names and the whole maps more than
    /// any row alone.
    func find(in rows: [TableRow]) -> Found? {
        let rows = Array(rows.prefix(Self.reach))
        let single = rows.map { HeaderMap(HeaderStack([$0]).headings, table: table) }
        guard let most = single.map(\.score).max() else { return nil }
        var best: Found?
        for (start, map) in single.enumerated() where map.score >= Self.leastScore && map.score > best?.map.score ?? 0 {
            best = Found(map: map, end: start + 1, above: start)
        }
        for height in 2...Self.tallest where rows.count >= height {
            for start in 0...(rows.count - height) {
                let stack = rows[start..<(start + height)]
                let map = HeaderMap(HeaderStack(stack).headings, table: table)
                guard map.score > max(most, best?.map.score ?? 0), map.score >= Self.leastScore,
                    let lowest = stack.last, consistsOfNames(lowest, map)
                else { continue }
                best = Found(map: map, end: start + height, above: start)
            }
        }
        return best
    }

    private func consistsOfNames(_ row: TableRow, _ map: HeaderMap) -> Bool {
        let known = Set(map.fields.filter { $0.name == row[$0.source] }.map(\.source))
        let named = row.cells.count { known.contains($0.column) }
        return named > 0 && named * 2 >= row.cells.count
    }
}
