// SPDX-License-Identifier: GPL-3.0-or-later

/// Bank accounts: digits behind 账号, 卡号 and the like, and card numbers that pass their check anywhere.
enum AccountNumbers {
    static func isAccount(_ run: DigitRun, in text: IdentifierScalars, labels: LabelHits) -> Bool {
        guard run.worst != .lineBreak, run.isGroupedAsCard, run.digits.last != UInt8(ascii: "X") else { return false }
        let label = labels.hit(before: run.range.lowerBound, within: 24)
        if let label, label.label == .account {
            let isLong = run.digits.count >= 14
            guard (8...24).contains(run.digits.count), !isDate(run.digits) else { return false }
            if isLong || isDirect(text, label.range.upperBound..<run.range.lowerBound) { return true }
        }
        guard label?.label != .licence, (16...19).contains(run.digits.count), isCard(run.digits) else { return false }
        return CreditCodeRules.fault(of: run.digits) != nil && !isNumbered(text, run.range)
    }

    /// First digit of a card's issuer and the check of ISO/IEC 7812 (Luhn).
    private static func isCard(_ digits: [UInt8]) -> Bool {
        guard let first = digits.first, "34569".utf8.contains(first) else { return false }
        var sum = 0
        for (index, digit) in digits.reversed().enumerated() {
            let value = Int(digit) - 48
            let doubled = index % 2 == 1 ? value * 2 : value
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return sum % 10 == 0 && Set(digits).count > 2
    }

    /// 第…号, 〔2024〕…号 and numbers with a dash: of documents, cases, products.
    private static func isNumbered(_ text: IdentifierScalars, _ range: Range<Int>) -> Bool {
        if let before = text[range.lowerBound - 1], "第〕）/".unicodeScalars.contains(before) { return true }
        return text[range.upperBound] == "号" || text[range.upperBound] == "/"
    }

    private static func isDirect(_ text: IdentifierScalars, _ range: Range<Int>) -> Bool {
        range.allSatisfy { !text.scalars[$0].isHan || "为是号码".unicodeScalars.contains(text.scalars[$0]) }
    }

    private static func isDate(_ digits: [UInt8]) -> Bool {
        digits.count == 8 && CivilDate(lenient: String(decoding: digits, as: UTF8.self)) != nil
    }
}
