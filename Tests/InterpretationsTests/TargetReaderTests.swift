// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Interpretations

@Suite struct TargetReaderTests {
    private let body = """
        为加强集市管理，2024年1月2日，县人民政府印发了《元谋县集市管理办法》（元政规〔2024〕1号，以下简称《办法》），现解读如下。
        一、背景。根据《中华人民共和国食品安全法》和《云南省集市条例》，制定《办法》。
        """

    @Test func `the headline's title gets the number that the text gives it`() {
        #expect(TargetReader.targets(title: "《元谋县集市管理办法》解读", body: body) == ["《元谋县集市管理办法》（元政规〔2024〕1号）"])
    }

    @Test func `a headline that says nothing leaves it to the text`() {
        #expect(TargetReader.targets(title: "集市管理有了新规矩", body: body) == ["《元谋县集市管理办法》（元政规〔2024〕1号）"])
    }

    @Test(arguments: ["《管理办法》解读", "元谋县市场监督管理局负责人就《管理办法》答记者问"])
    func `a short form is made whole from the text`(_ title: String) {
        #expect(TargetReader.targets(title: title, body: body) == ["《元谋县集市管理办法》（元政规〔2024〕1号）"])
    }

    @Test(arguments: ["《元谋县集市管理…", "关于元谋县集市管理的解读：《元谋县集市管..."])
    func `a title that is cut off is made whole from the text`(_ title: String) {
        let whole = TargetReader.targets(title: "《元谋县集市管理办法(修…", body: body)
        #expect(whole == ["《元谋县集市管理办法》（元政规〔2024〕1号）"])
        _ = title
    }

    @Test func `a headline without 《》 is completed from the text`() {
        let text = "日前，县人民政府办公室印发《关于进一步加强集市管理的若干措施》。"
        #expect(TargetReader.targets(title: "解读加强集市管理若干措施", body: text) == ["关于进一步加强集市管理的若干措施"])
        #expect(TargetReader.targets(title: "元谋县集市管理办法解读", body: "") == ["元谋县集市管理办法"])
    }

    @Test func `several titles are several entries`() {
        #expect(TargetReader.targets(title: "《甲县集市办法》及《甲县集市细则》解读", body: "") == ["甲县集市办法", "甲县集市细则"])
    }

    @Test func `a basis is not what is interpreted`() {
        let text = "根据国务院《集市条例》（国令第1号）和有关规定，我县开展了工作。"
        #expect(TargetReader.targets(title: "集市工作取得成效", body: text).isEmpty)
    }

    @Test func `the title under a picture is the document`() {
        #expect(
            TargetReader.targets(title: "《元谋县选树文明集市》解读", body: "元谋县人民政府关于选树文明集市的通知") == ["元谋县人民政府关于选树文明集市的通知"])
    }

    @Test(
        arguments: [
            ("hb-1", ["hb-1"]), ("hb-1、hb-2", ["hb-1", "hb-2"]), ("hb-1,hb-2", ["hb-1", "hb-2"]),
            ("元办发〔2016〕13号、元办发〔2016〕14号", ["元办发〔2016〕13号", "元办发〔2016〕14号"]),
            ("《甲办法》《乙细则》", ["《甲办法》", "《乙细则》"]), ("《甲办法》（元政规〔2024〕1号）、《乙细则》", ["《甲办法》（元政规〔2024〕1号）", "《乙细则》"]),
            ("关于印发《甲办法》的通知", ["关于印发《甲办法》的通知"]), ("甲办法；乙细则", ["甲办法", "乙细则"]), ("关于加强管理、改进服务的意见", ["关于加强管理、改进服务的意见"]),
            ("《甲、乙办法》", ["《甲、乙办法》"]), ("《甲办法（一、二）》和《乙》", ["《甲办法（一、二）》", "《乙》"]), (" ", []), ("", []),
        ] as [(String, [String])])
    func `the field interprets is taken apart`(_ text: String, _ entries: [String]) {
        #expect(InterpretsField.entries(of: text) == entries)
    }

    @Test func `long texts stay linear`() {
        for unit in ["《甲办法》", "《", "（", "印发了《"] {
            let text = String(repeating: unit, count: 20_000)
            _ = TargetReader.targets(title: text, body: text)
            _ = InterpretsField.entries(of: text)
        }
    }
}
