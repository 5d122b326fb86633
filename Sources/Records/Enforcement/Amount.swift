// SPDX-License-Identifier: GPL-3.0-or-later

/// An amount of money in fen, exact; exchanged in 万元 (发改办财金〔2018〕424号).
public struct Amount: Hashable, Comparable, Sendable {
    public var fen: Int64

    public init(fen: Int64) { self.fen = fen }

    public static func < (left: Amount, right: Amount) -> Bool { left.fen < right.fen }

    /// Above this a fine of a county organ is likelier yuan in a column of 万元 (domain.md §2.3): 1,000 万元.
    public static let reviewThreshold = Amount(fen: 1_000_000_000)

    /// Reads a decimal number of 万元: `0.5`, `1,200`, `１２．５`; up to six decimals, no sign, no exponent.
    ///
    /// `nil` for anything else, so that NaN, 1e999 and 5000元 are refused by the caller with a reason.
    public init?(tenThousands text: String) { self.init(text, unit: 1_000_000, decimals: 6) }

    /// Reads a decimal number of yuan; up to two decimals.
    public init?(yuan text: String) { self.init(text, unit: 100, decimals: 2) }

    private init?(_ text: String, unit: Int64, decimals: Int) {
        var value: Int64 = 0
        var scale = unit
        var digits = 0
        var isFraction = false
        for scalar in text.unicodeScalars {
            var code = scalar.value
            if (0xFF01...0xFF5E).contains(code) { code -= 0xFEE0 }
            switch code {
            case 0x20, 0x3000, 0x2C: continue
            case 0x2E:
                guard !isFraction else { return nil }
                isFraction = true
            case 0x30...0x39:
                let digit = Int64(code - 0x30)
                digits += 1
                if isFraction {
                    scale /= 10
                    guard scale > 0 || digit == 0 else { return nil }
                    value += digit * scale
                } else {
                    let (product, overflow) = value.multipliedReportingOverflow(by: 10)
                    let (sum, more) = product.addingReportingOverflow(digit * unit)
                    guard !overflow, !more else { return nil }
                    value = sum
                }
            default: return nil
            }
        }
        guard digits > 0 else { return nil }
        fen = value
    }

    /// `1.5万元`, `800元`: the larger unit from ten thousand yuan on.
    public var label: String {
        fen >= 1_000_000 ? Self.decimal(fen, unit: 1_000_000) + "万元" : Self.decimal(fen, unit: 100) + "元"
    }

    /// Decimal 万元 without trailing zeros, as exchanged: `0.08`.
    public var tenThousands: String { Self.decimal(fen, unit: 1_000_000) }

    private static func decimal(_ value: Int64, unit: Int64) -> String {
        let (whole, rest) = value.quotientAndRemainder(dividingBy: unit)
        guard rest != 0 else { return String(whole) }
        let width = String(unit).count - 1
        var digits = String(rest.magnitude)
        digits = String(repeating: "0", count: max(0, width - digits.count)) + digits
        while digits.last == "0" { digits.removeLast() }
        return "\(whole).\(digits)"
    }
}

extension Amount: Codable {
    /// Encoded as the whole number of fen.
    public init(from decoder: any Decoder) throws { fen = try decoder.singleValueContainer().decode(Int64.self) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(fen)
    }
}
