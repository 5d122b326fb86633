// SPDX-License-Identifier: GPL-3.0-or-later
import Readers
import Records

/// The words by which sources name a document's class.
enum ClassNames {
    /// The class that `word` names, by its token or its Chinese label.
    static func documentClass(of word: String) throws(RowError) -> DocumentClass {
        if let known = DocumentClass(rawValue: word.lowercased()) { return known }
        if let known = DocumentClass.allCases.first(where: { $0.label == word }) { return known }
        throw .bad("class", value: word, expected: allowed)
    }

    private static let allowed = DocumentClass.allCases.map(\.rawValue).joined(separator: "、")
}
