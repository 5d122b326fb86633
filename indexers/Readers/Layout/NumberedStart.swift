// SPDX-License-Identifier: GPL-3.0-or-later

/// The numbering by which a line shows that it begins a paragraph.
///
///     chapter  = 第 numeral (编|章|节|分编)          article = 第 numeral 条 [之 numeral]
///     listed   = numeral 、 | （numeral） | 1. | 1、 | 1） | (1) | ① | 附件 [n] [：] | 附：
enum NumberedStart: Hashable {
    /// 第三条 with a space or nothing behind it; also chapters and sections.
    case division
    /// 第三条 with text close behind it, which may be a citation that the paper broke.
    case closeDivision
    case listed
    /// （三）项: surely the tail of a citation.
    case citedItem

    init?(_ scalars: [Unicode.Scalar]) {
        guard let first = scalars.first else { return nil }
        if first == "第" {
            self.init(division: scalars)
        } else if first == "（" || first == "(" {
            guard let close = scalars.prefix(8).firstIndex(where: { $0 == "）" || $0 == ")" }), close > 1,
                Self.isNumeral(scalars[1..<close])
            else { return nil }
            let behind = close + 1 < scalars.count ? scalars[close + 1] : " "
            self = behind == "项" || behind == "款" || behind == "目" ? .citedItem : .listed
        } else if (0x2460...0x2473).contains(first.value) {
            self = .listed
        } else if scalars.starts(with: ["附", "件"]) || scalars.starts(with: ["附", "："]) {
            let isShort = scalars.count <= 6 || scalars.prefix(6).contains { $0 == "：" || $0 == ":" }
            guard isShort else { return nil }
            self = .listed
        } else {
            self.init(plain: scalars)
        }
    }

    private init?(division scalars: [Unicode.Scalar]) {
        var index = 1
        while index < scalars.count, index < 10, Self.isNumeral(scalars[index...index]) { index += 1 }
        guard index > 1, index < scalars.count, "编章节条".unicodeScalars.contains(scalars[index]) else { return nil }
        index += 1
        if index + 1 < scalars.count, scalars[index] == "之", ScalarShape.isHanNumeral(scalars[index + 1]) { index += 2 }
        let isApart = index == scalars.count || TextTrimming.isBlank(scalars[index])
        self = isApart ? .division : .closeDivision
    }

    private init?(plain scalars: [Unicode.Scalar]) {
        let number = scalars.prefix(6).prefix { Self.isNumeral([$0]) }
        guard !number.isEmpty, number.count <= 4, number.count < scalars.count else { return nil }
        let isArabic = number.allSatisfy(ScalarShape.isDigit)
        let behind = number.count + 1 < scalars.count ? scalars[number.count + 1] : " "
        switch scalars[number.count] {
        case "、": self = .listed
        case ".", "．":  // 1.5万元 is an amount
            guard isArabic, !ScalarShape.isDigit(behind) else { return nil }
            self = .listed
        case "）", ")":
            guard isArabic else { return nil }
            self = .listed
        default: return nil
        }
    }

    private static func isNumeral(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        scalars.allSatisfy { ScalarShape.isDigit($0) || ScalarShape.isHanNumeral($0) }
    }
}
