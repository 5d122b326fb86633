// SPDX-License-Identifier: GPL-3.0-or-later
import Indexing
import Ledger
import Records
import Schema
import Testing

/// What may be shown no longer leaves nothing behind: no term, value, stored byte or count (domain.md §3.4).
@Suite struct WithdrawalTests {
    /// How a record ends, and what must have been there before and be gone afterwards.
    struct Ending: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var record: any PublicRecord
        var traces: [String]
        var act: @Sendable (TestIndex, any PublicRecord) throws -> Void
    }

    private static let actTraces = [
        "示例骊鹍果蔬有限公司", "骊鹍", KindSamples.code, "9715", "元市监处罚〔2024〕9715号", "嵯峨", "柜台陈列", "JYX0932", "一万七千",
    ]
    private static let creditTraces = ["骊鹍", KindSamples.code, "元市监异〔2025〕31号", "饕餮", "饕餮年度未报送"]

    static let endings: [Ending] = [
        Ending(testDescription: "the last day of an act passed", record: displayed("2026-02-01"), traces: actTraces) {
            index, _ in
            index.turn(to: "2026-02-02")
        },
        Ending(testDescription: "the last day of an entry passed", record: KindSamples.credit, traces: creditTraces) {
            index, _ in
            index.turn(to: "2026-07-02")
        },
        Ending(testDescription: "an entry was repaired", record: KindSamples.credit, traces: creditTraces) { index, _ in
            var entry = KindSamples.credit
            entry.state = .repaired
            entry.repairedOn = CivilDate("2026-01-15")
            try index.take([entry])
        },
        Ending(testDescription: "an act was repaired", record: KindSamples.penalty, traces: actTraces) { index, _ in
            var act = KindSamples.penalty
            act.state = .repaired
            act.repairedOn = CivilDate("2026-01-10")
            try index.take([act])
        },
        Ending(testDescription: "its source left it out", record: KindSamples.penalty, traces: actTraces) { index, _ in
            try index.take([KindSamples.personAct], isFullLoad: true)
        },
        Ending(testDescription: "an objection was upheld", record: KindSamples.credit, traces: creditTraces) {
            index, _ in
            var entry = KindSamples.credit
            entry.state = .objectionUpheld
            try index.take([entry])
        },
        Ending(testDescription: "an entry is shielded", record: KindSamples.credit, traces: creditTraces) { index, _ in
            var entry = KindSamples.credit
            entry.state = .shielded
            try index.take([entry])
        },
        Ending(testDescription: "somebody withdrew an act", record: KindSamples.penalty, traces: actTraces) {
            index, record in
            try index.ledger.withdraw(record.id, reason: "示例")
        },
        Ending(
            testDescription: "somebody withdrew a subject", record: KindSamples.subject,
            traces: ["骊鹍", KindSamples.code, "麒麟糖厂", "532328100001232", "元马镇"]
        ) { index, record in try index.ledger.withdraw(record.id, reason: "示例") },
        Ending(
            testDescription: "somebody withdrew an interpretation", record: KindSamples.interpretation,
            traces: ["甃石", "第二段谈甃石集市", "元政规〔2024〕1号"]
        ) { index, record in try index.ledger.withdraw(record.id, reason: "示例") },
        Ending(
            testDescription: "somebody withdrew an item", record: KindSamples.item, traces: ["嵖岈", "SL-0031", "监督检查"]
        ) { index, record in try index.ledger.withdraw(record.id, reason: "示例") },
    ]

    private static func displayed(_ day: String) -> EnforcementAct {
        var act = KindSamples.penalty
        act.displayUntil = CivilDate(day)
        return act
    }

    /// Records that stay, without a word of those that end.
    private static let others: [any PublicRecord] = [KindSamples.personAct, KindSamples.benchmark]

    @Test(arguments: endings, [false, true])
    func `nothing is left`(ending: Ending, isLayered: Bool) throws {
        let index = try TestIndex(isLayered: isLayered)
        try index.take(Self.others + [ending.record])
        try index.build()
        let before = try index.contents()
        for trace in ending.traces { expectPresent(trace, in: before) }

        try ending.act(index, ending.record)
        let generation = try index.build()
        let after = try index.contents()
        for trace in ending.traces { expectAbsent(trace, in: after) }
        #expect(after.entries["Q\(ending.record.id) 0"] == nil)
        #expect(generation.manifest.records == Self.others.count)
        #expect(try index.findings() == [])

        _ = try index.projector.rebuild()
        let rebuilt = try index.contents()
        for trace in ending.traces { expectAbsent(trace, in: rebuilt) }
    }

    @Test(arguments: endings, [false, true])
    func `the index is that of a county where it never was`(ending: Ending, isLayered: Bool) throws {
        let index = try TestIndex(isLayered: isLayered)
        try index.take(Self.others + [ending.record])
        try index.build()
        try ending.act(index, ending.record)
        try index.build()

        let never = try TestIndex()
        try never.take(Self.others)
        try never.build()
        expectSame(try index.contents(), try never.contents())
    }

    @Test(arguments: [EnforcementAct.State.annulled, .unlawful, .void])
    func `an annulled act leaves its number, organ, day and reasons`(state: EnforcementAct.State) throws {
        let index = try TestIndex()
        try index.take(Self.others + [KindSamples.penalty])
        try index.build()
        var act = KindSamples.penalty
        act.state = state
        act.endedOn = CivilDate("2026-01-12")
        act.endReason = "示例骊鹍果蔬有限公司（\(KindSamples.code)）一案认定彘肩不清"
        try index.take([act])
        try index.build()

        let contents = try index.contents()
        let gone = ["骊鹍", KindSamples.code, "532328100001232", "嵯峨", "柜台陈列", "JYX0932", "一万七千", "1700000"]
        for trace in gone { expectAbsent(trace, in: contents) }
        for kept in ["元市监处罚〔2024〕9715号", "彘肩不清", state.label, "2026-01-12"] {
            expectPresent(kept, in: contents)
        }
        #expect(contents.values(.number, of: "act-1") == ["元市监处罚|2024|9715"])
        #expect(contents.values(.organ, of: "act-1").count == 1)
        for prefix in [TermPrefix.party, .registration, .subjectName, .penaltyKind, .basis, .appliedBasis, .sourceID] {
            #expect(contents.values(prefix, of: "act-1") == [], "\(prefix)")
        }
        #expect(try index.findings() == [])
    }

    @Test(arguments: [false, true])
    func `what comes back is as it was`(isLayered: Bool) throws {
        let index = try TestIndex(isLayered: isLayered)
        try index.take(Self.others + [KindSamples.penalty])
        try index.build()
        let before = try index.contents()
        try index.ledger.withdraw("act-1", reason: "示例")
        try index.build()
        try index.ledger.reinstate("act-1", reason: "示例")
        try index.build()
        expectSame(try index.contents(), before)
        try index.take([KindSamples.personAct], isFullLoad: true)
        try index.build()
        try index.take([KindSamples.penalty])
        try index.build()
        expectSame(try index.contents(), before)
    }

    @Test func `a record that is not yet public comes with its day`() throws {
        let index = try TestIndex()
        var act = KindSamples.penalty
        act.publishedOn = CivilDate("2026-01-20")
        try index.take(Self.others + [act])
        try index.build()
        expectAbsent("骊鹍", in: try index.contents())
        index.turn(to: "2026-01-20")
        let generation = try index.build()
        expectPresent("骊鹍", in: try index.contents())
        #expect(generation.manifest.day == CivilDate("2026-01-20"))
        #expect(try index.findings() == [])
    }
}
