// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// What `mingcha show` prints of records that are no documents, and beside documents.
enum KindPrinter {
    static func lines(_ answer: RecordAnswer) -> [String] {
        var lines: [String] = []
        if let act = answer.act { lines += self.lines(act) }
        if let context = answer.actContext { lines += self.lines(context) }
        if let subject = answer.subject {
            lines += SubjectPrinter.lines(subject).dropFirst()
            lines.append("全部公开记录：mingcha subject \(subject.code ?? subject.id)")
        }
        if let entry = answer.credit { lines += self.lines(entry) }
        if let interpretation = answer.interpretation { lines += self.lines(interpretation) }
        if let item = answer.item { lines += self.lines(item) }
        if let benchmark = answer.benchmark { lines += self.lines(benchmark) }
        lines += citations(answer.citations)
        if let context = answer.documentContext { lines += self.lines(context) }
        return lines
    }

    private static func lines(_ act: ActAnswer) -> [String] {
        var facts = FactLines()
        facts.add("行为种类", act.actKind.label)
        facts.add("状态", act.state.label)
        facts.add("当事人", act.party.map { $0.name + ($0.code.map { "（\($0)）" } ?? "") })
        facts.add("法定代表人", act.party?.legalRepresentative)
        facts.add("违法行为", act.violation)
        facts.add("事实", act.facts)
        facts.add("违反", act.dutyBasis)
        facts.add("依据", act.basis)
        facts.add("处罚种类", act.penaltyKinds.map(\.label).joined(separator: "、"))
        facts.add("内容", act.content)
        facts.add("罚款", act.fine?.label)
        facts.add("没收", act.confiscated?.label)
        facts.add("证照", act.revokedCertificate)
        facts.add("许可证书", act.licence?.certificate)
        facts.add("许可编号", act.licence?.certificateNumber)
        facts.add("有效期自", act.licence?.validFrom)
        facts.add("有效期至", act.licence?.validUntil ?? act.validUntil)
        facts.add("决定日期", act.decidedOn)
        facts.add("行为日期", act.conductOn)
        facts.add("公示日期", act.publishedOn)
        facts.add("失信程度", act.grade?.label)
        facts.add("变更或撤销日期", act.endedOn)
        facts.add("理由", act.endReason)
        facts.add(act.display)
        for flag in act.flags { facts.add("注意", flag.label) }
        facts.add("备注", act.remark)
        return facts.lines
    }

    private static func lines(_ context: ActContext) -> [String] {
        var facts = FactLines()
        facts.add("公示时限", context.publication.map(clock))
        facts.add("撤回时限", context.withdrawal.map(clock))
        var lines = facts.lines + citations(context.citations)
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

    static func clock(_ clock: ClockAnswer) -> String {
        clock.state.label + (clock.due.map { "，应于\($0.chinese)前" } ?? "") + (clock.basis.map { "（\($0)）" } ?? "")
    }

    private static func lines(_ entry: CreditAnswer) -> [String] {
        var facts = FactLines()
        facts.add("主体", entry.subjectName + (entry.subjectCode.map { "（\($0)）" } ?? ""))
        facts.add("类别", entry.section.label)
        facts.add("状态", entry.state.label)
        facts.add("失信程度", entry.grade?.label)
        facts.add("依据", entry.basis)
        facts.add("内容", entry.content)
        facts.add("认定日期", entry.decidedOn)
        facts.add("公示日期", entry.publishedOn)
        facts.add(entry.display)
        return facts.lines
    }

    private static func lines(_ interpretation: InterpretationAnswer) -> [String] {
        var lines = interpretation.banner.map { [Terminal.bold($0)] } ?? []
        var facts = FactLines()
        facts.add("形式", interpretation.form.label)
        facts.add("发布日期", interpretation.publishedOn)
        for document in interpretation.documents {
            let lag = document.lag.map { "，相隔 \($0) 个工作日" } ?? ""
            let state = document.status.map { "〔\($0.label)〕" } ?? ""
            facts.add("解读", document.document.title + state + lag)
            facts.add("时限", document.timeliness.map(clock))
        }
        for words in interpretation.unresolved { facts.add("未收录的文件", words) }
        for flag in interpretation.flags { facts.add("注意", flag.label) }
        lines += facts.lines
        return lines
    }

    private static func lines(_ item: ItemAnswer) -> [String] {
        var facts = FactLines()
        facts.add("清单", item.list.label)
        facts.add("状态", item.state.label)
        facts.add("职权类别", item.classText ?? item.actKind?.label)
        facts.add("职责权限", item.duties)
        facts.add("依据", item.basis)
        facts.add("裁量基准", item.standard)
        facts.add("流程", item.procedure)
        facts.add("结果", item.result)
        facts.add("救济途径", item.remedy)
        facts.add("有效期自", item.validFrom)
        facts.add("有效期至", item.validUntil)
        return facts.lines
    }

    private static func lines(_ cell: BenchmarkAnswer) -> [String] {
        var facts = FactLines()
        facts.add("违法行为", cell.violation)
        facts.add("依据", cell.basis)
        facts.add("情节", cell.circumstance)
        facts.add("幅度", cell.range)
        facts.add("层级", cell.level)
        facts.add("状态", cell.state.label)
        facts.add("有效期自", cell.validFrom)
        facts.add("有效期至", cell.validUntil)
        return facts.lines
    }

    private static func lines(_ context: DocumentContext) -> [String] {
        var facts = FactLines()
        for link in context.interpretations {
            let lag = link.lag.map { "，相隔 \($0) 个工作日" } ?? ""
            facts.add("解读", "\(link.title)（\(link.form.label)\(lag)） \(link.id)")
        }
        facts.add("解读时限", context.timeliness.map(clock))
        for draft in context.drafts { facts.add("征求意见稿", "\(draft.title) \(draft.id)") }
        for final in context.finals { facts.add("正式文本", "\(final.title) \(final.id)") }
        facts.add("引用本文件", context.applied.map { "\($0.label) \($0.count)" }.joined(separator: "，"))
        return facts.lines
    }
}
