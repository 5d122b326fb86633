// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a whole file cannot be read: nothing of it is taken over (batch rejects "B" of the bad-input catalogue).
///
/// `code` is stable ASCII for programs and quarantine; `sentence` says in Chinese what is wrong and what would
/// be right. Neither holds the file's path or any of its content but names of columns and sheets, so both may be logged.
public struct ReadError: Error, Hashable, Sendable, CustomStringConvertible {
    public let code: Code
    public let sentence: String

    public init(_ code: Code, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }

    public var description: String { "\(code.rawValue): \(sentence)" }

    /// Stable names; a released one is never renamed.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case notFound = "not_found"
        case unreadable
        case notAFile = "not_a_file"
        case empty
        case noRows = "no_rows"
        case encoding
        case type
        case unsupported
        case encrypted
        case tooLarge = "too_large"
        case zipBomb = "zip_bomb"
        case zipPath = "zip_path"
        case truncated
        case damaged
        case missingProgram = "missing_program"
        case timeout
        case macro
        case externalEntity = "external_entity"
        case unfinished
        case missingColumn = "missing_column"
        case duplicateColumn = "duplicate_column"
        case unknownColumn = "unknown_column"
        case unclosedQuote = "unclosed_quote"
    }
}
