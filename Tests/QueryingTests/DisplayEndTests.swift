// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Querying
import Records
import TestSupport
import Testing

/// No record is shown on the day after its last day, though the index still holds it; and no trace of it is.
@Suite struct DisplayEndTests {
    static let code = InventedCode.credit(77)
    static let last = Beijing.today
    static let records = InventedRecords(subjects: 30, acts: 120, entries: 60, seed: 5)

    /// Records that end today, all with words and names of their own.
    static var ending: [any PublicRecord] {
        var act = EnforcementAct(
            id: "ending-act", actKind: .penalty,
            party: Party(name: "元谋示例终期商贸有限公司", kind: .organization, creditCode: code), organ: "元谋县市场监督管理局",
            source: SourceReference(name: "示例终期来源", id: "e-1"))
        act.number = "元示终罚〔2025〕777号"
        act.violation = "示例终期违法行为"
        act.facts = "终期独有词句"
        act.basisCitations = ArticleCitation.find(in: "《\(InventedStatutes.food)》第十二条").map(\.citation)
        act.penaltyKinds = [.fine]
        act.fine = Amount(fen: 77_700)
        act.decidedOn = CivilDate("2025-03-03")
        act.displayUntil = last
        var entry = CreditEntry(
            id: "ending-entry", subjectCode: code, subjectName: "元谋示例终期商贸有限公司", section: .honest,
            sectionText: "诚实守信", source: SourceReference(name: "示例终期来源", id: "e-2"))
        entry.decidedOn = CivilDate("2025-03-03")
        entry.displayUntil = last
        return [act, entry]
    }

    static let corpus = Result {
        try IndexedCorpus(InventedStatutes.documents, others: records.all + ending)
    }
    static let without = Result { try IndexedCorpus(InventedStatutes.documents, others: records.all) }

    private static let queries = [
        "终期", "元谋示例终期商贸有限公司", "元示终罚〔2025〕777号", code, "示例终期违法行为", "\"终期独有词句\"", "示例", "商贸", "示例食品经营法12条",
        "元示终罚 2025 777",
    ]

    private func request(_ text: String, _ day: CivilDate) -> SearchRequest {
        var request = SearchRequest(text: text, asOf: day)
        request.limit = 100
        return request
    }

    /// All hits, page by page; their order may tell how common a word is in an index that still holds them.
    private func ids(_ text: String, _ engine: Engine, _ day: CivilDate) throws -> Set<String> {
        var ids: Set<String> = []
        for page in 1...10 {
            var request = request(text, day)
            request.page = page
            let items = try engine.search(request).items
            ids.formUnion(items.map(\.id))
            if items.count < request.limit { break }
        }
        return ids
    }

    /// An answer without what tells one run and one index from another.
    private func plain(_ answer: SearchAnswer) -> SearchAnswer {
        var answer = answer
        answer.meta.tookMs = 0
        answer.meta.indexRevision = ""
        answer.meta.dataThrough = ""
        return answer
    }

    @Test(arguments: queries)
    func `on the last day it is found, on the next as if it had never been there`(query: String) throws {
        let corpus = try Self.corpus.get()
        let today = try ids(query, corpus.engine(on: Self.last), Self.last)
        #expect(today.contains { $0.hasPrefix("ending-") })
        let next = Self.last.adding(days: 1)
        let tomorrow = try corpus.engine(on: next).search(request(query, next))
        let never = try Self.without.get().engine(on: next).search(request(query, next))
        #expect(tomorrow.total == never.total)
        #expect(tomorrow.facets == never.facets)
        #expect(tomorrow.query == never.query)
        let found = try ids(query, corpus.engine(on: next), next)
        #expect(found == (try ids(query, Self.without.get().engine(on: next), next)))
        #expect(!found.contains { $0.hasPrefix("ending-") })
    }

    @Test func `browsing counts without it`() throws {
        let next = Self.last.adding(days: 1)
        var request = SearchRequest(text: "", asOf: next)
        request.kinds = [.enforcement, .credit, .licence]
        request.sort = .newest
        let tomorrow = try Self.corpus.get().engine(on: next).search(request)
        let never = try Self.without.get().engine(on: next).search(request)
        #expect(plain(tomorrow) == plain(never))
    }

    @Test func `its record, its subject and its article are without it`() throws {
        let corpus = try Self.corpus.get()
        let next = Self.last.adding(days: 1)
        for id in ["ending-act", "ending-entry"] {
            #expect(try corpus.engine(on: Self.last).record(id, asOf: Self.last).id == id)
            #expect(throws: SearchError.notFound(id)) { try corpus.engine(on: next).record(id, asOf: next) }
            // Nor does a look back bring it back.
            #expect(throws: SearchError.notFound(id)) { try corpus.engine(on: next).record(id, asOf: Self.last) }
        }
        let today = try corpus.engine(on: Self.last).subject(Self.code, asOf: Self.last)
        #expect(today.acts.map(\.id) == ["ending-act"])
        #expect(today.acts.first?.display?.shownUntil == Self.last)
        let tomorrow = try corpus.engine(on: next).subject(Self.code, asOf: next)
        #expect(tomorrow.outcome == .nothing)
        // The source is no record: that it was looked at, and holds nothing, is what a blank has to say.
        #expect(tomorrow.searched.filter { $0.source == "示例终期来源" }.allSatisfy { $0.records == 0 })
        let name = try corpus.engine(on: next).subject("元谋示例终期商贸有限公司", asOf: next)
        let never = try Self.without.get().engine(on: next).subject("元谋示例终期商贸有限公司", asOf: next)
        #expect(
            name.outcome == never.outcome && name.statement == never.statement && name.candidates == never.candidates)
        let basis = try corpus.engine(on: next).basis("示例食品经营法12条", asOf: next, limit: 1_000)
        let other = try Self.without.get().engine(on: next).basis("示例食品经营法12条", asOf: next, limit: 1_000)
        #expect(basis.decisions == other.decisions)
        let before = try corpus.engine(on: Self.last).basis("示例食品经营法12条", asOf: next, limit: 1_000)
        #expect(before.decisions.total == other.decisions.total + 1)
    }

    @Test func `ledgers and counts beside a document are without it`() throws {
        let next = Self.last.adding(days: 1)
        let engine = try Self.corpus.get().engine(on: next)
        let other = try Self.without.get().engine(on: next)
        for rule in LedgerRule.allCases {
            let here = try engine.ledger(rule, asOf: next, limit: 1_000)
            let there = try other.ledger(rule, asOf: next, limit: 1_000)
            #expect(here.items == there.items && here.states == there.states, "\(rule)")
        }
        let applied = try engine.record("food-2022", asOf: next).documentContext?.applied
        #expect(applied == (try other.record("food-2022", asOf: next).documentContext?.applied))
    }

    @Test func `one engine turns with its clock`() throws {
        let corpus = try Self.corpus.get()
        let clock = TurningClock(Self.last)
        let engine = Engine(folder: corpus.indexFolder, deadline: .seconds(600), today: { clock.day })
        #expect(try engine.search(request("\"示例终期\"", Self.last)).total.value == 2)
        #expect(try engine.basis("示例食品经营法12条", asOf: Self.last).decisions.total > 0)
        clock.day = Self.last.adding(days: 1)
        #expect(try engine.search(request("\"示例终期\"", Self.last)).total.value == 0)
        clock.day = Self.last
        #expect(try engine.search(request("\"示例终期\"", Self.last)).total.value == 2)
    }
}
