// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema
import TextAnalysis

@testable import Querying

/// Searching by reading every text: slow, simple, and no part of the index.
struct BruteForce {
    struct Held {
        var record: NormativeDocument
        var events: [ValidityEvent]
        /// Folded texts; nothing matches across two of them.
        var lines: [FoldedText]
        /// With those that have taken over from them.
        var organs: [String]
        var ownOrgans: [String]
    }

    let held: [Held]
    private let words = QueryWords()

    init(_ documents: [(document: NormativeDocument, events: [ValidityEvent], passages: [String])]) {
        held = documents.map { entry in
            let document = entry.document
            var lines = [document.title] + document.issuers + document.aliases + document.topics + entry.passages
            lines += [document.number, document.shortTitle, document.indexNumber].compactMap { $0 }
            let organs = document.issuers.map { OrganDirectory.standard.reference(for: $0, on: document.date).id }
            // Who has taken over an organ's function counts and filters with it.
            let functions = OrganDirectory.standard.organs.filter {
                !OrganDirectory.standard.filterIDs(for: $0.id).isDisjoint(with: organs)
            }
            return Held(
                record: document, events: entry.events, lines: lines.map(TextFolding.fold),
                organs: unique(organs + functions.map(\.id)), ownOrgans: organs)
        }
    }

    /// Ids that match, before filters.
    func matches(_ node: QueryNode) -> [Held] { held.filter { holds($0, node) } }

    private func holds(_ held: Held, _ node: QueryNode) -> Bool {
        switch node {
        case .text(let text):
            words.words(of: text).allSatisfy { word in
                let others = Synonyms.standard.alternatives(of: word.text, on: Beijing.today, use: .match)
                return ([word.text] + others).contains { occurs($0, in: held) }
            }
        case .organ(let name, let ids): occurs(name, in: held) || !Set(ids).isDisjoint(with: held.ownOrgans)
        case .phrase(let text): occurs(text, in: held)
        case .and(let parts): parts.allSatisfy { holds(held, $0) }
        case .or(let parts): parts.contains { holds(held, $0) }
        case .not(let inner): !holds(held, inner)
        case .citation(let citation, _):
            held.record.outline.contains { $0.articleNumber == citation.articleKey }
                || occurs(citation.article.label, in: held) || occurs("第\(citation.article.number)条", in: held)
        default: false
        }
    }

    private func occurs(_ text: String, in held: Held) -> Bool {
        let phrase = TextFolding.fold(text)
        return held.lines.contains { !Highlight.occurrences(of: phrase, in: $0).isEmpty }
    }

    /// Whether a record passes the filters, the one of `except` left out.
    func passes(_ held: Held, _ request: SearchRequest, except facet: Facet? = nil) -> Bool {
        let record = held.record
        if facet != .kind, !request.kinds.isEmpty, !request.kinds.contains(.document) { return false }
        if facet != .organ, !request.organs.isEmpty {
            if Set(request.organs).isDisjoint(with: held.organs) { return false }
        }
        if facet != .field, !request.fields.isEmpty, Set(request.fields).isDisjoint(with: record.fields) {
            return false
        }
        if facet != .status, !request.statuses.isEmpty,
            !request.statuses.contains(status(held.events, asOf: request.asOf).code)
        {
            return false
        }
        if facet != .year, request.from != nil || request.to != nil {
            guard let date = record.date else { return false }
            if let from = request.from, date < from { return false }
            if let to = request.to, date > to { return false }
        }
        return true
    }

    func counts(_ facet: Facet, _ found: [Held], _ request: SearchRequest) -> [String: Int] {
        var counts: [String: Int] = [:]
        for held in found where passes(held, request, except: facet) {
            let values: [String] =
                switch facet {
                case .kind: ["document"]
                case .organ: held.organs
                case .field: held.record.fields
                case .status: [status(held.events, asOf: request.asOf).code.rawValue]
                case .year: held.record.date.map { [String($0.year)] } ?? []
                }
            for value in values { counts[value, default: 0] += 1 }
        }
        return counts
    }
}

private func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
}
