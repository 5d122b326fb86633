// SPDX-License-Identifier: GPL-3.0-or-later

/// Puts printed lines together to paragraphs. The rules, the first that applies decides:
///
/// 1. Dates, document numbers and ornaments stand alone.
/// 2. A bracket still open goes on: a title in 《》 from any line, other brackets from full lines only.
/// 3. Numbering begins a paragraph, unless the line before is full and its sentence unfinished, as citations are.
/// 4. A wider gap than the page's own, or a line set in, begins a paragraph.
/// 5. After a comma the sentence goes on.
/// 6. After a full stop in a short line a paragraph ends; after one in a full line, the next line's width decides.
/// 7. Without a full stop, a full line goes on; a short one does if it belongs to a sentence or a title.
struct ParagraphJoiner {
    private let geometry: PageGeometry
    private var paragraph: [Unicode.Scalar] = []
    // Kept while appending: looking through the paragraph at each line would cost the square of its length.
    private var hasProse = false
    private var lineCount = 0
    private var last: LayoutLine?
    private var open: [(bracket: Unicode.Scalar, at: Int)] = []

    static func paragraphs(_ lines: [LayoutLine], geometry: PageGeometry) -> [[Unicode.Scalar]] {
        var joiner = ParagraphJoiner(geometry: geometry)
        var finished: [[Unicode.Scalar]] = []
        for line in lines {
            if joiner.goesOn(with: line) {
                joiner.append(line)
            } else {
                if !joiner.paragraph.isEmpty { finished.append(joiner.paragraph) }
                joiner.begin(line)
            }
        }
        if !joiner.paragraph.isEmpty { finished.append(joiner.paragraph) }
        return finished
    }

    private init(geometry: PageGeometry) { self.geometry = geometry }

    private mutating func begin(_ line: LayoutLine) {
        paragraph = []
        open = []
        hasProse = false
        lineCount = 0
        append(line)
    }

    private mutating func append(_ line: LayoutLine) {
        if let end = paragraph.last, let start = line.scalars.first {
            let isWord = ScalarShape.isLatin(end) && ScalarShape.isLatin(start)
            let isSentence = ",.;:)".unicodeScalars.contains(end) && ScalarShape.isLatin(start)
            if isWord || isSentence { paragraph.append(" ") }
        }
        for scalar in line.scalars {
            if ScalarShape.isOpener(scalar) {
                if open.count == Self.deepestBracket { open.removeFirst() }
                open.append((scalar == "(" ? "（" : scalar, paragraph.count))
            } else if let opener = ScalarShape.opener(of: scalar),
                let match = open.lastIndex(where: { $0.bracket == opener })
            {
                open.removeSubrange(match...)
            }
            paragraph.append(scalar)
        }
        hasProse = hasProse || LineShape.hasProse(line.scalars)
        lineCount += 1
        last = line
    }

    private func goesOn(with next: LayoutLine) -> Bool {
        guard let last else { return false }
        guard geometry.fullWidth != nil else { return goesOnUnwrapped(last, next) }
        if standsAlone(last) || standsAlone(next) { return false }
        let isFull = geometry.isFull(last)
        let isEnded = LineShape.endsSentence(last.scalars)
        if !isEnded, isFull ? hasOpenBracket : hasOpenTitle { return true }
        if let number = NumberedStart(next.scalars) {
            let mayBeCitation = number == .citedItem || number == .closeDivision || LineShape.endsInComma(last.scalars)
            return isFull && !isEnded && mayBeCitation
        }
        if isApart(next), !(isFull && !isEnded && hasProse) {
            return LineShape.endsInComma(last.scalars)
        }
        if let indent = geometry.indent {
            if next.indent >= indent + 2 { return isTitle(goingOnWith: next) }
            if isFull, next.indent == indent { return true }
        }
        if LineShape.endsInComma(last.scalars) { return true }
        if isEnded { return isFull && sentenceEndGoesOn(last, next) }
        if isFull { return !(lineCount == 1 && isTitleLine) }
        return shortLineGoesOn(next)
    }

    /// After a full stop at the right edge: did the paragraph end there too?
    private func sentenceEndGoesOn(_ last: LayoutLine, _ next: LayoutLine) -> Bool {
        let nextIsEnded = LineShape.endsSentence(next.scalars)
        guard geometry.isFull(next) else {
            return nextIsEnded && !Self.closings.contains { next.scalars.starts(with: $0) }
        }
        let ending = last.scalars.last { !ScalarShape.isCloser($0) }
        if ending == "：" || ending == ":" { return false }
        return nextIsEnded || !geometry.looksLikeFirstLine(next)
    }

    /// A short line without full stop: a heading ends, an interrupted sentence or title goes on.
    private func shortLineGoesOn(_ next: LayoutLine) -> Bool {
        if isTitle(goingOnWith: next) { return true }
        if lineCount == 1, NumberedStart(paragraph) != nil { return false }
        if LineShape.namesOrgan(next.scalars) { return false }
        return hasProse
    }

    private func goesOnUnwrapped(_ last: LayoutLine, _ next: LayoutLine) -> Bool {
        guard last.width < 100, next.width < 100, !standsAlone(last), !standsAlone(next),
            NumberedStart(next.scalars) == nil, !LineShape.endsSentence(last.scalars), lineCount < 6
        else { return false }
        return (hasOpenTitle && !hasProse) || isTitle(goingOnWith: next)
    }

    /// A title broken into lines: it speaks of its subject but has not said what it is; or the organs' names
    /// stand in a line of their own above 印发… or 关于….
    private func isTitle(goingOnWith next: LayoutLine) -> Bool {
        guard lineCount < 6, NumberedStart(paragraph) == nil, !LineShape.hasProse(next.scalars),
            !LineShape.endsSentence(next.scalars), paragraph.count < 120
        else { return false }
        if LineShape.namesOrgan(paragraph) { return LineShape.startsLikeTitle(next.scalars) }
        return LineShape.speaksLikeTitle(paragraph) && !LineShape.endsLikeTitle(paragraph)
            && LineShape.endsLikeTitle(next.scalars)
    }

    private var isTitleLine: Bool { LineShape.speaksLikeTitle(paragraph) && LineShape.endsLikeTitle(paragraph) }

    private func standsAlone(_ line: LayoutLine) -> Bool {
        if hasOpenBracket, line != last { return false }
        return LineShape.isDate(line.scalars) || LineShape.isOrnament(line.scalars)
            || (LineShape.isDocumentNumber(line.scalars) && !geometry.isFull(line))
    }

    private func isApart(_ line: LayoutLine) -> Bool { !line.startsPage && line.gap > geometry.gap }

    // A bracket open for longer than any title was never closed by the writer.
    private var hasOpenBracket: Bool { open.last.map { paragraph.count - $0.at < 200 } ?? false }
    private var hasOpenTitle: Bool {
        hasOpenBracket && open.contains { $0.bracket == "《" && paragraph.count - $0.at < 200 }
    }

    private static let deepestBracket = 8
    private static let closings = ["特此", "此件", "此复", "此致", "现予"].map { Array($0.unicodeScalars) }
}
