// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// What `mingcha show` prints of records that are no documents, and beside documents.
enum KindPrinter {
    static func lines(_ answer: RecordAnswer) -> [String] {
        var lines: [String] = []
        if let act = answer.act { lines += act.factList.lines() }
        if let context = answer.actContext { lines += self.lines(context) }
        if let subject = answer.subject {
            lines += subject.factList.lines()
            lines.append("全部公开记录：mingcha subject \(subject.code ?? subject.id)")
        }
        if let entry = answer.credit { lines += entry.factList.lines() }
        if let interpretation = answer.interpretation {
            lines += (interpretation.banner.map { [Terminal.bold($0)] } ?? []) + interpretation.factList.lines()
        }
        if let item = answer.item { lines += item.factList.lines() }
        if let benchmark = answer.benchmark { lines += benchmark.factList.lines() }
        lines += citations(answer.citations)
        if let context = answer.documentContext { lines += self.lines(context) }
        return lines
    }

    private static func lines(_ context: ActContext) -> [String] {
        var facts = FactList()
        facts.add("公示时限", context.publication?.sentence)
        facts.add("撤回时限", context.withdrawal?.sentence)
        for twin in context.sameDecision { facts.add("疑似同一决定", "\(twin.number ?? twin.title) \(twin.id)") }
        var lines = facts.lines() + citations(context.citations)
        for remedy in context.remedies {
            lines.append("\(remedy.route.label)：\(remedy.organ)，\(remedy.period)，\(remedy.deadline)（\(remedy.basis)）")
            lines += remedy.notes.map { "  " + $0 }
        }
        if !context.benchmarks.isEmpty {
            lines.append("决定当日的裁量基准：")
            lines += TextTable.lines(
                context.benchmarks.map { [$0.level ?? "", $0.circumstance, $0.range, $0.violation] })
        }
        if !context.items.isEmpty {
            lines.append("执法事项：")
            lines += TextTable.lines(context.items.map { [$0.code, $0.list.label, $0.name] })
        }
        return lines
    }

    private static func citations(_ citations: [CitationAnswer]) -> [String] {
        citations.flatMap { citation -> [String] in
            let role = citation.role == .basis ? "依据" : "违反"
            var lines = ["\(role) \(citation.citation)", "  当日：\(BasisPrinter.reference(citation.onDay))"]
            if let conduct = citation.onConduct { lines.append("  行为日：\(BasisPrinter.reference(conduct))") }
            switch citation.differsToday {
            case true: lines.append("  今日条文与当日不同：\(BasisPrinter.reference(citation.today))")
            case false: lines.append("  今日条文与当日相同")
            case nil: break
            }
            if citation.differsFromConduct == true { lines.append("  行为日与决定日的条文不同") }
            if let text = citation.onDay.text { lines.append("  " + text) }
            return lines
        }
    }

    private static func lines(_ context: DocumentContext) -> [String] {
        var facts = FactList()
        for link in context.interpretations {
            let lag = link.lag.map { "，相隔 \($0) 个工作日" } ?? ""
            facts.add("解读", "\(link.title)（\(link.form.label)\(lag)） \(link.id)")
        }
        facts.add("解读时限", context.timeliness?.sentence)
        for draft in context.drafts { facts.add("征求意见稿", "\(draft.title) \(draft.id)") }
        for final in context.finals { facts.add("正式文本", "\(final.title) \(final.id)") }
        facts.add("引用本文件", context.applied.map { "\($0.label) \($0.count)" }.joined(separator: "，"))
        return facts.lines()
    }
}
