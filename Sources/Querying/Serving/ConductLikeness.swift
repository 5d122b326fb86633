// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// Whether an act's conduct is the one that a discretion benchmark speaks of.
enum ConductLikeness {
    /// The share of the benchmark's pairs of characters that the act's words must hold. 超范围经营食品 is told apart from
    /// 经营超过保质期的食品 at one half; wording around the same conduct varies by a third and more.
    static let share = 0.6

    /// True also where the act says nothing of its conduct: then the article alone decides.
    static func isLike(_ benchmark: String, _ conduct: String) -> Bool {
        let wanted = pairs(benchmark)
        let given = pairs(conduct)
        guard !given.isEmpty, !wanted.isEmpty else { return true }
        let common = wanted.intersection(given).count
        return Double(common) >= share * Double(wanted.count)
    }

    private static func pairs(_ text: String) -> Set<[Unicode.Scalar]> {
        let scalars = TextFolding.fold(text).scalars.filter { $0.properties.isAlphabetic }
        guard scalars.count > 1 else { return [] }
        return Set((1..<scalars.count).map { [scalars[$0 - 1], scalars[$0]] })
    }
}
