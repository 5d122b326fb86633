// SPDX-License-Identifier: GPL-3.0-or-later

/// E-mail addresses other than those of organs, and what stands behind QQ, 微信 and 支付宝.
enum ContactAddresses {
    /// Spans in folded indices. Linear.
    static func find(in text: IdentifierScalars, labels: LabelHits) -> [MaskSpan] {
        mails(text) + messengers(text, labels)
    }

    private static func mails(_ text: IdentifierScalars) -> [MaskSpan] {
        var spans: [MaskSpan] = []
        for (index, scalar) in text.scalars.enumerated() where scalar == "@" {
            var start = index
            while let before = text[start - 1], isMailPart(before), text.gaps[start] == .none, index - start < 64 {
                start -= 1
            }
            var end = index + 1
            while let after = text[end], isMailPart(after), text.gaps[end] == .none, end - index < 64 { end += 1 }
            while end > index + 1, let last = text[end - 1], last == "." || last == "-" { end -= 1 }
            let domain = text.text(index + 1..<end).lowercased()
            guard start < index, domain.contains("."), !domain.hasSuffix(".gov.cn") else { continue }
            guard start >= (spans.last?.range.upperBound ?? 0) else { continue }
            spans.append(MaskSpan(.email, start..<end))
        }
        return spans
    }

    private static func messengers(_ text: IdentifierScalars, _ labels: LabelHits) -> [MaskSpan] {
        labels.hits.compactMap { hit in
            guard hit.label == .qq || hit.label == .wechat else { return nil }
            var start = hit.range.upperBound
            while let scalar = text[start], start - hit.range.upperBound < 4, joints.contains(scalar) { start += 1 }
            guard text[start].map({ $0.isASCIILetter || $0.isASCIIDigit || $0 == "_" }) == true,
                text.gaps[start] != .lineBreak
            else { return nil }
            var end = start
            while let scalar = text[end], isHandle(scalar), end == start || text.gaps[end] == .none, end - start < 40 {
                end += 1
            }
            let handle = text.scalars[start..<end]
            let digits = handle.count { $0.isASCIIDigit }
            switch hit.label {
            case .qq: guard (5...12).contains(digits), digits == handle.count else { return nil }
            default: guard handle.count >= 5, digits > 0 || start > hit.range.upperBound else { return nil }
            }
            return MaskSpan(.messenger, start..<end)
        }
    }

    private static func isMailPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIILetter || scalar.isASCIIDigit || scalar == "." || scalar == "_" || scalar == "-" || scalar == "+"
    }

    private static func isHandle(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIILetter || scalar.isASCIIDigit || scalar == "_" || scalar == "-"
    }

    private static let joints: Set<Unicode.Scalar> = [":", "：", "为", "是", "（", "\"", "“", "叫"]
}
