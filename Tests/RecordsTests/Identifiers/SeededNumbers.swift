// SPDX-License-Identifier: GPL-3.0-or-later

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// Text of scalars that the grammars care about, with some that they do not.
    mutating func grammarText(upTo length: Int) -> String {
        let alphabet = Array(
            """
            国发办元谋字令公告通纪要第条款项目之一二三四五六七八九十百千万零〇○OoIl0123456789年月日号期次届文至和及、，。：；
            《》〈〉〔〕[]【】（）()﹝﹞-—－至法典条例办规定 \u{3000}\n\u{200B}\u{202E}的本该同上述根据违反発發號條𠮷é́🙂xX9A
            """.unicodeScalars)
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &self)])
        }
        return String(text)
    }

    /// Any scalars at all.
    mutating func anyText(upTo length: Int) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) { text.append(scalar) }
        }
        return String(text)
    }
}
