// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

extension RecordProjection {
    func kindFilters(of record: IndexedRecord) -> [String] {
        var terms: [String] = []
        func add(_ prefix: TermPrefix, _ value: String?) {
            if let value, !value.isEmpty { terms.append(prefix.term(value)) }
        }
        func names(_ name: String) { SubjectName.keys(of: name).forEach { add(.subjectName, $0) } }
        func cite(_ citations: [ArticleCitation], _ prefixes: [TermPrefix]) {
            for citation in citations {
                for name in TitleKey.aliases(of: citation.title ?? "") where !name.isEmpty {
                    let last = citation.articleTo?.number ?? citation.article.number
                    var articles = [citation.articleKey]
                    if last > citation.article.number {
                        articles += (citation.article.number...min(last, citation.article.number + 60)).map(String.init)
                    }
                    for prefix in prefixes {
                        add(prefix, name)
                        for article in articles { add(prefix, "\(name)#\(article)") }
                    }
                }
            }
        }
        if let act = record.act {
            if !act.isNotice {
                add(.party, act.party.creditCode)
                if act.party.kind != .naturalPerson { names(act.party.name) }
            }
            if let number = act.number.flatMap(DecisionNumber.init) { add(.number, number.key) }
            add(.actKind, act.actKind.rawValue)
            act.penaltyKinds.forEach { add(.penaltyKind, $0.rawValue) }
            cite(act.basisCitations, [.basis, .appliedBasis])
            cite(act.dutyCitations, [.basis])
        }
        if let subject = record.subject {
            add(.party, subject.code)
            add(.registration, subject.registrationNumber)
            add(.registration, subject.code.flatMap { CreditCode($0)?.organizationCode })
            ([subject.name] + subject.formerNames).forEach(names)
            if let parent = subject.parent { add(.parent, CreditCode(parent)?.text ?? SubjectName.key(parent)) }
        }
        if let entry = record.credit {
            add(.party, entry.subjectCode)
            names(entry.subjectName)
            add(.creditSection, entry.section.rawValue)
        }
        if let interpretation = record.interpretation {
            interpretation.targets.flatMap(\.keys).forEach { add(.interprets, $0) }
        }
        if let item = record.item {
            add(.list, item.list.rawValue)
            cite(item.basisCitations, [.basis, .appliedBasis])
        }
        if let cell = record.benchmark { cite(cell.basisCitations, [.basis, .appliedBasis]) }
        return terms
    }

    func kindLines(of record: IndexedRecord) -> [String] {
        var lines: [String?] = []
        if let act = record.act {
            lines += [act.party.name, act.violation, act.facts, act.content, act.basis, act.dutyBasis, act.endReason]
            lines += act.penaltyKinds.map(\.label)
        }
        if let subject = record.subject {
            lines += subject.formerNames + [subject.registrationNumber, subject.division, subject.scope]
        }
        if let entry = record.credit { lines += [entry.subjectName, entry.content, entry.sectionText] }
        if let item = record.item { lines += [item.basis, item.duties, item.procedure, item.remedy] }
        if let cell = record.benchmark { lines += ["裁量基准", cell.basis, cell.range] }
        return lines.compactMap { $0 }.filter { !$0.isEmpty }
    }

    func kindValues(of record: IndexedRecord) -> [(slot: ValueSlot, text: String)] {
        var values: [(slot: ValueSlot, text: String)] = [(.source, record.source.name)]
        if let last = record.display?.window.last {
            values.append((.shownUntil, last.description.filter { $0 != "-" }))
        }
        if let fine = record.act?.fine { values.append((.fine, String(fine.fen))) }
        return values
    }
}
