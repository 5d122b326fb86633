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

    /// A full load is one file: of several it cannot be told which one says what is no longer there.
    static func severalFiles(_ count: Int) -> RowRefusal {
        RowRefusal(
            code: "several_files",
            sentence: "该来源写了 deletes_missing: true，路径下却有 \(count) 个文件，无法判断哪一个是全量。请只留一个文件，或让 path 指向那个文件。")
    }

    /// The row itself says that what it tells may not be public: an earlier row's record must not stay in sight. Other
    /// refusals are faults of the row, which say nothing of the record.
    var endsDisplay: Bool {
        switch GateRefusal.Code(rawValue: code) {
        case .classified, .internal, .notPublicAtSource, .sealed, .minor: true
        case .draftAsFinal, .unreviewed, .personal, nil: false
        }
    }

    public var description: String { "\(code): \(sentence)" }

    /// The text bears a mark of classification.
    public static let classified = RowRefusal(
        code: GateRefusal.Code.classified.rawValue, sentence: GateRefusal.Code.classified.sentence)
}
