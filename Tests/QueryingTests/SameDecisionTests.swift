// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records
import TestSupport
import Testing

/// The same decision from two sources is said to be so on both records, and nothing is put together.
@Suite struct SameDecisionTests {
    static let today = CivilDate("2026-11-20").unsafelyUnwrapped
    static let corpus = Result { try IndexedCorpus([], others: acts) }

    static func act(
        _ id: String, _ number: String, party: Int?, source: String = "示例甲平台", decided: String = "2025-03-05",
        organ: String = "元谋县市场监督管理局", name: String = "元谋示例重复商贸有限公司"
    ) -> EnforcementAct {
        var act = EnforcementAct(
            id: id, actKind: .penalty,
            party: Party(name: name, kind: .organization, creditCode: party.map { InventedCode.credit($0) }),
            organ: organ,
            source: SourceReference(name: source, id: "row-" + id))
        act.number = number
        act.decidedOn = CivilDate(decided)
        act.publishedOn = CivilDate(decided)
        return act
    }

    static var acts: [EnforcementAct] {
        [
            // One number in two forms, one party.
            act("form-a", "元市监罚〔2025〕11号", party: 61), act("form-b", "元市监罚[2025]11号", party: 61, source: "示例乙平台"),
            // Number, day and organ; one source gives no code.
            act("code-a", "元市监罚〔2025〕12号", party: 62), act("code-b", "元市监罚〔2025〕12号", party: nil, source: "示例乙平台"),
            // One decision about two parties.
            act("two-a", "元市监罚〔2025〕13号", party: 63), act("two-b", "元市监罚〔2025〕13号", party: 64, source: "示例乙平台"),
            // Another organ's decision of the same number.
            act("organ-a", "〔2025〕14号", party: nil),
            act("organ-b", "〔2025〕14号", party: nil, source: "示例乙平台", organ: "元谋县应急管理局"),
            // Another day.
            act("day-a", "元市监罚〔2025〕15号", party: nil),
            act("day-b", "元市监罚〔2025〕15号", party: nil, source: "示例乙平台", decided: "2025-03-06"),
            // Another name.
            act("name-a", "元市监罚〔2025〕16号", party: nil),
            act("name-b", "元市监罚〔2025〕16号", party: nil, source: "示例乙平台", name: "元谋示例另一商贸有限公司"),
        ]
    }

    private func answer(_ id: String) throws -> RecordAnswer {
        try Self.corpus.get().engine.record(id, asOf: Self.today)
    }

    @Test(arguments: [("form-a", "form-b"), ("form-b", "form-a"), ("code-a", "code-b"), ("code-b", "code-a")])
    func `a twin is flagged and named`(id: String, twin: String) throws {
        let answer = try answer(id)
        #expect(answer.actContext?.sameDecision.map(\.id) == [twin])
        #expect(answer.act?.flags.contains { $0.code == "near_duplicate" } == true)
        #expect(answer.act?.factList.facts.contains { $0.value.contains("疑似重复") } == true)
    }

    @Test(arguments: ["two-a", "two-b", "organ-a", "organ-b", "day-a", "day-b", "name-a", "name-b"])
    func `what only shares the number is no twin`(id: String) throws {
        let answer = try answer(id)
        #expect(answer.actContext?.sameDecision.isEmpty == true)
        #expect(answer.act?.flags.contains { $0.code == "near_duplicate" } == false)
    }

    @Test func `both records stay and count`() throws {
        var request = SearchRequest(text: "", asOf: Self.today)
        request.kinds = [.enforcement]
        #expect(try Self.corpus.get().engine.search(request).total.value == Self.acts.count)
    }
}
