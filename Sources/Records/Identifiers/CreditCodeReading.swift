// SPDX-License-Identifier: GPL-3.0-or-later

/// What a typed, pasted or scanned text says as a 统一社会信用代码.
public struct CreditCodeReading: Hashable, Sendable {
    /// Half width, upper case, without white space and invisible characters.
    public let normalised: String
    /// The code, where the normalised text is one.
    public let code: CreditCode?
    /// Otherwise what is wrong with it.
    public let fault: CreditCodeFault?
    /// The one code that the text becomes when letters never used (O, I, S, Z, V) are read as what they resemble;
    /// `nil` where none or several fit. To be offered, never applied silently.
    public let suggestion: CreditCode?
    /// The text is a resident identity number by check and birth date: personal data, not to be looked up or logged.
    public let isIdentityNumber: Bool

    /// Longest text that is looked at; more is a fault of length.
    private static let maximumLength = 100

    /// Reads any text. Linear up to a hundred scalars.
    public init(_ text: String) {
        let source = Array(text.unicodeScalars.prefix(Self.maximumLength + 1))
        let scalars = IdentifierScalars(source).scalars.map(Self.upperCased)
        normalised = String(String.UnicodeScalarView(scalars))
        isIdentityNumber = IdentityNumber.isValid(normalised)
        code = isIdentityNumber ? nil : CreditCode(normalised)
        let fault = CreditCodeRules.fault(of: Array(normalised.utf8))
        // A number that passes both checks is far likelier a person's than a subject's, and the error costs more.
        self.fault = code == nil ? fault ?? .region : nil
        suggestion = code == nil && fault == .characterSet ? Self.suggestion(Array(normalised.utf8)) : nil
    }

    /// Characters of a text that has the look of a code, at least.
    public static let fewest = 15

    /// Whether the text has the look of a code, so that the answer to it should speak of codes: 15 to 20 characters, all
    /// letters or digits, with at least 8 digits.
    public var looksLikeCode: Bool {
        let bytes = normalised.utf8
        let digits = bytes.filter { (48...57).contains($0) }.count
        let letters = bytes.filter { (65...90).contains($0) }.count
        return (Self.fewest...20).contains(bytes.count) && digits >= 8 && digits + letters == bytes.count
    }

    /// ○ and 〇 stand for zero; Latin letters are upper case.
    private static func upperCased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == "〇" { return "0" }
        return (0x61...0x7A).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0x20) ?? scalar : scalar
    }

    private static let resembling: [UInt8: [UInt8]] = [
        UInt8(ascii: "O"): Array("0QD".utf8), UInt8(ascii: "I"): Array("1LT".utf8), UInt8(ascii: "S"): Array("58".utf8),
        UInt8(ascii: "Z"): Array("27".utf8), UInt8(ascii: "V"): Array("UYW".utf8),
    ]

    private static func suggestion(_ bytes: [UInt8]) -> CreditCode? {
        guard bytes.count == CreditCodeRules.length else { return nil }
        let wrong = bytes.indices.filter { CreditCodeRules.value(of: bytes[$0]) == nil }
        guard (1...4).contains(wrong.count) else { return nil }
        var candidates = [bytes]
        for index in wrong {
            guard let choices = resembling[bytes[index]] else { return nil }
            candidates = candidates.flatMap { candidate in
                choices.map { choice in
                    var next = candidate
                    next[index] = choice
                    return next
                }
            }
        }
        let codes = candidates.compactMap { CreditCode(String(decoding: $0, as: UTF8.self)) }
            .filter { $0.warnings.isEmpty }
        return codes.count == 1 ? codes.first : nil
    }
}
