// SPDX-License-Identifier: GPL-3.0-or-later

/// Number plates 机动车号牌 (GA 36): 云E12345, 云E·D12345, 云E1234学.
enum PlateNumbers {
    /// Spans in folded indices. Linear.
    static func find(in text: IdentifierScalars) -> [MaskSpan] {
        var spans: [MaskSpan] = []
        var index = 0
        while index + 6 < text.count {
            if isUpper(text.scalars[index + 1]), provinces.contains(text.scalars[index]),
                text.gaps[index + 1] != .lineBreak,
                let end = plate(text, at: index)
            {
                spans.append(MaskSpan(.plate, index..<end))
                index = end
            } else {
                index += 1
            }
        }
        return spans
    }

    private static func plate(_ text: IdentifierScalars, at start: Int) -> Int? {
        var first = start + 2
        if let dot = text[first], dot == "·" || dot == "•" || dot == "." || dot == "-" { first += 1 }
        var end = first
        while let scalar = text[end], scalar.isASCIIDigit || isPlateLetter(scalar), text.gaps[end] != .lineBreak,
            end - first < 7
        {
            if end > first, text.gaps[end] != .none { break }
            end += 1
        }
        let serial = text.scalars[first..<end]
        let letters = serial.count { !$0.isASCIIDigit }
        if let last = text[end], specials.contains(last), serial.count == 4, letters <= 2 { return end + 1 }
        if let next = text[end], text.gaps[end] == .none,
            next.isASCIILetter || next == "-" && (text[end + 1]?.isASCIIDigit ?? false)
        {
            return nil
        }
        switch serial.count {
        case 5: return letters <= 2 ? end : nil
        case 6:
            // New-energy plates have a letter first or last; six digits alone are some other number.
            let isGreen = isGreenLetter(serial.first) || isGreenLetter(serial.last)
            return isGreen && letters <= 2 ? end : nil
        default: return nil
        }
    }

    private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x41 && scalar.value <= 0x5A && scalar != "I"
    }

    private static func isPlateLetter(_ scalar: Unicode.Scalar) -> Bool {
        let upper = scalar.value & ~0x20
        return scalar.isASCIILetter && upper != 0x49 && upper != 0x4F
    }

    private static func isGreenLetter(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return "DFABCEGHJK".unicodeScalars.contains(scalar)
    }

    private static let provinces = Set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".unicodeScalars)
    private static let specials = Set("学挂警港澳领试超".unicodeScalars)
}
