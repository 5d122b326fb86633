// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Documents

@Suite struct RepealClauseTests {
    private func read(_ body: String) -> [ValidityClause] {
        ClauseReader.clauses(in: body, outline: OutlineReader.outline(of: body))
            .filter { $0.targetTitle != nil && $0.kind != .amends }
    }

    private func titles(_ body: String, _ kind: ValidityClause.Kind) -> [String] {
        read(body).filter { $0.kind == kind }.compactMap(\.targetTitle)
    }

    @Test(arguments: [
        ("《某县甲办法》同时废止。", ["某县甲办法"]),
        ("1987年8月5日某院发布的《甲条例》同时废止。", ["甲条例"]),
        ("本条例自2022年11月1日起施行，《甲条例》同时废止。", ["甲条例"]),
        ("《甲办法》、《乙办法》和《丙办法》同时废止。", ["甲办法", "乙办法", "丙办法"]),
        ("《甲办法》《乙办法》以及《丙办法》同时废止。", ["甲办法", "乙办法", "丙办法"]),
        ("《甲办法》，同时废止。", ["甲办法"]),
        ("《甲办法》自本办法施行之日起即行废止。", ["甲办法"]),
        ("自本办法施行之日起，《甲办法》（某政发〔2012〕5号）废止。", ["甲办法"]),
        ("某府决定对《甲办法》等7件规章予以废止。", ["甲办法"]),
        ("一、废止《甲办法》（2001年某会通过）", ["甲办法"]),
        ("现决定废止《甲办法》、《乙办法》。", ["甲办法", "乙办法"]),
        ("某年某会通过、根据某会《关于修改〈甲条例〉的决定》第一次修正的《甲条例》同时废止。", ["甲条例"]),
        ("2001年某会通过的《甲条例》和2003年某会通过的《关于修改〈甲条例〉的决定》同时废止。", ["甲条例", "关于修改〈甲条例〉的决定"]),
        ("本办法施行后，某院《关于甲的规定》（某发〔2001〕3号）同时废止；此前规定与本办法不一致的，以本办法为准。", ["关于甲的规定"]),
        ("原2007年印发的《甲办法》停止使用，《乙办法》不再执行。", ["甲办法", "乙办法"]),
        ("《工人甲条例》(试行)同时废止。", ["工人甲条例"]),
        ("《甲市实施<某法>办法》同时废止。", ["甲市实施<某法>办法"]),
        ("依照《某法》制定的《甲办法》同时废止。", ["甲办法"]),
        ("《甲办法》以及其他有关规定同时废止。", ["甲办法"]),
    ])
    func `titles that a sentence ends are read`(_ text: String, _ expected: [String]) {
        #expect(titles(text, .repeals) == expected)
    }

    @Test(arguments: [
        "此前发布的有关规定与本办法不一致的，以本办法为准。", "《甲条例》不得废止。", "说明：其上位法规《甲条例》已废止。",
        "规章的制定、修改和废止，依照《立法示例法》的规定执行。", "《甲办法》可以废止。", "《甲办法》未废止前，继续执行。",
        "违反《甲办法》的决定，依法予以撤销或者废止。", "依照《甲办法》的规定，本通知同时废止。", "股东可以依照《某法》规定，请求宣告该股票失效。",
        "《采矿许可证》有效期满的，《采矿许可证》自行废止。", "关于废止《甲办法》的决定", "根据《甲条例》，制定本办法。",
        "为贯彻《甲条例》，本办法施行后，此前的规定同时废止。", "同意废止《甲办法》的请示已收悉。",
    ])
    func `what only speaks of repeal ends nothing`(_ text: String) { #expect(read(text).isEmpty) }

    @Test(arguments: [
        ("《甲办法》第三条、第五条同时废止。", ["甲办法"]),
        ("1997年某院发布的《甲条例》中关于收费的规定同时废止。", ["甲条例"]),
        ("《甲规定》、《乙条例》中有关示例的规定同时废止。", ["甲规定", "乙条例"]),
        ("《甲条例》中有关看守的规定即行废止。", ["甲条例"]),
    ])
    func `provisions of a document are ended in part`(_ text: String, _ expected: [String]) {
        #expect(titles(text, .repealsPartly) == expected)
        #expect(titles(text, .repeals).isEmpty)
    }

    @Test func `a list may end one document whole and another in part`() {
        let text = "《甲办法》、《乙办法》第三条同时废止。"
        #expect(titles(text, .repeals) == ["甲办法"])
        #expect(titles(text, .repealsPartly) == ["乙办法"])
    }

    @Test func `lapse, suspension and repeal are kept apart`() {
        let text = "对《甲办法》等7件规章予以废止，对《乙细则》等3件规章宣布失效。\n《丙通知》（某发〔2016〕82号）停止执行。"
        #expect(titles(text, .repeals) == ["甲办法"])
        #expect(titles(text, .declaresLapsed) == ["乙细则"])
        #expect(titles(text, .suspends) == ["丙通知"])
    }

    @Test(
        arguments: [
            ("1987年8月5日国务院发布的《甲条例》同时废止。", "1987-08-05", 1987, "国务院", nil),
            ("财政部1986年发布的《甲办法》同时废止。", nil, 1986, "财政部", nil),
            ("1990年1月15日某市第九届人民代表大会常务委员会第二十五次会议通过的《甲条例》同时废止。", "1990-01-15", 1990, "某市人民代表大会常务委员会", nil),
            ("2014年7月30日原某总局令第4号公布的《甲办法》同时废止。", "2014-07-30", 2014, "某总局", "原某总局令第4号"),
            ("《甲办法》（某政发〔2012〕5号）同时废止。", nil, nil, nil, "某政发〔2012〕5号"),
            ("原2007年印发的《甲办法》同时废止。", nil, 2007, nil, nil),
            ("本条例自2022年9月1日起施行，《甲条例》同时废止。", nil, nil, nil, nil),
            ("本条例自1997年12月1日起施行，1995年6月4日某省人民政府发布的《甲办法》同时废止。", "1995-06-04", 1995, "某省人民政府", nil),
            ("1993年5月4日某市人民政府批准、1997年12月31日某市人民政府第12号令修改的《甲办法》同时废止。", "1993-05-04", 1993, "某市人民政府", nil),
        ] as [(String, String?, Int?, String?, String?)])
    func `number, day and maker of the ended document are read`(
        _ text: String, _ day: String?, _ year: Int?, _ issuer: String?, _ number: String?
    ) throws {
        let clause = try #require(read(text).first)
        #expect(clause.targetDate?.description == day)
        #expect(clause.targetYear == year)
        #expect(clause.targetIssuer == issuer)
        #expect(clause.targetNumber == number)
    }

    @Test(arguments: [
        ("1985年11月30日市人民政府京政发〔1985〕167号文件发布的《甲规定》同时废止。", "京政发〔1985〕167号"),
        ("《甲意见》（国家科委国科发政字[1995]134号）同时废止。", "国科发政字[1995]134号"),
        ("自本规定公布之日起，我院法〔1998〕86号通知印发的《甲意见》同时废止。", "法〔1998〕86号"),
        ("《甲规定》（财政部[93]国科发财字476号）同时废止。", "[93]国科发财字476号"),
        ("《甲通知》（劳社部发[2000]8号）同时废止。", "劳社部发[2000]8号"),
        ("《甲解释》（法（研）发〔1987〕32号）同时废止。", "法（研）发〔1987〕32号"),
    ])
    func `a number is told from its maker's name`(_ text: String, _ number: String) {
        #expect(read(text).first?.targetNumber == number)
    }

    @Test func `what is said of the first of two titles holds for the second`() {
        let clauses = read("某市人民政府1961年3月22日发布的《甲办法》和《乙办法》同时废止。")
        #expect(clauses.map(\.targetIssuer) == ["某市人民政府", "某市人民政府"])
        #expect(clauses.map(\.targetYear) == [1961, 1961])
    }

    @Test(
        arguments: [
            ("自2020年1月1日起，《甲办法》废止。", "2020-01-01", nil),
            ("《甲通知》于2021年12月31日停止执行。", "2021-12-31", nil),
            ("自1997年2月5日起施行的《甲规定》同时废止。", nil, 1997),
            ("《甲办法》自2020年1月1日起停止执行。", "2020-01-01", nil),
        ] as [(String, String?, Int?)])
    func `the day of the act is told from the day of the document`(
        _ text: String, _ day: String?, _ year: Int?
    ) throws {
        let clause = try #require(read(text).first)
        #expect(clause.date?.description == day)
        #expect(clause.targetYear == year)
    }

    @Test func `a numbered list under its heading is ended item by item`() {
        let body = """
            某部决定：
            附件1：
            决定废止的规章目录（2件）
            1．国家示例审查暂行规定
            发布时间、机关与文号：1989年12月6日某委令第6号
            说明：已被新规定代替。
            2．《示例登记办法》（1990年7月6日某委令第7号）
            决定宣布失效的规章目录（1件）
            1．示例奖励细则
            继续有效的规章目录
            1．示例标准办法
            """
        #expect(titles(body, .repeals) == ["国家示例审查暂行规定", "示例登记办法"])
        #expect(titles(body, .declaresLapsed) == ["示例奖励细则"])
        let first = read(body).first { $0.targetTitle == "国家示例审查暂行规定" }
        #expect(first?.targetDate?.description == "1989-12-06")
        #expect(first?.targetNumber == "某委令第6号")
    }

    @Test func `decisions that change a document say so`() {
        let body = "某部决定对《甲办法》作如下修改：\n一、将第三条修改为：“示例。”\n二、修改《乙办法》\n关于修改《丙办法》的决定"
        let clauses = ClauseReader.clauses(in: body, outline: OutlineReader.outline(of: body))
        #expect(clauses.filter { $0.kind == .amends }.compactMap(\.targetTitle) == ["甲办法", "乙办法"])
    }

    @Test func `any text is read without a crash and with offsets inside it`() {
        var random = SeededRandom(seed: 7)
        for round in 0..<1500 {
            let body = RandomText.make(&random, pieces: 1 + round % 120)
            let count = body.unicodeScalars.count
            let outline = OutlineReader.outline(of: body)
            for clause in ClauseReader.clauses(in: body, outline: outline, title: "某办法") {
                #expect((0..<count).contains(clause.offset), "seed 7 round \(round)")
            }
            for citation in CitationReader.citations(in: body) {
                #expect(citation.start < citation.end && citation.end <= count, "seed 7 round \(round)")
            }
        }
    }
}
