// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Records

/// Planted persons never survive, in whatever sentence they stand. Seeds are printed and taken back (`MINGCHA_SEED`).
struct PersonalDataPropertyTests {
    private static let surnames =
        Array("王张刘陈杨赵吴周徐孙朱胡郭罗郑梁谢宋唐许韩冯邓曹彭肖董袁潘蒋蔡余杜叶苏魏吕丁沈姚卢姜崔谭陆李").map(String.init)
        + ["欧阳", "司马", "诸葛", "上官"]
    private static let given = [
        "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "洋", "艳", "勇", "军", "杰", "娟", "涛", "超", "霞", "刚", "桂英", "秀兰", "建国",
        "建华",
        "志强", "小明", "永贵", "红梅", "春花", "国庆", "文斌", "德明", "玉兰", "海燕", "丽华", "俊杰", "晓东", "雪梅", "国强", "志伟", "美兰",
        "金凤", "天宝", "云芬", "绍祥", "家兴", "学英", "光明", "子轩", "浩然", "梓涵", "思远",
    ]

    private static let nameContexts = [
        "当事人：N，男，彝族", "当事人N于2023年5月1日在元谋县无证经营", "经营者：N", "经营者N（身份证号：无）", "法定代表人：N。", "法定代表人（负责人）：N；",
        "姓名：N 性别：女", "姓名　N", "被处罚人N不服本决定", "违法行为人N无证驾驶", "驾驶员N酒后驾驶", "业主：N，", "受害人N，女", "证人：N", "联系人：N",
        "对N处以罚款五百元", "N，男，汉族，", "经询问N（女），", "\"CF_XDR_MC\":\"N\"", "户名：N", "投资人：N、",
    ]

    private struct Draw {
        var random: SeededNumbers
        mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
        mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }
        mutating func digits(_ count: Int) -> String { (0..<count).map { _ in String(below(10)) }.joined() }

        mutating func identity() -> String {
            let year = 1930 + below(80)
            let body =
                pick(["532328", "532301", "110105", "440300"]) + "\(year)"
                + String(format: "%02d%02d", 1 + below(12), 1 + below(28)) + digits(3)
            let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
            let sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
            return body + String(Array("10X98765432")[sum % 11])
        }

        mutating func phone() -> String { "1" + pick(["3", "5", "7", "8", "9"]) + digits(9) }

        mutating func card() -> String {
            let body = Array(("622" + digits(15)).utf8).map { Int($0) - 48 }
            let sum = body.reversed().enumerated().reduce(0) { total, item in
                let value = item.offset % 2 == 0 ? item.element * 2 : item.element
                return total + (value > 9 ? value - 9 : value)
            }
            return body.map(String.init).joined() + String((10 - sum % 10) % 10)
        }

        mutating func parted(_ number: String, _ groups: [Int], _ joint: String) -> String {
            var rest = Substring(number)
            var parts: [String] = []
            for group in groups where !rest.isEmpty {
                parts.append(String(rest.prefix(group)))
                rest = rest.dropFirst(group)
            }
            return (parts + (rest.isEmpty ? [] : [String(rest)])).joined(separator: joint)
        }
    }

    private func draw(_ test: String) -> Draw {
        let given = ProcessInfo.processInfo.environment["MINGCHA_SEED"].flatMap { UInt64($0) }
        let seed = given ?? UInt64.random(in: 0...UInt64.max)
        print("\(test): MINGCHA_SEED=\(seed)")
        return Draw(random: SeededNumbers(seed: seed))
    }

    @Test func `no planted name survives`() {
        var draw = draw("names")
        for _ in 0..<600 {
            let surname = draw.pick(Self.surnames)
            let given = draw.pick(Self.given)
            let context = draw.pick(Self.nameContexts)
            let text = context.replacingOccurrences(of: "N", with: surname + given)
            let masked = PersonalData.masked(text)
            #expect(!masked.text.contains(surname + given), "\(text) → \(masked.text)")
            #expect(masked.text.contains(surname + "某某"), "\(text) → \(masked.text)")
            #expect(PersonalData.masked(masked.text).text == masked.text)
        }
    }

    @Test func `no planted number survives`() {
        var draw = draw("numbers")
        let contexts = ["#", "电话#", "身份证号#，", "（#）", "，#、", "号码：#。", "张某\n#\n", "联系方式:# 地址", "\"#\"", "\t#\t"]
        for _ in 0..<400 {
            let identity = draw.identity()
            let phone = draw.phone()
            let card = draw.card()
            let forms = [
                identity, identity.lowercased(), draw.parted(identity, [6, 8], " "),
                draw.parted(identity, [6, 8], "-"),
                draw.parted(identity, [9], "\n"), phone, draw.parted(phone, [3, 4], "-"),
                draw.parted(phone, [3, 4], " "),
                "+86" + phone, card, draw.parted(card, [4, 4, 4, 4], " "),
            ]
            let form = draw.pick(forms)
            let text = draw.pick(contexts).replacingOccurrences(of: "#", with: form)
            let masked = PersonalData.masked(text)
            #expect(masked.isChanged, "\(text)")
            let left = masked.text.unicodeScalars.count { $0.isASCIIDigit }
            #expect(left == 0, "\(text) → \(masked.text)")
            #expect(PersonalData.masked(masked.text).text == masked.text)
        }
    }

    @Test func `known names are hidden in any text, and nothing else changes`() {
        var draw = draw("known")
        let alphabet = Array("张王李国建的，。、 \n于在（）某公司12Ａ\u{200B}·店县经营者当事人：".unicodeScalars)
        for _ in 0..<400 {
            let name = draw.pick(Self.surnames) + draw.pick(Self.given)
            var text = String.UnicodeScalarView()
            for _ in 0..<draw.below(40) { text.append(draw.pick(alphabet)) }
            let before = String(text)
            for _ in 0..<draw.below(40) { text.append(draw.pick(alphabet)) }
            let whole = before + name + String(text)
            let masked = PersonalData.masked(whole, names: [name])
            #expect(!masked.text.contains(name), "\(whole)")
            #expect(PersonalData.masked(masked.text, names: [name]).text == masked.text, "\(whole)")
        }
    }

    @Test func `any text is taken, and masking twice is masking once`() {
        var draw = draw("any")
        let pieces = [
            "13812345678", "110105", "19491231", "002X", "账号", "：", "云E12345", "当事人", "张三", "李四", "，男", "住址",
            "元谋县元马镇12号",
            "1980年1月1日", "出生", "-", " ", "\n", "*", "****", "·", "买买提", "6222", "某", "（", "）", "a@b.cn", "QQ", "微信",
            "+86", "x", "X",
            "\u{0}", "\u{200B}", "𠮷", "e\u{301}", "👨‍👩‍👧", "０", "０８７８", "8211234", "电话", "、", "和", "于", "在", "欧阳", "身份证",
            "]", "[", "［电话］",
        ]
        for _ in 0..<1500 {
            let text = (0..<draw.below(14)).map { _ in draw.pick(pieces) }.joined()
            let once = PersonalData.masked(text)
            let twice = PersonalData.masked(once.text)
            #expect(twice.text == once.text, "\(text.debugDescription) → \(once.text) → \(twice.text)")
            #expect(once.isChanged == (once.text != text), "\(text.debugDescription)")
        }
    }

    @Test func `long texts of one sign are taken in their stride`() {
        for unit in ["1", "张", "张三、", "*", "云E", "1 ", "当事人：", "住址：甲", "@", "·买", "13812345678 ", "女"] {
            let text = String(repeating: unit, count: 20_000 / unit.count)
            #expect(!PersonalData.masked(text).text.isEmpty)
        }
    }
}
