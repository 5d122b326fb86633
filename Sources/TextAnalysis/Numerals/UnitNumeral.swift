// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads a numeral written with units, sign by sign.
///
///     number  := part { "亿" part }
///     part    := [ section "万" ] [ section ]
///     section := [ d "千" ] [ d "百" ] [ [d] "十" | "廿" | "卅" | "卌" ] [ d ]      with 零 over each gap
///
/// A last digit needs 十 or 零 before it: 一百二 is 120 to a speaker and 102 to a careless printer, so it is read as
/// neither. A missing 零 before 十 (一千二十) and a 十 without 一 (一百十二) are unambiguous and accepted.
struct UnitNumeral {
    /// Everything up to the last 亿; since then up to the last 万; since then.
    private var total = 0
    private var group = 0
    private var section = 0
    private var digit: Int?
    private var lastUnit = 10_000
    private var sawZero = false
    private var isEmpty = true
    /// Set when the value leaves the range of Int: the numeral then has no value, whatever follows.
    private(set) var overflowed = false

    /// Takes the next sign. False when the numeral cannot go on with it.
    mutating func take(_ sign: NumeralSign) -> Bool {
        defer { isEmpty = false }
        switch sign {
        case .zero:
            guard !isEmpty, digit == nil, !sawZero else { return false }
            sawZero = true
            return true
        case .digit(let value):
            guard digit == nil else { return false }
            digit = value
            return true
        case .unit(let unit):
            guard unit < lastUnit, digit != nil || unit == 10 else { return false }
            section += (digit ?? 1) * unit
            close(unit: unit)
            return true
        case .tens(let value):
            guard digit == nil, lastUnit > 10 else { return false }
            section += value
            close(unit: 10)
            return true
        case .large(10_000):
            guard group == 0, section > 0 || digit != nil else { return false }
            group = (section + (digit ?? 0)) * 10_000
            section = 0
            close(unit: 10_000)
            return true
        case .large(let unit):
            guard !isEmpty, digit == nil || total == 0 || digitMayEnd, !sawZero || digit != nil || section > 0 else {
                return false
            }
            let (product, overflow) = (total + group).addingReportingOverflow(section + (digit ?? 0))
            let (result, overflow2) = product.multipliedReportingOverflow(by: unit)
            overflowed = overflowed || overflow || overflow2
            guard !overflowed else { return false }
            total = result
            group = 0
            section = 0
            close(unit: 10_000)
            return true
        }
    }

    /// The value so far, or nil where the numeral may not end.
    mutating func value() -> Int? {
        guard !isEmpty, !overflowed else { return nil }
        if digit == nil ? sawZero : !digitMayEnd { return nil }
        let (value, overflow) = total.addingReportingOverflow(group + section + (digit ?? 0))
        overflowed = overflow
        return overflow ? nil : value
    }

    private var digitMayEnd: Bool {
        sawZero || lastUnit == 10 || (total == 0 && group == 0 && section == 0)
    }

    private mutating func close(unit: Int) {
        digit = nil
        sawZero = false
        lastUnit = unit
    }
}
