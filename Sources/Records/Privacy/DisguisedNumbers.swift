// SPDX-License-Identifier: GPL-3.0-or-later

/// Identity and mobile numbers in forms that `DigitScan` does not read: parted by dots, commas, strokes or brackets, with a
/// space behind each digit, in circled and other digits, with letters for digits, glued to letters or to another number.
///
/// The check of an identity number and its date make a chance hit rare (one in 50,000 places), so that its surroundings are
/// not asked; a mobile number has no check, and must be parted as people part it.
struct DisguisedNumbers {
    private struct Digit {
        /// Folded index.
        var index: Int
        var value: UInt8
        /// Neither 0 to 9 nor their full-width forms.
        var isOdd: Bool
        /// What parts it from the digit before, in the same number.
        var joint: Unicode.Scalar?
    }

    private let text: IdentifierScalars

    /// Spans in folded indices. Linear.
    static func find(in text: IdentifierScalars) -> [MaskSpan] {
        let scan = DisguisedNumbers(text: text)
        var spans: [MaskSpan] = []
        var index = 0
        while index < text.count {
            guard scan.value(at: index) != nil else {
                index += 1
                continue
            }
            let (digits, end) = scan.run(from: index)
            if digits.count >= 11 { spans += scan.spans(in: digits, end: end) }
            index = max(end, index + 1)
        }
        return spans
    }

    /// Digits with at most one sign, or spaces, between any two; and the index behind the last.
    private func run(from start: Int) -> ([Digit], Int) {
        var digits: [Digit] = []
        var (index, joint): (Int, Unicode.Scalar?) = (start, nil)
        while index < text.count {
            if let (value, isOdd) = value(at: index), value < 10 {
                if !digits.isEmpty, joint == nil, text.gaps[index] != .none { joint = " " }
                digits.append(Digit(index: index, value: value + 48, isOdd: isOdd, joint: joint))
                (index, joint) = (index + 1, nil)
            } else if let last = digits.last, last.index == index - 1, let letter = letter(at: index) {
                digits.append(Digit(index: index, value: letter, isOdd: true, joint: nil))
                index += 1
            } else if joint == nil, !digits.isEmpty, let sign = text[index], Self.signs.contains(sign) {
                (index, joint) = (index + 1, Self.brackets.contains(sign) ? "）" : sign)
            } else {
                break
            }
        }
        return (digits, (digits.last?.index ?? start) + 1)
    }

    private func spans(in digits: [Digit], end: Int) -> [MaskSpan] {
        var spans: [MaskSpan] = []
        var first = 0
        while first < digits.count {
            if let last = identity(digits, from: first, end: end) ?? mobile(digits, from: first) {
                spans.append(last.span)
                first = last.next
            } else {
                first += 1
            }
        }
        return spans
    }

    private func identity(_ digits: [Digit], from first: Int, end: Int) -> (span: MaskSpan, next: Int)? {
        if first + 18 <= digits.count, isOneNumber(digits, first, 18),
            IdentityNumber.standing(of: digits[first..<first + 18].map(\.value)) == .valid
        {
            return (span(.identityNumber, digits, first, digits[first + 17].index + 1), first + 18)
        }
        guard first + 17 <= digits.count, isOneNumber(digits, first, 17) else { return nil }
        // The check character may stand behind the sign that parts the others.
        var place = digits[first + 16].index + 1
        if let sign = text[place], Self.signs.contains(sign) { place += 1 }
        guard let check = text[place], first + 17 == digits.count || digits[first + 17].index > place else {
            return nil
        }
        let body = digits[first..<first + 17].map(\.value)
        let isSigned =
            Self.checks.contains(check)
            ? IdentityNumber.standing(of: body + [UInt8(ascii: "X")]) == .valid
            : Self.blots.contains(check)
                && "0123456789X".utf8.contains { IdentityNumber.standing(of: body + [$0]) == .valid }
        guard isSigned else { return nil }
        return (span(.identityNumber, digits, first, place + 1), first + 17)
    }

    /// Eleven digits and no more, in odd digits, or parted in a way that only people part a number.
    private func mobile(_ digits: [Digit], from first: Int) -> (span: MaskSpan, next: Int)? {
        let end = first + 11
        guard end <= digits.count, first == 0 || digits[first].joint != nil,
            end == digits.count || digits[end].joint != nil,
            PhoneNumbers.isMobile(digits[first..<end].map(\.value)), isOneNumber(digits, first, 11)
        else { return nil }
        let groups = groups(digits, first, 11)
        let joint = digits[first + 1..<end].compactMap(\.joint).first
        let isParted =
            switch joint {
            case nil: digits[first..<end].contains(where: \.isOdd) || isFollowedByMessenger(digits[end - 1].index + 1)
            case "）": groups == [3, 8] && text[digits[first].index - 1].map(Self.brackets.contains) == true
            // 138.12345678 is a measure.
            default: groups.count == 11 && digits.count == 11 || [[3, 4, 4], [3, 3, 5], [4, 4, 3]].contains(groups)
            }
        guard isParted else { return nil }
        return (span(.phone, digits, first, digits[end - 1].index + 1), end)
    }

    /// Undivided, or divided by one kind of sign into few pieces or into single digits, from one such sign to another.
    private func isOneNumber(_ digits: [Digit], _ first: Int, _ count: Int) -> Bool {
        let joints = digits[first + 1..<first + count].compactMap(\.joint)
        guard let joint = joints.first else { return true }
        guard first == 0 || digits[first].joint != nil, joints.allSatisfy({ $0 == joint }) else { return false }
        let end = first + count
        guard end == digits.count || digits[end].joint != nil || count == 17 else { return false }
        return joints.count < 6 || joints.count >= count - 2
    }

    private func groups(_ digits: [Digit], _ first: Int, _ count: Int) -> [Int] {
        var groups = [0]
        for index in first..<first + count {
            if index > first, digits[index].joint != nil { groups.append(0) }
            groups[groups.count - 1] += 1
        }
        return groups
    }

    /// 13912345678QQ同号: a letter behind makes a code of other digits, not of these.
    private func isFollowedByMessenger(_ index: Int) -> Bool {
        let after = text.text(index..<index + 6).lowercased()
        return ["qq", "wx", "vx", "wechat", "weixin", "tel", "phone"].contains(where: after.hasPrefix)
    }

    private func span(_ kind: PersonalData.Kind, _ digits: [Digit], _ first: Int, _ end: Int) -> MaskSpan {
        MaskSpan(kind, digits[first].index..<end)
    }

    /// A digit of any script, circled or in brackets, that stands for 0 to 9; never a Chinese numeral.
    private func value(at index: Int) -> (UInt8, isOdd: Bool)? {
        let scalar = text.scalars[index]
        if scalar.isASCIIDigit { return (UInt8(scalar.value - 48), false) }
        guard scalar.value > 0xB1, !scalar.isHan, !(0x3000..<0x3200).contains(scalar.value),
            let type = scalar.properties.numericType, type != .numeric, let value = scalar.properties.numericValue
        else { return nil }
        return (UInt8(value), true)
    }

    /// Letters that are typed for digits.
    private func letter(at index: Int) -> UInt8? {
        guard text.gaps[index] == .none else { return nil }
        switch text.scalars[index] {
        case "O", "o", "О", "о": return UInt8(ascii: "0")
        case "l", "I": return UInt8(ascii: "1")
        default: return nil
        }
    }

    private static let brackets = Set("（）〔〕".unicodeScalars)
    private static let signs = brackets.union(".．,，、/\\_·•:-—".unicodeScalars)
    /// Latin, Cyrillic and Greek.
    private static let checks = Set("XxХхΧχ".unicodeScalars)
    /// What hides the last digit, or is typed for an X; the birth date still stands.
    private static let blots = Set("*×✕✖╳※●ХхΧχ".unicodeScalars)
}
