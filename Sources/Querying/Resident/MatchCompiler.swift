// SPDX-License-Identifier: GPL-3.0-or-later
import Schema

/// Turns a match into nodes over one numbering.
struct MatchCompiler {
    let unit: SearchRequest.Unit
    let reading: TextReading
    let columns: Columns
    /// The postings of a term.
    let list: (String) throws -> PostingList
    /// The postings of all terms with a prefix, at most so many terms, together.
    let union: (_ prefix: String, _ limit: Int) throws -> PostingList

    private var count: Int { unit == .records ? reading.spaces.rowCount : reading.spaces.textCount }

    private func part(_ list: PostingList) -> PostingPart { unit == .records ? list.rows : list.texts }

    func node(_ match: Match) throws -> MatchNode {
        switch match {
        case .all: return EveryNode(count: count)
        case .none: return MatchNode()
        case .term(let term): return ListNode(part(try list(term)))
        case .prefix(let prefix, let limit): return ListNode(part(try union(prefix, limit)))
        case .phrase(let terms, _, let text): return try phrase(terms, text)
        case .near(let terms, let window): return try texts(terms, TextCheck(near: terms, window: window))
        case .and(let parts): return AllNode(try parts.map(node))
        case .or(let parts): return AnyNode(try parts.map(node))
        case .andNot(let kept, let taken): return ButNode(try node(kept), butNot: try node(taken))
        case .atLeast(let least, let parts): return SeveralNode(atLeast: least, of: try parts.map(node))
        }
    }

    /// What has all terms in one text that passes the check.
    private func texts(_ terms: [String], _ check: TextCheck) throws -> MatchNode {
        let lists = try terms.map(list)
        let isByRow = unit == .records
        let node = PhraseNode(lists.map(\.texts), check: check, reading: reading, isByRow: isByRow)
        guard isByRow, reading.spaces.hasWhole else { return node }
        let spaces = reading.spaces
        let whole = RowTextNode(lists.map(\.rows), check: check, reading: reading) { row in
            spaces.isWhole(row) ? spaces.textCount + Int(row) : nil
        }
        return AnyNode([node, whole])
    }

    private func phrase(_ terms: [String], _ text: String) throws -> MatchNode {
        let inTitle = terms.contains { $0.hasPrefix(TermPrefix.title.rawValue) }
        guard inTitle else { return try texts(terms, TextCheck(phrase: text, inTitle: false)) }
        let parts = try terms.map { part(try list($0)) }
        // A passage has no title of its own: all terms of its record's are enough.
        guard unit == .records else { return AllNode(parts.map(ListNode.init)) }
        let spaces = reading.spaces
        let columns = columns
        return RowTextNode(parts, check: TextCheck(phrase: text, inTitle: true), reading: reading) { row in
            let document = Int(columns.headerOfRow[Int(row)])
            guard document > 0 else { return spaces.textCount + Int(row) }
            let place = spaces.placeOfDocument[document]
            return place == IndexSpaces.nowhere ? nil : Int(place & ~IndexSpaces.textBit)
        }
    }
}
