// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// Cuts a body into passages: one per article or section, the grain that ranking, snippets and links use.
///
/// The passages in order are the whole body. Headings of 编, 章 and 节 are passages of their own so that nothing is
/// lost, and are not searched as articles. Items （一） 1. inside an article stay with it.
public enum PassageCutter {
    /// A passage longer than this is cut at paragraphs, then at sentences: beyond it, one passage no longer answers
    /// one question, and BM25 favours none of its parts.
    static let longest = 1_500
    /// Numbered items 1. 2. 3. join the section before them up to this many scalars.
    static let joined = 600

    /// The passages of `document`; empty for a document without text. Linear in the body.
    public static func passages(of document: NormativeDocument) -> [IndexedPassage] {
        passages(recordID: document.id, body: document.body, outline: document.outline)
    }

    /// The passages of a text; one without an outline is cut by length alone. Empty for an empty text. Linear.
    public static func passages(recordID: String, body: String, outline: [OutlineNode] = []) -> [IndexedPassage] {
        let body = Array(body.unicodeScalars)
        guard !body.isEmpty else { return [] }
        var passages: [IndexedPassage] = []
        for group in groups(of: outline, count: body.count) {
            let pieces = pieces(of: body, from: group.start, to: group.end)
            for (index, piece) in pieces.enumerated() {
                passages.append(
                    IndexedPassage(
                        recordID: recordID, ordinal: passages.count, article: group.node.articleNumber,
                        label: group.node.label, path: group.path, anchor: group.node.anchor, continues: index > 0,
                        level: group.node.level, text: text(body[piece])))
            }
        }
        return passages
    }

    struct Group {
        var node: OutlineNode
        var path: [String]
        var start: Int
        var end: Int
    }

    /// Nodes joined to passages, each with the headings above it.
    static func groups(of outline: [OutlineNode], count: Int) -> [Group] {
        var groups: [Group] = []
        var headings: [(rank: Int, text: String)] = []
        var reached = 0
        for node in outline {
            let start = min(max(node.start, reached), count)
            let end = min(max(node.end, start), count)
            if start > reached { cover(reached, start, &groups) }
            reached = end
            guard end > start else { continue }
            if var last = groups.last, joins(node, last) {
                last.end = end
                groups[groups.count - 1] = last
                continue
            }
            let rank = node.level.rank
            headings.removeAll { $0.rank >= rank }
            groups.append(Group(node: node, path: headings.map(\.text), start: start, end: end))
            if node.level != .preamble, node.level != .article {
                let heading = node.heading.count > 40 ? "" : node.heading
                headings.append((rank, heading.isEmpty ? node.label : node.label + " " + heading))
            }
        }
        if reached < count { cover(reached, count, &groups) }
        return groups
    }

    /// Text that no node covers belongs to the passage before it.
    private static func cover(_ start: Int, _ end: Int, _ groups: inout [Group]) {
        if groups.isEmpty {
            let node = OutlineNode(level: .preamble, label: "", start: start, end: end, anchor: "text")
            groups.append(Group(node: node, path: [], start: start, end: end))
        } else {
            groups[groups.count - 1].end = end
        }
    }

    private static func joins(_ node: OutlineNode, _ group: Group) -> Bool {
        switch (group.node.level, node.level) {
        case (.article, .first), (.article, .second), (.article, .third): true
        case (.preamble, .third), (.first, .third), (.second, .third), (.third, .third):
            node.end - group.start <= joined
        default: false
        }
    }

    /// Ranges of at most `longest` scalars that tile `start..<end`, cut behind line feeds where possible.
    static func pieces(of body: [Unicode.Scalar], from start: Int, to end: Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var begin = start
        while end - begin > longest {
            let window = begin..<(begin + longest)
            let cut =
                window.last { $0 > begin + longest / 3 && body[$0] == "\n" }
                ?? window.last { $0 > begin + longest / 3 && ["。", "；", "！", "？"].contains(body[$0]) }
                ?? window.upperBound - 1
            pieces.append(begin..<(cut + 1))
            begin = cut + 1
        }
        if begin < end { pieces.append(begin..<end) }
        return pieces
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}

extension OutlineNode.Level {
    /// Depth from the outside; a heading closes all of the same or a greater rank.
    var rank: Int {
        switch self {
        case .annex: 0
        case .part: 1
        case .chapter: 2
        case .section: 3
        case .first: 4
        case .second: 5
        case .third: 6
        case .article: 7
        case .preamble: 8
        }
    }
}
