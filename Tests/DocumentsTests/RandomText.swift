// SPDX-License-Identifier: GPL-3.0-or-later

/// SplitMix64: the same seed gives the same texts on every machine.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Texts made of the words and marks that the readers act on, in any order.
enum RandomText {
    private static let pieces = [
        "《", "》", "〈", "〉", "（", "）", "(", ")", "第", "条", "章", "节", "编", "之", "一", "二十", "百", "1", "12", "2020年", "1月",
        "31日",
        "、", "，", "。", "；", "：", "\n", " ", "\u{3000}", "本办法", "本条例", "自", "公布之日", "起施行", "有效期", "5年", "至", "止", "同时废止",
        "废止", "予以", "宣布失效", "停止执行", "不再执行", "附件", "目录", "下列", "修改为", "对", "作如下修改", "号", "令第", "〔2012〕5号", "国务院", "发布的",
        "和", "等3件", "规章", "“", "”", "★", "机密", "通知", "印发", "某县人民政府", "文件", "\u{1F600}", "𠮷", "a", "\u{0301}",
        "\u{200B}", "第一百二十四条",
        "一、", "（一）", "1.", "某办法", "中有关收费的规定", "第三条", "抄送",
    ]

    static func make(_ random: inout SeededRandom, pieces count: Int) -> String {
        (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
}
