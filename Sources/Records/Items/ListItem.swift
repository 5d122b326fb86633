// SPDX-License-Identifier: GPL-3.0-or-later

/// One version of one item of a published list: 权力清单, 责任清单, 负面清单, or the catalogue of enforcement items
/// with the six facets that must be public (founding document 三·三; domain.md §2.1, §5).
public struct ListItem: PublicRecord {
    public var id: String
    public var list: List
    /// The printed name of the list, where it is another than `list.label`.
    public var listText: String?
    /// The item's code within its list; groups its versions.
    public var code: String
    public var name: String
    public var actKind: ActKind?
    /// 职权类别 as printed.
    public var classText: String?
    /// 依据.
    public var basis: String?
    public var basisCitations: [ArticleCitation] = []
    public var organ: String
    public var validFrom: CivilDate?
    /// Last day.
    public var validUntil: CivilDate?
    /// 职责权限.
    public var duties: String?
    /// 裁量基准.
    public var standard: String?
    /// 流程.
    public var procedure: String?
    /// 结果.
    public var result: String?
    /// 救济途径.
    public var remedy: String?
    public var fields: [String] = []
    public var source: SourceReference

    public enum List: String, Codable, Hashable, Sendable, CaseIterable {
        case power
        case responsibility
        case negative
        case enforcement

        public var label: String {
            switch self {
            case .power: "权力清单"
            case .responsibility: "责任清单"
            case .negative: "负面清单"
            case .enforcement: "行政执法事项"
            }
        }
    }

    public init(id: String, list: List, code: String, name: String, organ: String, source: SourceReference) {
        self.id = id
        self.list = list
        self.code = code
        self.name = name
        self.organ = organ
        self.source = source
    }

    public static var kinds: [RecordKind] { [.item] }
    public static var idPrefix: String { "i" }
    public var kind: RecordKind { .item }
    public var groupKey: String { "\(list.rawValue):\(code)" }
    public var title: String { name }
    public var number: String? { code }
    public var date: CivilDate? { validFrom }
    public var display: Display { .always }
}
