// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Querying
import Records
import TestSupport
import Testing

/// The decisions under an article against a scan of the ledger, and the article on the day of each.
@Suite struct BasisTests {
    static let seed = SeededGenerator.announcedSeed("BasisTests")
    static let corpus = Result { () throws -> IndexedCorpus in
        let records = InventedRecords(subjects: 40, acts: 500, seed: seed)
        return try IndexedCorpus(InventedStatutes.documents, others: records.all)
    }
    static let today = CivilDate("2026-11-20").unsafelyUnwrapped

    /// A question, as written and as the scan reads it.
    struct Question: CustomStringConvertible {
        var text: String
        var titles: Set<String>
        var first: Int
        var last: Int
        var paragraph: Int?
        var item: Int?
        var description: String { text }

        init(_ text: String, _ titles: Set<String>, _ first: Int, to last: Int? = nil, p: Int? = nil, i: Int? = nil) {
            self.text = text
            self.titles = titles
            self.first = first
            self.last = last ?? first
            paragraph = p
            item = i
        }

        func names(_ citation: ArticleCitation) -> Bool {
            guard let title = citation.title, titles.contains(title) else { return false }
            let end = citation.articleTo?.number ?? citation.article.number
            guard citation.article.number <= last, end >= first else { return false }
            if let item, citation.item != item { return false }
            if let paragraph {
                return (citation.paragraph ?? (citation.item == nil ? nil : 1)) == paragraph
            }
            return item == nil || (citation.paragraph ?? 1) == 1
        }
    }

    static let food: Set<String> = [InventedStatutes.food, "示例食品经营法"]
    static let questions: [Question] =
        (9...16).map { Question("示例食品经营法第\($0)条", food, $0) } + [
            Question("《中华人民共和国示例食品经营法》第十二条", food, 12), Question("示例食品经营法12条", food, 12),
            Question("示例食品经营法第十二条第一款", food, 12, p: 1), Question("示例食品经营法第十二条第二款", food, 12, p: 2),
            Question("示例食品经营法第十二条第（二）项", food, 12, i: 2),
            Question("示例食品经营法第十二条第二款第（三）项", food, 12, p: 2, i: 3),
            Question("示例食品经营法第十条至第十二条", food, 10, to: 12),
            Question("示例市场秩序管理条例第11条", [InventedStatutes.market], 11),
            Question("示例未收录办法第10条", [InventedStatutes.missing], 10),
            Question("示例集市管理办法第10条", [InventedStatutes.measure], 10),
            Question("《示例集市管理办法（试行）》第10条", [InventedStatutes.trial], 10),
        ]

    private func acts(_ corpus: IndexedCorpus) throws -> [EnforcementAct] {
        var acts: [EnforcementAct] = []
        try corpus.ledger.records(EnforcementAct.self) { acts.append($0) }
        return acts
    }

    @Test(arguments: questions)
    func `the decisions are exactly those of a scan, and so is every count`(question: Question) throws {
        let corpus = try Self.corpus.get()
        let answer = try corpus.engine.basis(question.text, asOf: Self.today, limit: 1_000)
        let all = try acts(corpus).filter { !$0.isNotice }
        let applying = all.filter { $0.basisCitations.contains(where: question.names) }
        let decisions = applying.filter { $0.actKind != .licence }
        #expect(Set(answer.decisions.items.map(\.id)) == Set(decisions.map(\.id)))
        #expect(answer.decisions.items.count == decisions.count)
        #expect(answer.decisions.total == decisions.count)
        #expect(answer.licenceTotal == applying.count - decisions.count)
        let duties = all.filter { act in
            act.actKind != .licence && !act.basisCitations.contains(where: question.names)
                && act.dutyCitations.contains(where: question.names)
        }
        #expect(Set(answer.duties.items.map(\.id)) == Set(duties.map(\.id)))
        #expect(counts(answer.decisions.byYear) == tally(decisions.compactMap { $0.decidedOn?.year }.map(String.init)))
        let organs = decisions.map { OrganDirectory.standard.reference(for: $0.organ, on: $0.decidedOn).id }
        #expect(counts(answer.decisions.byOrgan) == tally(organs))
        #expect(counts(answer.decisions.byKind) == tally(decisions.flatMap { $0.penaltyKinds.map(\.rawValue) }))
        #expect(counts(answer.decisions.byActKind) == tally(decisions.map(\.actKind.rawValue)))
        let heaviest = decisions.compactMap { $0.penaltyKinds.map(\.severity).max() }
        #expect(answer.decisions.byHeaviest.reduce(0) { $0 + $1.count } == heaviest.count)
        for (severity, count) in tally(heaviest) {
            let given = answer.decisions.byHeaviest.filter { PenaltyKind(rawValue: $0.value)?.severity == severity }
            #expect(given.reduce(0) { $0 + $1.count } == count)
        }
        #expect(
            answer.decisions.items
                == answer.decisions.items.sorted {
                    ($0.decidedOn ?? Self.today) > ($1.decidedOn ?? Self.today)
                        || ($0.decidedOn == $1.decidedOn && $0.id < $1.id)
                })
        try expectSpread(answer.decisions.fines, decisions)
    }

    private func expectSpread(_ spread: FineSpread, _ decisions: [EnforcementAct]) throws {
        let fined = decisions.filter { ($0.fine?.fen ?? 0) > 0 || $0.penaltyKinds.contains(.fine) }
        let counted = fined.filter { !$0.flags.contains(.amountReview) }.compactMap { $0.fine?.fen }.filter { $0 > 0 }
            .sorted()
        #expect(spread.count == counted.count)
        #expect(spread.leftOut == fined.count - counted.count)
        #expect(spread.minimum?.fen == counted.first)
        #expect(spread.maximum?.fen == counted.last)
        for (quarter, given) in [(1, spread.lowerQuartile), (2, spread.median), (3, spread.upperQuartile)] {
            guard !counted.isEmpty else {
                #expect(given == nil)
                continue
            }
            let place = Double(counted.count - 1) * Double(quarter) / 4
            let low = Double(counted[Int(place)])
            let high = Double(counted[min(Int(place) + 1, counted.count - 1)])
            let expected = low + (high - low) * (place - place.rounded(.down))
            let fen = try #require(given?.fen)
            #expect(abs(Double(fen) - expected) <= 1)
        }
    }

    @Test func `a fined decision without an amount is left out and said so, and a copy is not counted twice`() throws {
        func act(_ id: String, number: Int, fen: Int64?, source: String = "示例甲平台") -> EnforcementAct {
            var act = SameDecisionTests.act(id, "元市监罚〔2025〕\(number)号", party: 80 + number, source: source)
            act.basisCitations = ArticleCitation.find(in: "《示例计罚法》第三条").map(\.citation)
            act.penaltyKinds = [.fine]
            act.fine = fen.map { Amount(fen: $0) }
            return act
        }
        let corpus = try IndexedCorpus(
            [],
            others: [
                act("b-1", number: 1, fen: 100_000), act("b-2", number: 2, fen: nil),
                act("b-3", number: 3, fen: 300_000),
                act("a-3", number: 3, fen: 300_000, source: "示例乙平台"),
            ])
        let answer = try corpus.engine.basis("示例计罚法第三条", asOf: Self.today)
        #expect(answer.decisions.items.map(\.id).sorted() == ["a-3", "b-1", "b-2"])
        #expect(answer.decisions.byKind.map(\.count) == [3])
        #expect(answer.decisions.byOrgan.map(\.count) == [3])
        #expect(answer.decisions.fines.count == 2 && answer.decisions.fines.leftOut == 1)
        #expect(answer.warnings.contains { $0.contains("1 条") && $0.contains("重复") })
        #expect(answer.warnings.contains { $0.contains("1 件") && $0.contains("未载明") })
    }

    private func counts(_ counts: [LabelledCount]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: counts.map { ($0.value, $0.count) })
    }

    private func tally<Value: Hashable>(_ values: [Value]) -> [Value: Int] {
        values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    @Test func `each decision is linked to the version of its day`() throws {
        let corpus = try Self.corpus.get()
        let answer = try corpus.engine.basis("示例食品经营法第十二条", asOf: Self.today, limit: 1_000)
        #expect(!answer.decisions.items.isEmpty)
        func expect(_ standing: ArticleStanding, on day: CivilDate?) {
            guard let day, standing.article == "12" else { return }
            if day < InventedStatutes.firstVersion {
                #expect(standing.outcome == .versionNotHeld)
                #expect(standing.label == "未收录当日版本")
                #expect(standing.text == nil)
            } else {
                let second = day >= InventedStatutes.secondVersion
                #expect(standing.outcome == .found)
                #expect(standing.document?.id == (second ? "food-2022" : "food-2018"))
                #expect(standing.text?.contains(second ? "新规定" : "旧规定") == true)
                #expect(standing.anchor == "a12")
                #expect(standing.html == "/doc/\(second ? "food-2022" : "food-2018")#a12")
            }
        }
        for decision in answer.decisions.items {
            expect(decision.onDecision, on: decision.decidedOn)
            if let conduct = decision.onConduct { expect(conduct, on: conduct.day) }
        }
        #expect(answer.article.document?.id == "food-2022")
    }

    @Test func `an article that the version of the day does not have is said not to exist in it`() throws {
        let corpus = try Self.corpus.get()
        let answer = try corpus.engine.basis("示例食品经营法第十三条", asOf: Self.today, limit: 1_000)
        let early = answer.decisions.items.filter { decision in
            decision.onDecision.article == "13"
                && decision.decidedOn.map { InventedStatutes.firstVersion <= $0 && $0 < InventedStatutes.secondVersion }
                    ?? false
        }
        #expect(!early.isEmpty)
        #expect(early.allSatisfy { $0.onDecision.outcome == .noSuchArticle })
    }

    @Test func `a statute that had ended and one that is not held are said to be so`() throws {
        let corpus = try Self.corpus.get()
        let ended = try corpus.engine.basis("示例市场秩序管理条例第11条", asOf: Self.today, limit: 1_000)
        #expect(ended.article.outcome == .ended)
        let late = ended.decisions.items.filter { $0.decidedOn.map { $0 >= InventedStatutes.marketEnd } ?? false }
        #expect(!late.isEmpty)
        #expect(late.allSatisfy { $0.onDecision.outcome == .ended })
        let missing = try corpus.engine.basis("示例未收录办法第10条", asOf: Self.today)
        #expect(missing.article.outcome == .notHeld)
    }

    @Test func `pages follow one another without gap or repetition`() throws {
        let corpus = try Self.corpus.get()
        let whole = try corpus.engine.basis("示例食品经营法第十二条", asOf: Self.today, limit: 1_000).decisions.items.map(\.id)
        var paged: [String] = []
        var page = 1
        while true {
            let answer = try corpus.engine.basis("示例食品经营法第十二条", asOf: Self.today, page: page, limit: 7)
            paged += answer.decisions.items.map(\.id)
            #expect((answer.links.next == nil) == (page * 7 >= whole.count))
            guard answer.links.next != nil else { break }
            page += 1
        }
        #expect(paged == whole)
    }

    @Test(arguments: ["食品", "第十二条", "", "110101199003078515 第12条"])
    func `a text without a named article is refused`(text: String) throws {
        let corpus = try Self.corpus.get()
        #expect(throws: RequestProblem.self) { try corpus.engine.basis(text, asOf: Self.today) }
    }

    @Test func `words around the citation are said to be left out`() throws {
        let corpus = try Self.corpus.get()
        let answer = try corpus.engine.basis("示例食品经营法12条 罚款 元谋", asOf: Self.today)
        #expect(answer.warnings.contains { $0.contains("罚款 元谋") })
        #expect(answer.query.citation == "《示例食品经营法》第十二条")
    }
}
