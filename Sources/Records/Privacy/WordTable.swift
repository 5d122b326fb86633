// SPDX-License-Identifier: GPL-3.0-or-later

/// Words, each with a value, looked up at a place of a text; most places are dismissed by one array read.
struct WordTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var word: [Unicode.Scalar]
        var value: Value
    }

    /// For each scalar of the first plane, 1 + the number of its entries in `entries`, 0 where no word begins with it.
    private var starts = [UInt16](repeating: 0, count: 0x10000)
    /// By first scalar; longest first.
    private var entries: [[Entry]] = []

    /// Words outside the first plane and empty ones are left out.
    init(_ words: [(word: String, value: Value)]) {
        for (word, value) in words {
            let scalars = Array(word.unicodeScalars)
            guard let first = scalars.first, first.value < 0x10000 else { continue }
            if starts[Int(first.value)] == 0 {
                entries.append([])
                starts[Int(first.value)] = UInt16(truncatingIfNeeded: entries.count)
            }
            entries[Int(starts[Int(first.value)]) - 1].append(Entry(word: scalars, value: value))
        }
        for index in entries.indices { entries[index].sort { $0.word.count > $1.word.count } }
    }

    /// The longest word that begins at `index` of the folded text; what lies between its characters is passed over,
    /// except the end of a line.
    func longest(in text: IdentifierScalars, at index: Int) -> (end: Int, value: Value)? {
        guard let first = text[index], first.value < 0x10000, starts[Int(first.value)] > 0 else { return nil }
        for entry in entries[Int(starts[Int(first.value)]) - 1] where Self.stands(entry.word, in: text, at: index) {
            return (index + entry.word.count, entry.value)
        }
        return nil
    }

    /// The longest word that ends directly before `index`, for a table made of words spelled backwards.
    func longest(in text: IdentifierScalars, before index: Int) -> (start: Int, value: Value)? {
        guard let last = text[index - 1], last.value < 0x10000, starts[Int(last.value)] > 0 else { return nil }
        for entry in entries[Int(starts[Int(last.value)]) - 1] where index >= entry.word.count {
            let start = index - entry.word.count
            let stands = entry.word.indices.allSatisfy { offset in
                text.scalars[index - 1 - offset] == entry.word[offset]
                    && (offset == 0 || text.gaps[index - offset] != .lineBreak)
            }
            if stands { return (start, entry.value) }
        }
        return nil
    }

    func holds(in text: IdentifierScalars, at index: Int) -> Bool { longest(in: text, at: index) != nil }

    private static func stands(_ word: [Unicode.Scalar], in text: IdentifierScalars, at index: Int) -> Bool {
        guard index + word.count <= text.count else { return false }
        for offset in word.indices {
            guard text.scalars[index + offset] == word[offset] else { return false }
            if offset > 0, text.gaps[index + offset] == .lineBreak { return false }
        }
        return true
    }
}
