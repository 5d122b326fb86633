// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

private typealias Make = LinkFixtures

@Suite struct LinkingClauseTests {
    static let old = Make.document("old", "示例管理条例", published: "2011-04-16", effective: "2011-11-01")
    static func new(_ clauses: [ValidityClause], effective: String? = "2022-11-01") -> NormativeDocument {
        Make.document("new", "示例促进条例", published: "2022-10-01", effective: effective, clauses: clauses)
    }

    @Test func `a repealed document is in force up to the last day and repealed with the clause quoted`() {
        let links = Make.link([Self.old, Self.new([Make.begins("2022-11-01"), Make.ends("示例管理条例")])])
        #expect(links.code("old", "2022-10-31") == .inForce)
        let answer = links.state("old", "2022-11-01")
        #expect(answer.code == .repealed)
        #expect(answer.confidence == .high)
        #expect(answer.successorID == "new")
        #expect(answer.evidence.first?.title == "示例促进条例")
        #expect(answer.evidence.first?.locator == "第三十条")
        #expect(answer.reason.contains("《示例管理条例》同时废止"))
        let relation = links.relations.first { $0.kind == .repeals }
        #expect(relation?.toID == "old")
        #expect(relation?.resolution == .resolved)
    }

    @Test func `the day stands in the clause, beside it, in the field, or is the publication`() {
        let own = Self.new([Make.ends("示例管理条例", on: "2022-12-01")])
        #expect(Make.link([Self.old, own]).state("old", "2023-01-01").since == calendarDay("2022-12-01"))
        let beside = Self.new([Make.begins("2022-11-15"), Make.ends("示例管理条例")], effective: nil)
        #expect(Make.link([Self.old, beside]).state("old", "2023-01-01").since == calendarDay("2022-11-15"))
        let far = Self.new([Make.begins("2022-11-15", locator: "第一条"), Make.ends("示例管理条例")])
        #expect(Make.link([Self.old, far]).state("old", "2023-01-01").code == .repealed)
        let released = Make.link([Self.old, Self.new([Make.ends("示例管理条例")], effective: nil)])
        #expect(released.state("old", "2023-01-01").since == calendarDay("2022-10-01"))
        #expect(released.state("old", "2023-01-01").confidence == .low)
    }

    @Test func `a clause that every later version repeats acts once, from its first day`() {
        let clauses = [Make.begins("2011-11-01"), Make.ends("更旧的条例")]
        let oldest = Make.document("a", "更旧的条例", effective: "1987-09-01")
        let first = Make.document("b1", "示例条例", work: "示例条例", effective: "2011-11-01", clauses: clauses)
        let second = Make.document(
            "b2", "示例条例", work: "示例条例", published: "2016-02-06", effective: "2016-02-06", confidence: .low,
            history: [("2016-02-06", "修订")], clauses: clauses)
        let links = Make.link([oldest, first, second])
        let repeals = (links.events["a"] ?? []).filter { $0.kind == .repealed }
        #expect(repeals.count == 1)
        #expect(repeals.first?.on == calendarDay("2011-11-01"))
        #expect(repeals.first?.evidence.recordID == "b1")
        #expect(links.relations.filter { $0.kind == .repeals }.count == 1)
        // Where only the later text is held, its clause still states the first day.
        let late = Make.link([oldest, second])
        #expect(late.state("a", "2012-01-01").since == calendarDay("2011-11-01"))
    }

    @Test func `a number decides between works of one title`() {
        let mine = Make.document("m1", "示例办法", number: "示政发〔2012〕5号", published: "2012-05-01", effective: "2012-05-01")
        let other = Make.document("m2", "示例办法", number: "示政发〔2014〕7号", published: "2014-05-01", effective: "2014-05-01")
        let links = Make.link([mine, other, Self.new([Make.ends("示例办法", number: "示政发[2012]5号")])])
        #expect(links.code("m1", "2023-01-01") == .repealed)
        #expect(links.code("m2", "2023-01-01") == .inForce)
    }

    @Test func `a measure that replaces one of its own title ends that one and not itself`() {
        let mine = Make.document("m1", "示例办法", number: "示政发〔2012〕5号", effective: "2012-05-01")
        let next = Make.document(
            "m2", "示例办法", number: "示政规〔2019〕3号", effective: "2019-05-01",
            clauses: [Make.ends("示例办法", number: "示政发〔2012〕5号")])
        let links = Make.link([mine, next])
        #expect(links.code("m1", "2019-05-01") == .repealed)
        #expect(links.code("m2", "2019-05-01") == .inForce)
        var unnumbered = next
        unnumbered.clauses = [Make.ends("示例办法", year: 2012)]
        #expect(Make.link([mine, unnumbered]).code("m1", "2019-05-01") == .repealed)
    }

    @Test func `another number under the same title is another document, which is not held`() {
        let held = Make.document("m1", "示例办法", number: "示政发〔2014〕7号", effective: "2014-05-01")
        let links = Make.link([held, Self.new([Make.ends("示例办法", number: "示政发〔2001〕2号")])])
        #expect(links.code("m1", "2023-01-01") == .inForce)
        #expect(links.relations.first { $0.kind == .repeals }?.resolution == .notHeld)
    }

    @Test func `several works of one title stay unresolved and doubtful`() {
        let one = Make.document("m1", "示例办法", issuer: "甲县民政局", published: "2012-05-01", effective: "2012-05-01")
        let two = Make.document("m2", "示例办法", issuer: "乙县民政局", published: "2014-05-01", effective: "2014-05-01")
        let links = Make.link([one, two, Self.new([Make.ends("示例办法")])])
        #expect(links.code("m1", "2022-10-31") == .inForce)
        #expect(links.code("m1", "2022-11-01") == .unverified)
        #expect(links.code("m2", "2022-11-01") == .unverified)
        #expect(links.unresolved.map(\.kind) == [.repeal])
        #expect(links.unresolved.first?.candidates == ["m1", "m2"])
        #expect(links.relations.first { $0.kind == .repeals }?.resolution == .ambiguous)
    }

    @Test func `issuer or year chooses among several works`() {
        let one = Make.document("m1", "示例办法", issuer: "甲县民政局", published: "2012-05-01", effective: "2012-05-01")
        let two = Make.document("m2", "示例办法", issuer: "乙县民政局", published: "2014-05-01", effective: "2014-05-01")
        let byIssuer = Make.link([one, two, Self.new([Make.ends("示例办法", issuer: "乙县民政局")])])
        #expect(byIssuer.code("m1", "2023-01-01") == .inForce)
        #expect(byIssuer.code("m2", "2023-01-01") == .repealed)
        let byYear = Make.link([one, two, Self.new([Make.ends("示例办法", year: 2012)])])
        #expect(byYear.code("m1", "2023-01-01") == .repealed)
        #expect(byYear.code("m2", "2023-01-01") == .inForce)
    }

    @Test func `a text that began after the repeal is not the one repealed`() {
        let later = Make.document("m1", "示例管理条例", published: "2023-05-01", effective: "2023-05-01")
        let links = Make.link([later, Self.new([Make.ends("示例管理条例")])])
        #expect(links.code("m1", "2024-01-01") == .inForce)
        #expect(links.relations.first { $0.kind == .repeals }?.resolution == .notHeld)
    }

    @Test func `a measure is not ended in place of its trial measure`() {
        let measure = Make.document("m1", "示例办法", published: "2018-05-01", effective: "2018-05-01")
        let links = Make.link([measure, Self.new([Make.ends("示例办法（试行）")])])
        #expect(links.code("m1", "2023-01-01") == .inForce)
    }

    @Test func `the end of a notice is the end of what it encloses, and back where it encloses one`() {
        var notice = Make.document("n1", "关于印发《示例办法》的通知", number: "示政发〔2012〕5号", effective: "2012-05-01")
        let measure = Make.document("n2", "示例办法", effective: "2012-05-01")
        notice.enclosureIDs = ["n2"]
        let byNumber = Make.link([notice, measure, Self.new([Make.ends("关于印发《示例办法》的通知", number: "示政发〔2012〕5号")])])
        #expect(byNumber.code("n2", "2023-01-01") == .repealed)
        let byTitle = Make.link([notice, measure, Self.new([Make.ends("示例办法")])])
        #expect(byTitle.code("n1", "2023-01-01") == .repealed)
        #expect(byTitle.unresolved.isEmpty)
    }

    @Test func `every version that began before is repealed with the work`() {
        let first = Make.document("v1", "示例管理条例", work: "示例管理条例", effective: "2011-11-01")
        let second = Make.document("v2", "示例管理条例", work: "示例管理条例", effective: "2016-03-01")
        let links = Make.link([first, second, Self.new([Make.ends("示例管理条例")])])
        #expect(links.code("v1", "2022-10-31") == .amended)
        #expect(links.code("v1", "2022-11-01") == .repealed)
        #expect(links.code("v2", "2022-11-01") == .repealed)
        #expect(links.relations.first { $0.kind == .repeals }?.toID == "v2")
    }

    @Test(arguments: [
        (ValidityClause.Kind.declaresLapsed, StatusCode.lapsed), (.suspends, .suspended), (.repealsPartly, .inForce),
        (.amends, .amended), (.repeals, .repealed),
    ])
    func `each kind of clause has its effect`(kind: ValidityClause.Kind, code: StatusCode) {
        let links = Make.link([Self.old, Self.new([Make.ends("示例管理条例", kind: kind)])])
        #expect(links.code("old", "2022-10-31") == .inForce)
        #expect(links.code("old", "2022-11-01") == code)
        #expect(links.state("old", "2022-11-01").notes.isEmpty == (kind != .repealsPartly))
    }

    @Test func `a change whose new text is held ends no text by itself`() {
        let first = Make.document("v1", "示例管理条例", work: "示例管理条例", effective: "2011-11-01")
        let second = Make.document("v2", "示例管理条例", work: "示例管理条例", published: "2022-10-01", effective: "2022-11-01")
        let links = Make.link([first, second, Self.new([Make.ends("示例管理条例", kind: .amends)])])
        #expect(!links.kinds("v1").contains(.amended))
        #expect(!links.kinds("v2").contains(.amended))
        #expect(links.code("v1", "2022-11-01") == .amended)
        #expect(links.code("v2", "2022-11-01") == .inForce)
        #expect(links.relations.contains { $0.kind == .amends && $0.resolution == .resolved })
    }

    @Test func `the regulation on individual businesses ends on the first day of the one that follows it`() throws {
        var old = Make.document(
            "old", "个体工商户条例", issuer: "国务院", published: "2016-02-06", effective: "2016-02-06", confidence: .low,
            history: [("2011-04-16", "中华人民共和国国务院令第596号公布"), ("2014-02-19", "第一次修订")])
        old.clauses = [
            Make.begins("2011-11-01"), Make.ends("城乡个体工商户管理暂行条例", issuer: "国务院", year: 1987),
        ]
        let new = Make.document(
            "new", "促进个体工商户发展条例", issuer: "国务院", published: "2022-10-01", effective: "2022-11-01",
            clauses: [Make.begins("2022-11-01", locator: "第三十九条"), Make.ends("个体工商户条例", locator: "第三十九条")])
        let links = Make.link([old, new])
        #expect(links.code("old", "2022-10-31") == .inForce)
        #expect(links.code("old", "2022-11-01") == .repealed)
        #expect(links.state("old", "2022-11-01").evidence.first?.quote.contains("《个体工商户条例》同时废止") == true)
        #expect(links.state("old", "2022-11-01").reason.contains("《促进个体工商户发展条例》第三十九条"))
        #expect(links.code("new", "2022-10-31") == .notYet)
        #expect(links.code("old", "2012-01-01") == .unverified)
    }
}
