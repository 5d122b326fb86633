// SPDX-License-Identifier: GPL-3.0-or-later

/// 信用信息: one entry about one subject, shown only while it is public at its source (domain.md §3.2–§3.4).
public struct CreditEntry: PublicRecord {
    public var id: String
    public var subjectCode: String?
    public var subjectName: String
    /// 行政管理, 严重失信主体 and so on.
    public var section: Section
    /// The printed word for the section.
    public var sectionText: String
    public var entryTitle: String?
    public var number: String?
    public var organ: String?
    /// The day of the document that found the fact: t0 (Order 36).
    public var decidedOn: CivilDate?
    public var publishedOn: CivilDate?
    public var grade: CreditGrade?
    public var basis: String?
    public var content: String?
    public var channel: DisplayChannel = .source
    /// The source's own last day.
    public var displayUntil: CivilDate?
    /// A restriction in force up to this day is shown as long as it lasts.
    public var restrictedUntil: CivilDate?
    public var repairedOn: CivilDate?
    public var endedOn: CivilDate?
    public var state: State = .published
    public var stateText: String?
    public var source: SourceReference

    /// Sections of the national site.
    public enum Section: String, Codable, Hashable, Sendable, CaseIterable {
        case administration
        case honest
        case seriousDishonesty = "serious_dishonesty"
        case abnormal
        case commitment
        case evaluation
        case judgement
        case other

        public var label: String {
            switch self {
            case .administration: "行政管理"
            case .honest: "诚实守信"
            case .seriousDishonesty: "严重失信主体"
            case .abnormal: "经营异常"
            case .commitment: "信用承诺"
            case .evaluation: "信用评价"
            case .judgement: "司法判决"
            case .other: "其他"
            }
        }
    }

    public enum State: String, Codable, Hashable, Sendable, CaseIterable {
        /// 公示中.
        case published
        /// 异议处理中: shown, marked.
        case underObjection = "under_objection"
        /// 已修复.
        case repaired
        /// 期满.
        case expired
        /// 已撤销.
        case annulled
        /// 异议成立.
        case objectionUpheld = "objection_upheld"
        /// 暂时屏蔽.
        case shielded
        /// 已移出.
        case removed

        public var label: String {
            switch self {
            case .published: "公示中"
            case .underObjection: "异议处理中"
            case .repaired: "已修复"
            case .expired: "期满停止公示"
            case .annulled: "已撤销"
            case .objectionUpheld: "异议成立"
            case .shielded: "暂时屏蔽"
            case .removed: "已移出"
            }
        }
    }

    public init(
        id: String, subjectCode: String?, subjectName: String, section: Section, sectionText: String,
        source: SourceReference
    ) {
        self.id = id
        self.subjectCode = subjectCode
        self.subjectName = subjectName
        self.section = section
        self.sectionText = sectionText
        self.source = source
    }

    public static var kinds: [RecordKind] { [.credit] }
    public static var idPrefix: String { "k" }
    public var kind: RecordKind { .credit }
    public var groupKey: String { subjectCode ?? "" }
    public var title: String { "\(subjectName)：\(entryTitle ?? section.label)" }
    public var date: CivilDate? { decidedOn ?? publishedOn }
    public var display: Display { CreditDisplay.display(of: self) }
}
