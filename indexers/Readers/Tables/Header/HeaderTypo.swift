// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// Headings with a typing error: 处罚是由, 当权状态, 政处罚决定书文号, 行政行对人名称 (domain.md §2.3).
///
/// One character may be wrong, missing, doubled or swapped with its neighbour; in names of twelve and more, two. In
/// names under eight characters a wrong one must begin with the same sound, as errors of the input method do: 吊销日期
/// is no 注销日期, 处理日期 no 处罚日期. In names under six nothing may be missing. Digits must agree. What fits two
/// columns equally well fits none.
struct HeaderTypo {
    let index: HeaderIndex

    /// The one column of `columns` of which `label` is a misspelt name.
    func match(_ label: HeaderLabel, among columns: Set<Int>) -> HeaderMatch? {
        var best: [Int: Int] = [:]
        for text in Set([label.whole, label.base] + label.words) {
            let typed = Array(text.unicodeScalars)
            guard typed.count >= 3 else { continue }
            for (name, column) in index.spellings where columns.contains(column) {
                guard let distance = Self.distance(typed, name) else { continue }
                best[column] = min(best[column] ?? .max, distance)
            }
        }
        guard let least = best.values.min() else { return nil }
        let nearest = best.filter { $0.value == least }.keys
        guard nearest.count == 1, let column = nearest.first else { return nil }
        return HeaderMatch(column: column, rank: .typo, unit: label.unit)
    }

    /// How many errors lie between the two; `nil` where they are more, or others, than a typing error explains.
    static func distance(_ typed: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Int? {
        guard name.count >= 4, name.allSatisfy({ !$0.isASCII || ("0"..."9").contains($0) }) else { return nil }
        let allowed = name.count >= 12 ? 2 : 1
        guard abs(typed.count - name.count) <= allowed, digits(typed) == digits(name) else { return nil }
        if typed.count != name.count, name.count < 6 { return nil }
        let distance = edits(typed, name)
        guard (1...allowed).contains(distance) else { return nil }
        if name.count < 8, typed.count == name.count {
            let pairs = zip(typed, name).filter { $0 != $1 }
            if pairs.count == 1, !pairs.allSatisfy({ soundAlike($0, $1) }) { return nil }
        }
        return distance
    }

    private static func digits(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        text.filter { $0.properties.numericType == .decimal }
    }

    private static func soundAlike(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        let initials = Set(Pinyin.readings(of: left).compactMap(initial))
        return Pinyin.readings(of: right).compactMap(initial).contains { initials.contains($0) }
    }

    private static func initial(_ syllable: String) -> String? {
        for double in ["zh", "ch", "sh"] where syllable.hasPrefix(double) { return double }
        return syllable.first.map(String.init)
    }

    // Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. Both are at most
    // `HeaderLabel.longest` long.
    private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var before: [Int] = []
        var row = Array(0...right.count)
        for i in left.indices {
            var next = [i + 1]
            for j in right.indices {
                var cost = min(row[j + 1] + 1, next[j] + 1, row[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, before[j - 1] + 1)
                }
                next.append(cost)
            }
            (before, row) = (row, next)
        }
        return row[right.count]
    }
}
