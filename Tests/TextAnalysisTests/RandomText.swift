// SPDX-License-Identifier: GPL-3.0-or-later

/// Random texts rich in what makes folding and segmentation hard.
enum RandomText {
    private static let pieces: [[Unicode.Scalar]] = [
        "元谋县人民政府办公室关于印发食品安全管理办法的通知", "一二三四五六七八九十百千万亿零〇○", "繁體國務院條例後於著作權",
        "abcXYZ0189ＡＢｃ１２", "。，；：、？！…——", "〔〕［］【】﹝﹞（）《》〈〉“”「」", " \t\n\r\u{3000}\u{A0}\u{2028}",
        "\u{200B}\u{200C}\u{200D}\u{FEFF}\u{AD}\u{202E}\u{2066}\u{FE0F}\u{FFF9}", "·•・‧",
        "\u{300}\u{301}\u{308}\u{323}\u{338}\u{345}\u{3099}\u{20E3}", "éÅİßſﬁ①②㎡½℃Ⅻ㈠㊀", "かがカガｶﾞｷﾞーアー々",
        "한글\u{1112}\u{1161}\u{11AB}ᄀ", "ئۇيغۇر", "ꆈꌠꉙ", "ไทยກຂ", "\u{20BB7}\u{2A700}\u{30000}\u{2F800}\u{F900}\u{2F00}",
        "\u{E004}\u{F8FF}\u{F0000}\u{FFFD}\u{0}\u{7F}", "😀👨‍👩‍👧🇨🇳", "<>=≮≯·\u{13F}\u{140}\u{149}",
    ].map { Array($0.unicodeScalars) }

    /// At most `length` scalars, from a few of the alphabets; now and then from all of Unicode.
    static func scalars(
        upTo length: Int, using generator: inout some RandomNumberGenerator
    ) -> [Unicode.Scalar] {
        let alphabets = (0..<3).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }
        return (0..<Int.random(in: 0...length, using: &generator)).map { _ in
            if Int.random(in: 0..<16, using: &generator) == 0 {
                let value = UInt32.random(in: 0...0x10FFFF, using: &generator)
                return Unicode.Scalar(value) ?? "元"
            }
            let alphabet = alphabets[Int.random(in: 0..<3, using: &generator)]
            return alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        }
    }

    static func string(upTo length: Int, using generator: inout some RandomNumberGenerator) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars(upTo: length, using: &generator))
        return String(text)
    }

    static func bytes(upTo length: Int, using generator: inout some RandomNumberGenerator) -> [UInt8] {
        (0..<Int.random(in: 0...length, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
}
