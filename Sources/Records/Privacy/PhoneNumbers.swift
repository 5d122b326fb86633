// SPDX-License-Identifier: GPL-3.0-or-later

/// Telephone numbers of persons: every mobile number; a landline where a word such as 联系电话 stands before it, unless
/// the word names the line of an office (举报电话, 服务热线), which is there to be called.
enum PhoneNumbers {
    static func kind(_ run: DigitRun, in text: IdentifierScalars, labels: LabelHits) -> PersonalData.Kind? {
        let label = labels.hit(before: run.range.lowerBound, within: 24)
        let isAnnounced = label?.label == .phone
        if isMobile(run.digits) {
            if isAnnounced { return .phone }
            guard run.worst != .lineBreak, run.groups.count == 1 || run.isGroupedAsMobile else { return nil }
            return isAmount(text, run) || label?.label == .licence ? nil : .phone
        }
        guard run.worst != .lineBreak, let label, isAnnounced, !isOfOffice(text, label) else { return nil }
        return isLandline(run, in: text, label: label) ? .landline : nil
    }

    private static func isLandline(_ run: DigitRun, in text: IdentifierScalars, label: LabelHits.Hit) -> Bool {
        let isDirect = isDirect(text, label.range.upperBound..<run.range.lowerBound)
        switch run.digits.count {
        case 10...12: return run.digits[0] == UInt8(ascii: "0") && run.digits[1] != UInt8(ascii: "0")
        case 7, 8: return isDirect && run.worst == .none || isAreaCode(text, before: run.range.lowerBound)
        default: return false
        }
    }

    /// 火警电话, 应急电话: any other word before a bare 电话 names an office.
    private static func isOfOffice(_ text: IdentifierScalars, _ label: LabelHits.Hit) -> Bool {
        guard label.range.count == 2, let before = text[label.range.lowerBound - 1], before.isHan else { return false }
        return text.gaps[label.range.lowerBound] == .none && !personal.contains(before)
    }

    /// 1[3-9] and nine digits, alone or behind 86.
    static func isMobile(_ digits: [UInt8]) -> Bool {
        var digits = digits[...]
        if digits.count == 13, digits.starts(with: "86".utf8) { digits = digits.dropFirst(2) }
        if digits.count == 15, digits.starts(with: "0086".utf8) { digits = digits.dropFirst(4) }
        guard digits.count == 11, digits.last != UInt8(ascii: "X") else { return false }
        let second = digits[digits.startIndex + 1]
        return digits.first == UInt8(ascii: "1") && (UInt8(ascii: "3")...UInt8(ascii: "9")).contains(second)
    }

    /// 15000000000元, ￥13,…: a number with a unit or sign of money.
    private static func isAmount(_ text: IdentifierScalars, _ run: DigitRun) -> Bool {
        if let after = text[run.range.upperBound], units.contains(after) { return true }
        if let before = text[run.range.lowerBound - 1], moneySigns.contains(before) { return true }
        return run.digits.suffix(6).allSatisfy { $0 == UInt8(ascii: "0") }
    }

    /// （0878）8211234.
    private static func isAreaCode(_ text: IdentifierScalars, before start: Int) -> Bool {
        guard text[start - 1] == "）", let open = text.opening(of: start - 1, open: "（", limit: 6) else { return false }
        let code = text.text(open + 1..<start - 1)
        return (3...4).contains(code.utf8.count) && code.first == "0" && code.allSatisfy(\.isASCII)
    }

    /// Nothing but marks and other numbers between the label and the number.
    private static func isDirect(_ text: IdentifierScalars, _ range: Range<Int>) -> Bool {
        range.allSatisfy { !text.scalars[$0].isHan || text.scalars[$0] == "为" || text.scalars[$0] == "是" }
    }

    private static let personal = Set("的其人家庭系机本宅及和与：".unicodeScalars)
    private static let units: Set<Unicode.Scalar> = [
        "元", "万", "亿", "%", "％", "‰", "美", "吨", "千", "百", "平", "公", "立", "克", "米", "亩", "只", "条", "株", "号", "人", "个",
        "户", "件", "次", "斤", "升", "页",
    ]
    private static let moneySigns: Set<Unicode.Scalar> = ["￥", "¥", "$", "＄", "€", "£"]
}
