// SPDX-License-Identifier: GPL-3.0-or-later

/// Mobile and identity numbers of which some or all digits are written in characters: 一三八〇八七一二三四五.
enum HanNumbers {
    /// Spans in folded indices. Linear.
    static func find(in text: IdentifierScalars) -> [MaskSpan] {
        var spans: [MaskSpan] = []
        var index = 0
        while index < text.count {
            guard digit(text.scalars[index]) != nil else {
                index += 1
                continue
            }
            let start = index
            var digits: [UInt8] = []
            var hasHan = false
            while let scalar = text[index], let digit = digit(scalar), index == start || text.gaps[index] != .lineBreak
            {
                digits.append(digit)
                if scalar.isHan || scalar == "〇" || scalar == "○" { hasHan = true }
                index += 1
            }
            if digits.count == 17, let last = text[index], last == "X" || last == "x" {
                digits.append(UInt8(ascii: "X"))
                index += 1
            }
            if hasHan, let kind = kind(digits) { spans.append(MaskSpan(kind, start..<index)) }
        }
        return spans
    }

    private static func kind(_ digits: [UInt8]) -> PersonalData.Kind? {
        if PhoneNumbers.isMobile(digits) { return .phone }
        guard digits.count == 18 else { return nil }
        return IdentityNumber.standing(of: digits) == nil ? nil : .identityNumber
    }

    private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.isASCIIDigit { return UInt8(scalar.value) }
        return values[scalar]
    }

    private static let values: [Unicode.Scalar: UInt8] = {
        var values: [Unicode.Scalar: UInt8] = ["幺": 0x31, "两": 0x32, "○": 0x30, "貳": 0x32, "陸": 0x36]
        for row in ["〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"] {
            for (value, scalar) in row.unicodeScalars.enumerated() { values[scalar] = 0x30 + UInt8(value) }
        }
        return values
    }()
}
