// SPDX-License-Identifier: GPL-3.0-or-later
import Schema
import TextAnalysis
import Xapian

/// Decides on the text of a passage whether a match with phrases holds;
/// the index keeps no positions.
///
/// About 10 µs a candidate and phrase. Conditions on the title (`S` terms) hold when all its terms occur.
struct PassageVerification {
    private var documents: [Match: Set<DocumentID>] = [:]
    private var phrases: [String: FoldedText] = [:]
    private let analyser = Analyzer()
    private var text: (document: DocumentID, folded: FoldedText)?

    /// Whether `match` holds for a passage.
    ///
    /// - Throws: `SearchError.timeout` past the deadline.
    mutating func holds(
        _ document: DocumentID, _ match: Match, in database: borrowing Database, deadline: ContinuousClock.Instant
    ) throws -> Bool {
        guard deadline > .now else { throw SearchError.timeout }
        return try holds(document, match, database)
    }

    private mutating func holds(
        _ document: DocumentID, _ match: Match, _ database: borrowing Database
    ) throws -> Bool {
        switch match {
        case .all: return true
        case .none: return false
        case .term, .prefix: return try occurs(document, match, database)
        case .phrase(let terms, _, let text):
            if terms.contains(where: { $0.hasPrefix(TermPrefix.title.rawValue) }) {
                for term in terms where try !occurs(document, .term(term), database) { return false }
                return true
            }
            let phrase = phrases[text] ?? TextFolding.fold(text)
            phrases[text] = phrase
            guard !Highlight.occurrences(of: phrase, in: try folded(document, database)).isEmpty else { return false }
            // The name of a person stands in the text and is no term of it.
            for term in terms where try !occurs(document, .term(term), database) { return false }
            return true
        case .near(let terms, let window):
            return Self.isNear(terms, window, analyser.tokens(of: try folded(document, database)))
        case .and(let parts):
            for part in parts where try !holds(document, part, database) { return false }
            return true
        case .or(let parts):
            for part in parts where try holds(document, part, database) { return true }
            return false
        case .andNot(let left, let right):
            return try holds(document, left, database) && !holds(document, right, database)
        case .atLeast(let count, let parts):
            var found = 0
            for part in parts where try holds(document, part, database) { found += 1 }
            return found >= count
        }
    }

    /// Membership in a posting list, read once for each leaf.
    private mutating func occurs(
        _ document: DocumentID, _ leaf: Match, _ database: borrowing Database
    ) throws -> Bool {
        if let known = documents[leaf] { return known.contains(document) }
        let options = MatchOptions(
            limit: Int(database.lastDocumentID), checkAtLeast: .all, order: .documentID(), weighting: .boolean)
        let found = try database.matches(EngineQuery.filter(leaf), options).matches
        let set = Set(found.map(\.id))
        documents[leaf] = set
        return set.contains(document)
    }

    private mutating func folded(_ document: DocumentID, _ database: borrowing Database) throws -> FoldedText {
        if let text, text.document == document { return text.folded }
        let folded = TextFolding.fold(IndexedPassage.text(ofStored: try database.data(document)))
        text = (document, folded)
        return folded
    }

    /// Whether all terms stand within so many positions of each other.
    static func isNear(_ terms: [String], _ window: Int, _ tokens: [Token]) -> Bool {
        let wanted = Set(terms)
        let found = tokens.filter { wanted.contains($0.text) }.sorted { $0.position < $1.position }
        for (index, first) in found.enumerated() {
            var seen: Set<String> = []
            for token in found[index...] where Int(token.position - first.position) < window { seen.insert(token.text) }
            if seen == wanted { return true }
        }
        return false
    }
}
