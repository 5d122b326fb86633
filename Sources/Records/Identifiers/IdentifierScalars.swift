// SPDX-License-Identifier: GPL-3.0-or-later

/// A text as the identifier grammars read it: layout removed, bracket and dash variants unified.
///
/// Departments type 文号 and article citations over line ends, in full width and with whatever bracket the keyboard
/// offers (domain rule: all of them mean the same). White space is dropped here but remembered in `gaps`, because a
/// line end is also where a heading stops and a code begins. Linear.
struct IdentifierScalars {
    enum Gap: UInt8 { case none, space, lineBreak }

    /// Folded, without white space and invisible characters.
    let scalars: [Unicode.Scalar]
    /// Where each folded scalar stands in `source`.
    let offsets: [Int]
    /// What white space stood directly before each folded scalar.
    let gaps: [Gap]
    let source: [Unicode.Scalar]

    init(_ text: String) { self.init(Array(text.unicodeScalars)) }

    init(_ source: [Unicode.Scalar]) {
        self.source = source
        var scalars: [Unicode.Scalar] = []
        var offsets: [Int] = []
        var gaps: [Gap] = []
        scalars.reserveCapacity(source.count)
        offsets.reserveCapacity(source.count)
        gaps.reserveCapacity(source.count)
        var gap = Gap.none
        for (offset, scalar) in source.enumerated() {
            switch ScalarFolding.fold(scalar) {
            case .keep(let folded):
                scalars.append(folded)
                offsets.append(offset)
                gaps.append(gap)
                gap = .none
            case .space:
                if gap == .none { gap = .space }
            case .lineBreak:
                gap = .lineBreak
            case .drop:
                continue
            }
        }
        self.scalars = scalars
        self.offsets = offsets
        self.gaps = gaps
    }

    var count: Int { scalars.count }

    /// The scalar at `index`, or `nil` outside the text: grammars look ahead and behind freely.
    subscript(index: Int) -> Unicode.Scalar? {
        index >= 0 && index < scalars.count ? scalars[index] : nil
    }

    /// The source range that a folded range came from; empty for an empty range.
    func sourceRange(_ range: Range<Int>) -> Range<Int> {
        guard range.lowerBound >= 0, range.upperBound <= offsets.count, !range.isEmpty else { return 0..<0 }
        return offsets[range.lowerBound]..<offsets[range.upperBound - 1] + 1
    }

    /// The folded text of a range.
    func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        for index in range.clamped(to: 0..<count) { text.append(scalars[index]) }
        return String(text)
    }

    /// The source text of a folded range as printed, less the white space and invisible characters inside.
    func printed(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        for index in range.clamped(to: 0..<count) { text.append(source[offsets[index]]) }
        return String(text)
    }

    /// Whether `word` stands at `index`.
    func has(_ word: String, at index: Int) -> Bool {
        guard index >= 0 else { return false }
        var position = index
        for scalar in word.unicodeScalars {
            guard position < count, scalars[position] == scalar else { return false }
            position += 1
        }
        return true
    }

    /// Whether `word` ends directly before `end`.
    func has(_ word: String, before end: Int) -> Bool { has(word, at: end - word.unicodeScalars.count) }

    /// The index behind the first of `words` that stands at `index`.
    func skip(_ words: [String], at index: Int) -> Int? {
        for word in words where has(word, at: index) { return index + word.unicodeScalars.count }
        return nil
    }

    /// The opening bracket that the closing bracket at `close` belongs to, at most `limit` scalars away.
    func opening(of close: Int, open: Unicode.Scalar, limit: Int) -> Int? {
        guard let closing = self[close] else { return nil }
        var depth = 0
        var index = close
        while index >= 0, close - index <= limit {
            if scalars[index] == closing { depth += 1 }
            if scalars[index] == open {
                depth -= 1
                if depth == 0 { return index }
            }
            index -= 1
        }
        return nil
    }
}
