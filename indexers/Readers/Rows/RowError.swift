// SPDX-License-Identifier: GPL-3.0-or-later

/// Why one row is refused while the others continue ("R" of the bad-input catalogue).
///
/// Names the field and, for broken JSON, the column (1-based, in Unicode scalars of the line).
public struct RowError: Error, Hashable, Sendable, CustomStringConvertible {
    public let code: Code
    public let field: String?
    public let column: Int?
    public let sentence: String

    public init(_ code: Code, field: String? = nil, column: Int? = nil, _ sentence: String) {
        self.code = code
        self.field = field
        self.column = column
        self.sentence = sentence
    }

    public var description: String { "\(code.rawValue): \(sentence)" }

    /// Stable names; a released one is never renamed.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case invalidUTF8 = "invalid_utf8"
        case nul
        case replacementCharacter = "replacement_character"
        case tooDeep = "too_deep"
        case tooLong = "too_long"
        case notObject = "not_object"
        case badJSON = "bad_json"
        case duplicateKey = "duplicate_key"
        case truncated
        case missingField = "missing_field"
        case badField = "bad_field"
        case badDate = "bad_date"
        case badNumber = "bad_number"
        case badColumns = "bad_columns"
        case badQuote = "bad_quote"
        case mangledNumber = "mangled_number"
        case badCell = "bad_cell"
    }

    /// A required field is absent or blank.
    public static func missing(_ field: String) -> RowError {
        RowError(.missingField, field: field, "缺少必填字段 \(field)。")
    }

    /// A field holds something that it may not; `expected` says what it may be.
    public static func bad(_ field: String, value: String, expected: String) -> RowError {
        RowError(.badField, field: field, "字段 \(field) 的值“\(shortened(value))”不对，应为\(expected)。")
    }

    /// Keeps messages readable: at most 40 scalars of a value are quoted.
    static func shortened(_ value: String) -> String {
        let scalars = value.unicodeScalars
        guard scalars.count > 40 else { return value }
        return String(String.UnicodeScalarView(scalars.prefix(40))) + "…"
    }
}
