// SPDX-License-Identifier: GPL-3.0-or-later

/// A body as an array of scalars: every offset in outlines, clauses and citations counts in it.
struct BodyText: Sendable {
    let scalars: [Unicode.Scalar]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    var count: Int { scalars.count }

    /// The scalar at `index`, or `nil` outside the text.
    func scalar(_ index: Int) -> Unicode.Scalar? {
        index >= 0 && index < scalars.count ? scalars[index] : nil
    }

    func text(_ range: Range<Int>) -> String {
        let bounds = range.clamped(to: 0..<scalars.count)
        // A scalar view grows scalar by scalar; bytes are several times faster, and quotes are made by the thousand.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(bounds.count * 3)
        for scalar in scalars[bounds] {
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether `phrase` stands at `index`.
    func has(_ phrase: Phrase, at index: Int) -> Bool {
        let wanted = phrase.scalars
        guard index >= 0, index <= scalars.count - wanted.count else { return false }
        for offset in wanted.indices where scalars[index + offset] != wanted[offset] { return false }
        return true
    }

    /// Whether `phrase` ends just before `index`.
    func has(_ phrase: Phrase, endingAt index: Int) -> Bool { has(phrase, at: index - phrase.count) }

    /// The longest of `phrases` that stands at `index`; give longer ones first.
    func first(of phrases: [Phrase], at index: Int) -> Phrase? { phrases.first { has($0, at: index) } }

    /// The first of `phrases` that ends just before `index`.
    func first(of phrases: [Phrase], endingAt index: Int) -> Phrase? { phrases.first { has($0, endingAt: index) } }

    /// Where `phrase` first stands inside `range`.
    func position(of phrase: Phrase, in range: Range<Int>) -> Int? {
        let bounds = range.clamped(to: 0..<scalars.count)
        guard let head = phrase.scalars.first, bounds.count >= phrase.count else { return nil }
        for index in bounds.lowerBound...(bounds.upperBound - phrase.count)
        where scalars[index] == head && has(phrase, at: index) { return index }
        return nil
    }

    func contains(_ phrase: Phrase, in range: Range<Int>) -> Bool { position(of: phrase, in: range) != nil }

    func contains(anyOf phrases: [Phrase], in range: Range<Int>) -> Bool {
        phrases.contains { contains($0, in: range) }
    }

    /// `index` moved right over layout space, never beyond `limit`.
    func skippingSpace(from index: Int, to limit: Int) -> Int {
        var position = index
        while position < limit, scalars[position].isLayoutSpace { position += 1 }
        return position
    }

    /// `range` without layout space at either end.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        let bounds = range.clamped(to: 0..<scalars.count)
        var lower = bounds.lowerBound
        var upper = bounds.upperBound
        while lower < upper, scalars[lower].isLayoutSpace { lower += 1 }
        while upper > lower, scalars[upper - 1].isLayoutSpace { upper -= 1 }
        return lower..<upper
    }

    /// The ranges between line feeds, without the line feeds; empty ones included.
    func paragraphs() -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        for index in scalars.indices where scalars[index] == "\n" {
            result.append(start..<index)
            start = index + 1
        }
        result.append(start..<scalars.count)
        return result
    }
}
