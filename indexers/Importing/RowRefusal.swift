// SPDX-License-Identifier: GPL-3.0-or-later
public import Readers
import Records

/// Why a row or a document is not taken over: a stable code and the sentence that the sender reads.
public struct RowRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// `missing_field`, `bad_field`, `bad_date`, `bad_number`, `too_long`, `classified`, `duplicate_key`, or one of
    /// the codes of `RowError` and `ReadError`.
    public let code: String
    /// What is wrong, and what would be right.
    public let sentence: String

    public init(code: String, sentence: String) {
        self.code = code
        self.sentence = sentence
    }

    public init(_ error: RowError) { self.init(code: error.code.rawValue, sentence: error.sentence) }

    public init(_ error: ReadError) { self.init(code: error.code.rawValue, sentence: error.sentence) }

    public var description: String { "\(code): \(sentence)" }

    /// The text bears a mark of classification.
    public static let classified = RowRefusal(
        code: GateRefusal.Code.classified.rawValue, sentence: GateRefusal.Code.classified.sentence)
}
