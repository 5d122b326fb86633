// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TextAnalysis

@Suite struct PinyinTests {
    private func spellings(_ text: String) -> [String] { Pinyin.spellings(of: TextFolding.fold(text)) }

    @Test(arguments: [
        ("元谋县", "yuanmouxian"), ("绿源果蔬", "lvyuanguoshu"), ("元政办发2016", "yuanzhengbanfa2016"), ("國務院", "guowuyuan"),
        ("买买提·艾山", "maimaitiaishan"), ("ABC公司", "abcgongsi"),
    ])
    func `the usual spelling comes first`(text: String, spelling: String) {
        #expect(spellings(text).first == spelling)
    }

    @Test(arguments: [
        ("曾", "zeng"), ("单", "shan"), ("区", "ou"), ("长江", "changjiang"), ("重庆", "chongqing"), ("银行", "yinhang"),
        ("音乐", "yinyue"), ("尉迟", "yuchi"), ("绿源", "luyuan"),
    ])
    func `every known reading is a spelling`(text: String, spelling: String) {
        #expect(spellings(text).contains(spelling))
    }

    @Test func `initials are the first letters`() {
        #expect(Pinyin.initials(of: TextFolding.fold("元政办发")) == ["yzbf"])
        #expect(Pinyin.initials(of: TextFolding.fold("长长"), limit: 9) == ["cc", "zc", "cz", "zz"])
    }

    @Test(arguments: [
        ("lvyuan guoshu", "lvyuanguoshu"), ("Lǜ Yuán", "lvyuan"), ("XI'AN", "xian"), ("yzbf 2016 13", "yzbf201613"),
    ])
    func `what is typed becomes a spelling`(typed: String, key: String) {
        #expect(Pinyin.key(typed) == key)
    }

    @Test(arguments: [0, -1, 1, 3, 16, Int.max])
    func `many polyphones make no more than the limit`(limit: Int) {
        let text = TextFolding.fold(String(repeating: "长", count: 10))
        let found = Pinyin.spellings(of: text, limit: limit)
        #expect(found.first == String(repeating: "chang", count: 10))
        #expect(found.count == min(1_024, max(1, limit)))
        #expect(Set(found).count == found.count)
    }

    @Test(arguments: ["", "，。", "\u{E004}", "かな"])
    func `what has no reading has no spelling`(text: String) {
        #expect(spellings(text) == [])
    }

    @Test func `every reading is letters only, and nearly every character has one`() {
        let common = (UInt32(0x4E00)...0x9FA5).compactMap(Unicode.Scalar.init)
        let readings = common.map(Pinyin.readings)
        #expect(readings.count { $0.isEmpty } < 50)
        #expect(readings.joined().allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } && !$0.isEmpty })
    }
}
