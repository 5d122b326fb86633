// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TextAnalysis

@Suite struct TextFoldingTests {
    @Test(arguments: [
        ("", ""),
        ("元谋县", "元谋县"),
        ("ＡＢＣ１２３", "abc123"),
        ("ABC123", "abc123"),
        ("Straße", "strasse"),
        ("２０２３　年度Ａ级", "2023 年度a级"),
        ("e\u{301}tude", "étude"),
        ("ｶﾞ", "ガ"),
        ("\u{1112}\u{1161}\u{11AB}", "한"),
        ("①㎡Ⅻ½", "1m2xii1/2"),
        ("\u{F900}\u{2F00}\u{2EA0}", "岂一民"),
        ("二○一六", "二〇一六"),
    ])
    func `width, case and compatibility forms are one`(source: String, folded: String) {
        #expect(TextFolding.fold(source).text == folded)
    }

    @Test(arguments: ["元政规﹝2023﹞1号", "元政规［2023］1号", "元政规[2023]1号", "元政规【2023】1号", "元政规〖２０２３〗１号"])
    func `every square bracket is the bracket of document numbers`(source: String) {
        #expect(TextFolding.fold(source).text == "元政规〔2023〕1号")
    }

    @Test(arguments: [
        ("（一）", "(一)"), ("﹙一﹚", "(一)"), ("关于〈办法〉的", "关于《办法》的"), ("<办法>", "《办法》"),
        ("“甲”‘乙’「丙」『丁』", "\"甲\"'乙'\"丙\"\"丁\""), ("１—３号", "1-3号"), ("1－3", "1-3"), ("1−3", "1-3"),
        ("3：4∶5", "3:4:5"), ("8～9〜10", "8~9~10"),
    ])
    func `signs printed in several ways are one`(source: String, folded: String) {
        #expect(TextFolding.fold(source).text == folded)
    }

    @Test(arguments: ["\u{B7}", "\u{2022}", "\u{30FB}", "\u{FF65}", "\u{2027}", "\u{387}"])
    func `every middle dot of a name is one`(dot: String) {
        #expect(TextFolding.fold("买买提\(dot)艾山").text == "买买提\u{B7}艾山")
    }

    @Test(arguments: [
        ("國務院辦公廳關於條例", "国务院办公厅关于条例"), ("後", "后"), ("行政處罰決定書", "行政处罚决定书"),
        ("營業執照", "营业执照"), ("複議", "复议"),
    ])
    func `traditional characters are simplified`(source: String, folded: String) {
        #expect(TextFolding.fold(source).text == folded)
    }

    @Test func `a character simplified text needs itself is left alone`() {
        #expect(TextFolding.fold("著作权抚慰金慰藉").text == "著作权抚慰金慰藉")
    }

    @Test(arguments: [
        "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{202A}", "\u{202E}", "\u{2066}",
        "\u{2069}",
        "\u{200E}", "\u{61C}", "\u{FE0F}", "\u{FE00}", "\u{E0100}", "\u{E0001}", "\u{FFF9}", "\u{180E}",
    ])
    func `a character nobody sees vanishes`(invisible: String) {
        #expect(TextFolding.fold("食\(invisible)品").text == "食品")
    }

    @Test(arguments: [
        " ", "\t", "\n", "\r\n", "\u{3000}", "\u{A0}", "\u{2028}", "\u{85}", "\u{0}", "\u{FFFC}", " \n\u{3000}\t ",
    ])
    func `every run of white space is one space`(blank: String) {
        #expect(TextFolding.fold("食\(blank)品").text == "食 品")
    }

    @Test func `private use and rare characters are kept`() {
        let rare = "\u{E004}\u{F0000}\u{20BB7}\u{30000}"
        #expect(TextFolding.fold(rare).text == rare)
    }

    @Test(arguments: [
        ("《元谋县食品安全 管理办法》", "元谋县食品安全管理办法"),
        ("元谋县“三公”经费", "元谋县三公经费"),
        ("买买提·艾山", "买买提艾山"),
        ("关于印发〈办法〉的通知", "关于印发办法的通知"),
        ("　\n", ""),
    ])
    func `a key ignores layout, title marks, quotes and dots`(source: String, key: String) {
        #expect(TextFolding.key(source) == key)
    }

    @Test func `the version names the rules and the library`() {
        #expect(TextFolding.version.hasPrefix("fold1-icu"))
        #expect(Analyzer.version.hasSuffix(TextFolding.version))
    }
}
