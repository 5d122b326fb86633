// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// The words of a title that place it in a field, found in one pass.
struct FieldWords: Sendable {
    private struct Rule: Sendable {
        let word: [Unicode.Scalar]
        let field: String
        /// Longer words in which this one means something else, each with the offsets at which `word` stands in it.
        let unless: [(word: [Unicode.Scalar], offsets: [Int])]
    }

    private let rules: [Unicode.Scalar: [Rule]]

    init(rows: [DomainTable.Row]) {
        var rules: [Unicode.Scalar: [Rule]] = [:]
        for row in rows {
            let word = Array(Self.key(row.text("word")).unicodeScalars)
            guard let first = word.first else { continue }
            let unless = row.list("unless").map { text in
                let longer = Array(Self.key(text).unicodeScalars)
                return (word: longer, offsets: longer.indices.filter { Self.stands(word, in: longer, at: $0) })
            }
            rules[first, default: []].append(Rule(word: word, field: row.text("field"), unless: unless))
        }
        self.rules = rules
    }

    /// Every field that a word of a title names; the names of organs in it do not count.
    func fields(in title: String) -> Set<String> {
        let scalars = Array(Self.withoutOrgans(Self.key(title)).unicodeScalars)
        var found: Set<String> = []
        for index in scalars.indices {
            for rule in rules[scalars[index]] ?? [] where !found.contains(rule.field) {
                if Self.stands(rule.word, in: scalars, at: index), !Self.isExcepted(rule, in: scalars, at: index) {
                    found.insert(rule.field)
                }
            }
        }
        return found
    }

    static func key(_ text: String) -> String { TextFolding.key(text) }

    /// 「教育厅财政厅关于…」 and 「转发教育厅关于…」 are about neither education nor money.
    private static func withoutOrgans(_ key: String) -> String {
        var rest = key
        if let about = rest.firstRange(of: "关于"), endsLikeOrgan(rest[..<about.lowerBound]) {
            rest = String(rest[about.lowerBound...])
        }
        for word in ["转发", "批转"] {
            guard let forwarded = rest.firstRange(of: word),
                let about = rest[forwarded.upperBound...].firstRange(of: "关于"),
                endsLikeOrgan(rest[forwarded.upperBound..<about.lowerBound])
            else { continue }
            rest.removeSubrange(forwarded.upperBound..<about.lowerBound)
        }
        return rest
    }

    private static func endsLikeOrgan(_ text: Substring) -> Bool {
        guard let last = text.last else { return false }
        return organEndings.contains(last)
    }

    private static let organEndings: Set<Character> = ["局", "厅", "部", "委", "会", "府", "室", "院", "办", "队", "等", "门"]

    private static func isExcepted(_ rule: Rule, in scalars: [Unicode.Scalar], at index: Int) -> Bool {
        rule.unless.contains { longer in
            longer.offsets.contains { index >= $0 && stands(longer.word, in: scalars, at: index - $0) }
        }
    }

    private static func stands(_ word: [Unicode.Scalar], in scalars: [Unicode.Scalar], at start: Int) -> Bool {
        guard start >= 0, word.count <= scalars.count - start else { return false }
        for offset in word.indices where scalars[start + offset] != word[offset] { return false }
        return true
    }
}
