// SPDX-License-Identifier: GPL-3.0-or-later

/// 公民身份号码 (GB 11643-1999): found so that it can be hidden, never kept (个人信息保护法 art. 28, 51).
///
/// An 18-digit credit code has the same shape. What tells them apart is the check (mod 11-2), the birth date at
/// positions 7 to 14 and the region together. Numbers of the same make count too: residence permits of Hong Kong, Macao
/// and Taiwan residents (81, 82, 83) and, beginning with 9 like most credit codes, foreigners' permanent residence cards
/// (9, province, nationality, birth date; domain.md §3.1).
public enum IdentityNumber {
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checkCharacters = Array("10X98765432".utf8)

    /// What `masked` puts in place of a number.
    public static let mask = "［身份号码］"

    /// Whether a text is one 18-character number in half width, valid in region, birth date and check.
    public static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 18 else { return false }
        return standing(of: bytes.dropLast() + [upperCased(bytes[17])]) == .valid
    }

    /// Where identity numbers stand in a text, as ranges of scalar offsets, in order. Linear.
    ///
    /// Full width, lower-case x and single spaces or hyphens inside are read. The 15-digit form of before 1999 has no
    /// check: any 15 digits with a region and a date count, since hiding a registration number costs less than showing a
    /// person's. Digits that continue into further digits or Latin letters are no number.
    ///
    /// - Parameter isLenient: count 18 digits with region and birth date whose check fails, as mistyped, and numbers in
    ///   disguise (`DisguisedNumbers`); for logs and questions.
    public static func find(in text: String, isLenient: Bool = false) -> [Range<Int>] {
        let text = IdentifierScalars(text)
        var ranges: [Range<Int>] = []
        var index = 0
        while index < text.count {
            guard text.scalars[index].isASCIIDigit, isBoundary(text, before: index) else {
                index += 1
                continue
            }
            if let end = number(text, at: index, isLenient: isLenient) {
                ranges.append(text.sourceRange(index..<end))
                index = end
            } else {
                index += 1
            }
        }
        guard isLenient else { return ranges }
        // What is parted by other signs, in other digits, or glued to something, is asked about all the same.
        let disguised = DisguisedNumbers.find(in: text).filter { $0.kind == .identityNumber }
            .map { text.sourceRange($0.range) }.filter { found in !ranges.contains { $0.overlaps(found) } }
        return (ranges + disguised).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The text with every number of `find(in:isLenient: true)` replaced by `mask`.
    public static func masked(_ text: String) -> String {
        let ranges = find(in: text, isLenient: true)
        guard !ranges.isEmpty else { return text }
        let source = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var position = 0
        for range in ranges {
            result.append(contentsOf: source[position..<range.lowerBound])
            result.append(contentsOf: mask.unicodeScalars)
            position = range.upperBound
        }
        result.append(contentsOf: source[position...])
        return String(result)
    }

    /// How far digits are an identity number.
    enum Standing {
        /// 18 characters, valid in region, birth date and check.
        case valid
        /// 18 characters with region and birth date, neither its own check nor that of a credit code.
        case mistyped
        /// The 15 digits of before 1999, with region and birth date.
        case old
    }

    /// Of half-width digits, the last of 18 possibly an upper-case X.
    static func standing(of bytes: [UInt8]) -> Standing? {
        if bytes.count == 15 { return hasShortBirthDate(bytes) ? .old : nil }
        guard bytes.count == 18, hasBirthDate(bytes) else { return nil }
        let isCode = CreditCodeRules.fault(of: bytes) == nil
        if checkCharacter(of: bytes) == bytes[17] {
            return isForeign(bytes) && isCode && isWholeCode(bytes) ? nil : .valid
        }
        return isCode ? nil : .mistyped
    }

    private static func number(_ text: IdentifierScalars, at start: Int, isLenient: Bool) -> Int? {
        var bytes: [UInt8] = []
        var index = start
        while bytes.count < 18, let scalar = text[index] {
            if index > start, text.gaps[index] == .lineBreak { break }
            if scalar.isASCIIDigit {
                bytes.append(UInt8(scalar.value))
            } else if scalar == "-", bytes.count == 6 || bytes.count == 14, text[index + 1] != "-" {
                index += 1
                continue
            } else if bytes.count == 17, scalar == "x" || scalar == "X" {
                bytes.append(UInt8(ascii: "X"))
            } else {
                break
            }
            index += 1
        }
        if bytes.count == 18, isBoundary(text, after: index) {
            switch standing(of: bytes) {
            case .valid: return index
            case .mistyped where isLenient: return index
            default: break
            }
        }
        guard bytes.count >= 15 else { return nil }
        let isUnbroken = (start + 1..<start + 15).allSatisfy { text.gaps[$0] == .none && text.scalars[$0] != "-" }
        guard isUnbroken, isBoundary(text, after: start + 15), hasShortBirthDate(bytes) else { return nil }
        return start + 15
    }

    /// Neither a digit nor a Latin letter touches the number.
    private static func isBoundary(_ text: IdentifierScalars, before index: Int) -> Bool {
        guard let before = text[index - 1], text.gaps[index] == .none else { return true }
        return !before.isASCIIDigit && !before.isASCIILetter
    }

    private static func isBoundary(_ text: IdentifierScalars, after index: Int) -> Bool {
        guard let after = text[index], text.gaps[index] == .none else { return true }
        return !after.isASCIIDigit && !after.isASCIILetter
    }

    private static func hasBirthDate(_ bytes: [UInt8]) -> Bool {
        guard let region = value(isForeign(bytes) ? bytes[1..<3] : bytes[0..<2]),
            CreditCodeRules.provinces.contains(region), region != 10,
            let year = value(bytes[6..<10]), (1900...2099).contains(year),
            let month = value(bytes[10..<12]), let day = value(bytes[12..<14]), value(bytes[14..<17]) != nil
        else { return false }
        return CivilDate(year: year, month: month, day: day) != nil
    }

    /// The card of a foreigner with permanent residence, in the form of 2023.
    private static func isForeign(_ bytes: [UInt8]) -> Bool { bytes[0] == UInt8(ascii: "9") }

    /// Both checks of a credit code: 9 begins millions of codes and a few thousand cards.
    private static func isWholeCode(_ bytes: [UInt8]) -> Bool {
        OrganizationCode.isValid(String(decoding: bytes[8..<17], as: UTF8.self))
    }

    private static func hasShortBirthDate(_ bytes: [UInt8]) -> Bool {
        guard let region = value(bytes[0..<2]), CreditCodeRules.provinces.contains(region), region != 10,
            let year = value(bytes[6..<8]), let month = value(bytes[8..<10]), let day = value(bytes[10..<12])
        else { return false }
        return CivilDate(year: 1900 + year, month: month, day: day) != nil
    }

    private static func checkCharacter(of bytes: [UInt8]) -> UInt8? {
        var sum = 0
        for (byte, weight) in zip(bytes, weights) {
            guard (48...57).contains(byte) else { return nil }
            sum += Int(byte - 48) * weight
        }
        return checkCharacters[sum % 11]
    }

    private static func upperCased(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "x") ? UInt8(ascii: "X") : byte }

    private static func value(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 48)
        }
        return value
    }
}
