// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Records

/// What keeps a document out, and what is hidden in one that comes in (domain.md §5 保密审查, §7).
enum DocumentGate {
    /// A row's document: classified, internal, or a draft that the row declares to be a final text.
    static func refusal(of document: NormativeDocument) -> RowRefusal? {
        // A row that says no class leaves open whether it is a draft; it is never shown as in force by that.
        let mayBeDraft = document.documentClass == .draft || document.documentClass == .unknown
        return Gate.refusal(ofTitle: document.title, text: document.body, isDraft: mayBeDraft).map(row)
    }

    /// A file: classified or internal.
    static func refusal(ofText text: String) -> RowRefusal? {
        Gate.refusal(ofTitle: "", text: text, isDraft: true).map(row)
    }

    /// Hides what `PersonalData.inDocuments` names; before outline and clauses are read, so that their places fit.
    static func mask(_ document: inout NormativeDocument) {
        document.title = masked(document.title)
        document.aliases = document.aliases.map(masked)
        document.body = masked(document.body)
    }

    private static func masked(_ text: String) -> String {
        PersonalData.masked(text, hiding: PersonalData.inDocuments).text
    }

    private static func row(_ refusal: GateRefusal) -> RowRefusal {
        RowRefusal(code: refusal.code.rawValue, sentence: refusal.sentence)
    }
}
