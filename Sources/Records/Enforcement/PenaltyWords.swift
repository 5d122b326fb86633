// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of `penalty_words.tsv`, found longest first.
struct PenaltyWords: Sendable {
    enum Meaning: Hashable, Sendable {
        /// All of these.
        case kinds([PenaltyKind])
        /// One of these; the content of the decision says which.
        case oneOf([PenaltyKind])
        case filler
        case notPenalty
        case criminal
    }

    private struct Entry: Sendable {
        let word: [Unicode.Scalar]
        let meaning: Meaning
    }

    private let entries: [Unicode.Scalar: [Entry]]
    private let codes: [String: Meaning]

    /// The table that comes with the program; read once.
    static let standard: PenaltyWords = {
        do throws(DomainTable.Fault) {
            return try PenaltyWords(table: PackageResources.penalty_words_tsv)
        } catch {
            preconditionFailure("the penalty words in Sources/Records/Tables: \(error)")
        }
    }()

    init(table: [UInt8]) throws(DomainTable.Fault) {
        var entries: [Unicode.Scalar: [Entry]] = [:]
        var codes: [String: Meaning] = [:]
        for row in try DomainTable(table, required: ["word", "meaning"]).rows {
            let word = IdentifierScalars(row.text("word")).scalars
            guard let first = word.first, let meaning = Self.meaning(row.text("meaning")) else {
                throw DomainTable.Fault(code: .badWord, line: row.line, detail: row.text("meaning"))
            }
            if word.allSatisfy(\.isASCIIDigit) {
                codes[row.text("word")] = meaning
            } else {
                entries[first, default: []].append(Entry(word: word, meaning: meaning))
            }
        }
        self.entries = entries.mapValues { $0.sorted { $0.word.count > $1.word.count } }
        self.codes = codes
    }

    /// What a digit of the code list means.
    func meaning(ofCode code: String) -> Meaning? { codes[code] }

    /// The longest word at `index`.
    func match(_ text: IdentifierScalars, at index: Int) -> (meaning: Meaning, end: Int)? {
        guard let first = text[index] else { return nil }
        for entry in entries[first] ?? [] where index + entry.word.count <= text.count {
            if text.scalars[index..<index + entry.word.count].elementsEqual(entry.word) {
                return (entry.meaning, index + entry.word.count)
            }
        }
        return nil
    }

    private static func meaning(_ cell: String) -> Meaning? {
        switch cell {
        case "filler": return .filler
        case "not_penalty": return .notPenalty
        case "criminal": return .criminal
        default: break
        }
        let isChoice = cell.contains("/")
        let names = cell.split(separator: isChoice ? "/" : "+").map(String.init)
        let kinds = names.compactMap(PenaltyKind.init(rawValue:))
        guard !kinds.isEmpty, kinds.count == names.count else { return nil }
        return isChoice ? .oneOf(kinds) : .kinds(kinds)
    }
}
