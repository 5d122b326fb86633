// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers that the source hid in part: 138****5678, 532328********1234. What is left still tells persons apart.
enum StarredNumbers {
    /// Spans in folded indices. Linear.
    static func find(in text: IdentifierScalars, labels: LabelHits) -> [MaskSpan] {
        var spans: [MaskSpan] = []
        var index = 0
        while index < text.count {
            guard isStar(text.scalars[index]) else {
                index += 1
                continue
            }
            var start = index
            while let scalar = text[start - 1], scalar.isASCIIDigit || isStar(scalar), text.gaps[start] == .none {
                guard start > (spans.last?.range.upperBound ?? 0) else { break }
                start -= 1
            }
            var end = index
            while let scalar = text[end], scalar.isASCIIDigit || isStar(scalar) || isCheck(text, end),
                end == index || text.gaps[end] == .none
            {
                end += 1
            }
            if let kind = kind(text, start..<end, labels) { spans.append(MaskSpan(kind, start..<end)) }
            index = max(end, index + 1)
        }
        return spans
    }

    private static func kind(_ text: IdentifierScalars, _ range: Range<Int>, _ labels: LabelHits) -> PersonalData.Kind?
    {
        let digits = text.scalars[range].count { $0.isASCIIDigit }
        let stars = text.scalars[range].count { isStar($0) }
        guard digits >= 3, stars >= 3, blocks(text, range) <= 2 else { return nil }
        switch (range.count, labels.last(before: range.lowerBound, within: 12)) {
        case (_, .licence): return nil
        case (_, .account): return .account
        case (11, _) where text.scalars[range.lowerBound] == "1": return .phone
        case (_, .phone): return .phone
        case (15, _), (18, _): return isCode(text, range) ? nil : .identityNumber
        default: return nil
        }
    }

    /// How many stretches of stars; a form with places to fill in (×2××3×4) has many.
    private static func blocks(_ text: IdentifierScalars, _ range: Range<Int>) -> Int {
        range.count { isStar(text.scalars[$0]) && !($0 > range.lowerBound && isStar(text.scalars[$0 - 1])) }
    }

    /// A credit code begins with 9 or 1 or 5 and ends in digits; one that was hidden in part is no person's number.
    private static func isCode(_ text: IdentifierScalars, _ range: Range<Int>) -> Bool {
        text.scalars[range.lowerBound] == "9" && text[range.lowerBound + 1] != nil
    }

    private static func isCheck(_ text: IdentifierScalars, _ index: Int) -> Bool {
        (text.scalars[index] == "X" || text.scalars[index] == "x") && !(text[index + 1]?.isASCIILetter ?? false)
    }

    private static func isStar(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "*" || scalar == "×" || scalar == "※" || scalar == "●"
    }
}
