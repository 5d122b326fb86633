// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

private typealias Make = LinkFixtures

/// From which day one version is in force, from fields, clauses and history.
@Suite struct LinkingStartTests {
    static let changed = [("2011-04-16", "第596号令公布"), ("2016-02-06", "《示例决定》第一次修订")]

    @Test func `a field that the text confirms is quoted from the text`() {
        let links = Make.link([
            Make.document(
                "d1", "示例办法", published: "2019-03-01", effective: "2019-04-01", clauses: [Make.begins("2019-04-01")])
        ])
        let answer = links.state("d1", "2020-01-01")
        #expect(answer.code == .inForce)
        #expect(answer.confidence == .high)
        #expect(answer.evidence.first?.locator == "第三十条")
    }

    @Test func `the original day in an amended text is the day of an earlier text`() {
        let links = Make.link([
            Make.document(
                "d1", "示例条例", published: "2016-02-06", effective: "2016-02-06", confidence: .low,
                history: Self.changed, clauses: [Make.begins("2011-11-01")])
        ])
        #expect(links.code("d1", "2011-10-31") == .notYet)
        #expect(links.code("d1", "2012-01-01") == .unverified)
        #expect(links.code("d1", "2016-02-06") == .inForce)
        #expect(links.state("d1", "2020-01-01").confidence == .low)
        #expect(links.state("d1", "2020-01-01").reason.contains("与公布日期相同"))
    }

    @Test func `a field that holds the original day is not this version's day`() {
        let links = Make.link([
            Make.document(
                "d1", "示例条例", published: "2016-02-06", effective: "2011-11-01", confidence: .low,
                history: Self.changed)
        ])
        #expect(links.code("d1", "2012-01-01") == .unverified)
        #expect(links.code("d1", "2016-02-06") == .inForce)
    }

    @Test func `without any day an amended text begins with its latest change, at low confidence`() {
        let links = Make.link([Make.document("d1", "示例条例", history: Self.changed)])
        let answer = links.state("d1", "2016-02-06")
        #expect(answer.code == .inForce)
        #expect(answer.confidence == .low)
        #expect(answer.reason.contains("第一次修订"))
    }

    @Test func `a source that found no day is not outguessed`() {
        let links = Make.link([
            Make.document("d1", "示例条例", published: "2016-02-06", confidence: Confidence.none, history: Self.changed)
        ])
        #expect(links.code("d1", "2020-01-01") == .unverified)
    }

    @Test func `a text that says another day than its field leaves the days between open`() {
        let links = Make.link([
            Make.document(
                "d1", "示例办法", published: "2019-01-01", effective: "2019-02-01", clauses: [Make.begins("2019-03-01")])
        ])
        #expect(links.code("d1", "2019-01-31") == .notYet)
        #expect(links.code("d1", "2019-02-15") == .unverified)
        #expect(links.code("d1", "2019-03-01") == .inForce)
    }

    @Test func `the text outranks a field that is only inferred`() {
        let links = Make.link([
            Make.document(
                "d1", "示例条例", published: "2018-09-21", effective: "2018-09-21", confidence: .low,
                clauses: [Make.begins("2019-01-01")])
        ])
        #expect(links.code("d1", "2018-12-31") == .notYet)
        #expect(links.state("d1", "2019-01-01").confidence == .medium)
    }

    @Test func `dates in conflict are settled by the text where it can`() {
        var open = Make.document("d1", "示例条例", published: "2017-07-01", effective: "2009-09-01")
        open.datesConflict = true
        var settled = open
        settled.id = "d2"
        settled.workID = "w-other"
        settled.clauses = [Make.begins("2017-10-01")]
        let links = Make.link([open, settled])
        #expect(links.code("d1", "2020-01-01") == .unverified)
        #expect(links.code("d2", "2017-09-30") == .notYet)
        #expect(links.code("d2", "2020-01-01") == .inForce)
    }

    struct Relative: Sendable {
        var kind: ValidityClause.Kind
        var days: Int?
        var published: String?
        var printed: String?
        var written: String?
        var begins: String
        var confidence: Confidence
    }

    @Test(arguments: [
        Relative(kind: .effectiveOnPublication, published: "2019-03-01", begins: "2019-03-01", confidence: .high),
        Relative(
            kind: .effectiveOnPublication, days: 30, published: "2019-03-01", begins: "2019-03-31",
            confidence: .medium),
        Relative(kind: .effectiveOnPublication, written: "2019-03-01", begins: "2019-03-01", confidence: .low),
        Relative(
            kind: .effectiveOnPublication, days: Int.max, published: "2019-03-01", begins: "9999-12-31",
            confidence: .medium),
        Relative(
            kind: .effectiveOnPrinting, published: "2019-03-09", printed: "2019-03-01", begins: "2019-03-01",
            confidence: .high),
        Relative(kind: .effectiveOnPrinting, written: "2019-03-01", begins: "2019-03-01", confidence: .medium),
        Relative(kind: .effectiveOnPrinting, published: "2019-03-01", begins: "2019-03-01", confidence: .low),
    ])
    func `a day counted from publication or printing`(row: Relative) {
        var document = Make.document("d1", "示例通知", published: row.published)
        document.printedOn = row.printed.map(calendarDay)
        document.writtenOn = row.written.map(calendarDay)
        document.clauses = [ValidityClause(kind: row.kind, days: row.days, quote: "自发布之日起施行。")]
        let answer = Make.link([document]).state("d1", row.begins)
        #expect(answer.code == .inForce)
        #expect(answer.confidence == row.confidence)
    }

    @Test func `a term ends on the corresponding day, give or take one`() {
        let term = ValidityClause(kind: .term, months: 24, quote: "本办法自2020年2月29日起试行，试行期2年。", locator: "第九条")
        let links = Make.link([
            Make.document("d1", "示例办法（试行）", effective: "2020-02-29", clauses: [term])
        ])
        #expect(links.code("d1", "2022-02-28") == .inForce)
        #expect(links.code("d1", "2022-03-01") == .lapsed)
        #expect(links.state("d1", "2022-03-01").notes.contains { $0.contains("±1日") })
    }

    @Test func `a stated end counts, one before the beginning is another's`() {
        let end = ValidityClause(kind: .expiresOn, date: calendarDay("2024-12-31"), quote: "有效期至2024年12月31日。")
        let other = ValidityClause(kind: .expiresOn, date: calendarDay("2015-12-31"), quote: "补助发放至2015年12月31日止。")
        let links = Make.link([Make.document("d1", "示例办法", effective: "2020-01-01", clauses: [end, other])])
        #expect(links.code("d1", "2024-12-31") == .inForce)
        #expect(links.code("d1", "2025-01-01") == .lapsed)
    }

    @Test(arguments: [
        ("有效", StatusCode.inForce), ("现行有效", .inForce), ("已废止", .repealed), ("失效", .lapsed), ("已修改", .amended),
        ("全文失效", .lapsed), ("部分失效", .unverified), ("尚未生效", .unverified), ("不详", .unverified), ("無效", .repealed),
        ("有效期5年", .unverified),
    ])
    func `a source's own words of validity`(claim: String, code: StatusCode) {
        let links = Make.link(
            [Make.document("d1", "示例通知", published: "2019-03-01", claim: claim)], readOn: "2025-01-01")
        #expect(links.code("d1", "2025-01-01") == code)
        #expect(links.code("d1", "2019-02-01") == .notYet)
    }

    @Test func `an end claimed without any day proves nothing of a day`() {
        let document = Make.document("d1", "示例通知", published: "2019-03-01", claim: "已废止")
        #expect(Make.link([document]).code("d1", "2025-01-01") == .unverified)
        #expect(Make.link([document], readOn: "2025-01-01").code("d1", "2024-12-31") == .unverified)
    }

    @Test func `a draft is never in force`() {
        var draft = Make.document(
            "d1", "示例办法（征求意见稿）", published: "2019-03-01", effective: "2019-04-01", claim: "有效",
            clauses: [Make.begins("2019-04-01"), Make.ends("示例旧办法")])
        draft.documentClass = .draft
        let old = Make.document("d0", "示例旧办法", effective: "2010-01-01")
        let links = Make.link([draft, old])
        #expect(links.code("d1", "2020-01-01") == .unverified)
        #expect(links.code("d0", "2020-01-01") == .inForce)
    }

    @Test func `a notice and its only enclosure begin together`() {
        var notice = Make.document("n1", "关于印发《示例办法》的通知", number: "示政发〔2019〕3号", published: "2019-03-01")
        let measure = Make.document("n1-1", "示例办法", effective: "2019-04-01")
        notice.enclosureIDs = ["n1-1"]
        let links = Make.link([notice, measure])
        #expect(links.code("n1", "2019-03-31") == .notYet)
        #expect(links.state("n1", "2019-04-01").confidence == .medium)
        #expect(links.relations.contains { $0.kind == .encloses && $0.fromID == "n1" && $0.toID == "n1-1" })
    }

    @Test func `a default term that has passed is a remark and no end`() {
        var document = Make.document("d1", "示例办法", issuer: "元谋县人民政府", effective: "2019-04-01")
        document.documentClass = .normativeDocument
        let links = Make.link([document])
        #expect(links.code("d1", "2026-01-01") == .inForce)
        #expect(links.state("d1", "2024-04-01").notes.isEmpty)
        #expect(links.state("d1", "2024-04-02").notes.first?.contains("仅作提示") == true)
        #expect(StatusTimeline(links.events["d1"] ?? []).encoded == "n20190401i")
    }
}
