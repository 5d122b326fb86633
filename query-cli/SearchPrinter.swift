// SPDX-License-Identifier: GPL-3.0-or-later
import Querying

/// A search reply as lines for a terminal.
enum SearchPrinter {
    static func text(_ answer: SearchAnswer) -> String {
        var lines = ["共 \(answer.total.value) 条（效力截至 \(answer.meta.asOf.chinese)，数据截至 \(answer.meta.dataThrough)）"]
        let readings = answer.query.understood.filter { $0.kind != .text }
        if !readings.isEmpty {
            lines.append("按此理解：" + readings.map { "\($0.text) → \($0.value)" }.joined(separator: "；"))
        }
        lines += answer.query.warnings.map { "提示：" + $0 }
        lines += answer.query.suggestions.map { "可改查：\($0.query)（\($0.label)）" }
        for (index, item) in answer.items.enumerated() {
            lines.append("")
            lines += self.lines(item, index: index + 1)
        }
        let facets = answer.facets.filter { !$0.values.isEmpty }.map(line)
        if !facets.isEmpty { lines += [""] + facets }
        if let searched = answer.searched { lines += SubjectPrinter.searched(searched, answer.meta) }
        return lines.joined(separator: "\n")
    }

    private static func lines(_ item: SearchAnswer.Item, index: Int) -> [String] {
        let status = (item.status?.label ?? item.state?.label).map { "〔\($0)〕" } ?? ""
        var lines = ["\(index). \(Terminal.bold(item.title)) \(status)"]
        var facts = [item.kind.label]
        if let number = item.number { facts.append(number) }
        if let organ = item.organ { facts.append(organ.label) }
        if let date = item.date { facts.append(date.description) }
        if let article = item.article { facts.append(article.label) }
        facts.append(item.id)
        lines.append("   " + Terminal.faint(facts.joined(separator: " · ")))
        if let status = item.status, status.code != .inForce { lines.append("   " + status.reason) }
        if !item.snippet.isEmpty { lines.append("   " + Terminal.text(ofSnippet: item.snippet)) }
        return lines
    }

    private static func line(_ facet: FacetAnswer) -> String {
        let names = ["kind": "类别", "organ": "机关", "field": "领域", "status": "效力", "year": "年份"]
        let shown = facet.values.prefix(8).map { "\($0.selected ? "✓" : "")\($0.label) \($0.count)" }
        let rest = facet.values.count > 8 ? "……共 \(facet.values.count) 项" : ""
        return "\(names[facet.name] ?? facet.name)：" + shown.joined(separator: "，") + rest
    }
}
