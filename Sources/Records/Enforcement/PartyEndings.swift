// SPDX-License-Identifier: GPL-3.0-or-later

/// The endings of `party_endings.tsv`; asked for every row, so by scalars and not by string comparison.
struct PartyEndings: Sendable {
    private let strong: [Unicode.Scalar: [[Unicode.Scalar]]]
    private let weak: [Unicode.Scalar: [[Unicode.Scalar]]]
    private let inside: [[Unicode.Scalar]]

    /// The table that comes with the program; read once.
    static let standard: PartyEndings = {
        do throws(DomainTable.Fault) {
            return try PartyEndings(table: PackageResources.party_endings_tsv)
        } catch {
            preconditionFailure("the party endings in Sources/Records/Tables: \(error)")
        }
    }()

    init(table: [UInt8]) throws(DomainTable.Fault) {
        var strong: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
        var weak: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
        var inside: [[Unicode.Scalar]] = []
        for row in try DomainTable(table, required: ["strength", "endings"]).rows {
            for word in row.list("endings").map({ Array($0.unicodeScalars) }) {
                guard let last = word.last else { continue }
                switch row.text("strength") {
                case "strong": strong[last, default: []].append(word)
                case "weak": weak[last, default: []].append(word)
                case "inside": inside.append(word)
                case let other: throw DomainTable.Fault(code: .badWord, line: row.line, detail: other)
                }
            }
        }
        self.strong = strong
        self.weak = weak
        self.inside = inside
    }

    /// Ends in a word that no personal name ends in, or holds one.
    func isSure(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        Self.ends(name, strong) || inside.contains { Self.holds(name, $0) }
    }

    func isLikely(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        isSure(name) || (name.count >= 5 && Self.ends(name, weak))
    }

    private static func ends(_ name: ArraySlice<Unicode.Scalar>, _ words: [Unicode.Scalar: [[Unicode.Scalar]]]) -> Bool
    {
        guard let last = name.last, let candidates = words[last] else { return false }
        return candidates.contains { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
    }

    private static func holds(_ name: ArraySlice<Unicode.Scalar>, _ word: [Unicode.Scalar]) -> Bool {
        guard let first = word.first, name.count >= word.count else { return false }
        for start in name.startIndex...(name.endIndex - word.count) where name[start] == first {
            if name[start..<start + word.count].elementsEqual(word) { return true }
        }
        return false
    }
}
