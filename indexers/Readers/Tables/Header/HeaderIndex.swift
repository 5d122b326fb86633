// SPDX-License-Identifier: GPL-3.0-or-later

/// The names of a `ColumnTable`, folded for looking up.
///
/// A heading is looked up by its codes; by name (whole, then the words in brackets before the base, then the base
/// alone); by the words in brackets. What points at two columns at once is no match: a wrong column does more harm
/// than a missing one.
struct HeaderIndex: Sendable {
    /// Folded names by column, for tolerant matching.
    private(set) var spellings: [(name: [Unicode.Scalar], column: Int)] = []
    private var codes: [String: Int] = [:]
    private var keys: [String: Int] = [:]
    private var names: [String: (column: Int, isOfficial: Bool)] = [:]
    private var words: [String: Int] = [:]

    init(columns: [ColumnTable.Column]) {
        for (index, column) in columns.enumerated() {
            for code in column.codes where codes[code.lowercased()] == nil { codes[code.lowercased()] = index }
            let key = column.key.lowercased()
            if keys[key] == nil { keys[key] = index }
            for (rank, name) in column.names.enumerated() {
                guard let label = HeaderLabel(name), names[label.whole] == nil else { continue }
                names[label.whole] = (index, rank == 0)
                spellings.append((Array(label.whole.unicodeScalars), index))
            }
            for word in column.bracketWords {
                if let label = HeaderLabel(word), words[label.whole] == nil { words[label.whole] = index }
            }
        }
    }

    /// The column that `label` means beyond doubt.
    func match(_ label: HeaderLabel) -> HeaderMatch? {
        let coded = Set(label.tokens.compactMap { codes[$0] })
        if !coded.isEmpty {
            guard coded.count == 1, let column = coded.first else { return nil }
            return HeaderMatch(column: column, rank: .code, unit: label.unit)
        }
        if label.tokens.count == 1, let column = keys[label.tokens[0]], label.words.isEmpty,
            label.base == label.tokens[0].filter({ $0 != "_" })
        {
            return HeaderMatch(column: column, rank: .code, unit: label.unit)
        }
        if let found = named(label.whole, unit: label.unit) { return found }
        for word in label.words {
            if let found = named(word + label.base, unit: label.unit) { return found }
        }
        let base = named(label.base, unit: label.unit)
        var inBrackets = Set(label.words.compactMap { words[$0] ?? names[$0]?.column })
        if let base {
            inBrackets.remove(base.column)
            return inBrackets.isEmpty ? base : nil
        }
        guard inBrackets.count == 1, let column = inBrackets.first else { return nil }
        return HeaderMatch(column: column, rank: .bracketWord, unit: label.unit)
    }

    private func named(_ name: String, unit: MoneyUnit?) -> HeaderMatch? {
        guard let (column, isOfficial) = names[name] else { return nil }
        return HeaderMatch(column: column, rank: isOfficial ? .officialName : .otherName, unit: unit)
    }
}
