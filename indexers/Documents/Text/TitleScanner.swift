// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds titles in 《》, outermost ones only, with the brackets behind them; linear in the length of the text.
struct TitleScanner {
    /// Longer runs are a lost closing bracket, not a title.
    static let longestTitle = 260
    static let longestBracket = 160

    let text: BodyText

    func spans() -> [TitleSpan] {
        var result: [TitleSpan] = []
        var index = 0
        while index < text.count {
            guard text.scalars[index] == "《", let end = close(from: index) else {
                index += 1
                continue
            }
            let span = withTail(index..<end)
            result.append(span)
            // A title inside the tail (以下简称《办法》) belongs to that tail, not to the sentence.
            index = span.end
        }
        return result
    }

    /// The title's own words: without the outer brackets and without layout space.
    func title(of span: TitleSpan) -> String {
        var view = String.UnicodeScalarView()
        for index in (span.range.lowerBound + 1)..<max(span.range.upperBound - 1, span.range.lowerBound + 1)
        where !text.scalars[index].isLayoutSpace || keepsSpace(at: index) {
            view.append(text.scalars[index])
        }
        return String(view)
    }

    // A space between two words in Latin letters is part of the title; any other is layout.
    private func keepsSpace(at index: Int) -> Bool {
        guard text.scalars[index] == " ", let before = text.scalar(index - 1), let after = text.scalar(index + 1)
        else { return false }
        return before.value < 0x80 && after.value < 0x80 && before.properties.isAlphabetic
            && after.properties.isAlphabetic
    }

    private func close(from start: Int) -> Int? {
        var depth = 0
        var firstClose: Int?
        let limit = min(text.count, start + Self.longestTitle)
        var index = start
        while index < limit {
            switch text.scalars[index] {
            case "《": depth += 1
            case "》":
                depth -= 1
                firstClose = firstClose ?? index + 1
                if depth == 0 { return index + 1 }
            case "。" where firstClose != nil: return firstClose
            default: break
            }
            index += 1
        }
        return firstClose
    }

    private func withTail(_ range: Range<Int>) -> TitleSpan {
        var span = TitleSpan(range: range, tail: range.upperBound..<range.upperBound, brackets: [])
        var index = range.upperBound
        while span.brackets.count < 3 {
            let open = text.skippingSpace(from: index, to: min(text.count, index + 2))
            guard let scalar = text.scalar(open), scalar.isOpeningRound, let end = closeRound(from: open) else { break }
            span.brackets.append((open + 1)..<(end - 1))
            index = end
        }
        if span.brackets.isEmpty, let number = bareNumber(from: index) {
            span.bareNumber = number
            index = number.upperBound
        }
        span.tail = range.upperBound..<index
        return span
    }

    private func closeRound(from start: Int) -> Int? {
        var depth = 0
        for index in start..<min(text.count, start + Self.longestBracket) {
            let scalar = text.scalars[index]
            if scalar.isOpeningRound { depth += 1 }
            if scalar.isClosingRound {
                depth -= 1
                if depth == 0 { return index + 1 }
            }
        }
        return nil
    }

    // 《…》冀发〔2017〕1号: letters of the code, hexagonal or square brackets with a year, a number, 号.
    private func bareNumber(from start: Int) -> Range<Int>? {
        let limit = min(text.count, start + 30)
        let first = text.skippingSpace(from: start, to: limit)
        var index = first
        while index < limit, text.scalars[index].isHan, index - first < 12 { index += 1 }
        guard index > first + 1, index < limit, ["〔", "[", "﹝", "［", "【"].contains(text.scalars[index]) else {
            return nil
        }
        while index < limit {
            if text.scalars[index] == "号" { return first..<(index + 1) }
            index += 1
        }
        return nil
    }
}
