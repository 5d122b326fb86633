// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A number in query text that names one market subject: credit code, registration number, organisation code.
enum SubjectIdentifier: Hashable, Sendable {
    case code(CreditCode)
    /// 15 digits that pass ISO 7064.
    case registration(String)
    /// GB 11714, with its hyphen.
    case organization(String)

    var isCode: Bool { if case .code = self { true } else { false } }

    /// As stored and as terms are made of it.
    var text: String {
        switch self {
        case .code(let code): code.text
        case .registration(let number), .organization(let number): number
        }
    }

    /// Words before a number that only say what it is.
    private static let labels = [
        "统一社会信用代码", "统一信用代码", "社会信用代码", "信用代码", "纳税人识别号", "工商注册号", "营业执照号", "注册号码", "注册号", "组织机构代码", "机构代码",
        "税号", "代码",
    ].map { Array($0.unicodeScalars) }

    /// Signs of the shortest identifier, an organisation code.
    private static let shortest = 9

    /// The identifier that the whole text is, in any spelling: lower case, full width, with blanks.
    static func whole(_ text: String) -> SubjectIdentifier? {
        guard mayHold(shortest, text) else { return nil }
        let scalars = Array(text.unicodeScalars)
        let start = labelEnd(scalars)
        return read(String(String.UnicodeScalarView(scalars[start...])))
    }

    /// Identifiers in running text with the labels before them, as ranges of scalars.
    static func find(in scalars: [Unicode.Scalar]) -> [(identifier: SubjectIdentifier, range: Range<Int>)] {
        var found: [(identifier: SubjectIdentifier, range: Range<Int>)] = []
        var index = 0
        while index < scalars.count {
            guard isPart(scalars[index]) else {
                index += 1
                continue
            }
            var end = index
            while end < scalars.count, isPart(scalars[end]) { end += 1 }
            if let identifier = read(String(String.UnicodeScalarView(scalars[index..<end]))) {
                found.append((identifier, labelStart(scalars, before: index)..<end))
            }
            index = end
        }
        return found
    }

    /// Whether so many signs other than Chinese characters stand in a text: with fewer nothing in it is a number.
    static func mayHold(_ count: Int, _ text: String) -> Bool {
        var left = count
        for scalar in text.unicodeScalars where !(0x4E00...0x9FFF).contains(scalar.value) {
            left -= 1
            if left == 0 { return true }
        }
        return false
    }

    private static func read(_ text: String) -> SubjectIdentifier? {
        guard mayHold(shortest, text) else { return nil }
        let reading = CreditCodeReading(text)
        if let code = reading.code { return .code(code) }
        if RegistrationNumber.isValid(reading.normalised) { return .registration(reading.normalised) }
        let parts = reading.normalised.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 2, parts[0].count == 8, parts[1].count == 1 {
            let number = parts.joined()
            if OrganizationCode.isValid(number) { return .organization(number) }
        }
        return nil
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 48...57, 65...90, 97...122, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 45, 0xFF0D: true
        default: false
        }
    }

    /// Where the label of a text ends, with what separates it from the number; 0 where there is none.
    private static func labelEnd(_ scalars: [Unicode.Scalar]) -> Int {
        for label in labels where scalars.starts(with: label) {
            var end = label.count
            while end < scalars.count, isSeparator(scalars[end]) { end += 1 }
            return end
        }
        return 0
    }

    private static func labelStart(_ scalars: [Unicode.Scalar], before index: Int) -> Int {
        var end = index
        while end > 0, isSeparator(scalars[end - 1]) { end -= 1 }
        for label in labels where end >= label.count && Array(scalars[end - label.count..<end]) == label {
            return end - label.count
        }
        return index
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == ":" || scalar == "：" || scalar == "为" || scalar == "是" || scalar.properties.isWhitespace
    }
}
