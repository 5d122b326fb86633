// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// What stands beside a record: its articles as they stood, remedies, benchmarks, items, the documents it explains.
enum RecordPageGroups {
    static func groups(_ answer: RecordAnswer, day: PageDay) -> [RecordPage.Group] {
        var groups: [RecordPage.Group] = []
        func add(_ name: String, _ anchor: String, _ lines: [RecordPage.Line]) {
            if !lines.isEmpty { groups.append(RecordPage.Group(name: name, anchor: anchor, lines: lines)) }
        }
        let context = answer.actContext
        add("引用的条文", "basis", ((context?.citations ?? []) + answer.citations).flatMap { citation($0) })
        add(
            "疑似同一决定", "same",
            (context?.sameDecision ?? []).map {
                RecordPage.Line(title: $0.number ?? $0.title, href: Address.page($0.kind, $0.id), remark: "另一条记录，未合并")
            })
        add("解读的文件", "documents", (answer.interpretation?.documents ?? []).map { document($0, day) })
        add("决定当日的裁量基准", "benchmarks", (context?.benchmarks ?? []).map(benchmark))
        add("执法事项", "items", (context?.items ?? []).map { RecordPage.Line(title: "\($0.list.label)　\($0.name)") })
        add("救济途径", "remedies", (context?.remedies ?? []).map(remedy))
        let clocks = [("公示时限", context?.publication), ("撤回时限", context?.withdrawal)]
        add(
            "公示", "clocks",
            clocks.compactMap { name, clock in
                clock.map { RecordPage.Line(title: "\(name)：\($0.sentence)") }
            })
        return groups
    }

    private static func citation(_ citation: CitationAnswer) -> [RecordPage.Line] {
        let role = citation.role == .basis ? "依据" : "违反"
        var lines = [line("\(role) \(citation.citation)", citation.onDay)]
        if let conduct = citation.onConduct { lines.append(line("行为当日", conduct)) }
        if citation.differsToday == true {
            lines.append(RecordPage.Line(title: "今日条文与当日不同：\(citation.today.sentence)", href: citation.today.html))
        }
        return lines
    }

    private static func line(_ title: String, _ standing: ArticleStanding) -> RecordPage.Line {
        RecordPage.Line(title: title, href: standing.html, remark: standing.sentence, quote: standing.text)
    }

    private static func document(_ document: InterpretedDocument, _ day: PageDay) -> RecordPage.Line {
        let words = [document.status?.label, document.timeliness.map { "解读时限：\($0.sentence)" }].compactMap { $0 }
        return RecordPage.Line(
            title: document.document.title, href: day.link(document.html),
            remark: words.isEmpty ? nil : words.joined(separator: "；"))
    }

    private static func benchmark(_ cell: BenchmarkAnswer) -> RecordPage.Line {
        RecordPage.Line(title: "\(cell.violation)（\(cell.circumstance)）：\(cell.range)", remark: cell.level)
    }

    private static func remedy(_ remedy: RemedyAnswer) -> RecordPage.Line {
        RecordPage.Line(
            title: "\(remedy.route.label)：\(remedy.organ)，\(remedy.period)，\(remedy.deadline)",
            remark: ([remedy.basis] + remedy.notes).joined(separator: "；"))
    }
}
