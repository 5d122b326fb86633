// SPDX-License-Identifier: GPL-3.0-or-later

/// What a cell for the 统一社会信用代码 of a party really holds.
///
/// Columns headed 纳税人识别号 hold tax numbers, shops' tax numbers begin with their owner's identity number, spreadsheets turn
/// codes into 9.13E+17 (domain.md §2.3; reliability.md F20, F23, F24). No case repeats what stood in the cell, so that it
/// may be told to the sender.
public enum CodeCell: Hashable, Sendable {
    case blank
    case code(CreditCode)
    /// A resident identity number, alone or inside a tax number: dropped.
    case identityNumber
    /// More than one code: more than one party.
    case several
    case bad(CreditCodeFault, suggestion: CreditCode?, hint: Hint?)

    /// What the text seems to be instead.
    public enum Hint: String, Hashable, Sendable, CaseIterable {
        case scientific
        case registrationNumber = "registration_number"
        case organizationCode = "organization_code"
        case taxNumber = "tax_number"

        /// For people, in Chinese.
        public var message: String {
            switch self {
            case .scientific: "这一格被电子表格改成了科学计数法，请把该列设为文本后重新填写"
            case .registrationNumber: "看来是工商注册号，应填在“代码_2（工商注册号）”一栏"
            case .organizationCode: "看来是组织机构代码，应填在“代码_3（组织机构代码）”一栏"
            case .taxNumber: "看来是纳税人识别号（税务登记号），不是统一社会信用代码"
            }
        }
    }

    /// Reads any text; linear up to some hundred characters.
    public init(_ text: String) {
        guard !BlankCell.isBlank(text) else {
            self = .blank
            return
        }
        let reading = CreditCodeReading(text)
        if let code = reading.code {
            self = .code(code)
        } else if reading.isIdentityNumber || Self.holdsIdentityNumber(text) {
            self = .identityNumber
        } else if Self.codes(in: text) > 1 {
            self = .several
        } else {
            self = .bad(
                reading.fault ?? .length, suggestion: reading.suggestion, hint: Self.hint(reading.normalised))
        }
    }

    /// Whether an identity number stands in a cell meant for a code, also where further digits continue it: the tax
    /// number of a shop is its owner's identity number with two digits behind it.
    public static func holdsIdentityNumber(_ text: String) -> Bool {
        if !IdentityNumber.find(in: text, isLenient: true).isEmpty { return true }
        let scalars = IdentifierScalars(Array(text.unicodeScalars.prefix(200))).scalars.filter {
            $0.isASCIIDigit || $0.isASCIILetter
        }
        guard scalars.count > 18 else { return false }
        return (0...(scalars.count - 18)).contains { start in
            let window = String(String.UnicodeScalarView(scalars[start..<start + 18])).uppercased()
            return IdentityNumber.isValid(window)
        }
    }

    private static func codes(in text: String) -> Int {
        let parts = text.unicodeScalars.prefix(400).split {
            ["、", "；", ";", "，", ",", "/", "|", "\n", " "].contains($0)
        }
        return parts.filter { CreditCodeReading(String($0)).code != nil }.count
    }

    private static func hint(_ normalised: String) -> Hint? {
        let bytes = Array(normalised.utf8)
        let isNumber = bytes.allSatisfy { (48...57).contains($0) }
        if let exponent = bytes.firstIndex(of: UInt8(ascii: "E")), exponent > 0, bytes.count < 18,
            bytes[exponent...].dropFirst().first == UInt8(ascii: "+"),
            bytes[..<exponent].allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") })
        {
            return .scientific
        }
        if RegistrationNumber.isValid(normalised) { return .registrationNumber }
        if OrganizationCode.isValid(normalised) { return .organizationCode }
        let isRegional = bytes.count == 15 && bytes.prefix(6).allSatisfy { (48...57).contains($0) }
        return isRegional || (isNumber && bytes.count == 20) ? .taxNumber : nil
    }
}
