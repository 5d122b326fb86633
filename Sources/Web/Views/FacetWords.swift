// SPDX-License-Identifier: GPL-3.0-or-later
import Querying

/// The words for facets and for the parts that a query was read as.
enum FacetWords {
    static func name(_ facet: String) -> String {
        switch facet {
        case "kind": "类别"
        case "organ": "机关"
        case "field": "领域"
        case "status": "效力"
        case "year": "年份"
        default: facet
        }
    }

    static func reading(_ kind: ParsedQuery.Understood.Kind) -> String {
        switch kind {
        case .number: "文号"
        case .article: "条文"
        case .subject: "主体"
        case .organ: "机关"
        case .title: "标题"
        case .date: "日期"
        case .text: "词语"
        }
    }
}
