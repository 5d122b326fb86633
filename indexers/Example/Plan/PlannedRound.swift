// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One cleanup 清理 of the invented county, row by row.
struct PlannedRound: Sendable {
    struct Row: Sendable {
        var outcome: CleanupRow.Outcome
        /// The document; `nil` for one that the county's site never held.
        var document: Int?
        var title: String
        var number: String?
        var issuer: String
        var documentDate: CivilDate?
        var reason: String?
        var reissueBy: CivilDate?
    }

    var id: String
    var title: String
    var date: CivilDate
    /// The decision that publishes it, in the plan.
    var decision: Int
    var rows: [Row] = []

    func count(_ outcome: CleanupRow.Outcome) -> Int { rows.count { $0.outcome == outcome } }

    /// The words that the decision of its year uses.
    func word(for outcome: CleanupRow.Outcome) -> String {
        let isEarly = date.year < 2020
        return switch outcome {
        case .kept: isEarly ? "保留" : "继续有效"
        case .toRevise: isEarly ? "限期修改" : "拟修改"
        case .repealed: "废止"
        case .lapsed: "失效"
        }
    }
}
