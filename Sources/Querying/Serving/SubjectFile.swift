// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// Gathers all that is public about one subject: what bears its code, and apart from that what only bears its name.
struct SubjectFile {
    let reader: IndexReader
    let deadline: ContinuousClock.Instant

    /// 元谋县; codes of other regions are those of subjects registered elsewhere.
    static let county = "532328"
    /// Records of the same name listed at most.
    static let nameLimit = 100

    func answer(code: String, into blank: SubjectAnswer) throws -> SubjectAnswer {
        let held = try SubjectRegistrations(reader: reader).records(of: code)
        return try answer(records: held, code: code, into: blank)
    }

    /// The subject of a record: where it has a code, with every other registration of that code.
    func answer(record: IndexedRecord, into blank: SubjectAnswer) throws -> SubjectAnswer {
        guard let code = record.subject?.code else { return try answer(records: [record], code: nil, into: blank) }
        return try answer(code: code, into: blank)
    }

    /// - Parameter records: registrations of the one code, the fullest first.
    private func answer(
        records: [IndexedRecord], code: String?, into blank: SubjectAnswer
    ) throws -> SubjectAnswer {
        var answer = blank
        let record = records.first
        answer.code = code
        answer.registrations = records.compactMap(SubjectFacts.init)
        answer.subject = answer.registrations.first
        if let code { try gather(code, into: &answer) }
        var names: [String] = []
        for subject in records.compactMap(\.subject) {
            for name in [subject.name] + subject.formerNames where !names.contains(name) { names.append(name) }
        }
        if names.isEmpty {
            names = [answer.acts.first?.party?.name, answer.licences.first?.party?.name].compactMap { $0 }
        }
        if names.isEmpty { names = answer.credit.flatMap(\.entries).prefix(1).map(\.subjectName) }
        if let record {
            answer.parent = try parent(of: record)
            answer.branches = try branches(of: record)
        }
        answer.sameName = try sameName(names, except: record?.id, code: code)
        answer.unverified = try unverified(names: names)
        state(&answer)
        return answer
    }

    private func gather(_ code: String, into answer: inout SubjectAnswer) throws {
        let term = TermPrefix.party.term(code)
        let kinds: Set<RecordKind> = [.enforcement, .licence, .credit]
        var entries: [CreditAnswer] = []
        for document in try reader.documents(with: [term], kinds: kinds) {
            guard deadline > .now else { throw SearchError.timeout }
            let record = try reader.record(document)
            if let act = record.act, act.party.creditCode == code, !act.isNotice,
                let shown = ActAnswer(record, on: answer.meta.asOf)
            {
                if act.actKind == .licence { answer.licences.append(shown) } else { answer.acts.append(shown) }
            } else if let entry = CreditAnswer(record), entry.subjectCode == code {
                entries.append(entry)
            }
        }
        answer.acts.sort { Self.precedes($0.decidedOn, $0.id, $1.decidedOn, $1.id) }
        answer.licences.sort { Self.precedes($0.decidedOn, $0.id, $1.decidedOn, $1.id) }
        entries.sort { Self.precedes($0.decidedOn ?? $0.publishedOn, $0.id, $1.decidedOn ?? $1.publishedOn, $1.id) }
        answer.credit = CreditEntry.Section.allCases.compactMap { section in
            let found = entries.filter { $0.section.code == section.rawValue }
            return found.isEmpty
                ? nil : SubjectAnswer.Section(code: section.rawValue, label: section.label, entries: found)
        }
    }

    /// Newest first; without a day last; then by id.
    static func precedes(_ left: CivilDate?, _ leftID: String, _ right: CivilDate?, _ rightID: String) -> Bool {
        if left == right { return leftID < rightID }
        guard let left, let right else { return left != nil }
        return left > right
    }

    private func parent(of record: IndexedRecord) throws -> SubjectLink? {
        guard let named = record.subject?.parent, !named.isEmpty else { return nil }
        if let code = CreditCode(named) {
            let held = try reader.documents(with: [TermPrefix.party.term(code.text)], kinds: [.subject])
            let link = try held.first.flatMap { SubjectLink(try reader.record($0), matched: .relation) }
            return link ?? SubjectLink(code: code.text, name: code.text, matched: .relation)
        }
        let key = SubjectName.key(named)
        let held = try reader.documents(with: [TermPrefix.subjectName.term(key)], kinds: [.subject]).map(reader.record)
        let bearing = held.filter { SubjectName.key($0.subject?.name ?? "") == key && $0.id != record.id }
        // Of several of that name none is taken for the parent.
        let subjects = SubjectRegistrations.onePerCode(bearing)
        return subjects.count == 1 ? SubjectLink(subjects[0], matched: .relationByName) : nil
    }

    private func branches(of record: IndexedRecord) throws -> [SubjectLink] {
        guard let subject = record.subject else { return [] }
        var links: [SubjectLink] = []
        var seen: Set<String> = [record.id]
        let byCode = subject.code.map { [TermPrefix.parent.term($0)] } ?? []
        let byName = [TermPrefix.parent.term(SubjectName.key(subject.name))]
        for (terms, matched) in [(byCode, SubjectLink.Match.relation), (byName, .relationByName)] {
            for branch in try reader.documents(with: terms, kinds: [.subject]).map(reader.record)
            where seen.insert(branch.id).inserted && seen.insert(branch.subject?.code ?? branch.id + "|").inserted {
                if let link = SubjectLink(branch, matched: matched) { links.append(link) }
            }
        }
        return links.sorted(by: SubjectSearch.precedes)
    }

    /// Other subjects that bear or bore one of the names, and codes that acts of that name bear.
    private func sameName(_ names: [String], except id: String?, code: String?) throws -> [SubjectLink] {
        let keys = Set(names.map(SubjectName.key)).sorted()
        let terms = keys.map { TermPrefix.subjectName.term($0) }
        var links: [SubjectLink] = []
        for record in try reader.documents(with: terms, kinds: [.subject]).map(reader.record) where record.id != id {
            guard let subject = record.subject, subject.code == nil || subject.code != code,
                !links.contains(where: { $0.code != nil && $0.code == subject.code })
            else { continue }
            let isCurrent = keys.contains(SubjectName.key(subject.name))
            guard isCurrent || subject.formerNames.contains(where: { keys.contains(SubjectName.key($0)) }) else {
                continue
            }
            if let link = SubjectLink(record, matched: isCurrent ? .name : .formerName) { links.append(link) }
        }
        for document in try reader.documents(with: terms, kinds: [.enforcement, .licence, .credit])
            .prefix(Self.nameLimit)
        {
            let record = try reader.record(document)
            let other = record.act?.party.creditCode ?? record.credit?.subjectCode
            guard let other, other != code, record.act?.isNotice != true,
                !links.contains(where: { $0.code == other })
            else { continue }
            let name = Self.name(in: record)
            guard keys.contains(SubjectName.key(name)) else { continue }
            links.append(SubjectLink(code: other, name: name, matched: .name))
        }
        return links.sorted(by: SubjectSearch.precedes)
    }

    /// Acts and entries that bear one of the names and no code: 同名，未能核对代码.
    func unverified(names: [String]) throws -> [SubjectAnswer.UnverifiedRecord] {
        let keys = Set(names.map(SubjectName.key)).sorted()
        let terms = keys.map { TermPrefix.subjectName.term($0) }
        var records: [SubjectAnswer.UnverifiedRecord] = []
        for document in try reader.documents(with: terms, kinds: [.enforcement, .licence, .credit]) {
            guard deadline > .now else { throw SearchError.timeout }
            let record = try reader.record(document)
            let code = record.act?.party.creditCode ?? record.credit?.subjectCode
            guard code == nil, record.act?.isNotice != true, record.act?.party.kind != .naturalPerson,
                keys.contains(SubjectName.key(Self.name(in: record)))
            else { continue }
            records.append(
                SubjectAnswer.UnverifiedRecord(
                    id: record.id, kind: record.kind, title: record.title, number: record.number,
                    organ: record.organs.first, date: record.date, note: "同名，未能核对代码",
                    links: SearchAnswer.ItemLinks(selfLink: Address.api(record.id), html: Address.page(of: record))))
        }
        return records.sorted { Self.precedes($0.date, $0.id, $1.date, $1.id) }
    }

    /// The name that an act or entry prints; terms also hold looser forms of it.
    static func name(in record: IndexedRecord) -> String { record.act?.party.name ?? record.credit?.subjectName ?? "" }

    /// Says what was found, and of what was not that it proves nothing.
    private func state(_ answer: inout SubjectAnswer) {
        let entries = answer.credit.reduce(0) { $0 + $1.entries.count }
        let total = answer.acts.count + answer.licences.count + entries
        if let code = answer.code.flatMap({ CreditCode($0) }), code.region != Self.county {
            answer.warnings.append("代码中的登记地区划为 \(code.region)，不在元谋县（\(Self.county)）登记。")
        }
        if answer.registrations.count > 1 {
            let sources = answer.registrations.map(\.source.name).joined(separator: "、")
            answer.warnings.append("登记信息来自 \(answer.registrations.count) 个来源（\(sources)），按同一代码合并显示；不一致的项目已注明来源。")
        }
        if answer.subject == nil, answer.code != nil { answer.warnings.append("本库没有收录该代码的登记信息。") }
        if !answer.sameName.isEmpty {
            answer.warnings.append("另有 \(answer.sameName.count) 个名称或曾用名相同而代码不同的主体，请核对代码。")
        }
        if !answer.unverified.isEmpty {
            answer.warnings.append("另有 \(answer.unverified.count) 条记录名称相同、未能核对代码，未计入。")
        }
        answer.outcome = answer.subject != nil || total > 0 ? .found : .nothing
        guard total > 0 else {
            answer.statement = SubjectSearch.nothing
            return
        }
        var parts: [String] = []
        if !answer.acts.isEmpty { parts.append("执法决定 \(answer.acts.count) 条") }
        if !answer.licences.isEmpty { parts.append("行政许可 \(answer.licences.count) 条") }
        for section in answer.credit { parts.append("\(section.label) \(section.entries.count) 条") }
        answer.statement = "查询到目前公开的记录 \(total) 条：" + parts.joined(separator: "，") + "。"
        let good: Set<String> = ["honest", "commitment", "evaluation", "other"]
        if answer.acts.isEmpty, answer.credit.allSatisfy({ good.contains($0.code) }) {
            answer.statement += "未查询到处罚和失信方面的公开记录（不等于没有违法失信记录）。"
        }
    }
}
