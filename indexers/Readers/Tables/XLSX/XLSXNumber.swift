// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records

/// The number of a cell as text.
enum XLSXNumber {
    /// Spreadsheets keep 15 digits.
    private static let digitsKept = 15

    /// What the cell shows: a day for date formats (F22), otherwise the plain decimal number without the noise of binary
    /// fractions (0.55 is stored as 0.55000000000000004).
    ///
    /// `isRounded` for numbers of more than 15 digits: as codes they have lost their end (F23).
    static func text(
        _ raw: String, format: XLSXFormat, countsFrom1904: Bool
    ) -> (text: String, isRounded: Bool) {
        if format == .date, let day = date(raw, countsFrom1904: countsFrom1904) { return (day, false) }
        let digits = raw.utf8.drop { $0 == UInt8(ascii: "-") }
        if !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) {
            if case .zeros(let width) = format, digits.count == raw.utf8.count, digits.count < width {
                return (String(repeating: "0", count: width - digits.count) + raw, false)
            }
            return (raw, digits.count > digitsKept)
        }
        guard let value = Double(raw), value.isFinite else { return (raw, false) }
        guard value.magnitude < 1e15 else { return (raw, true) }
        return (plain(String(format: "%.15g", value)), false)
    }

    /// A day counted by the spreadsheet as `YYYY-MM-DD`, a time of day behind it where there is one.
    ///
    /// `nil` for numbers that are no day from 1900 to 9999. Day 60 is the 29 February 1900 that Lotus 1-2-3 believed in:
    /// it stays what it says, and is refused as a date that does not exist.
    static func date(_ raw: String, countsFrom1904: Bool) -> String? {
        guard let value = Double(raw), value >= (countsFrom1904 ? 0 : 1), value < 2_958_466 else { return nil }
        // Half a second more than the last: a day is 86,400 of them.
        let seconds = Int((value * 86_400).rounded())
        let (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
        let time = second == 0 ? "" : String(format: " %02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60)
        if !countsFrom1904, day == 60 { return "1900-02-29" + time }
        let first =
            countsFrom1904
            ? CivilDate(year: 1904, month: 1, day: 1)
            : day < 60 ? CivilDate(year: 1899, month: 12, day: 31) : CivilDate(year: 1899, month: 12, day: 30)
        return first.map { $0.adding(days: day).description + time }
    }

    // 1.5e-05 → 0.000015; the value is below 1e15 and so has no positive exponent.
    private static func plain(_ text: String) -> String {
        guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else {
            return text
        }
        guard exponent < 0, exponent > -400 else { return text }
        let mantissa = text[..<mark]
        let digits = mantissa.filter { $0 != "." && $0 != "-" }
        return (mantissa.hasPrefix("-") ? "-0." : "0.") + String(repeating: "0", count: -exponent - 1) + digits
    }
}
