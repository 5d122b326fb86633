// SPDX-License-Identifier: GPL-3.0-or-later

/// 台账: what is checked over all records (founding document 六·一; domain.md §5).
public enum LedgerRule: String, Codable, Hashable, Sendable, CaseIterable {
    /// Documents that owe an interpretation, with what became of it.
    case interpretation
    /// Acts that were made public after the day that the law sets.
    case publication
    /// Documents whose stated term ends soon or is over, and those past a default term or a deadline for revision.
    case expiring
    /// List items and benchmarks in force whose basis is not what it was when they began.
    case itemsBasisChanged = "items-basis-changed"

    public var label: String {
        switch self {
        case .interpretation: "政策解读台账"
        case .publication: "执法公示台账"
        case .expiring: "到期文件台账"
        case .itemsBasisChanged: "依据变动台账"
        }
    }

    /// By what rule, in one Chinese sentence.
    public var explanation: String {
        switch self {
        case .interpretation: "行政规范性文件应在公开后3个工作日内解读（元办发〔2016〕13号）；同步解读为0个工作日。"
        case .publication: "行政许可、行政处罚决定应自作出之日起7个工作日内公示，其他执法决定20个工作日内公示（国办发〔2018〕118号）。只列出已公开的决定；是否公示由作出机关依法决定。"
        case .expiring: "有效期将在180日内届满或已经届满的文件，以及超过一般有效期或修改期限、需要评估的文件；超过一般有效期仅作提示，不当然失效。"
        case .itemsBasisChanged: "清单事项和裁量基准所依据的法律、法规、规章已经失效、修改，或所引条文已不存在，需要调整。"
        }
    }
}
