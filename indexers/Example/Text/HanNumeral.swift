// SPDX-License-Identifier: GPL-3.0-or-later

/// The Chinese numerals 1 to 99 of headings and articles; larger ones stay Arabic, which no example needs.
enum HanNumeral {
    static func text(_ value: Int) -> String {
        guard (1...99).contains(value) else { return String(value) }
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let (tens, ones) = (value / 10, value % 10)
        return (tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十") + digits[ones]
    }
}
