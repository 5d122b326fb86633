// SPDX-License-Identifier: GPL-3.0-or-later

/// Cells merged over several rows: their text stands in the first row only and holds for all of them.
///
/// A sheet lists them behind its rows, hence a reading of its own before.
final class XLSXMerges: XMLHandler {
    struct Merge: Hashable {
        var rows: ClosedRange<Int>
        var column: Int
    }

    /// By first row.
    private(set) var merges: [Merge] = []

    private static let most = 200_000
    /// Larger sheets are written by machines, which merge nothing; reading them twice would only cost time.
    static let largestSheet = 256 << 20

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "mergeCell", merges.count < Self.most, let text = attributes.value("ref"),
            let first = CellReference(text)
        else { return }
        var second = text
        while second.pointee != 0, second.pointee != 0x3A { second += 1 }
        guard second.pointee == 0x3A, let last = CellReference(second + 1), first.row > 0, last.row > first.row else {
            return
        }
        merges.append(Merge(rows: first.row...last.row, column: first.column))
    }

    func sort() { merges.sort { ($0.rows.lowerBound, $0.column) < ($1.rows.lowerBound, $1.column) } }
}
