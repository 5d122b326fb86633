// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Ledger

@Suite struct PublicRecordTests {
    let folder: TestFolder
    let ledger: Ledger

    init() throws {
        folder = try TestFolder()
        ledger = try folder.ledger()
    }

    private func held(_ record: any PublicRecord) throws -> (any PublicRecord)? { try Self.held(record, ledger) }

    private static func held<Record: PublicRecord>(_ record: Record, _ ledger: Ledger) throws -> (any PublicRecord)? {
        try ledger.record(Record.self, id: record.id)
    }

    private static func isSame<Record: PublicRecord>(_ record: Record, _ other: (any PublicRecord)?) -> Bool {
        other as? Record == record
    }

    @Test(arguments: Sample.everyKind.map(\.id))
    func `a record comes back as it was taken in`(id: String) throws {
        let record = try #require(Sample.everyKind.first { $0.id == id })
        try ledger.take(record)
        let found = try held(record)
        let isSame = Self.isSame(record, found)
        #expect(isSame)
        #expect(try ledger.allChanges().map(\.kind) == [record.kind])
        #expect(try ledger.statistics().records[record.kind] == 1)
        #expect(try ledger.verify() == [])
    }

    @Test(arguments: Sample.everyKind.map(\.id))
    func `the same file again changes nothing`(id: String) throws {
        let record = try #require(Sample.everyKind.first { $0.id == id })
        try ledger.take(record)
        let sequence = try ledger.sequence
        try ledger.take(record)
        #expect(try ledger.sequence == sequence)
    }

    @Test func `kinds are told apart, also where ids are asked for as another kind`() throws {
        for record in Sample.everyKind { try ledger.take(record) }
        #expect(try ledger.record(MarketSubject.self, id: "a1") == nil)
        #expect(try ledger.record(EnforcementAct.self, id: "s1") == nil)
        #expect(try ledger.record(EnforcementAct.self, id: "none") == nil)
        #expect(try ledger.document("a1") == nil)
        #expect(try ledger.shownActs() == ["a1", "l1"])
        #expect(try ledger.allDocuments() == [])
        #expect(try ledger.verify() == [])
    }

    @Test func `what bears one code is one group, by day`() throws {
        var late = Sample.act("a2")
        late.decidedOn = CivilDate("2025-01-01")
        var other = Sample.act("a3")
        other.party.creditCode = nil
        try ledger.take([late, Sample.act("a1"), other])
        try ledger.take(Sample.subject("s1"))
        #expect(try ledger.records(EnforcementAct.self, inGroup: Sample.code).map(\.id) == ["a1", "a2"])
        #expect(try ledger.records(MarketSubject.self, inGroup: Sample.code).map(\.id) == ["s1"])
        #expect(try ledger.records(EnforcementAct.self, inGroup: "") == [])
    }

    @Test func `an id that another row has is replaced by one of our own`() throws {
        try ledger.take([Sample.act("a1")], source: "甲")
        try ledger.take([Sample.act("a1")], source: "乙")
        let ids = try ledger.shownActs()
        #expect(ids.count == 2)
        #expect(ids.contains("a1"))
        #expect(ids.allSatisfy { $0 == "a1" || $0.hasPrefix("p-") })
        #expect(try ledger.verify() == [])
    }

    @Test func `a change of the record is a change of its one entry`() throws {
        try ledger.take([Sample.act("a1"), Sample.act("a2")])
        var act = Sample.act("a1")
        act.content = "改"
        try ledger.take([act])
        #expect(try ledger.allChanges().map(\.id) == ["a2", "a1"])
        #expect(try ledger.record(EnforcementAct.self, id: "a1")?.content == "改")
    }

    @Test func `reports for staff also see what is not shown`() throws {
        try ledger.take([Sample.act("a1"), Sample.act("a2", until: "2020-01-01")])
        try ledger.withdraw("a1", reason: "示例")
        var held: [String] = []
        try ledger.heldRecords(EnforcementAct.self) { held.append($0.id) }
        #expect(held == ["a1", "a2"])
        #expect(try ledger.shownActs() == [])
    }

    @Test func `reads inside one state see nothing of a later import`() throws {
        try ledger.take([Sample.act("a1")])
        let other = try folder.ledger()
        try ledger.consistently { () throws in
            #expect(try ledger.shownActs() == ["a1"])
            try other.take([Sample.act("a2")])
            #expect(try ledger.shownActs() == ["a1"])
            #expect(try ledger.changeCount(after: 0) == 1)
        }
        #expect(try ledger.shownActs() == ["a1", "a2"])
        #expect(try ledger.changeCount(after: 1) == 1)
    }
}
