// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Ledger

/// The same decision from two sources: once it is over at one, the other does not go on showing it.
@Suite struct EndedTwinsTests {
    let folder: TestFolder
    let ledger: Ledger

    init() throws {
        folder = try TestFolder()
        ledger = try folder.ledger()
    }

    private func act(_ id: String, number: String = "示罚〔2024〕7号", _ change: (inout EnforcementAct) -> Void = { _ in })
        -> EnforcementAct
    {
        var act = Sample.act(id)
        act.number = number
        change(&act)
        return act
    }

    static let ends: [@Sendable (inout EnforcementAct) -> Void] = [
        { $0.state = .repaired }, { $0.state = .removed },
        { $0.repairedOn = CivilDate("1970-01-01") }, { $0.state = .annulled }, { $0.state = .unlawful },
        { $0.state = .void },
    ]

    @Test(arguments: ends.indices, [true, false])
    func `the copy goes, whichever came first`(end: Int, isCopyFirst: Bool) throws {
        let copy = act("copy", number: "示罚[2024]7号")
        let own = act("own", Self.ends[end])
        if isCopyFirst { try ledger.take([copy], source: "平台") }
        try ledger.take([own], source: "本机关")
        if !isCopyFirst { try ledger.take([copy], source: "平台") }
        #expect(try ledger.shownActs() == (own.isNotice ? ["own"] : []))
        #expect(try ledger.followedIDs() == (own.isNotice ? ["own"] : []))
        // The platform sends its copy again, changed.
        try ledger.take([act("copy") { $0.remark = "示例" }], source: "平台")
        #expect(try !ledger.shownActs().contains("copy"))
        #expect(try ledger.verify() == [])
    }

    @Test func `it comes back when the decision is no longer over`() throws {
        try ledger.take([act("copy")], source: "平台")
        try ledger.take([act("own") { $0.state = .repaired }], source: "本机关")
        try ledger.take([act("own")], source: "本机关")
        #expect(try ledger.shownActs() == ["own", "copy"])
        #expect(try ledger.verify() == [])
    }

    @Test func `what the staff withdrew stays withdrawn`() throws {
        try ledger.take([act("copy")], source: "平台")
        try ledger.withdraw("copy", reason: "示例")
        try ledger.take([act("own") { $0.state = .repaired }], source: "本机关")
        try ledger.take([act("own")], source: "本机关")
        #expect(try ledger.shownActs() == ["own"])
    }

    @Test func `what the staff withdrew while it was withdrawn as a copy stays withdrawn, too`() throws {
        try ledger.take([act("copy")], source: "平台")
        try ledger.take([act("own") { $0.state = .repaired }], source: "本机关")
        #expect(try !ledger.withdraw("copy", reason: "示例"))
        try ledger.take([act("own")], source: "本机关")
        #expect(try ledger.shownActs() == ["own"])
        #expect(try ledger.reinstate("copy", reason: "示例"))
        #expect(try ledger.shownActs() == ["own", "copy"])
    }

    @Test(arguments: [true, false])
    func `a copy of what is over is not reinstated, and the refusal names the record`(isStaff: Bool) throws {
        try ledger.take([act("copy")], source: "平台")
        if isStaff { try ledger.withdraw("copy", reason: "示例") }
        try ledger.take([act("own") { $0.state = .repaired }], source: "本机关")
        let error = #expect(throws: LedgerError.self) { try ledger.reinstate("copy", reason: "示例") }
        #expect(error?.code == .endedTwin && error?.description.contains("own") == true)
        #expect(try ledger.shownActs() == [])
        // The record that is over itself shows what it may.
        try ledger.withdraw("own", reason: "示例")
        #expect(try ledger.reinstate("own", reason: "示例"))
        #expect(try ledger.verify() == [])
    }

    static let others: [@Sendable (inout EnforcementAct) -> Void] = [
        { $0.number = "示罚〔2024〕8号" }, { $0.organ = "示例县另一局" }, { $0.party.creditCode = "91532328MA6OTHER0X" },
        { $0.party.creditCode = nil }, { $0.number = nil },
    ]

    @Test(arguments: others.indices)
    func `another number, organ or party is another decision`(other: Int) throws {
        try ledger.take([act("copy", Self.others[other])], source: "平台")
        try ledger.take([act("own") { $0.state = .repaired }], source: "本机关")
        #expect(try ledger.shownActs() == ["copy"])
    }

    @Test func `a repair that lies ahead ends the copy on its day`() throws {
        try ledger.take([act("copy")], source: "平台")
        let day = ledger.today.adding(days: 3)
        try ledger.take([act("own") { $0.repairedOn = day }], source: "本机关")
        #expect(try ledger.shownActs() == ["own", "copy"])
        try ledger.pass(on: day)
        #expect(try ledger.shownActs() == [])
        #expect(try ledger.verify() == [])
    }
}
