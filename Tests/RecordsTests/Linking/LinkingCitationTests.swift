// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

private typealias Make = LinkFixtures

@Suite struct LinkingCitationTests {
    static let first = Make.document(
        "v1", "中华人民共和国示例法", work: "示例法", issuer: nil, published: "2009-02-28", effective: "2009-06-01")
    static let second = Make.document(
        "v2", "中华人民共和国示例法", work: "示例法", issuer: nil, published: "2015-04-24", effective: "2015-10-01")

    static func citing(_ citations: [(String, String?)], published: String) -> NormativeDocument {
        var document = Make.document("c", "示例实施意见", published: published)
        document.citations = citations.map { CitedDocument(title: $0.0, number: $0.1, start: 0, end: 1) }
        return document
    }

    @Test(arguments: [("2012-01-01", "v1"), ("2016-01-01", "v2"), ("2001-01-01", "v1")])
    func `a citation means the version in force when it was written`(day: String, id: String) {
        let links = Make.link([Self.first, Self.second, Self.citing([("示例法", nil)], published: day)])
        #expect(links.relations.first { $0.kind == .cites }?.toID == id)
    }

    @Test func `a citation of what is not held says so, and one of several works says so`() {
        let one = Make.document("m1", "示例办法", issuer: "甲县民政局")
        let two = Make.document("m2", "示例办法", issuer: "乙县民政局")
        let links = Make.link([
            one, two, Self.citing([("无此办法", "示政发〔1999〕1号"), ("示例办法", nil)], published: "2020-01-01"),
        ])
        let found = links.relations.filter { $0.kind == .cites }
        #expect(
            found.map(\.resolution) == [.notHeld, .ambiguous] || found.map(\.resolution) == [.ambiguous, .notHeld])
        #expect(found.first { $0.resolution == .notHeld }?.quote == "《无此办法》（示政发〔1999〕1号）")
    }

    @Test func `the same citation twice is one relation, and one of itself is none`() {
        let links = Make.link([
            Self.first, Self.citing([("示例法", nil), ("示例法", nil), ("示例实施意见", nil)], published: "2020-01-01"),
        ])
        #expect(links.relations.count == 1)
    }

    @Test func `a citation may drop the trial mark`() {
        let trial = Make.document("m1", "示例办法（试行）")
        let links = Make.link([trial, Self.citing([("示例办法", nil)], published: "2020-01-01")])
        #expect(links.relations.first?.toID == "m1")
    }

    @Test func `a title that only the clause ends is a repeal and no citation besides`() {
        var document = Self.citing([("示例法", nil)], published: "2020-01-01")
        document.clauses = [Make.ends("示例法", on: "2020-02-01")]
        let links = Make.link([Self.first, document])
        #expect(links.relations.map(\.kind) == [.repeals])
    }
}

/// Which of several documents of one title a bare citation means.
@Suite struct LinkingStatuteTests {
    @Test func `a bare title means the statute and not an office's copy of it`() {
        var statute = Make.document("law", "示例保险条例", issuer: nil, effective: "2004-01-01")
        statute.documentClass = .administrativeRegulation
        var copy = Make.document("copy", "示例保险条例", issuer: "示例县人社局", published: "2012-01-01")
        copy.documentClass = .normativeDocument
        let citing = LinkingCitationTests.citing([("示例保险条例", nil)], published: "2020-01-01")
        #expect(Make.link([statute, copy, citing]).relations.first?.toID == "law")
    }
}
