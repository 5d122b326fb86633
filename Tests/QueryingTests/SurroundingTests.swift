// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records
import TestSupport
import Testing

/// What stands beside a record: the law of the day, benchmarks, remedies, clocks, interpretations, drafts.
@Suite struct SurroundingTests {
    static let today = CivilDate("2026-11-20").unsafelyUnwrapped
    static let corpus = Result { try IndexedCorpus(InventedStatutes.documents + documents, others: others) }

    private static func source(_ id: String) -> SourceReference { SourceReference(name: "示例来源", id: "src-" + id) }

    static func local(
        _ id: String, _ title: String, published: String, class documentClass: DocumentClass = .normativeDocument
    ) -> NormativeDocument {
        var document = NormativeDocument(id: id, workID: "w-" + id, workName: title, title: title, source: source(id))
        document.documentClass = documentClass
        document.publishedOn = CivilDate(published)
        document.effectiveOn = CivilDate(published)
        document.effectiveConfidence = .high
        document.issuers = ["元谋县人民政府"]
        document.body = "示例正文。"
        return document
    }

    static var documents: [NormativeDocument] {
        var onTime = local("on-time", "元谋县示例甲办法", published: "2024-02-08")
        onTime.number = "元政规〔2024〕1号"
        var expiring = local("expiring", "元谋县示例戊办法", published: "2024-01-10")
        expiring.expiresOn = CivilDate("2026-12-31")
        var over = local("over", "元谋县示例己办法", published: "2020-01-10")
        over.expiresOn = CivilDate("2025-01-09")
        let draft = local("draft", "元谋县示例庚办法（征求意见稿）", published: "2025-01-10", class: .draft)
        return [
            onTime, local("late", "元谋县示例乙办法", published: "2024-02-08"),
            local("missing", "元谋县示例丙办法", published: "2024-02-08"),
            local("plan", "元谋县示例丁方案", published: "2024-02-08", class: .policyDocument), expiring, over, draft,
            local("final", "元谋县示例庚办法", published: "2025-04-10"),
        ]
    }

    static func interpretation(_ id: String, _ names: [String], published: String) -> Interpretation {
        var interpretation = Interpretation(id: id, title: "示例解读" + id, body: "解读正文。", source: source(id))
        interpretation.interprets = names
        interpretation.publishedOn = CivilDate(published)
        return interpretation
    }

    static func act(_ id: String, decided: String, conduct: String? = nil) -> EnforcementAct {
        var act = EnforcementAct(
            id: id, actKind: .penalty,
            party: Party(name: "元谋示例商贸有限公司", kind: .organization, creditCode: InventedCode.credit(1)),
            organ: "元谋县市场监督管理局", source: source(id))
        act.decidedOn = CivilDate(decided)
        act.conductOn = conduct.flatMap { CivilDate($0) }
        act.publishedOn = CivilDate(decided)
        act.violation = "超范围经营食品的行为"
        act.basisCitations = ArticleCitation.find(in: "《示例食品经营法》第十二条第一款").map(\.citation)
        act.dutyCitations = ArticleCitation.find(in: "《示例食品经营法》第九条").map(\.citation)
        return act
    }

    static func cell(
        _ id: String, _ violation: String, _ circumstance: String, level: String, from: String, until: String?
    )
        -> DiscretionBenchmark
    {
        var cell = DiscretionBenchmark(
            id: id, violation: violation, basis: "《示例食品经营法》第十二条", circumstance: circumstance, range: "处1万元以下罚款",
            organ: "元谋县市场监督管理局", source: source(id))
        cell.basisCitations = ArticleCitation.find(in: cell.basis).map(\.citation)
        cell.level = level
        cell.validFrom = CivilDate(from)
        cell.validUntil = until.flatMap { CivilDate($0) }
        return cell
    }

    static var others: [any PublicRecord] {
        var item = ListItem(
            id: "item-old", list: .enforcement, code: "C-1", name: "示例食品经营检查", organ: "元谋县市场监督管理局",
            source: source("item-old"))
        item.basis = "《示例食品经营法》第十二条"
        item.basisCitations = ArticleCitation.find(in: item.basis ?? "").map(\.citation)
        item.validFrom = CivilDate("2019-01-01")
        var ended = item
        ended.id = "item-ended"
        ended.code = "C-2"
        ended.basis = "《\(InventedStatutes.market)》第十条"
        ended.basisCitations = ArticleCitation.find(in: ended.basis ?? "").map(\.citation)
        ended.source = source("item-ended")
        var subject = MarketSubject(
            id: "subject", code: InventedCode.credit(1), name: "元谋示例商贸有限公司", source: source("subject"))
        subject.state = .active
        var notice = act("notice", decided: "2023-05-05")
        notice.state = .annulled
        notice.endedOn = CivilDate("2023-08-01")
        notice.endReason = "示例撤销理由"
        var late = act("late-act", decided: "2024-06-03")
        late.publishedOn = CivilDate("2024-07-30")
        return [
            subject, act("act", decided: "2023-05-05", conduct: "2021-11-11"), notice, late, item, ended,
            cell("cell-mild", "超范围经营食品", "从轻", level: "省", from: "2022-01-01", until: nil),
            cell("cell-heavy", "超范围经营食品", "从重", level: "省", from: "2022-01-01", until: nil),
            cell("cell-old", "超范围经营食品", "一般", level: "省", from: "2018-01-01", until: "2021-12-31"),
            cell("cell-other", "使用不合格计量器具", "一般", level: "县", from: "2022-01-01", until: nil),
            interpretation("by-number", ["元政规〔2024〕1号"], published: "2024-02-19"),
            interpretation("by-title", ["《元谋县示例乙办法》", "元谋县示例己办法"], published: "2024-03-01"),
            interpretation("second", ["src-on-time"], published: "2024-05-01"),
            interpretation("lost", ["元谋县不存在的办法"], published: "2024-05-01"),
        ]
    }

    private func record(_ id: String) throws -> RecordAnswer {
        try Self.corpus.get().engine.record(id, asOf: Self.today)
    }

    @Test func `each citation of an act stands as on decision, conduct and today`() throws {
        let context = try #require(try record("act").actContext)
        let basis = try #require(context.citations.first { $0.role == .basis })
        #expect(basis.citation == "《示例食品经营法》第十二条第一款")
        #expect(basis.onDay.document?.id == "food-2022")
        #expect(basis.onConduct?.document?.id == "food-2018")
        #expect(basis.differsFromConduct == true)
        #expect(basis.differsToday == false)
        let duty = try #require(context.citations.first { $0.role == .duty })
        #expect(duty.differsFromConduct == false)
        #expect(context.subject?.code == InventedCode.credit(1))
    }

    @Test func `benchmarks for the same article and conduct, valid on the day, mild first`() throws {
        let context = try #require(try record("act").actContext)
        #expect(context.benchmarks.map(\.id) == ["cell-mild", "cell-heavy"])
        #expect(context.items.map(\.id) == ["item-old"])
    }

    @Test func `remedies name organ and last day`() throws {
        let context = try #require(try record("act").actContext)
        let review = try #require(context.remedies.first { $0.route.code == "reconsideration" })
        #expect(review.period == "60日")
        #expect(!review.organ.isEmpty && !review.basis.isEmpty)
        #expect(context.remedies.contains { $0.route.code == "litigation" })
    }

    @Test func `the clock of publication counts working days`() throws {
        #expect(try record("act").actContext?.publication?.state.code == "on_time")
        let late = try #require(try record("late-act").actContext?.publication)
        #expect(late.state.code == "late")
        #expect(late.due == CivilDate("2024-06-13"))
    }

    @Test func `of an annulled act only the notice is shown`() throws {
        let answer = try record("notice")
        let act = try #require(answer.act)
        #expect(act.isNotice)
        #expect(act.endReason == "示例撤销理由")
        #expect(act.party == nil && act.violation == nil && act.basis == nil && act.penaltyKinds.isEmpty)
        #expect(answer.actContext?.citations.isEmpty == true)
        #expect(!answer.title.contains("元谋示例商贸"))
        let subject = try Self.corpus.get().engine.subject(InventedCode.credit(1), asOf: Self.today)
        #expect(!subject.acts.contains { $0.id == "notice" })
    }

    @Test func `interpretations and documents are linked both ways by id, number and title`() throws {
        let onTime = try #require(try record("on-time").documentContext)
        #expect(onTime.interpretations.map(\.id) == ["by-number", "second"])
        #expect(onTime.timeliness?.state.code == "on_time")
        #expect(onTime.timeliness?.due == CivilDate("2024-02-19"))
        let late = try #require(try record("late").documentContext)
        #expect(late.interpretations.map(\.id) == ["by-title"])
        #expect(late.timeliness?.state.code == "late")
        let several = try #require(try record("by-title").interpretation)
        #expect(several.documents.map(\.document.id) == ["late", "over"])
        #expect(several.documents.first?.timeliness?.state.code == "late")
        #expect(several.banner?.contains("元谋县示例己办法") == true)
        #expect(try record("by-number").interpretation?.banner == nil)
        #expect(try record("lost").interpretation?.unresolved == ["元谋县不存在的办法"])
    }

    @Test func `the lag is counted in working days`() throws {
        #expect(try record("by-number").interpretation?.documents.first?.lag == 3)
    }

    @Test func `a draft and its final text name each other, and the draft is not in force`() throws {
        #expect(try record("final").documentContext?.drafts.map(\.id) == ["draft"])
        #expect(try record("draft").documentContext?.finals.map(\.id) == ["final"])
        #expect(try record("draft").status?.code != .inForce)
    }

    @Test func `a statute counts what applies it`() throws {
        let applied = try #require(try record("food-2018").documentContext?.applied)
        #expect(applied.first { $0.value == "enforcement" }?.count == 2)
        #expect(applied.first { $0.value == "item" }?.count == 1)
        #expect(applied.first { $0.value == "benchmark" }?.count == 4)
    }

    @Test func `a list item shows its basis then and now`() throws {
        let item = try record("item-old")
        #expect(item.item?.state.code == "in_force")
        #expect(item.citations.first?.onDay.document?.id == "food-2018")
        #expect(item.citations.first?.today.document?.id == "food-2022")
        #expect(item.citations.first?.differsToday == true)
    }

    @Test func `the ledger of interpretations counts every state`() throws {
        let ledger = try Self.corpus.get().engine.ledger(.interpretation, asOf: Self.today)
        let states = Dictionary(uniqueKeysWithValues: ledger.items.map { ($0.id, $0.state.code) })
        #expect(states["on-time"] == "on_time")
        #expect(states["late"] == "late")
        #expect(states["missing"] == "overdue")
        #expect(states["plan"] == "not_required")
        #expect(states["food-2022"] == nil)
        #expect(ledger.states.reduce(0) { $0 + $1.count } == ledger.total)
        let late = try Self.corpus.get().engine.ledger(.interpretation, asOf: Self.today, state: "late")
        #expect(late.items.map(\.id) == ["late"] || late.items.contains { $0.id == "late" })
        #expect(late.items.allSatisfy { $0.state.code == "late" })
        let none = try Self.corpus.get().engine.ledger(.interpretation, asOf: Self.today, organ: "元谋县财政局")
        #expect(none.total == 0)
    }

    @Test func `the other ledgers list what is late, ending or changed`() throws {
        let engine = try Self.corpus.get().engine
        let publication = try engine.ledger(.publication, asOf: Self.today)
        #expect(publication.items.first?.id == "late-act")
        #expect(publication.items.first?.state.code == "late")
        let expiring = try engine.ledger(.expiring, asOf: Self.today)
        let ends = Dictionary(uniqueKeysWithValues: expiring.items.map { ($0.id, $0.state.code) })
        #expect(ends["expiring"] == "expiring")
        #expect(ends["over"] == "passed")
        #expect(expiring.items.first { $0.id == "expiring" }?.days == 41)
        let changed = try engine.ledger(.itemsBasisChanged, asOf: Self.today)
        let items = Dictionary(uniqueKeysWithValues: changed.items.map { ($0.id, $0.state.code) })
        #expect(items["item-old"] == "basis_amended")
        #expect(items["item-ended"] == "basis_ended")
        #expect(items["cell-mild"] == nil)
        #expect(changed.items.first?.state.code == "basis_ended")
    }

    @Test func `basis lists items and benchmarks with their state`() throws {
        let answer = try Self.corpus.get().engine.basis("示例食品经营法第十二条", asOf: Self.today)
        #expect(answer.items.map(\.id) == ["item-old"])
        #expect(Set(answer.benchmarks.map(\.id)) == ["cell-mild", "cell-heavy", "cell-old", "cell-other"])
        #expect(answer.benchmarks.last?.state.code == "lapsed")
        let duty = try Self.corpus.get().engine.basis("示例食品经营法第九条", asOf: Self.today)
        #expect(duty.decisions.total == 0)
        #expect(duty.duties.total == 2)
    }
}
