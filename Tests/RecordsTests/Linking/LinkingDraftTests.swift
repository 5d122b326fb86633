// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

private typealias Make = LinkFixtures

@Suite struct LinkingDraftTests {
    private func draft(
        _ title: String, published: String? = "2023-05-01", issuer: String? = "示例县人民政府", id: String = "draft",
        isDeclared: Bool = true, clauses: [ValidityClause] = [], effective: String? = nil, claim: String? = nil
    ) -> NormativeDocument {
        var document = Make.document(
            id, title, issuer: issuer, published: published, effective: effective, claim: claim, clauses: clauses)
        if isDeclared { document.documentClass = .draft }
        return document
    }

    private func final(
        _ title: String, published: String? = "2023-09-01", issuer: String? = "示例县人民政府", id: String = "final"
    ) -> NormativeDocument {
        Make.document(id, title, issuer: issuer, published: published, clauses: [Make.begins("2023-10-01")])
    }

    private func drafts(_ links: LinkResult) -> [Relation] { links.relations.filter { $0.kind == .draftOf } }

    @Test(arguments: [
        "示例县集市管理办法（征求意见稿）", "示例县集市管理办法(征求意见稿)", "示例县集市管理办法征求意见稿", "《示例县集市管理办法（征求意见稿）》",
        "关于公开征求《示例县集市管理办法（征求意见稿）》意见的公告", "示例县司法局关于公开征求《示例县集市管理办法》意见的通知", "示例县集市管理办法（草案）",
        "示例县集市管理办法（送审稿）", "示例县集市管理办法（2023年修订草案）", "示例县集市管理办法（公开征求意见稿）",
    ])
    func `a draft leads to the final text of its title`(_ title: String) {
        let links = Make.link([draft(title), final("示例县集市管理办法")])
        #expect(drafts(links).map(\.toID) == ["final"], "\(title)")
        #expect(drafts(links).allSatisfy { $0.resolution == .resolved && $0.fromID == "draft" && $0.quote == title })
    }

    @Test func `the final text may be on trial or enclosed in a notice`() {
        let trial = Make.link([draft("示例县集市管理办法（征求意见稿）"), final("示例县集市管理办法（试行）")])
        #expect(drafts(trial).map(\.toID) == ["final"])
        let notice = Make.link([
            draft("示例县集市管理办法（征求意见稿）"), final("示例县人民政府关于印发《示例县集市管理办法》的通知"),
        ])
        #expect(drafts(notice).map(\.toID) == ["final"])
        let kept = Make.link([draft("示例县集市管理办法（试行）（征求意见稿）"), final("示例县集市管理办法（试行）")])
        #expect(drafts(kept).map(\.toID) == ["final"])
    }

    @Test func `a department's draft leads to the government's text that came later`() {
        let links = Make.link([
            draft("示例县集市管理办法（征求意见稿）", issuer: "示例县司法局"), final("示例县集市管理办法"),
        ])
        #expect(drafts(links).map(\.toID) == ["final"])
    }

    @Test func `an older text of the title is not what the draft became`() {
        let old = final("示例县集市管理办法", published: "2018-01-01", id: "old")
        #expect(drafts(Make.link([draft("示例县集市管理办法（修订草案）"), old])).isEmpty)
        let both = Make.link([draft("示例县集市管理办法（修订草案）"), old, final("示例县集市管理办法")])
        #expect(drafts(both).map(\.toID) == ["final"])
        let late = final("示例县集市管理办法", published: "2031-01-01")
        #expect(drafts(Make.link([draft("示例县集市管理办法（征求意见稿）"), late])).isEmpty)
    }

    @Test func `without days only the same issuer is believed`() {
        let draft = draft("示例县集市管理办法（征求意见稿）", published: nil)
        #expect(drafts(Make.link([draft, final("示例县集市管理办法")])).map(\.toID) == ["final"])
        let other = final("示例县集市管理办法", issuer: "别县人民政府")
        #expect(drafts(Make.link([draft, other])).isEmpty)
    }

    @Test func `of several the draft's own issuer is meant, and otherwise none is chosen`() {
        let title = "关于加强集市管理的若干意见"
        let own = final(title, id: "own")
        let other = final(title, issuer: "别县人民政府", id: "other")
        #expect(drafts(Make.link([draft(title + "（征求意见稿）"), own, other])).map(\.toID) == ["own"])
        let third = final(title, issuer: "第三县人民政府", id: "third")
        let open = drafts(Make.link([draft(title + "（征求意见稿）"), other, third]))
        #expect(open.map(\.toID) == [nil] && open.map(\.resolution) == [.ambiguous])
    }

    @Test(arguments: ["办法（征求意见稿）", "（征求意见稿）", "征求意见稿", "关于公开征求意见的公告"])
    func `a title that names nothing leads nowhere`(_ title: String) {
        #expect(drafts(Make.link([draft(title), final("示例县集市管理办法")])).isEmpty)
    }

    @Test(arguments: [true, false])
    func `a draft never has force, whatever it says of itself`(_ isDeclared: Bool) {
        let document = draft(
            "示例县集市管理办法（征求意见稿）", published: "2030-01-01", isDeclared: isDeclared,
            clauses: [Make.begins("2023-10-01")], effective: "2023-10-01", claim: "现行有效")
        let row = Make.row(1, .kept, "示例县集市管理办法（征求意见稿）", issuer: "示例县人民政府")
        let links = Make.link([document], [row], readOn: "2026-01-01")
        for day in ["2020-01-01", "2023-10-01", "2026-11-23", "2030-01-01", "2035-01-01"] {
            let state = links.state("draft", day)
            #expect(state.code == .unverified, "\(day)")
            #expect(state.reason == "征求意见稿，不具有效力。")
            #expect(state.evidence.first?.quote == document.title)
        }
    }

    @Test func `a draft ends no other text`() {
        let ended = final("示例县集市管理办法", published: "2020-01-01", id: "old")
        let document = draft(
            "示例县市场管理办法（征求意见稿）", clauses: [Make.begins("2023-10-01"), Make.ends("示例县集市管理办法")])
        let links = Make.link([ended, document])
        #expect(links.code("old", "2024-01-01") == .inForce)
    }

    static let claims = ["征求意见稿", "草案", "公开征求意见中", "送审稿（未发布）"]
    static let calls = [
        "关于公开征求《示例县集市管理办法（征求意见稿）》意见的公告", "示例县司法局关于公开征求《示例县集市管理办法》意见的通知", "关于《示例县集市管理办法（草案）》公开征求意见的公告",
    ]

    /// A final text by class and title, which something else says to be a draft.
    private func disguised(title: String = "示例县市场管理办法", claim: String? = nil, isMarked: Bool = false)
        -> NormativeDocument
    {
        var document = draft(
            title, isDeclared: false, clauses: [Make.begins("2023-10-01"), Make.ends("示例县集市管理办法")], claim: claim)
        document.documentClass = .normativeDocument
        if isMarked { document.flags.insert(.draftText) }
        return document
    }

    static let disguises: [(title: String, claim: String?, isMarked: Bool)] =
        claims.map { ("示例县市场管理办法", $0, false) } + calls.map { ($0, nil, false) } + [("示例县市场管理办法", nil, true)]

    @Test(arguments: disguises)
    func `what is a draft by claim, call or text has no force and ends nothing`(
        _ title: String, _ claim: String?, _ isMarked: Bool
    ) {
        let ended = final("示例县集市管理办法", published: "2020-01-01", id: "old")
        let document = disguised(title: title, claim: claim, isMarked: isMarked)
        let links = Make.link([ended, document], readOn: "2026-01-01")
        for day in ["2023-10-02", "2026-11-23"] {
            #expect(links.code("old", day) == .inForce)
            #expect(links.state("draft", day).code == .unverified)
            #expect(links.state("draft", day).reason == "征求意见稿，不具有效力。")
        }
    }

    static let finals: [(title: String, claim: String?)] = [
        ("示例县市场管理办法", "现行有效"), ("示例县市场管理办法", "非征求意见稿"), ("关于规范公开征求意见工作的通知", nil), ("示例县公开征求意见管理办法", nil),
        ("关于《示例县集市管理办法》公开征求意见情况的公告", nil), ("关于征求群众对道路建设意见的通知", nil),
        ("关于印发《重大行政决策草案公开征求意见办法》的通知", nil),
    ]

    @Test(arguments: finals)
    func `a final text that speaks of comments is none`(_ title: String, _ claim: String?) {
        #expect(!disguised(title: title, claim: claim).isDraft)
    }
}
