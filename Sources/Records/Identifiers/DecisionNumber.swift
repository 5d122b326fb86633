// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// 决定书文号: the number of a decision or licence, unique only with its organ (domain.md §2.5).
///
/// Read by the grammar of document numbers; local forms that it does not cover (〔2021〕执法1号, 元交罚字5323280001号) are kept
/// as printed and compare folded.
public struct DecisionNumber: Hashable, Sendable {
    /// Without white space.
    public let printed: String
    /// `nil` where no grammar reads the whole text.
    public let number: DocumentNumber?
    /// Equal for all printed forms of one number: the `identityKey`, else the folded text.
    public let key: String

    /// Longest number looked at; a longer text is a sentence.
    private static let longestText = 200

    /// `nil` for a blank cell. Linear.
    public init?(_ text: String) {
        guard !BlankCell.isBlank(text) else { return nil }
        let source = Array(text.unicodeScalars.prefix(Self.longestText))
        let scalars = IdentifierScalars(source)
        printed = scalars.printed(0..<scalars.count)
        let read = DocumentNumber.parse(printed)
        // A number that leaves something unread is one of several, or a branch's: the whole text tells it apart.
        let isWhole = read.map { $0.confidence == .high || Self.restIsEmpty(scalars, $0) } ?? false
        number = isWhole ? read : nil
        key = number?.identityKey ?? Self.folded(scalars)
    }

    /// What tells a decision apart: organ, by the directory where it is known there, and number.
    public static func identity(organ: String, number: String) -> String? {
        guard let number = DecisionNumber(number) else { return nil }
        return OrganDirectory.standard.reference(for: organ).id + "|" + number.key
    }

    private static func restIsEmpty(_ text: IdentifierScalars, _ number: DocumentNumber) -> Bool {
        let whole = text.text(0..<text.count)
        let read = IdentifierScalars(number.printed)
        guard let range = whole.lastRange(of: read.text(0..<read.count)) else { return true }
        // 元应急罚〔2021〕执法1号 holds an older number 〔2021〕执法1号 only by its look.
        if read[0] == "〔" || read[0] == "（", range.lowerBound > whole.startIndex { return false }
        return whole[range.upperBound...].allSatisfy { !$0.isLetter && !$0.isNumber } || whole.hasSuffix("决定书")
    }

    private static func folded(_ text: IdentifierScalars) -> String {
        TextFolding.key(text.text(0..<text.count).filter { !"〔〕（）第".contains($0) })
    }
}

extension String {
    fileprivate func lastRange(of word: String) -> Range<String.Index>? {
        guard !word.isEmpty else { return nil }
        var found: Range<String.Index>?
        var start = startIndex
        while let range = self[start...].firstRange(of: word) {
            found = range
            start = index(after: range.lowerBound)
        }
        return found
    }
}
