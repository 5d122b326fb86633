// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records
import TestSupport
import Testing

/// A licence is valid from one day to another, whatever its row says on the others; it stays shown.
@Suite struct LicenceTermTests {
    static let today = CivilDate("2026-11-20").unsafelyUnwrapped
    static let code = InventedCode.credit(71)
    static let corpus = Result { try IndexedCorpus([], others: licences, today: { today }) }

    static func licence(_ id: String, from: String?, until: String?, state: EnforcementAct.State = .valid)
        -> EnforcementAct
    {
        var act = EnforcementAct(
            id: id, actKind: .licence, party: Party(name: "元谋示例证照有限公司", kind: .organization, creditCode: code),
            organ: "元谋县市场监督管理局", source: SourceReference(name: "示例平台", id: "row-" + id))
        act.number = "元市监许〔2020〕\(id.utf8.last ?? 0)号"
        act.decidedOn = CivilDate("2020-01-01")
        act.state = state
        var terms = LicenceTerms()
        terms.certificate = "示例经营许可证"
        terms.validFrom = from.flatMap { CivilDate($0) }
        terms.validUntil = until.flatMap { CivilDate($0) }
        act.licence = terms
        return act
    }

    static var licences: [EnforcementAct] {
        [
            licence("l-1", from: "2020-01-01", until: "2024-12-31"), licence("l-2", from: "2027-01-01", until: nil),
            licence("l-3", from: "2020-01-01", until: "2026-11-20"), licence("l-4", from: nil, until: nil),
            licence("l-5", from: "2020-01-01", until: "2024-12-31", state: .lapsed),
        ]
    }

    static let states = [
        ("l-1", "expired", "已过有效期"), ("l-2", "not_yet", "尚未生效"), ("l-3", "valid", "有效"), ("l-4", "valid", "有效"),
        ("l-5", "lapsed", "已失效"),
    ]

    @Test(arguments: states)
    func `every face tells the state of the day`(id: String, code: String, label: String) throws {
        let engine = try Self.corpus.get().engine
        let record = try engine.record(id, asOf: Self.today)
        #expect(record.act?.state == LabelledCode(code: code, label: label))
        var request = SearchRequest(text: "", asOf: Self.today)
        request.kinds = [.licence]
        let hits = try engine.search(request).items
        #expect(hits.count == Self.licences.count)
        #expect(hits.first { $0.id == id }?.state?.code == code)
        let subject = try engine.subject(Self.code, asOf: Self.today)
        #expect(subject.licences.count == Self.licences.count)
        #expect(subject.licences.first { $0.id == id }?.state.code == code)
    }

    @Test func `on another day another state`() throws {
        let engine = try Self.corpus.get().engine
        let day = try #require(CivilDate("2024-12-31"))
        #expect(try engine.record("l-1", asOf: day).act?.state.code == "valid")
        #expect(try engine.subject(Self.code, asOf: day).licences.first { $0.id == "l-1" }?.state.code == "valid")
        #expect(try engine.record("l-3", asOf: Self.today.adding(days: 1)).act?.state.code == "expired")
    }
}
