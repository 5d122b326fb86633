// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts a body into sentences and hands out those that hold one of the words that matter; linear.
struct SentenceScanner {
    /// Longer ones (tables that lost their line breaks) are read in pieces, so that the work stays linear.
    static let longestSentence = 6000

    let text: BodyText
    let spans: [TitleSpan]

    /// The sentences around `triggers` (ascending), each once, and the one before each.
    func sentences(around triggers: [Int]) -> [(sentence: Sentence, previous: Range<Int>?)] {
        var result: [(Sentence, Range<Int>?)] = []
        var done = 0
        var spanIndex = 0
        for trigger in triggers where trigger >= done {
            let start = start(before: trigger, notBefore: done)
            while spanIndex < spans.count, spans[spanIndex].end <= start { spanIndex += 1 }
            var titles: [TitleSpan] = []
            var index = start
            var next = spanIndex
            scan: while index < text.count, index - start < Self.longestSentence || index <= trigger {
                if next < spans.count, spans[next].range.lowerBound == index {
                    titles.append(spans[next])
                    index = spans[next].end
                    next += 1
                    continue
                }
                switch text.scalars[index] {
                case "。", "！", "？":
                    index += 1
                    break scan
                case "\n": break scan
                default: index += 1
                }
            }
            let range = text.trimmed(start..<index)
            done = max(index, trigger + 1)
            guard !range.isEmpty else { continue }
            result.append((sentence(range, titles: titles), previous(of: start)))
        }
        return result
    }

    private func sentence(_ range: Range<Int>, titles: [TitleSpan]) -> Sentence {
        let opens = opensParagraph(range.lowerBound)
        var content = range.lowerBound
        if let mark = HeadingMark.read(text, at: content, limit: range.upperBound), mark.level != .annex {
            content = text.skippingSpace(from: mark.range.upperBound, to: range.upperBound)
        }
        return Sentence(range: range, content: content, titles: titles, opensParagraph: opens)
    }

    private func opensParagraph(_ index: Int) -> Bool {
        var position = index - 1
        while position >= 0, text.scalars[position] != "\n", text.scalars[position].isLayoutSpace { position -= 1 }
        return position < 0 || text.scalars[position] == "\n"
    }

    // A full stop inside a title or its bracket does not end the sentence; the spans say where those are.
    private func start(before trigger: Int, notBefore lower: Int) -> Int {
        var index = trigger
        var span = lastSpan(before: trigger)
        let lower = max(lower, trigger - Self.longestSentence / 2)
        while index > lower {
            if let current = span, index <= spans[current].end, index > spans[current].range.lowerBound {
                index = spans[current].range.lowerBound
                span = current > 0 ? current - 1 : nil
                continue
            }
            switch text.scalars[index - 1] {
            case "。", "！", "？", "\n": return index
            default: index -= 1
            }
        }
        return lower
    }

    private func lastSpan(before index: Int) -> Int? {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].range.lowerBound < index { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    private func previous(of start: Int) -> Range<Int>? {
        var end = start
        while end > 0, text.scalars[end - 1].isLayoutSpace { end -= 1 }
        guard end > 0 else { return nil }
        var index = end - 1
        let lowest = max(0, end - 400)
        while index > lowest {
            switch text.scalars[index - 1] {
            case "。", "！", "？", "\n": return index..<end
            default: index -= 1
            }
        }
        return index..<end
    }
}
