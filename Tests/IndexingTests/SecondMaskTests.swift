// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Records
import Schema
import Synchronization
import Testing

@testable import Indexing

/// Personal data that slipped through the indexers is hidden before it is indexed, and counted.
@Suite struct SecondMaskTests {
    // Invented; the number passes the check of GB 11643.
    private static let identity = "532328199001012134"
    private static let phone = "13887654321"

    private static let planted: [any PublicRecord] = {
        let text = "身份证号\(identity)，联系电话\(phone)"
        var act = KindSamples.penalty
        act.facts = text
        var licence = KindSamples.licence
        licence.remark = text
        var person = KindSamples.personAct
        person.party.name = "鄢崇祯"
        var subject = KindSamples.subject
        subject.scope = text
        var credit = KindSamples.credit
        credit.content = text
        var interpretation = KindSamples.interpretation
        interpretation.body += text
        var item = KindSamples.item
        item.remedy = text
        var benchmark = KindSamples.benchmark
        benchmark.range = text
        return [act, licence, person, subject, credit, interpretation, item, benchmark]
    }()

    @Test(arguments: planted.map(\.id))
    func `planted data never reaches the index`(id: String) throws {
        let record = try #require(Self.planted.first { $0.id == id })
        let index = try TestIndex()
        try index.take([record])
        let found = try #require(try RecordAssembly(ledger: index.ledger).record(id: id, kind: record.kind))
        #expect(found.hidden > 0)
        try index.build()
        let contents = try index.contents()
        for trace in [Self.identity, Self.phone, "崇祯"] { expectAbsent(trace, in: contents) }
        #expect(try index.findings() == [])
    }

    @Test func `the number of finds is told`() throws {
        let index = try TestIndex()
        try index.take(Self.planted)
        let told = Told()
        _ = try Projector(ledger: index.ledger, folder: index.indexFolder) { told.note($0.hidden) }.rebuild()
        #expect(told.most >= 15)
    }

    @Test(arguments: KindSamples.all.map(\.id))
    func `nothing is hidden of what is as it should be`(id: String) throws {
        let record = try #require(KindSamples.all.first { $0.id == id })
        let index = try TestIndex()
        try index.take([record])
        #expect(try RecordAssembly(ledger: index.ledger).record(id: id, kind: record.kind)?.hidden == 0)
    }

    @Test func `an organisation keeps its name, whoever it is named after`() {
        var mask = SecondMask()
        var act = KindSamples.penalty
        act.party.name = "元谋张记铁匠铺有限公司"
        act.facts = "元谋张记铁匠铺有限公司未亮照经营。"
        #expect(mask.masked(act) == act)
        #expect(mask.hidden == 0)
    }
}

/// The most that was told from another thread.
private final class Told: Sendable {
    private let count = Mutex(0)

    var most: Int { count.withLock { $0 } }
    func note(_ value: Int) { count.withLock { $0 = max($0, value) } }
}
