// SPDX-License-Identifier: GPL-3.0-or-later

/// Something dated that bears on whether a document is in force, with its evidence.
///
/// Events are facts and are stored; states are never stored (architecture.md rule 3).
public struct ValidityEvent: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// Made public; `on` = 公布 or 发布 day.
        case published
        /// This version's text takes effect; `on` = first day in force.
        case effective
        /// The work first took effect, in a version that may not be held; `on` = that first day.
        case firstEffective
        /// A later version of the same work takes effect and ends this text; `on` = its first day.
        case superseded
        /// Changed by another act without a new text being held; `on` = the change's first day.
        case amended
        /// 废止; `on` = first day without force.
        case repealed
        /// Some provisions only are ended; the rest stays. `on` = first day.
        case partlyRepealed
        /// 宣布失效; `on` = first day without force.
        case lapsed
        /// Stated end: `on` = **last** day in force (有效期至, 至…止, N years' corresponding day).
        case expires
        /// 停止执行; `on` = first day.
        case suspended
        /// 恢复执行; `on` = first day.
        case resumed
        /// 继续有效 or 保留 in a cleanup; `on` = the round's day.
        case kept
        /// 拟修改, 修改, 限期修改 in a cleanup; `on` = the round's day, `until` = the day by which it must be reissued.
        case toRevise
        /// A source says it is in force; `on` = the day to which that statement holds, where known.
        case claimedInForce
        /// A source says it has ended without a dated act; `on` where known.
        case claimedEnded
        /// A flag only: the default term of the jurisdiction has passed; `on` = its last day.
        case defaultTermPassed
        /// 征求意见稿, 草案, 送审稿: a text without force on any day, whatever it says of itself.
        case draft
        /// Two statements contradict each other (dates in conflict, ambiguous repeal); a person must look.
        case contradiction
    }

    public var kind: Kind
    /// The day; `nil` where the evidence gives none.
    public var on: CivilDate?
    /// Second day of events that have one (`toRevise`: reissue by; lapses the next day when `lapsesIfMissed`).
    public var until: CivilDate?
    /// For `toRevise`: the decision says that the document lapses when it has not been reissued by `until`.
    public var lapsesIfMissed: Bool
    public var confidence: Confidence
    public var evidence: Evidence
    /// For `superseded`: the id of the later version; for `repealed`: the id of the ending document where held.
    public var successorID: String?

    public init(
        _ kind: Kind, on: CivilDate?, until: CivilDate? = nil, lapsesIfMissed: Bool = false,
        confidence: Confidence = .high, evidence: Evidence, successorID: String? = nil
    ) {
        self.kind = kind
        self.on = on
        self.until = until
        self.lapsesIfMissed = lapsesIfMissed
        self.confidence = confidence
        self.evidence = evidence
        self.successorID = successorID
    }
}
