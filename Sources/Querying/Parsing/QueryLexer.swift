// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Cuts query text into tokens.
///
///     token  := subject | number | citation | phrase | title | "(" | ")" | "-" | word
///     phrase := quote … (quote | end)          any of " “ ” ＂ „ 「 」 『 』
///     title  := 《 … 》                         brackets may nest
///     word   := anything up to white space, a quote, 《, a grouping bracket or a recognised number
///
/// A bracket groups only where a word could begin; `办法（试行）` keeps its brackets as text. Unmatched brackets are
/// text.
struct QueryLexer {
    enum Token: Hashable {
        case subject(SubjectIdentifier, String)
        case number(DocumentNumber, String)
        case citation(ArticleCitation, String)
        case phrase(String)
        case title(String)
        case open
        case close
        case minus
        case word(String)
    }

    private let scalars: [Unicode.Scalar]
    private var tokens: [Token] = []
    private(set) var hasUnmatchedBracket = false

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "“", "”", "＂", "„", "「", "」", "『", "』": true
        default: false
        }
    }

    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == "（" }
    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool { scalar == ")" || scalar == "）" }
    private static func isMinus(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "－" || scalar == "−" }

    /// All tokens; total and linear but for the recognisers' own cost.
    mutating func run() -> [Token] {
        let atoms = recognised()
        let groups = groupingBrackets(outside: atoms)
        var index = 0
        var word: [Unicode.Scalar] = []
        var mayBegin = true
        func flush(_ tokens: inout [Token]) {
            if !word.isEmpty { tokens.append(.word(Self.string(word))) }
            word = []
        }
        while index < scalars.count {
            let scalar = scalars[index]
            if let atom = atoms[index] {
                flush(&tokens)
                tokens.append(atom.token)
                index = atom.end
                mayBegin = true
                continue
            }
            if Self.isQuote(scalar) {
                flush(&tokens)
                let end = scalars[(index + 1)...].firstIndex(where: Self.isQuote) ?? scalars.count
                let quoted = Self.string(scalars[(index + 1)..<end])
                tokens.append(.phrase(quoted))
                index = min(end + 1, scalars.count)
                mayBegin = true
                continue
            }
            if scalar == "《", let end = titleEnd(from: index) {
                // A field name before the title keeps it: 标题:《…》.
                if word.last == ":" || word.last == "：" {
                    word.append(contentsOf: scalars[index..<end])
                } else {
                    flush(&tokens)
                    tokens.append(.title(Self.string(scalars[(index + 1)..<(end - 1)])))
                }
                index = end
                mayBegin = true
                continue
            }
            if groups.contains(index) {
                flush(&tokens)
                tokens.append(Self.isOpening(scalar) ? .open : .close)
                mayBegin = true
            } else if scalar.properties.isWhitespace {
                flush(&tokens)
                mayBegin = true
            } else if mayBegin, word.isEmpty, Self.isMinus(scalar), index + 1 < scalars.count,
                !scalars[index + 1].properties.isWhitespace, !Self.isMinus(scalars[index + 1])
            {
                tokens.append(.minus)
                mayBegin = true
            } else {
                word.append(scalar)
                mayBegin = false
            }
            index += 1
        }
        flush(&tokens)
        return tokens
    }

    /// Identifiers, numbers and citations outside quotation marks, by their first scalar.
    private func recognised() -> [Int: (token: Token, end: Int)] {
        let text = Self.string(scalars)
        var quoted: Set<Int> = []
        var inside = false
        for (index, scalar) in scalars.enumerated() {
            if Self.isQuote(scalar) { inside.toggle() }
            if inside { quoted.insert(index) }
        }
        var found: [Int: (token: Token, end: Int)] = [:]
        var covered: Set<Int> = []
        func add(_ token: Token, _ range: Range<Int>) {
            guard !range.isEmpty, range.upperBound <= scalars.count else { return }
            guard range.allSatisfy({ !quoted.contains($0) && !covered.contains($0) }) else { return }
            covered.formUnion(range)
            found[range.lowerBound] = (token, range.upperBound)
        }
        if let whole = SubjectIdentifier.whole(text) { return [0: (.subject(whole, text), scalars.count)] }
        // A query that is nothing but a number may have lost its brackets; in running text that would be a guess.
        if let whole = DocumentNumber.parse(text), whole.year != nil || whole.confidence >= .medium {
            return [0: (.number(whole, text), scalars.count)]
        }
        for hit in SubjectIdentifier.find(in: scalars) {
            add(.subject(hit.identifier, Self.string(scalars[hit.range])), hit.range)
        }
        for hit in ArticleCitation.find(in: text) where hit.start < hit.end {
            add(
                .citation(hit.citation, Self.string(scalars[hit.start..<min(hit.end, scalars.count)])),
                hit.start..<hit.end)
        }
        for hit in DocumentNumber.find(in: text) where hit.number.confidence >= .medium {
            add(.number(hit.number, Self.string(scalars[hit.range])), hit.range)
        }
        return found
    }

    /// Indices of the brackets that group.
    private mutating func groupingBrackets(outside atoms: [Int: (token: Token, end: Int)]) -> Set<Int> {
        var groups: Set<Int> = []
        var stack: [(index: Int, groups: Bool)] = []
        var index = 0
        var inQuotes = false
        while index < scalars.count {
            if let atom = atoms[index] {
                index = atom.end
                continue
            }
            let scalar = scalars[index]
            if Self.isQuote(scalar) { inQuotes.toggle() }
            if !inQuotes, Self.isOpening(scalar) {
                let before = index == 0 ? " " : scalars[index - 1]
                let begins =
                    before.properties.isWhitespace || groups.contains(index - 1) || Self.isMinus(before)
                    || (stack.last?.index == index - 1)
                stack.append((index, begins))
            } else if !inQuotes, Self.isClosing(scalar) {
                if let open = stack.popLast() {
                    if open.groups { groups.formUnion([open.index, index]) }
                } else {
                    hasUnmatchedBracket = true
                }
            }
            index += 1
        }
        if !stack.isEmpty { hasUnmatchedBracket = true }
        return groups
    }

    private func titleEnd(from start: Int) -> Int? {
        var depth = 0
        for index in start..<scalars.count {
            if scalars[index] == "《" { depth += 1 }
            if scalars[index] == "》" { depth -= 1 }
            if depth == 0 { return index + 1 }
        }
        return nil
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
