// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema
import TextAnalysis

/// Finds what belongs beside an act.
struct ActSurroundings {
    let reader: IndexReader
    let asOf: CivilDate

    func context(of record: IndexedRecord) throws -> ActContext? {
        guard let act = record.act else { return nil }
        guard !act.isNotice else {
            return ActContext(
                citations: [], subject: nil, benchmarks: [], items: [], remedies: [], publication: nil,
                sameDecision: [], withdrawal: withdrawal(of: act))
        }
        let duties = try Engine.citations(
            act.dutyCitations, role: .duty, on: act.decidedOn, conduct: act.conductOn, asOf: asOf, reader: reader)
        let bases = try Engine.citations(
            act.basisCitations, role: .basis, on: act.decidedOn, conduct: act.conductOn, asOf: asOf, reader: reader)
        return ActContext(
            citations: bases + duties, subject: try subject(of: act), benchmarks: try benchmarks(for: act),
            items: try items(for: act, record), remedies: remedies(of: act),
            publication: Self.publication(of: act, asOf: asOf),
            sameDecision: try SameDecision(reader: reader).records(like: record).map {
                RelatedRecord($0, asOf: asOf)
            },
            withdrawal: nil)
    }

    private func subject(of act: EnforcementAct) throws -> SubjectLink? {
        guard let code = act.party.creditCode else { return nil }
        let held = try reader.documents(with: [TermPrefix.party.term(code)], kinds: [.subject])
        return try held.first.flatMap { SubjectLink(try reader.record($0), matched: .code) }
    }

    /// Records of a kind that cite one of the articles the act is based on.
    private func citing(_ act: EnforcementAct, _ kind: RecordKind) throws -> [IndexedRecord] {
        let resolver = StatuteResolver(reader: reader)
        var found: [IndexedRecord] = []
        for citation in act.basisCitations {
            guard let title = citation.title, let question = BasisQuestion(citation) else { continue }
            let names = Set(try resolver.names(of: title))
            let terms =
                try BasisTerms.covering(citation, names: names, prefix: .basis, reader: reader)
                + BasisTerms.covering(citation, names: names, prefix: .appliedBasis, reader: reader)
            for record in try reader.documents(with: terms, kinds: [kind]).map(reader.record)
            where !found.contains(where: { $0.id == record.id }) {
                let citations = record.item?.basisCitations ?? record.benchmark?.basisCitations ?? []
                if !BasisTally.matching(citations, question, names).isEmpty { found.append(record) }
            }
        }
        return found
    }

    private func benchmarks(for act: EnforcementAct) throws -> [BenchmarkAnswer] {
        guard let day = act.decidedOn, !act.basisCitations.isEmpty else { return [] }
        let conduct = [act.violation, act.facts].compactMap { $0 }.joined(separator: "，")
        let cells = try citing(act, .benchmark).filter { record in
            guard let cell = record.benchmark else { return false }
            return RecordState.mayHold(from: cell.validFrom, until: cell.validUntil, on: day)
                && ConductLikeness.isLike(cell.violation, conduct)
        }
        return cells.compactMap { BenchmarkAnswer($0, on: day) }.sorted {
            (Self.level($0.level), $0.violation, Self.circumstance($0.circumstance), $0.id)
                < (Self.level($1.level), $1.violation, Self.circumstance($1.circumstance), $1.id)
        }
    }

    /// The higher level prevails (国办发〔2022〕27号).
    private static func level(_ level: String?) -> Int {
        ["省", "州", "市", "县"].firstIndex { level?.contains($0) ?? false } ?? 4
    }

    private static func circumstance(_ text: String) -> Int {
        ["不予", "减轻", "从轻", "一般", "从重"].firstIndex { text.contains($0) } ?? 5
    }

    private func items(for act: EnforcementAct, _ record: IndexedRecord) throws -> [ItemAnswer] {
        guard let day = act.decidedOn else { return [] }
        let organs = record.organs.map(\.id)
        return try citing(act, .item).filter { found in
            guard let item = found.item else { return false }
            let sameOrgan = found.organs.contains { other in
                organs.contains { OrganDirectory.standard.sameFunction($0, other.id) }
            }
            let sameKind = item.actKind == nil || item.actKind == act.actKind
            return sameOrgan && sameKind
                && RecordState.mayHold(from: item.validFrom, until: item.validUntil, on: day)
        }.compactMap { ItemAnswer($0, on: day) }.sorted { ($0.code, $0.id) < ($1.code, $1.id) }
    }

    /// The current rule, beside what the decision prints; an organ that the directory does not know has none.
    private func remedies(of act: EnforcementAct) -> [RemedyAnswer] {
        let isOnTheSpot = act.documentName?.contains("当场") ?? false
        return Remedies.standard.remedies(
            forOrganNamed: act.organ, act: act.actKind, decidedOn: act.decidedOn,
            circumstances: isOnTheSpot ? [.onTheSpot] : []
        ).map(RemedyAnswer.init)
    }

    /// Whether an act was made public in time. What is held is public, so that a missing day is not taken for 未公开.
    static func publication(of act: EnforcementAct, asOf: CivilDate) -> ClockAnswer {
        var timeliness = PublicationClock.timeliness(
            of: act.actKind, decidedOn: act.decidedOn, publishedOn: act.publishedOn, asOf: asOf,
            scope: WorkingScope.of(act.organ, on: act.decidedOn))
        if act.publishedOn == nil { timeliness.state = .notComputable("来源未载明公示日期") }
        return ClockAnswer(timeliness)
    }

    private func withdrawal(of act: EnforcementAct) -> ClockAnswer {
        var clock = ClockAnswer(
            WithdrawalClock.timeliness(
                of: act.actKind, endedOn: act.endedOn, withdrawnOn: nil, asOf: asOf,
                scope: WorkingScope.of(act.organ, on: act.endedOn)))
        // Only the notice is left: the decision itself is withdrawn, on a day that no record tells.
        clock.state = LabelledCode(code: "done", label: "已撤回，只公告理由")
        return clock
    }
}
