// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// From what was typed to the one subject that is meant, or to those that may be.
///
///     identity number → refused · code, registration or organisation number → that subject
///     name → the subject that bears it, else the one that bore it, else those with all its words in their name
struct SubjectSearch {
    let reader: IndexReader
    let asOf: CivilDate
    let deadline: ContinuousClock.Instant

    static let nothing = "未查询到公开记录（不等于没有违法失信记录）"
    /// Candidates listed at most.
    static let candidateLimit = 20

    func answer(_ text: String) throws -> SubjectAnswer {
        guard !PersonalQuery.isPersonal(text) else {
            var answer = blank(.refused, SubjectAnswer.Reading(given: PersonalQuery.given, kind: .none))
            answer.statement = PersonalQuery.warning
            return answer
        }
        if let identifier = SubjectIdentifier.whole(text) {
            return try self.answer(identifier, given: text)
        }
        let reading = CreditCodeReading(text)
        if reading.looksLikeCode, let fault = reading.fault { return invalid(text, reading, fault) }
        let intent = SubjectIntent.read(text)
        guard !intent.lacksName else {
            var answer = blank(.nothing, SubjectAnswer.Reading(given: text, kind: .none))
            answer.statement = "请写明企业的名称或统一社会信用代码。"
            return answer
        }
        // A code, or a number, with words around it: 9153… 被罚过吗.
        if let found = SubjectIdentifier.find(in: Array(intent.text.unicodeScalars)).first {
            return try answer(found.identifier, given: text)
        }
        return try answer(name: intent.text, given: text)
    }

    func blank(_ outcome: SubjectAnswer.Outcome, _ reading: SubjectAnswer.Reading) -> SubjectAnswer {
        let searched = outcome == .refused ? [] : Engine.searched(Engine.subjectKinds, reader: reader)
        return SubjectAnswer(
            query: reading, outcome: outcome, statement: Self.nothing, code: nil, subject: nil, registrations: [],
            acts: [], licences: [],
            credit: [], parent: nil, branches: [], sameName: [], unverified: [], candidates: [], candidateTotal: 0,
            searched: searched, warnings: [SearchedSource.gaps(searched)].compactMap { $0 },
            meta: SearchAnswer.Meta(indexRevision: "", dataThrough: "", asOf: asOf, tookMs: 0))
    }

    private func invalid(_ text: String, _ reading: CreditCodeReading, _ fault: CreditCodeFault) -> SubjectAnswer {
        let read = SubjectAnswer.Reading(
            given: text, kind: .code, value: nil, fault: LabelledCode(code: fault.rawValue, label: fault.message),
            suggestion: reading.suggestion?.text)
        var answer = blank(.invalid, read)
        answer.searched = []
        answer.warnings = []
        answer.statement = "统一社会信用代码有误：\(fault.message)。"
        if let suggestion = reading.suggestion { answer.statement += "可能是 \(suggestion.text)。" }
        return answer
    }

    private func answer(_ identifier: SubjectIdentifier, given: String) throws -> SubjectAnswer {
        switch identifier {
        case .code(let code):
            let reading = SubjectAnswer.Reading(given: given, kind: .code, value: code.text)
            return try SubjectFile(reader: reader, deadline: deadline).answer(
                code: code.text, into: blank(.nothing, reading))
        case .registration(let number):
            let reading = SubjectAnswer.Reading(given: given, kind: .registration, value: number)
            return try answer(registered: number, reading)
        case .organization(let number):
            let reading = SubjectAnswer.Reading(given: given, kind: .organization, value: number)
            return try answer(registered: number, reading)
        }
    }

    /// Legacy numbers lead to the subject that bears them today.
    private func answer(registered number: String, _ reading: SubjectAnswer.Reading) throws -> SubjectAnswer {
        let documents = try reader.documents(with: [TermPrefix.registration.term(number)], kinds: [.subject])
        return try answer(
            with: try documents.map(reader.record), matched: .registration, into: blank(.nothing, reading))
    }

    private func answer(name: String, given: String) throws -> SubjectAnswer {
        let answer = blank(.nothing, SubjectAnswer.Reading(given: given, kind: .name, value: name))
        // Subjects without a code are addressed by their record.
        if let record = try reader.record(id: name), record.kind == .subject {
            return try SubjectFile(reader: reader, deadline: deadline).answer(record: record, into: answer)
        }
        let key = SubjectName.key(name)
        let named = try reader.documents(with: [TermPrefix.subjectName.term(key)], kinds: [.subject]).map(reader.record)
        let current = named.filter { $0.subject.map { SubjectName.key($0.name) == key } ?? false }
        let bore = named.filter { $0.subject?.formerNames.contains { SubjectName.key($0) == key } ?? false }
        if !current.isEmpty {
            let former = SubjectRegistrations.onePerCode(
                bore.filter { record in
                    !current.contains { $0.id == record.id || SubjectRegistrations.isSame($0, record) }
                })
            var found = try self.answer(with: current, matched: .name, into: answer)
            if found.outcome == .candidates {
                found.candidates += former.compactMap { SubjectLink($0, matched: .formerName) }
                found.candidateTotal = found.candidates.count
            }
            return found
        }
        if !bore.isEmpty {
            var found = try self.answer(with: bore, matched: .formerName, into: answer)
            if let now = found.subject?.name { found.warnings.append("“\(name)”是曾用名，现名“\(now)”。") }
            return found
        }
        return try SubjectCandidates(search: self).answer(name: name, into: answer)
    }

    /// The file of the one record, or the list of several.
    private func answer(
        with records: [IndexedRecord], matched: SubjectLink.Match, into blank: SubjectAnswer
    ) throws -> SubjectAnswer {
        var answer = blank
        let subjects = SubjectRegistrations.onePerCode(records)
        guard let first = subjects.first else { return answer }
        guard subjects.count == 1 else {
            answer.outcome = .candidates
            answer.candidates = subjects.compactMap { SubjectLink($0, matched: matched) }.sorted(by: Self.precedes)
            answer.candidateTotal = answer.candidates.count
            answer.statement = "有 \(answer.candidateTotal) 个经营主体与之相符，请按统一社会信用代码选择。"
            return answer
        }
        return try SubjectFile(reader: reader, deadline: deadline).answer(record: first, into: answer)
    }

    /// Those that exist before those that have ended; then by name and code.
    static func precedes(_ left: SubjectLink, _ right: SubjectLink) -> Bool {
        let ended: Set<String> = ["deregistered", "annulled", "moved_out"]
        let (first, second) = (ended.contains(left.state?.code ?? ""), ended.contains(right.state?.code ?? ""))
        if first != second { return second }
        return (left.name, left.code ?? left.id ?? "") < (right.name, right.code ?? right.id ?? "")
    }
}
