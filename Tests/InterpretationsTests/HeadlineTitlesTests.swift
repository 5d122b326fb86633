// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Interpretations

@Suite struct HeadlineTitlesTests {
    @Test(
        arguments: [
            ("《元谋县集市管理办法》解读", ["元谋县集市管理办法"]), ("关于《元谋县集市管理办法》的政策解读", ["元谋县集市管理办法"]),
            ("一图读懂《元谋县集市管理办法》", ["元谋县集市管理办法"]), ("《元谋县集市管理办法》政策问答", ["元谋县集市管理办法"]),
            ("《甲办法》及《乙细则》解读", ["甲办法", "乙细则"]), ("《关于印发《甲办法》的通知》解读", ["关于印发《甲办法》的通知"]),
            ("《元谋县集市 管理办法》 解读", ["元谋县集市管理办法"]), ("《甲办法》和《甲办法》", ["甲办法"]), ("没有标题的新闻", []),
        ] as [(String, [String])])
    func `titles in 《》 are read whole`(_ headline: String, _ titles: [String]) {
        let read = HeadlineTitles(headline)
        #expect(read.quoted == titles && read.cut == nil)
    }

    @Test(
        arguments: [
            ("元谋县集市管理办法解读", "元谋县集市管理办法"), ("图解元谋县集市管理办法", "元谋县集市管理办法"), ("图解：元谋县集市管理办法", "元谋县集市管理办法"),
            ("图解丨元谋县集市管理实施方案", "元谋县集市管理实施方案"), ("【图解】元谋县集市管理办法", "元谋县集市管理办法"),
            ("元谋县集市管理办法---------图解", "元谋县集市管理办法"), ("元谋县集市管理办法——图解", "元谋县集市管理办法"),
            ("元谋县集市管理实施方案政策解读", "元谋县集市管理实施方案"), ("一图看懂 关于加强集市管理的若干措施", "关于加强集市管理的若干措施"),
            ("为便民出实招——解读加强集市管理若干措施", "加强集市管理若干措施"), ("H5：元谋县集市管理办法", "元谋县集市管理办法"),
            ("动画解读：什么是诚信？", nil), ("一图读懂验收应注意的问题", nil), ("元谋县召开集市管理会议", nil), ("解读", nil), ("图解办法", nil),
        ] as [(String, String?)])
    func `a headline without 《》 is stripped of its marks`(_ headline: String, _ title: String?) {
        #expect(HeadlineTitles(headline).bare == title)
    }

    @Test(
        arguments: [
            ("《元谋县教育局等部门关于完善培养模式的...", "元谋县教育局等部门关于完善培养模式的"), ("负责人就《元谋县集市管理办法实…", "元谋县集市管理办法实"),
            ("《办法...", nil), ("《", nil),
        ] as [(String, String?)])
    func `a title that is cut off is its beginning`(_ headline: String, _ cut: String?) {
        #expect(HeadlineTitles(headline).cut == cut)
    }

    @Test(arguments: ["若干措施", "办法", "行动方案", "实施意见", "《通知》", "暂行办法"]) func `short forms name nothing`(_ title: String) {
        #expect(GenreWords.isGeneric(title))
    }

    @Test(arguments: ["集市管理办法", "元谋县集市条例"]) func `titles name something`(_ title: String) {
        #expect(!GenreWords.isGeneric(title))
    }

    @Test func `odd headlines do no harm`() {
        for unit in ["《", "》", "解读", "图解", "—", "一图读懂", "："] {
            _ = HeadlineTitles(String(repeating: unit, count: 10_000))
        }
        for headline in ["", " ", "《》", "》《", "《《》》》"] { _ = HeadlineTitles(headline) }
    }
}
