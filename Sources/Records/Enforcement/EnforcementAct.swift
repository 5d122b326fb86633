// SPDX-License-Identifier: GPL-3.0-or-later

/// 行政执法决定: one decision about one party, of any kind, licences included (双公示 standard, domain.md §2.3).
public struct EnforcementAct: PublicRecord {
    public var id: String
    public var actKind: ActKind
    public var party: Party
    /// 决定书文号 as printed; unique only with the organ.
    public var number: String?
    /// 决定文书名称.
    public var documentName: String?
    /// 违法行为类型.
    public var violation: String?
    /// 违法事实.
    public var facts: String?
    /// 违法依据 as printed: which duty was broken.
    public var dutyBasis: String?
    /// 处罚依据 as printed: which clause allows the penalty; for other acts their basis.
    public var basis: String?
    public var dutyCitations: [ArticleCitation] = []
    public var basisCitations: [ArticleCitation] = []
    public var penaltyKinds: [PenaltyKind] = []
    /// 处罚类别 as printed.
    public var penaltyText: String?
    /// 处罚内容, 许可内容: what was decided.
    public var content: String?
    public var fine: Amount?
    public var confiscated: Amount?
    /// 暂扣或吊销证照名称及编号.
    public var revokedCertificate: String?
    public var licence: LicenceTerms?
    public var decidedOn: CivilDate?
    /// The day of the conduct where the row says it; citations are resolved for both days.
    public var conductOn: CivilDate?
    /// 处罚有效期.
    public var validUntil: CivilDate?
    /// 公示截止期, the source's own last day.
    public var displayUntil: CivilDate?
    public var publishedOn: CivilDate?
    /// Printed name.
    public var organ: String
    public var organCode: String?
    public var dataSource: String?
    public var dataSourceCode: String?
    public var remark: String?
    /// 轻微, 一般, 严重 as the competent authority lists it; never computed by us.
    public var grade: CreditGrade?
    public var state: State = .valid
    /// The day of the change or annulment, and its reasons, which must be public (行政处罚法 art. 48).
    public var endedOn: CivilDate?
    public var endReason: String?
    public var repairedOn: CivilDate?
    /// 时间戳 of the row as `RowTime` has it: an older row does not replace a newer one.
    public var updatedAt: String?
    /// Field codes F01–F30.
    public var fields: [String] = []
    @StableSet public var flags: Set<Flag> = []
    public var source: SourceReference

    public enum State: String, Codable, Hashable, Sendable, CaseIterable {
        case valid
        /// 变更.
        case changed
        /// 撤销.
        case annulled
        /// 确认违法.
        case unlawful
        /// 确认无效.
        case void
        /// 无效, 注销, 期满 of a licence: shown as such.
        case lapsed
        /// 异议处理中: shown, marked.
        case underObjection = "under_objection"
        /// 已修复: not shown from the day of repair on, never where that day is not given.
        case repaired
        /// 停止公示 at the source: not shown from `endedOn` on, never where that day is not given.
        case removed

        public var label: String {
            switch self {
            case .valid: "有效"
            case .changed: "已变更"
            case .annulled: "已撤销"
            case .unlawful: "确认违法"
            case .void: "确认无效"
            case .lapsed: "已失效"
            case .underObjection: "异议处理中"
            case .repaired: "已修复"
            case .removed: "已停止公示"
            }
        }
    }

    /// What is odd about the row and said beside it.
    public enum Flag: String, Codable, Hashable, Sendable, CaseIterable {
        /// The amount is so high for a county organ that yuan may stand in a column of 万元.
        case amountReview = "amount_review"
        /// The party's code has no valid inner organisation code.
        case codeWarning = "code_warning"
        /// The party kind was corrected by its code.
        case kindCorrected = "kind_corrected"
        /// No basis could be read as an article.
        case basisUnread = "basis_unread"
        /// 9999-09-09 and the like were left out.
        case defaultDate = "default_date"
        /// A type of penalty could not be mapped, or a class names several kinds and nothing says which.
        case penaltyUnmapped = "penalty_unmapped"
        /// Personal data stood where none belongs and was taken out (reliability.md F26).
        case personalDataRemoved = "personal_data_removed"
        /// A text holds private-use characters only, which nobody can read (reliability.md F51).
        case unreadableText = "unreadable_text"
    }

    public init(id: String, actKind: ActKind, party: Party, organ: String, source: SourceReference) {
        self.id = id
        self.actKind = actKind
        self.party = party
        self.organ = organ
        self.source = source
    }

    public static var kinds: [RecordKind] { [.enforcement, .licence] }
    public static var idPrefix: String { "p" }
    public var kind: RecordKind { actKind == .licence ? .licence : .enforcement }
    public var groupKey: String { party.creditCode ?? "" }
    public var date: CivilDate? { decidedOn }

    /// Whether only a notice with the reasons may be shown: the decision is withdrawn after annulment, and a penalty after a
    /// change too (行政处罚法 art. 48). Changes of licences are new decisions about the same matter, and stay shown.
    public var isNotice: Bool {
        switch state {
        case .annulled, .unlawful, .void: true
        case .changed: actKind == .penalty
        case .valid, .lapsed, .underObjection, .repaired, .removed: false
        }
    }

    /// What may be shown: for a notice the number, the organ, what became of the decision and why; otherwise all of it.
    public var publicForm: EnforcementAct {
        guard isNotice else { return self }
        var notice = EnforcementAct(
            id: id, actKind: actKind, party: Party(name: "", kind: party.kind), organ: organ, source: source)
        notice.number = number
        notice.organCode = organCode
        notice.state = state
        notice.endedOn = endedOn
        notice.endReason = endReason
        notice.fields = fields
        return notice
    }

    /// 对…的行政处罚决定; for an annulled act a title without the party.
    public var title: String {
        if isNotice { return "关于\(actKind.label)决定\(state.label)的公告" + (number.map { "（\($0)）" } ?? "") }
        if let documentName, !documentName.isEmpty, documentName != number { return "\(party.name)：\(documentName)" }
        return "\(party.name)\(actKind == .licence ? "的行政许可" : "：\(actKind.label)决定")"
    }

    public var display: Display { ActDisplay.display(of: self) }

    /// Whether the decision itself is over on the day: annulled, repaired or taken down.
    public func hasEnded(on day: CivilDate) -> Bool { ActDisplay.hasEnded(self, on: day) }
}
