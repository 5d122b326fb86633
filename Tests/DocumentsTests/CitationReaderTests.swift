// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Documents

@Suite struct CitationReaderTests {
    @Test(
        arguments: [
            ("根据《甲办法》（某政发〔2012〕5号）办理", "甲办法", "某政发〔2012〕5号"),
            ("根据《某院印发〈关于甲的意见〉的通知》（某办发〔2016〕8号）办理", "某院印发〈关于甲的意见〉的通知", "某办发〔2016〕8号"),
            ("根据《某院关于印发《甲规划》的通知》办理", "某院关于印发《甲规划》的通知", nil),
            ("根据《关于全面推进\n甲的意见》（某办\n发〔2016〕17 号）", "关于全面推进甲的意见", "某办发〔2016〕17号"),
            ("根据《甲办法》（[2007] 第69号文，以下简称《办法》）", "甲办法", nil),
            ("《甲意见》冀发〔2017〕1号精神", "甲意见", "冀发〔2017〕1号"),
            ("《甲规定》（公安部令第35号）", "甲规定", "公安部令第35号"),
            ("《甲细则》（某科〔2012〕5号，以下简称《细则》）", "甲细则", "某科〔2012〕5号"),
        ] as [(String, String, String?)])
    func `title and number are read across brackets and line breaks`(
        _ text: String, _ title: String, _ number: String?
    ) {
        let found = CitationReader.citations(in: text)
        #expect(found.count == 1)
        #expect(found.first?.title == title)
        if let number {
            #expect(found.first?.number.map { $0.replacing("第", with: "") } == number.replacing("第", with: ""))
        }
    }

    @Test func `a lost closing bracket does not swallow the text`() {
        let text = "根据《甲办法，制定本规定。" + String(repeating: "某", count: 600) + "《乙办法》执行。"
        #expect(CitationReader.citations(in: text).map(\.title) == ["乙办法"])
    }

    @Test func `offsets are scalars of the body`() {
        let text = "𠮷据《甲办法》（某发〔2012〕5号）"
        let found = CitationReader.citations(in: text)
        #expect(found.first?.start == 2)
        #expect(found.first?.end == text.unicodeScalars.count)
    }

    @Test(arguments: [
        ("2022年11月1日起", "2022-11-01"), ("２００６年８月２４日", "2006-08-24"), ("一九五○年三月三日", "1950-03-03"),
        ("二零零七年十二月三十一日", "2007-12-31"), ("2016年 9月 28日", "2016-09-28"), ("2013年11月1 日", "2013-11-01"),
        ("二ＯＯ八年一月二十五日", "2008-01-25"),
    ])
    func `dates are read inside running text`(_ text: String, _ day: String) {
        let body = BodyText("于" + text)
        #expect(DatePhrase.first(in: 0..<body.count, of: body)?.phrase.date?.description == day)
    }

    @Test func `a month or year alone keeps what it says`() {
        let month = BodyText("2024年2月底")
        #expect(DatePhrase.read(month, at: 0, limit: month.count)?.lastDay?.description == "2024-02-29")
        let year = BodyText("2007年印发")
        #expect(DatePhrase.read(year, at: 0, limit: year.count)?.date == nil)
        #expect(DatePhrase.read(year, at: 0, limit: year.count)?.year == 2007)
    }

    @Test(arguments: ["12345年", "13日", "2023年13月", "年", "0年1月"])
    func `what is no date gives no day`(_ text: String) {
        let body = BodyText(text)
        #expect(DatePhrase.read(body, at: 0, limit: body.count)?.date == nil)
    }
}
