// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

private typealias Make = LinkFixtures

@Suite struct LinkingVersionTests {
    static let first = Make.document(
        "v1", "示例条例", work: "示例条例", published: "2009-02-28", effective: "2009-06-01")
    static let second = Make.document(
        "v2", "示例条例", work: "示例条例", published: "2015-04-24", effective: "2015-10-01")

    @Test func `a new version ends the old one on the day it takes effect, not on publication`() {
        let links = Make.link([Self.second, Self.first])
        #expect(links.code("v1", "2015-04-24") == .inForce)
        #expect(links.code("v1", "2015-09-30") == .inForce)
        #expect(links.code("v1", "2015-10-01") == .amended)
        #expect(links.state("v1", "2015-10-01").successorID == "v2")
        #expect(links.code("v2", "2015-09-30") == .notYet)
        #expect(links.code("v2", "2015-10-01") == .inForce)
        #expect(links.relations.contains { $0.kind == .replaces && $0.fromID == "v2" && $0.toID == "v1" })
    }

    @Test func `of three versions each is ended by the next`() {
        let third = Make.document("v3", "示例条例", work: "示例条例", published: "2021-04-29", effective: "2021-04-29")
        let links = Make.link([third, Self.second, Self.first])
        #expect(links.state("v1", "2022-01-01").successorID == "v2")
        #expect(links.state("v2", "2022-01-01").successorID == "v3")
        #expect(links.code("v2", "2021-04-28") == .inForce)
        #expect(links.unresolved.isEmpty)
    }

    @Test func `an uncertain first day makes the supersession as uncertain`() {
        var later = Self.second
        later.effectiveConfidence = .low
        let answer = Make.link([Self.first, later]).state("v1", "2016-01-01")
        #expect(answer.code == .amended)
        #expect(answer.confidence == .low)
    }

    @Test func `a new version without a first day leaves the old one open from its publication`() {
        var later = Self.second
        later.effectiveOn = nil
        let links = Make.link([Self.first, later])
        #expect(links.code("v1", "2015-04-23") == .inForce)
        #expect(links.code("v1", "2015-04-24") == .unverified)
    }

    @Test func `versions whose order cannot be told are left open`() {
        var other = Self.second
        other.effectiveOn = nil
        other.publishedOn = nil
        let links = Make.link([Self.first, other])
        #expect(links.code("v2", "2020-01-01") == .unverified)
        #expect(links.unresolved.map(\.kind) == [.versionOrder])
        #expect(links.unresolved.first?.candidates == ["v1"])
    }

    @Test func `one text from two sources does not end itself`() {
        var copy = Self.first
        copy.id = "v1-copy"
        let links = Make.link([Self.first, copy, Self.second])
        #expect(links.code("v1", "2012-01-01") == .inForce)
        #expect(links.code("v1-copy", "2012-01-01") == .inForce)
        #expect(links.code("v1-copy", "2016-01-01") == .amended)
        #expect(links.unresolved.isEmpty)
    }

    @Test func `a first day copied from the original to a later version is not the later version's`() {
        var later = Self.second
        later.effectiveOn = Self.first.effectiveOn
        let links = Make.link([Self.first, later])
        #expect(links.code("v1", "2015-04-23") == .inForce)
        #expect(links.code("v1", "2015-04-24") == .amended)
        #expect(links.code("v2", "2015-04-24") == .inForce)
        #expect(links.state("v2", "2016-01-01").confidence == .low)
    }

    @Test func `a version that ends the old text in so many words is quoted`() {
        var later = Self.second
        later.clauses = [Make.begins("2015-10-01"), Make.ends("示例条例", year: 2009)]
        let links = Make.link([Self.first, later])
        let answer = links.state("v1", "2016-01-01")
        #expect(answer.code == .amended)
        #expect(answer.evidence.first?.quote == "《示例条例》同时废止。")
        #expect(links.code("v2", "2016-01-01") == .inForce)
        #expect(links.unresolved.isEmpty)
    }

    @Test func `a drafted version ends nothing`() {
        var draft = Self.second
        draft.documentClass = .draft
        #expect(Make.link([Self.first, draft]).code("v1", "2016-01-01") == .inForce)
    }
}

/// One text on two sites is one version.
@Suite struct LinkingCopyTests {
    @Test func `a copy that another site put up later is no new version`() {
        let first = Make.document("a", "示例意见", work: "示例意见", number: "示政发〔2018〕39号", published: "2018-12-05")
        let copy = Make.document(
            "b", "示例意见", work: "示例意见", number: "示政发[2018]39号", published: "2019-06-14", claim: "有效")
        let links = Make.link([first, copy])
        #expect(links.unresolved.isEmpty)
        #expect(links.relations.isEmpty)
        #expect(links.code("b", "2020-01-01") == .inForce)
        #expect(!links.kinds("a").contains(.contradiction))
    }

    @Test func `without numbers only days that lie close make a copy`() {
        let first = Make.document("a", "示例通知", work: "示例通知", published: "2009-06-04")
        let near = Make.document("b", "示例通知", work: "示例通知", published: "2009-06-10")
        let far = Make.document("b", "示例通知", work: "示例通知", published: "2010-06-10")
        #expect(!Make.link([first, near]).kinds("a").contains(.contradiction))
        #expect(Make.link([first, far]).kinds("a").contains(.contradiction))
    }

    @Test func `a notice under two titles and one number is reached by one row`() {
        let first = Make.document("a", "关于印发《示例细则》的通知", number: "示科规〔2020〕2号")
        let second = Make.document("b", "示例厅关于印发《示例细则》的通知", number: "示科规〔2020〕2号")
        let links = Make.link([first, second], [Make.row(1, .repealed, "示例细则", number: "示科规〔2020〕2号")])
        #expect(links.unresolved.isEmpty)
        #expect(links.code("a", "2021-01-01") == .repealed)
        #expect(links.code("b", "2021-01-01") == .repealed)
    }

    @Test func `a new version without a first day ends the old one when its clause says so`() {
        let old = Make.document("v1", "示例办法", work: "示例办法", published: "2018-01-12", effective: "2018-02-01")
        let new = Make.document(
            "v2", "示例办法", work: "示例办法", published: "2019-03-03", clauses: [Make.ends("示例办法", year: 2018)])
        let links = Make.link([old, new])
        #expect(links.code("v1", "2019-03-02") == .inForce)
        #expect(links.code("v1", "2019-03-03") == .amended)
        #expect(links.state("v1", "2019-03-03").confidence == .low)
    }
}
