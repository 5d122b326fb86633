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
