// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows that together are one heading: the titles of groups above, the names of columns below.
///
/// A merged cell has its text in its first column only. A blank cell above a name therefore belongs to the nearest
/// title at its left that itself stands above a name.
struct HeaderStack {
    /// For each column with a heading, its texts from the top down.
    let parts: [(source: Int, texts: [String])]

    init(_ rows: some Collection<TableRow>) {
        let rows = Array(rows)
        var columns: Set<Int> = []
        for row in rows { columns.formUnion(row.cells.map(\.column)) }
        var texts: [Int: [String]] = [:]
        // From the lowest row up: whether a title spreads depends on what stands below it.
        var below: [Int: String] = [:]
        for (index, row) in rows.enumerated().reversed() {
            let own = Dictionary(row.cells.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
            let isLowest = index == rows.count - 1
            var title: String?
            for column in columns.sorted() {
                let hasName = below[column] != nil
                if let text = own[column] {
                    title = hasName && text != below[column] ? text : nil
                    if text != below[column] { texts[column, default: []].insert(text, at: 0) }
                } else if !isLowest, hasName, let title {
                    texts[column, default: []].insert(title, at: 0)
                }
            }
            for (column, text) in own where below[column] == nil { below[column] = text }
        }
        parts = columns.sorted().compactMap { column in texts[column].map { (column, $0) } }
    }

    /// What each column may be called, best first: 法定代表人 above 证件类型 is 法定代表人证件类型 before it is 证件类型.
    var headings: [(source: Int, candidates: [String])] {
        parts.map { source, texts in
            var candidates: [String] = []
            for start in texts.indices { candidates.append(texts[start...].joined()) }
            if texts.count > 1 {
                candidates.insert("\(texts[texts.count - 2])（\(texts[texts.count - 1])）", at: candidates.count - 1)
            }
            return (source, candidates)
        }
    }
}
