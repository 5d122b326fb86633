// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds where a numeral ends, and which of the three ways of writing it follows: units (一百二十四), a row of digits
/// (二〇一六), or Arabic digits with or without 万 and 亿 (124, １２４, 3亿5000万).
struct NumeralReader {
    let scalars: [Unicode.Scalar]

    func read(at index: Int) -> (value: Int, end: Int)? {
        guard scalars.indices.contains(index) else { return nil }
        if NumeralSign.arabicDigit(scalars[index]) != nil {
            return readArabic(at: index)
        }
        guard let first = NumeralSign(scalars[index]) else { return nil }
        let end = endOfRow(from: index)
        let isFollowedByUnit = end < scalars.count && (NumeralSign(scalars[end])?.isUnit ?? false)
        if end - index >= 2 {
            // 二三十 means "twenty or thirty": no number.
            return isFollowedByUnit ? nil : readRow(index..<end)
        }
        if end - index == 1, !isFollowedByUnit, let value = first.positionalDigit {
            // A circle alone is a drawing.
            return scalars[index] == "○" || scalars[index] == "◯" ? nil : (value, end)
        }
        return readUnits(at: index)
    }

    private func readUnits(at index: Int) -> (value: Int, end: Int)? {
        var numeral = UnitNumeral()
        var found: (value: Int, end: Int)?
        var at = index
        while at < scalars.count, let sign = NumeralSign(scalars[at]), numeral.take(sign) {
            at += 1
            if let value = numeral.value() { found = (value, at) }
            if numeral.overflowed { return nil }
        }
        return numeral.overflowed ? nil : found
    }

    /// The end of the digits that stand in a row from `index` on; a first sign that is no digit gives `index`.
    private func endOfRow(from index: Int) -> Int {
        var at = index
        while at < scalars.count {
            let isDigit = NumeralSign(scalars[at])?.positionalDigit != nil
            guard isDigit || (at > index && isTypedZero(at: at)) else { break }
            at += 1
        }
        return at
    }

    /// Whether the scalar is a letter O or an Arabic 0 typed for 〇, as in 二O一六 and 二0一六. Only inside a row.
    private func isTypedZero(at index: Int) -> Bool {
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        switch scalars[index] {
        case "O", "o", "Ｏ", "ｏ":
            return !next.properties.isAlphabetic || NumeralSign(next) != nil || next.value > 0x2E80
        case "0", "０":
            return NumeralSign.arabicDigit(next) == nil
        default:
            return false
        }
    }

    private func readRow(_ range: Range<Int>) -> (value: Int, end: Int)? {
        digits(scalars[range].map { NumeralSign($0)?.positionalDigit ?? 0 }).map { ($0, range.upperBound) }
    }

    private func readArabic(at index: Int) -> (value: Int, end: Int)? {
        var total = 0
        var at = index
        var limit = Int.max
        var found: (value: Int, end: Int)?
        while at < scalars.count {
            let start = at
            while at < scalars.count, NumeralSign.arabicDigit(scalars[at]) != nil { at += 1 }
            guard at > start else { break }
            guard let number = digits(scalars[start..<at].compactMap(NumeralSign.arabicDigit)) else { return nil }
            guard at < scalars.count, case .large(let unit) = NumeralSign(scalars[at]), unit < limit else {
                // 3万5000 is 35,000 or a number and the next one: only the part with its unit counts.
                return found ?? (number, at)
            }
            let (product, overflow) = number.multipliedReportingOverflow(by: unit)
            let (sum, overflow2) = total.addingReportingOverflow(product)
            guard !overflow, !overflow2 else { return nil }
            at += 1
            total = sum
            limit = unit
            found = (sum, at)
        }
        return found
    }

    private func digits(_ digits: [Int]) -> Int? {
        var value = 0
        for digit in digits {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflow2) = product.addingReportingOverflow(digit)
            guard !overflow, !overflow2 else { return nil }
            value = sum
        }
        return value
    }
}
