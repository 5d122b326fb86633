// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows of CSV (RFC 4180) that no spreadsheet runs as formulas.
enum CSVText {
    /// Tells spreadsheets that the file is UTF-8: without it those of this country read GB 18030.
    static let byteOrderMark = "\u{FEFF}"

    static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// A value as one cell: harmless, quoted where it must be, without NUL.
    static func cell(_ value: String) -> String {
        let value = harmless(value.contains("\0") ? value.replacing("\0", with: "") : value)
        let needsQuotes = value.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
        return needsQuotes ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
    }

    /// A value that begins as formulas do gets an apostrophe in front, which spreadsheets take for text
    /// (reliability.md §4); full-width signs are folded by some of them.
    static func harmless(_ value: String) -> String {
        guard let first = value.unicodeScalars.first, openings.contains(first) else { return value }
        return "'" + value
    }

    private static let openings: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
    ]
}
