// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the name of the statute that stands directly before an article number.
enum CitedTitle {
    enum Reading: Equatable {
        /// A name, and the folded index where the citation begins (its 《).
        case title(String, start: Int)
        /// 该法, 同法, 上述条例: the name of that kind mentioned last.
        case previous(kind: String, start: Int)
        /// 本法, 本条例: the text's own name.
        case own(kind: String, start: Int)
    }

    /// Longest name in 《》; the longest of the corpus has 120 scalars.
    private static let maximumQuoted = 240

    static func read(_ text: IdentifierScalars, before index: Int, floor: Int) -> Reading? {
        let end = withoutParticle(text, before: index, floor: floor)
        guard end > floor else { return nil }
        if let quoted = quoted(text, before: end, floor: floor) { return quoted }
        // A heading and its first article meet at a line end; 本法 at a line end is a wrapped citation.
        if end < text.count, text.gaps[end] == .lineBreak { return pronoun(text, before: end, floor: floor) }
        if text[end - 1] == "）", let open = text.opening(of: end - 1, open: "（", limit: 80), open > floor {
            if let quoted = quoted(text, before: open, floor: floor) { return quoted }
            guard isEdition(text, open + 1..<end - 1) else { return nil }
            return UnquotedTitle.read(text, before: open, through: end, floor: floor)
        }
        return pronoun(text, before: end, floor: floor)
            ?? UnquotedTitle.read(text, before: end, through: end, floor: floor)
    }

    /// 《X》中第三条, 《X》的第三条: the index before 中 or 的.
    private static func withoutParticle(_ text: IdentifierScalars, before index: Int, floor: Int) -> Int {
        for word in ["中的", "中", "之", "的"] where text.has(word, before: index) {
            let before = index - word.unicodeScalars.count
            guard before > floor, let last = text[before - 1] else { return index }
            return ["》", "〉", "）"].contains(last) ? before : index
        }
        return index
    }

    private static func quoted(_ text: IdentifierScalars, before end: Int, floor: Int) -> Reading? {
        let open: Unicode.Scalar
        switch text[end - 1] {
        case "》": open = "《"
        case "〉": open = "〈"
        default: return nil
        }
        guard let start = text.opening(of: end - 1, open: open, limit: maximumQuoted), start >= floor, end - start > 2
        else {
            return nil
        }
        return .title(text.printed(start + 1..<end - 1), start: start)
    }

    /// （试行）, （修订）, （八）, （2019年修正）: part of the name or of its edition, not a remark.
    private static func isEdition(_ text: IdentifierScalars, _ range: Range<Int>) -> Bool {
        let inside = text.text(range)
        let words = ["试行", "暂行", "修订", "修正", "草案", "年版"]
        guard range.count <= 12 else { return false }
        return words.contains(where: inside.hasSuffix)
            || range.allSatisfy { PrintedNumber.isHanNumeral(text.scalars[$0]) }
    }

    /// 本法, 该条例, 同法, 上述规定, 本实施细则.
    private static func pronoun(_ text: IdentifierScalars, before end: Int, floor: Int) -> Reading? {
        guard let ending = UnquotedTitle.ending(text, before: end) else { return nil }
        var nounStart = end - ending.unicodeScalars.count
        for word in ["实施", "暂行", "补充"] where text.has(word, before: nounStart) { nounStart -= 2 }
        for word in ["本", "该", "同", "此", "前述", "上述", "这部"] where text.has(word, before: nounStart) {
            let start = nounStart - word.unicodeScalars.count
            guard start >= floor else { continue }
            return word == "本" ? .own(kind: ending, start: start) : .previous(kind: ending, start: start)
        }
        return nil
    }
}
