// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

struct ArticleCitationTests {
    private func canonical(_ source: String, own: String? = nil) -> [String] {
        ArticleCitation.find(in: source, ownTitle: own).map(\.citation.canonical)
    }

    private func slices(_ source: String) -> [String] {
        let scalars = Array(source.unicodeScalars)
        return ArticleCitation.find(in: source).map { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) }
    }

    @Test(arguments: [
        ("《食品安全法》第一百二十四条第一款第（二）项", "《食品安全法》第一百二十四条第一款第（二）项"),
        ("《食品安全法》第124条第1款第(2)项", "《食品安全法》第一百二十四条第一款第（二）项"),
        ("《食品安全法》第一百二十四条第一款第二项", "《食品安全法》第一百二十四条第一款第（二）项"),
        ("《食品安全法》第１２４条（二）项", "《食品安全法》第一百二十四条第（二）项"),
        ("食品安全法124条", "《食品安全法》第一百二十四条"),
        ("劳动法第36條", "《劳动法》第三十六条"),
        ("《刑法》第一百三十三条之一", "《刑法》第一百三十三条之一"),
        ("刑法第133条之1第2款", "《刑法》第一百三十三条之一第二款"),
        ("《条例》第三十七条第二款第3项第1目", "《条例》第三十七条第二款第（三）项第1目"),
        ("《行政处罚法》（2021年修订）第三十三条", "《行政处罚法》第三十三条"),
        ("《决定》（国发〔2015〕2号）第三条", "《决定》第三条"),
        ("《民法典》中的第五条", "《民法典》第五条"),
        ("刑法修正案（八）第五条", "《刑法修正案（八）》第五条"),
        ("元谋县集市管理办法（试行）第四条", "《元谋县集市管理办法（试行）》第四条"),
        ("《云南省实施〈义务教育法〉办法》第九条", "《云南省实施〈义务教育法〉办法》第九条"),
        ("最高人民法院关于适用《民事诉讼法》的解释第552条", "《最高人民法院关于适用〈民事诉讼法〉的解释》第五百五十二条"),
        ("《食品\n安全法》第一百\n二十四条", "《食品安全法》第一百二十四条"),
    ])
    func `every printed variant of a citation has one canonical form`(_ source: String, _ expected: String) {
        #expect(canonical(source) == [expected])
    }

    @Test(arguments: [
        ("违反食品安全法第三十四条", "食品安全法"),
        ("应当认定为刑法第一百条", "刑法"),
        ("道路交通安全法和治安管理处罚法第42条", "治安管理处罚法"),
        ("股东依据公司法第七十一条", "公司法"),
        ("依照中华人民共和国行政处罚法第三条", "中华人民共和国行政处罚法"),
        ("具有仲裁法第五十八条规定情形", "仲裁法"),
        ("适用社会信用法第三条", "社会信用法"),
        ("公职人员政务处分法第三条", "公职人员政务处分法"),
        ("适用对外贸易法第三条", "对外贸易法"),
        ("根据企业国有资产法第三条", "企业国有资产法"),
    ])
    func `a name without brackets is cut out of its sentence`(_ source: String, _ title: String) {
        #expect(ArticleCitation.find(in: source).map(\.citation.title) == [title])
    }

    @Test(arguments: ["采用下列方法第三条", "提出意见5条", "共计30条", "头条新闻", "第三届", "三十六计第一计", "第〇条", "第10000条", "十条意见"])
    func `what only resembles a citation takes no title`(_ source: String) {
        #expect(ArticleCitation.find(in: source).allSatisfy { $0.citation.title == nil })
    }

    @Test func `lists go on with the title, ranges stay one citation`() {
        let source = "依照《道路交通安全法》第三条至第五条、第七条、第九条第二款第（一）、（三）项以及该法第十条"
        #expect(
            canonical(source) == [
                "《道路交通安全法》第三条至第五条", "《道路交通安全法》第七条", "《道路交通安全法》第九条第二款第（一）项",
                "《道路交通安全法》第九条第二款第（三）项", "《道路交通安全法》第十条",
            ])
        #expect(slices(source) == ["《道路交通安全法》第三条至第五条", "第七条", "第九条第二款第（一）", "（三）项", "该法第十条"])
    }

    @Test(arguments: [
        ("《甲条例》第三、五条", ["3", "5"]), ("《甲条例》第三至五条", ["3-5"]), ("《甲条例》第3-5条", ["3-5"]),
        ("《甲条例》第三条、第五条和第七条", ["3", "5", "7"]), ("《甲条例》第五条至第三条", ["5"]),
        ("《甲条例》第三条之一至第三条之三", ["3.1-3.3"]),
    ])
    func `articles are listed and ranged in every spelling`(_ source: String, _ expected: [String]) {
        let found = ArticleCitation.find(in: source).map(\.citation)
        #expect(found.map { $0.articleKey + ($0.articleTo.map { "-" + $0.key } ?? "") } == expected)
        #expect(found.allSatisfy { $0.title == "甲条例" })
    }

    @Test func `paragraphs and items are written out`() {
        #expect(
            canonical("《甲条例》第三条第一项至第三项、第五项") == [
                "《甲条例》第三条第（一）项", "《甲条例》第三条第（二）项", "《甲条例》第三条第（三）项", "《甲条例》第三条第（五）项",
            ])
        #expect(
            canonical("《甲条例》第三条第一款、第三款第（二）项") == ["《甲条例》第三条第一款", "《甲条例》第三条第三款第（二）项"])
        #expect(canonical("《甲条例》第四条之规定") == ["《甲条例》第四条"])
    }

    @Test func `该法 takes the last title of its kind`() {
        let source = "《食品安全法》第三条和《餐饮条例》第五条，依照该法第九条、上述条例第七条"
        #expect(
            canonical(source) == [
                "《食品安全法》第三条", "《餐饮条例》第五条", "《食品安全法》第九条", "《餐饮条例》第七条",
            ])
    }

    @Test func `本法 is the text's own title where that is given`() {
        let source = "依照《行政处罚法》第三条和本法第九条"
        #expect(canonical(source, own: "食品安全法").last == "《食品安全法》第九条")
        #expect(canonical(source).last == "《行政处罚法》第九条")
        #expect(canonical("依照本条例第九条") == ["第九条"])
        #expect(canonical("依照《行政处罚法》第三条，违反本条例第九条").last == "第九条")
    }

    @Test func `labels of articles are no citations`() {
        #expect(canonical("第一章 总则\n第一条 为了规范市场，制定本条例。\n第二条 本条例适用于本县。") == [])
        #expect(canonical("元谋县集市管理办法\n第一条 为了规范市场") == [])
        #expect(canonical("《集市管理办法》\n第一条 为了规范市场") == [])
        #expect(canonical("第一条 依照《甲条例》第三条\n第二条 无") == ["《甲条例》第三条"])
    }

    @Test(arguments: [
        ("食品安全法124条 罚款 元谋", "《食品安全法》第一百二十四条", "罚款 元谋"),
        ("食品安全法第一百二十四条第一款第（二）项", "《食品安全法》第一百二十四条第一款第（二）项", ""),
        ("  食品安全法 第124条  ", "《食品安全法》第一百二十四条", ""),
        ("元谋 食品安全法124条", "《食品安全法》第一百二十四条", "元谋"),
        ("食品安全法一百二十四条", "《食品安全法》第一百二十四条", ""),
        ("《食品安全法》124条", "《食品安全法》第一百二十四条", ""),
        ("刑法264", "《刑法》第二百六十四条", ""),
        ("民法典第1043", "《民法典》第一千零四十三条", ""),
        ("第36条", "第三十六条", ""),
        ("36条 加班", "第三十六条", "加班"),
    ])
    func `queries are read with the words around`(_ query: String, _ canonical: String, _ rest: String) throws {
        let read = try #require(ArticleCitation.parse(query: query))
        #expect(read.citation.canonical == canonical)
        #expect(read.rest == rest)
    }

    @Test(arguments: ["", "食品安全法", "安全生产法2021", "元谋 条例", "共30条措施", "2016年"])
    func `queries without a citation give none`(_ query: String) {
        #expect(ArticleCitation.parse(query: query) == nil)
    }
}
