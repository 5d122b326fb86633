// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// All that is public about a subject as lines for a terminal.
enum SubjectPrinter {
    static func text(_ answer: SubjectAnswer) -> String {
        var lines: [String] = []
        if let subject = answer.subject {
            lines += [Terminal.bold(subject.name)] + answer.factList.lines()
        } else if let code = answer.code {
            lines.append(Terminal.bold(code))
        }
        lines.append(answer.statement)
        lines += answer.warnings.map { "提示：" + $0 }
        if let suggestion = answer.query.suggestion { lines.append("可改查：\(suggestion)") }
        lines += list("可能的主体", answer.candidates)
        if answer.candidateTotal > answer.candidates.count { lines.append("  ……共 \(answer.candidateTotal) 个") }
        if let parent = answer.parent { lines += list("上级主体", [parent]) }
        lines += list("分支机构", answer.branches)
        lines += acts("执法决定", answer.acts)
        for section in answer.credit { lines += credit(section) }
        lines += acts("行政许可", answer.licences)
        lines += list("名称相同、代码不同的主体", answer.sameName)
        lines += unverified(answer.unverified)
        lines += searched(answer.searched, answer.meta)
        return lines.joined(separator: "\n")
    }

    private static func list(_ heading: String, _ links: [SubjectLink]) -> [String] {
        guard !links.isEmpty else { return [] }
        let rows = links.map { link in
            var name = link.name
            if link.matched == .formerName { name += "（曾用名相同）" }
            if link.matched == .relationByName { name += "（仅按名称对应）" }
            return [link.code ?? "无代码", link.state?.label ?? "未收录登记", link.division ?? "", name]
        }
        return ["", "\(heading)：\(links.count)"] + TextTable.lines(rows)
    }

    private static func acts(_ heading: String, _ acts: [ActAnswer]) -> [String] {
        guard !acts.isEmpty else { return [] }
        var lines = ["", "\(heading)：\(acts.count)"]
        for act in acts {
            let words = [act.number ?? act.title, act.organ?.label, act.decidedOn?.description].compactMap { $0 }
            lines.append("  " + words.joined(separator: "　") + "　\(act.actKind.label)〔\(act.state.label)〕")
            var facts = FactList()
            facts.add("违法行为", act.violation)
            facts.add("种类", act.penaltyKinds.map(\.label).joined(separator: "、"))
            facts.add("罚款", act.fine?.label)
            facts.add("依据", act.basis)
            facts.add("内容", act.content)
            facts.add("有效期至", act.licence?.validUntil)
            facts.add(act.display)
            lines += facts.lines(indent: "    ")
            lines.append("    " + Terminal.faint(act.id))
        }
        return lines
    }

    private static func credit(_ section: SubjectAnswer.Section) -> [String] {
        var lines = ["", "\(section.label)：\(section.entries.count)"]
        for entry in section.entries {
            let words = [entry.entryTitle ?? entry.section.label, entry.organ?.label, entry.decidedOn?.description]
            lines.append("  " + words.compactMap { $0 }.joined(separator: "　") + "〔\(entry.state.label)〕")
            var facts = FactList()
            facts.add("失信程度", entry.grade?.label)
            facts.add("内容", entry.content)
            facts.add(entry.display)
            lines += facts.lines(indent: "    ")
            lines.append("    " + Terminal.faint(entry.id))
        }
        return lines
    }

    private static func unverified(_ records: [SubjectAnswer.UnverifiedRecord]) -> [String] {
        guard !records.isEmpty else { return [] }
        let rows = records.map { [$0.kind.label, $0.date?.description ?? "", $0.number ?? "", $0.title, $0.id] }
        return ["", "同名，未能核对代码：\(records.count)"] + TextTable.lines(rows)
    }

    static func searched(_ sources: [SearchedSource], _ meta: SearchAnswer.Meta) -> [String] {
        guard !sources.isEmpty else { return [] }
        let rows = sources.map { source in
            [
                source.kindLabel, source.name, "\(source.records) 条", source.latest.map { "最新 \($0)" } ?? "",
                source.standing,
            ]
        }
        return ["", "查询的来源（数据截至 \(meta.dataThrough)）："] + TextTable.lines(rows)
    }
}
