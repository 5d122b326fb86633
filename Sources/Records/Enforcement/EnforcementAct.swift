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

        public var label: String {
            switch self {
            case .valid: "有效"
            case .changed: "已变更"
            case .annulled: "已撤销"
            case .unlawful: "确认违法"
            case .void: "确认无效"
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
        /// A type of penalty could not be mapped.
        case penaltyUnmapped = "penalty_unmapped"
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

    /// Whether only a notice with the reasons may be shown.
    public var isNotice: Bool { state == .annulled || state == .unlawful || state == .void }

    /// 对…的行政处罚决定; for an annulled act a title without the party.
    public var title: String {
        if isNotice { return "关于\(actKind.label)决定\(state.label)的公告" + (number.map { "（\($0)）" } ?? "") }
        if let documentName, !documentName.isEmpty, documentName != number { return "\(party.name)：\(documentName)" }
        return "\(party.name)\(actKind == .licence ? "的行政许可" : "：\(actKind.label)决定")"
    }

    public var display: Display { ActDisplay.display(of: self) }
}
