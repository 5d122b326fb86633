// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds document numbers in text by the brackets around the year and by the words 令, 公告, 通告 and 纪要.
///
/// Variants read (all seen in real registers): any bracket, half or full width, white space and line ends anywhere,
/// 第 before and leading zeros in the sequence, O, ○ and 〇 for 0, l for 1, 二〇一六, two-digit years, the year before the
/// code (（87）国科发条字第0125号), a lost bracket (〔202313号), a lost 号, 1—3号, 5-1号, 5号之一, 2019年第5号.
/// Refused: an empty template 〔〕, case numbers of courts, a year outside 1949 to 2099. Linear: each trigger looks at no
/// more than about a hundred scalars around it.
struct DocumentNumberScanner {
    /// A number with its range of folded scalars.
    struct Match {
        let number: DocumentNumber
        let range: Range<Int>
    }

    let text: IdentifierScalars
    /// The text is meant to be one number: white space separates nothing, and 号 may be missing.
    let isWhole: Bool

    init(_ text: IdentifierScalars, isWhole: Bool = false) {
        self.text = text
        self.isWhole = isWhole
    }

    func findAll() -> [DocumentNumber.Found] {
        var found: [DocumentNumber.Found] = []
        var index = 0
        var floor = 0
        while index < text.count {
            if let match = match(at: index, floor: floor), match.range.upperBound > index {
                found.append(.init(number: match.number, range: text.sourceRange(match.range)))
                index = match.range.upperBound
                floor = index
            } else {
                index += 1
            }
        }
        return found
    }

    /// The number whose bracket, or whose 令, 公告, 通告 or 纪要, stands at `index`; none of it lies before `floor`.
    func match(at index: Int, floor: Int) -> Match? {
        switch text.scalars[index] {
        case "〔", "（": return bracketed(open: index, floor: floor)
        case "〕": return withoutOpening(close: index, floor: floor)
        case "令": return order(kind: index..<index + 1, floor: floor)
        case "告":
            guard text[index - 1] == "公" || text[index - 1] == "通", index - 1 >= floor else { return nil }
            return order(kind: index - 1..<index + 1, floor: floor)
        case "要": return text[index - 1] == "纪" ? minutes(end: index + 1, floor: floor) : nil
        default: return nil
        }
    }

    /// Behind a year: `第? digits (- digits)? 号? 之N?`.
    func sequence(at index: Int, mayLackSuffix: Bool) -> DocumentSequence? {
        DocumentSequence.read(text, at: index, mayLackSuffix: mayLackSuffix)
    }

    /// The scalar before `index` continues the same sentence, so that what stands at `index` may be glued to it.
    func isMidSentence(_ index: Int) -> Bool {
        guard let before = text[index - 1], text.gaps[index] != .lineBreak else { return false }
        return before != "（" && before != "〔"
    }

    /// Where the Han run that ends before `end` begins, with short inner brackets (元公（治）行罚决字).
    ///
    /// A line end or space ends the run, unless what follows it is only the end of a code.
    func codeRun(before end: Int, floor: Int, limit: Int, alsoAccepts separators: Set<Unicode.Scalar> = []) -> Int {
        var start = end
        while start > floor, end - start < limit {
            if !isWhole, start < end, text.gaps[start] != .none, !isTail(start..<end) { break }
            let scalar = text.scalars[start - 1]
            if scalar.isHan || separators.contains(scalar) {
                start -= 1
            } else if scalar == "）", start < end, let open = innerBracket(close: start - 1), open > floor {
                start = open
            } else {
                break
            }
        }
        return start
    }

    /// Only characters that end codes: 发, 办发, 字.
    private func isTail(_ range: Range<Int>) -> Bool {
        range.count == 1 || range.allSatisfy { DocumentCode.tails.contains(text.scalars[$0]) }
    }

    private func innerBracket(close: Int) -> Int? {
        guard let open = text.opening(of: close, open: "（", limit: 4), close - open > 1, text[open - 1]?.isHan == true,
            (open + 1..<close).allSatisfy({ text.scalars[$0].isHan })
        else { return nil }
        let inner = text.text(open + 1..<close)
        return ["试行", "暂行", "修订", "修正", "草案", "附件", "试用"].contains(inner) ? nil : open
    }
}
