// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Documents

/// One clause in short: kind, date, days, months.
struct Brief: Equatable, CustomStringConvertible {
    var kind: ValidityClause.Kind
    var date: String?
    var days: Int?
    var months: Int?

    init(_ kind: ValidityClause.Kind, _ date: String? = nil, days: Int? = nil, months: Int? = nil) {
        self.kind = kind
        self.date = date
        self.days = days
        self.months = months
    }

    init(_ clause: ValidityClause) {
        self.init(clause.kind, clause.date?.description, days: clause.days, months: clause.months)
    }

    var description: String { "\(kind.rawValue) \(date ?? "-") \(days ?? 0)d \(months ?? 0)m" }
}

@Suite struct EffectiveClauseTests {
    private func read(_ body: String, title: String? = nil) -> [Brief] {
        ClauseReader.clauses(in: body, outline: OutlineReader.outline(of: body), title: title).map(Brief.init)
    }

    @Test(arguments: [
        ("第四十条 本条例自2022年11月1日起施行。", "2022-11-01"),
        ("本办法自２０２０年１月１日起施行。", "2020-01-01"),
        ("第十九条 本解释自二零零七年二月一日起施行。", "2007-02-01"),
        ("本办法自一九九七年一月一日起施行。", "1997-01-01"),
        ("第四十四条 本办法自2013年11月1 日起施行。", "2013-11-01"),
        ("第三十四条 本条例自1999年10月l日起施行。", "1999-10-01"),
        ("第四十一条 本条例于2007年9月1日起施行。", "2007-09-01"),
        ("本规定自2003年1月1日起实施。", "2003-01-01"),
        ("八、本公告自2022年1月1日起执行。", "2022-01-01"),
        ("本实施意见从2014年10月1日起正式执行。", "2014-10-01"),
        ("本安排自2020年3月1日起生效。", "2020-03-01"),
        ("第七条 本规定由示例局负责解释，自2020年5月起施行。", "2020-05-01"),
        ("第八章 附则第三十三条本办法自2013年5月1日起施行", "2013-05-01"),
        ("《示例条例》已经2019年4月22日第2次会议通过，现予公布，自2019年7月1日起施行。", "2019-07-01"),
        ("（示例委员会第3次会议通过 2002年3月15日公布 自2002年3月26日起施行）", "2002-03-26"),
    ])
    func `a printed first day is read`(_ text: String, _ day: String) {
        #expect(read(text) == [Brief(.effectiveOn, day)])
    }

    @Test(arguments: [
        ("第三十一条 本条例自公布之日起施行。", Brief(.effectiveOnPublication)),
        ("第九条 本办法自发布之日起施行。", Brief(.effectiveOnPublication)),
        ("本规则自颁布之日起30日后施行。", Brief(.effectiveOnPublication, days: 30)),
        ("本规章自公布之日起三十日后施行。本规定自公布之日起满三十日后施行。", Brief(.effectiveOnPublication, days: 30)),
        ("本办法自公布之日起三个月后施行。", Brief(.effectiveOnPublication, months: 3)),
        ("本通知自印发之日起施行。", Brief(.effectiveOnPrinting)),
        ("第十六条本细则自印发之日起试行。", Brief(.effectiveOnPrinting)),
        ("第十三条 本办法经某府批准，由某部发布施行。", Brief(.effectiveOnPublication)),
    ])
    func `a day that hangs on publication or printing is read`(_ text: String, _ clause: Brief) {
        #expect(read(text) == [clause])
    }

    @Test(arguments: [
        "第八条 许可证自颁发之日起生效。", "技术合同自2020年1月1日起生效。",
        "本办法施行前已经取得的，应当自本办法施行之日起六个月内重新申请。",
        "规划报本级人民政府批准后实施。", "2001年11月1日起施行的示例标准仍可使用。",
        "本条规定的目录，由示例局公布实施。", "自2015年起实施全面示例改革。", "行政决定自送达之日起生效。",
        "《他人条例》自2021年1月1日起施行。", "在执行期间应当遵守下列规定。", "根据本条例取得的证书自2020年1月1日起生效。",
    ])
    func `what begins for others gives nothing`(_ text: String) { #expect(read(text).isEmpty) }

    @Test func `the document's own title is itself, another's is not`() {
        let text = "《某县示例办法》自2021年1月1日起施行。"
        #expect(read(text, title: "某县示例办法") == [Brief(.effectiveOn, "2021-01-01")])
        #expect(read(text, title: "别的规定").isEmpty)
    }

    @Test(arguments: [
        ("本办法自2020年1月1日起施行，有效期5年。", [Brief(.effectiveOn, "2020-01-01"), Brief(.term, months: 60)]),
        ("本办法自印发之日起施行，有效期两年。", [Brief(.effectiveOnPrinting), Brief(.term, months: 24)]),
        ("本细则有效期为三年。", [Brief(.term, months: 36)]),
        ("本办法试行期一年。", [Brief(.term, months: 12)]),
        ("本办法自2020年1月1日起试行，试行期6个月。", [Brief(.effectiveOn, "2020-01-01"), Brief(.term, months: 6)]),
        ("本措施自印发之日起实施，有效期至2025年12月31日。", [Brief(.effectiveOnPrinting), Brief(.expiresOn, "2025-12-31")]),
        ("本通知有效期至2025年12月。", [Brief(.expiresOn, "2025-12-31")]),
        ("本通知自2019年1月1日起至2021年12月31日止执行。", [Brief(.effectiveOn, "2019-01-01"), Brief(.expiresOn, "2021-12-31")]),
        ("本通知执行期限为2019年1月1日至2023年12月31日。", [Brief(.effectiveOn, "2019-01-01"), Brief(.expiresOn, "2023-12-31")]),
        ("本办法自2020年1月1日起施行，至2024年12月31日止。", [Brief(.effectiveOn, "2020-01-01"), Brief(.expiresOn, "2024-12-31")]),
        ("本办法自2020年1月1日起施行。有效期5年。", [Brief(.effectiveOn, "2020-01-01"), Brief(.term, months: 60)]),
        ("第十七条本办法有效期5年，自2023年1月1日起施行。", [Brief(.effectiveOn, "2023-01-01"), Brief(.term, months: 60)]),
        ("本方案至专项整治工作完成之日止。", [Brief(.untilTaskDone)]),
    ])
    func `terms and ends are read`(_ text: String, _ clauses: [Brief]) {
        let found = read(text)
        #expect(found.count == clauses.count && clauses.allSatisfy(found.contains), "\(found)")
    }

    @Test(arguments: [
        "食品小作坊登记证有效期为三年。", "许可证有效期届满需要延续的，应当提出申请。", "上述政策执行期限至2022年12月31日。",
        "项目执行期2年。", "证书有效期3年以上的，由示例局换发。",
    ])
    func `the term of a licence or a policy is not the document's`(_ text: String) { #expect(read(text).isEmpty) }

    @Test func `the quote is the whole sentence and the locator its article`() {
        let body = "第一条 为了示例，制定本办法。\n第二条 本办法由示例局解释。本办法自2020年1月1日起施行。"
        let clauses = ClauseReader.clauses(in: body, outline: OutlineReader.outline(of: body))
        #expect(clauses.map(\.quote) == ["本办法自2020年1月1日起施行。"])
        #expect(clauses.first?.locator == "第二条")
        #expect(clauses.first.map { BodyText(body).has("本办法自2020年", at: $0.offset) } == true)
    }
}
