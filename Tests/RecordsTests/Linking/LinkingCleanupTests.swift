// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

private typealias Make = LinkFixtures

@Suite struct LinkingCleanupTests {
    static let held = Make.document(
        "d1", "示例办法", number: "示政发〔2012〕5号", published: "2012-05-01", effective: "2012-05-01")

    @Test(arguments: [
        (CleanupRow.Outcome.kept, StatusCode.inForce), (.toRevise, .revisionPending), (.repealed, .repealed),
        (.lapsed, .lapsed),
    ])
    func `each outcome acts from the day of the round`(outcome: CleanupRow.Outcome, code: StatusCode) {
        let links = Make.link([Self.held], [Make.row(1, outcome, "《示例办法》", number: "示政发[2012]5号")])
        #expect(links.code("d1", "2020-05-31") == .inForce)
        #expect(links.code("d1", "2020-06-01") == code)
        #expect(links.stubs.isEmpty)
        let relation = links.relations.first { $0.kind == .lists }
        #expect(relation?.fromID == "round-1")
        #expect(relation?.toID == "d1")
        let evidence = links.state("d1", "2020-06-01").evidence.last
        #expect(evidence?.title == "示例清理结果")
        #expect(evidence?.locator == "序号1")
    }

    @Test func `a round may state another day and a deadline`() {
        var repeal = Make.row(1, .repealed, "示例办法")
        repeal.effectiveOn = calendarDay("2020-07-01")
        #expect(Make.link([Self.held], [repeal]).code("d1", "2020-06-30") == .inForce)
        #expect(Make.link([Self.held], [repeal]).code("d1", "2020-07-01") == .repealed)
        let revise = Make.row(1, .toRevise, "示例办法", reissueBy: "2020-12-31", lapses: true)
        #expect(Make.link([Self.held], [revise]).code("d1", "2020-12-31") == .revisionPending)
        #expect(Make.link([Self.held], [revise]).code("d1", "2021-01-01") == .lapsed)
    }

    @Test func `a row that names an unknown document makes a stub that needs its text`() throws {
        var row = Make.row(7, .repealed, "《未收录办法》", number: "示政发〔2003〕9号", issuer: "示例县人民政府")
        row.documentDate = calendarDay("2003-09-01")
        let links = Make.link([Self.held], [row])
        let stub = try #require(links.stubs.first)
        #expect(links.stubs.count == 1)
        #expect(stub.title == "未收录办法")
        #expect(stub.number == "示政发〔2003〕9号")
        #expect(stub.issuers == ["示例县人民政府"])
        #expect(stub.writtenOn == calendarDay("2003-09-01"))
        #expect(stub.flags == [.needsText, .titleOnly])
        #expect(links.code(stub.id, "2003-08-31") == .notYet)
        #expect(links.code(stub.id, "2010-01-01") == .unverified)
        #expect(links.code(stub.id, "2020-06-01") == .repealed)
        #expect(links.code("d1", "2020-06-01") == .inForce)
        #expect(Make.link([], [row]).stubs.first?.id == stub.id)
    }

    @Test func `one unknown document in two rounds is one stub with both results`() {
        let first = Make.row(1, .kept, "未收录办法", number: "示政发〔2003〕9号", round: "r1", on: "2018-01-01")
        let second = Make.row(4, .repealed, "《未收录办法》", number: "示政发[2003]9号", round: "r2", on: "2021-01-01")
        let links = Make.link([], [second, first])
        #expect(links.stubs.count == 1)
        let id = links.stubs.first?.id ?? ""
        #expect(links.kinds(id) == [.kept, .repealed])
        #expect(links.code(id, "2019-01-01") == .inForce)
        #expect(links.code(id, "2021-01-01") == .repealed)
    }

    @Test func `two annexes under one number are two documents`() {
        let rows = [
            Make.row(1, .repealed, "科技成果评价试点暂行办法", number: "示科奖〔2009〕63号"),
            Make.row(2, .kept, "网格员聘用考核细则", number: "示科奖〔2009〕63号"),
        ]
        #expect(Make.link([], rows).stubs.count == 2)
    }

    @Test func `a row that fits several documents stays unresolved`() {
        let other = Make.document("d2", "示例办法", number: "示政发〔2014〕7号", issuer: "乙县民政局", effective: "2014-05-01")
        let links = Make.link([Self.held, other], [Make.row(1, .repealed, "示例办法")])
        #expect(links.code("d1", "2021-01-01") == .inForce)
        #expect(links.code("d2", "2021-01-01") == .inForce)
        #expect(links.stubs.isEmpty)
        #expect(links.unresolved.map(\.kind) == [.cleanup])
        #expect(links.unresolved.first?.candidates == ["d1", "d2"])
        let settled = Make.link([Self.held, other], [Make.row(1, .repealed, "示例办法", issuer: "示例县人民政府")])
        #expect(settled.code("d1", "2021-01-01") == .repealed)
        #expect(settled.unresolved.isEmpty)
    }

    @Test func `a title that fits while the issuer does not stays unresolved`() {
        let links = Make.link([Self.held], [Make.row(1, .repealed, "示例办法", issuer: "乙县民政局")])
        #expect(links.code("d1", "2021-01-01") == .inForce)
        #expect(links.unresolved.first?.reason == "标题相符而制定机关不同")
    }

    @Test func `a successor's list reaches the predecessor's documents`() {
        let old = Make.document("d1", "示例登记办法", issuer: "元谋县工商行政管理局", effective: "2012-05-01")
        let links = Make.link([old], [Make.row(1, .repealed, "示例登记办法", issuer: "元谋县市场监督管理局")])
        #expect(links.code("d1", "2021-01-01") == .repealed)
    }

    @Test func `two titles in one cell are found under their number`() {
        let row = Make.row(1, .kept, "《示例办法》和《示例办法实施细则》", number: "示政发〔2012〕5号")
        let links = Make.link([Self.held], [row])
        #expect(links.stubs.isEmpty)
        #expect(links.kinds("d1").contains(.kept))
    }

    @Test func `a row without title and number is left open`() {
        let links = Make.link([Self.held], [Make.row(1, .repealed, nil), Make.row(2, .repealed, "")])
        #expect(links.stubs.isEmpty)
        #expect(links.unresolved.count == 2)
    }

    @Test func `only the version in force at the round is kept or listed`() {
        let first = Make.document("v1", "示例条例", work: "示例条例", effective: "2009-06-01")
        let second = Make.document("v2", "示例条例", work: "示例条例", effective: "2015-10-01")
        let links = Make.link([first, second], [Make.row(1, .toRevise, "示例条例")])
        #expect(!links.kinds("v1").contains(.toRevise))
        #expect(links.code("v2", "2020-06-01") == .revisionPending)
    }
}
