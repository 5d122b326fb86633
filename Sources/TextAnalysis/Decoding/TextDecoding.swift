// SPDX-License-Identifier: GPL-3.0-or-later

/// Bytes of unknown charset to text.
///
/// In this order: a byte order mark; UTF-8, when the bytes are valid or nearly so (other charsets hardly ever are by
/// chance); the declared charset, when nothing is lost; UTF-16 without a mark, told by where its zero bytes lie; Big5, when ICU is
/// surer of it than of GB18030; GB18030, the charset of mainland software (GB 18030-2005, a superset of GB 2312 and
/// GBK); and at last whatever loses least.
public enum TextDecoding {
    /// Decodes. Never fails, but reports losses. Linear; some bytes of memory per byte.
    ///
    /// `declared` is a charset name from a header or a `meta` element; gb2312 and gbk are read as GB18030, which holds
    /// them, because pages that declare them contain more than they do.
    public static func decode(_ bytes: [UInt8], declared: String? = nil) -> DecodedText {
        for mark in marks where bytes.starts(with: mark.bytes) {
            return convert(bytes[mark.bytes.count...], from: mark.charset)
        }
        let whole = bytes[...]
        if let text = String(validating: bytes, as: UTF8.self) {
            // UTF-16 text of ASCII letters is valid UTF-8 full of zero bytes.
            guard let charset = unmarkedUTF16(bytes) else {
                return DecodedText(text: text, charset: "UTF-8", isLossless: true)
            }
            let decoded = convert(whole, from: charset)
            if decoded.isLossless { return decoded }
            return DecodedText(text: text, charset: "UTF-8", isLossless: true)
        }
        if let damaged = damagedUTF8(bytes) {
            return DecodedText(text: damaged, charset: "UTF-8", isLossless: false)
        }
        var candidates: [DecodedText] = []
        for charset in [declared.map(canonicalName), unmarkedUTF16(bytes)].compactMap({ $0 }) {
            let decoded = convert(whole, from: charset)
            if decoded.isLossless { return decoded }
            candidates.append(decoded)
        }
        for charset in isMoreLikelyBig5(bytes) ? ["Big5", "GB18030"] : ["GB18030"] {
            let decoded = convert(whole, from: charset)
            if decoded.isLossless { return decoded }
            candidates.append(decoded)
        }
        candidates.append(convert(whole, from: "UTF-8"))
        // Equal losses: the candidate named first above has the better claim.
        let losses = candidates.map { $0.text.unicodeScalars.count { $0 == "\u{FFFD}" } }
        let best = losses.indices.min { losses[$0] < losses[$1] } ?? 0
        return candidates[best]
    }

    private static let marks: [(bytes: [UInt8], charset: String)] = [
        ([0xEF, 0xBB, 0xBF], "UTF-8"),
        ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE"),
        ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE"),
        ([0xFF, 0xFE], "UTF-16LE"),
        ([0xFE, 0xFF], "UTF-16BE"),
        ([0x84, 0x31, 0x95, 0x33], "GB18030"),
    ]

    private static func convert(_ bytes: ArraySlice<UInt8>, from charset: String) -> DecodedText {
        if charset == "UTF-8", let text = String(validating: bytes, as: UTF8.self) {
            return DecodedText(text: text, charset: charset, isLossless: true)
        }
        guard charset != "UTF-8", let converter = CharsetConverter(named: charset) else {
            return DecodedText(
                text: String(decoding: bytes, as: UTF8.self), charset: "UTF-8",
                isLossless: String(validating: bytes, as: UTF8.self) != nil)
        }
        let (text, faults) = converter.decode(bytes)
        return DecodedText(text: text, charset: charset, isLossless: faults == 0)
    }

    private static func canonicalName(_ declared: String) -> String {
        let name = String(declared.prefix(64)).uppercased()
        let trimmed = String(name.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\"" && $0 != "'" })
        switch trimmed {
        case "GB2312", "GB_2312-80", "GB_2312", "EUC-CN", "GBK", "X-GBK", "CP936", "MS936", "WINDOWS-936", "GB18030",
            "GB-18030":
            return "GB18030"
        case "UTF8", "UTF-8": return "UTF-8"
        case "BIG5", "BIG-5", "X-BIG5", "CP950": return "Big5"
        default: return trimmed
        }
    }

    /// "UTF-16LE" or "UTF-16BE" when the zero bytes lie as those would put them: many in one half of the byte pairs
    /// and hardly any in the other. Chinese text has them in its line ends, digits and blanks. Else nil.
    private static func unmarkedUTF16(_ bytes: [UInt8]) -> String? {
        guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
        var zeros = [0, 0]
        for (index, byte) in bytes.prefix(1 << 16).enumerated() where byte == 0 {
            zeros[index & 1] += 1
        }
        let pairs = min(bytes.count, 1 << 16) / 2
        for (high, low, charset) in [(1, 0, "UTF-16LE"), (0, 1, "UTF-16BE")]
        where zeros[high] * 100 >= pairs && zeros[low] * 20 <= zeros[high] {
            return charset
        }
        return nil
    }

    /// The bytes as UTF-8 when they are that but for some damage: at least four sound sequences of three bytes, the
    /// length of a Chinese character, for each broken one. Bytes of GB 18030 are broken nearly everywhere.
    private static func damagedUTF8(_ bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        var sound = 0
        var broken = 0
        for scalar in text.unicodeScalars where scalar.value >= 0x800 {
            if scalar == "\u{FFFD}" { broken += 1 } else { sound += 1 }
        }
        return sound > 0 && sound >= broken * 4 ? text : nil
    }

    private static func isMoreLikelyBig5(_ bytes: [UInt8]) -> Bool {
        let sample = bytes.prefix(1 << 14)
        let confidence = CharsetConverter.confidence(of: sample, being: "Big5")
        // ICU says 10 for "too short to tell", and 0 for GB18030 at the first broken byte. Measured: mainland law in
        // GB18030 scores 10 to 43 as Big5, thirty characters in Big5 score 100.
        return confidence >= 50 && confidence > CharsetConverter.confidence(of: sample, being: "GB18030")
    }
}
