// SPDX-License-Identifier: GPL-3.0-or-later

/// How the page was set, told from the text itself: was it wrapped, at which width, with which gaps and indents.
struct PageGeometry: Hashable {
    /// Width of a full line in cells; `nil` where the text is not wrapped.
    private(set) var fullWidth: Int?
    /// Blank lines between any two printed lines; 1 where each line is followed by a blank one.
    private(set) var gap = 0
    /// Indent of lines inside a paragraph; `nil` where first lines are not set in.
    private(set) var indent: Int?

    // Below 15 Han characters no page is set; over 65 no wrapped text was seen.
    private static let narrowest = 30
    private static let widest = 130
    /// A line up to this much shorter than full is still full: first lines lack their two-character indent (4
    /// cells), and closing punctuation that may not begin a line pulls a character along.
    static let slack = 5

    init(_ lines: [LayoutLine]) {
        guard lines.count >= 3, let width = Self.commonWidth(lines) else { return }
        let full = lines.indices.filter { abs(lines[$0].width - width) <= Self.slack }
        let wide = lines.count { $0.width >= Self.narrowest }
        let tooWide = lines.count { $0.width > width + Self.slack + 1 }
        let runningOn = full.count { $0 + 1 < lines.count && !LineShape.endsSentence(lines[$0].scalars) }
        let prose = full.count { lines[$0].scalars.contains { ScalarShape.isWidePunctuation($0) } }
        // A list of titles has lines of like width too, but hardly any of them runs on or holds punctuation.
        let isWrapped =
            full.count * 10 >= wide * 4 && tooWide * 20 <= lines.count && runningOn >= 2
            && runningOn * 10 >= full.count * 3 && prose * 10 >= full.count * 6
        guard isWrapped else { return }
        fullWidth = width
        gap = Self.commonGap(lines)
        indent = Self.innerIndent(lines, full: full)
    }

    /// The centre of the five neighbouring widths that hold most lines; of equal ones the widest.
    private static func commonWidth(_ lines: [LayoutLine]) -> Int? {
        var counts = [Int](repeating: 0, count: widest + 3)
        for line in lines where line.width >= narrowest && line.width <= widest { counts[line.width] += 1 }
        var best: (width: Int, count: Int)?
        for width in narrowest...widest {
            let count = counts[(width - 2)...(width + 2)].reduce(0, +)
            // The centre must be a real width, else two neighbours shift it.
            if count > 0, count >= best?.count ?? 0, counts[width] > 0 { best = (width, count) }
        }
        guard let best, best.count >= 2 else { return nil }
        let span = (best.width - 2)...(best.width + 2)
        return span.max { (counts[$0], $0) < (counts[$1], $1) }
    }

    private static func commonGap(_ lines: [LayoutLine]) -> Int {
        let spaced = lines.dropFirst().count { $0.gap == 1 }
        return spaced * 2 > lines.count ? 1 : 0
    }

    /// Indents are used only where first lines stand in by two to eight cells again and again.
    private static func innerIndent(_ lines: [LayoutLine], full: [Int]) -> Int? {
        var counts: [Int: Int] = [:]
        for index in full { counts[lines[index].indent, default: 0] += 1 }
        // In a text of short paragraphs half of the full lines are first lines; the others are the least set in.
        guard let inner = counts.filter({ $0.value * 4 >= full.count }).keys.min() else { return nil }
        let firsts = lines.count { (inner + 2...inner + 8).contains($0.indent) }
        return firsts >= 2 ? inner : nil
    }

    /// The line reaches the right edge, so the paper and not the writer may have ended it.
    func isFull(_ line: LayoutLine) -> Bool {
        guard let fullWidth else { return false }
        return line.width >= fullWidth - Self.slack
    }

    /// The line is full but for the two characters by which first lines are set in.
    func looksLikeFirstLine(_ line: LayoutLine) -> Bool {
        guard let fullWidth else { return false }
        return (fullWidth - 6...fullWidth - 3).contains(line.width)
    }
}
