// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TextAnalysis

@Suite struct ChineseNumeralTests {
    @Test(arguments: [
        ("一百二十四", 124), ("二百零三", 203), ("二百〇三", 203), ("十", 10), ("十二", 12), ("一十二", 12), ("二十", 20),
        ("廿", 20), ("廿三", 23), ("卅一", 31), ("一百廿三", 123), ("一百十二", 112), ("一千零一十", 1010), ("一千二十", 1020),
        ("一万", 10_000), ("三万五千", 35_000), ("十万零一十", 100_010), ("一百二十三万四千五百六十七", 1_234_567),
        ("一亿二千万", 120_000_000), ("一亿零二", 100_000_002), ("一万亿", 1_000_000_000_000),
        ("壹佰贰拾叁", 123), ("貳萬億", 2_000_000_000_000), ("两千", 2000), ("零", 0), ("〇", 0), ("九", 9),
        ("二〇一六", 2016), ("二○一六", 2016), ("二零一六", 2016), ("二O一六", 2016), ("二o一O", 2010), ("二0一六", 2016),
        ("一二三", 123), ("〇一五", 15), ("124", 124), ("１２４", 124), ("013", 13), ("3万", 30_000), ("3亿5000万", 350_000_000),
        ("9223372036854775807", Int.max),
    ])
    func `a numeral has its value`(text: String, value: Int) {
        #expect(ChineseNumeral.value(of: text) == value)
    }

    @Test(arguments: [
        "", "元", "一百二", "一千二百三", "一万二", "二三十", "七八百", "百", "万", "亿", "一百零", "零一百", "十十", "一二百", "一万万",
        "百二十", "一百一百", "十百", "-5", "1.5", "1,000", "O", "O一", "○", "3万5000", "3万5亿", "万一", "第三", "三条", " 三",
        "9223372036854775808", "99999999999999999999", "九千九百九十九万亿亿亿", "九九九九九九九九九九九九九九九九九九九九",
        "99999999999999亿",
    ])
    func `what is no numeral, or two, has no value`(text: String) {
        #expect(ChineseNumeral.value(of: text) == nil)
    }

    @Test(arguments: [
        (0, "零"), (2, "二"), (10, "十"), (15, "十五"), (20, "二十"), (100, "一百"), (110, "一百一十"), (124, "一百二十四"),
        (203, "二百零三"), (1_001, "一千零一"), (1_010, "一千零一十"), (10_000, "一万"), (10_001, "一万零一"),
        (100_010, "十万零一十"), (101_000, "十万一千"), (110_000, "十一万"), (100_100_000, "一亿零一十万"), (1_000_000_000, "十亿"),
        (-5, "负五"),
    ])
    func `a value is written as statutes write it`(value: Int, text: String) {
        #expect(ChineseNumeral.text(of: value) == text)
    }

    @Test func `every value below a hundred thousand comes back`() {
        let lost = (0..<100_000).filter { ChineseNumeral.value(of: ChineseNumeral.text(of: $0)) != $0 }
        #expect(lost.isEmpty)
    }

    @Test func `large values come back`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20_000 {
            let value = Int.random(in: 0...Int.max, using: &generator) >> Int.random(in: 0..<63, using: &generator)
            let text = ChineseNumeral.text(of: value)
            #expect(ChineseNumeral.value(of: text) == value, "seed \(seed): \(text)")
        }
        for value in [Int.max, 10_000_000_000_000_000, 10_000_000_000_000_001] {
            #expect(ChineseNumeral.value(of: ChineseNumeral.text(of: value)) == value)
        }
        #expect(ChineseNumeral.text(of: Int.min).hasPrefix("负九百二十二亿"))
    }

    @Test(arguments: [
        ("第一百二十四条", 1, 124, 6), ("二〇一六年", 0, 2016, 4), ("第五十条之一", 1, 50, 3), ("2020年", 0, 2020, 4),
        ("二O一O年", 0, 2010, 4), ("三office", 0, 3, 1), ("一百二条", 0, 100, 2), ("5000元", 0, 5000, 4), ("三、", 0, 3, 1),
        ("二万元以上", 0, 20_000, 2), ("1.5万", 0, 1, 1), ("一百零条", 0, 100, 2),
    ])
    func `the longest numeral at a place is read`(text: String, index: Int, value: Int, end: Int) throws {
        let found = try #require(ChineseNumeral.read(Array(text.unicodeScalars), at: index))
        #expect(found.value == value)
        #expect(found.end == end)
    }

    @Test(arguments: [-1, 3, 4, Int.max, Int.min])
    func `a place outside the text has no numeral`(index: Int) {
        #expect(ChineseNumeral.read(Array("一二三".unicodeScalars), at: index) == nil)
    }

    @Test func `random signs never trap, and what is read is inside the text`() {
        let signs = Array("零〇○一二三九两十百千万亿廿壹拾0９Oo年 ".unicodeScalars)
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50_000 {
            let text = (0..<Int.random(in: 1...24, using: &generator)).map { _ in
                signs[Int.random(in: 0..<signs.count, using: &generator)]
            }
            guard let found = ChineseNumeral.read(text, at: 0) else { continue }
            let isSound = found.end > 0 && found.end <= text.count && found.value >= 0
            #expect(isSound, "seed \(seed): \(text)")
        }
    }
}
