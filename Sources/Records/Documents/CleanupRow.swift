// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of a cleanup result 清理结果 (domain.md §1.8).
public struct CleanupRow: Codable, Hashable, Sendable, Identifiable {
    public enum Outcome: String, Codable, Hashable, Sendable, CaseIterable {
        /// 继续有效, 保留.
        case kept
        /// 拟修改, 修改, 限期修改: still in force.
        case toRevise
        /// 废止.
        case repealed
        /// 失效, 宣布失效.
        case lapsed
    }

    /// Ours; ASCII.
    public var id: String
    /// The round's id as the source gives it.
    public var round: String
    public var roundTitle: String
    public var roundDate: CivilDate
    /// First day without force where the decision states another than the round's day.
    public var effectiveOn: CivilDate?
    public var seq: Int?
    public var outcome: Outcome
    /// The printed word for the outcome.
    public var outcomeText: String
    public var title: String?
    public var number: String?
    public var issuer: String?
    public var documentDate: CivilDate?
    public var reason: String?
    /// The day by which a document to be revised must be reissued.
    public var reissueBy: CivilDate?
    /// The decision says that it lapses when that day is missed.
    public var lapsesIfMissed: Bool = false
    public var source: SourceReference

    public init(
        id: String, round: String, roundTitle: String, roundDate: CivilDate, outcome: Outcome, outcomeText: String,
        source: SourceReference
    ) {
        self.id = id
        self.round = round
        self.roundTitle = roundTitle
        self.roundDate = roundDate
        self.outcome = outcome
        self.outcomeText = outcomeText
        self.source = source
    }
}
