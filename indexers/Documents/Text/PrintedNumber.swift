// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the document number in the brackets behind a title or in the words before one, as printed.
///
/// Only shape is judged here (…〔2012〕5号, 令第26号, 第69号令); what the number means is `DocumentNumber`'s matter.
enum PrintedNumber {
    /// The first number inside `range`: from the last separator up to 号 (and 令 behind it).
    static func find(in range: Range<Int>, of text: BodyText) -> String? { all(in: range, of: text).first?.printed }

    /// All numbers inside `range`, each with the offset behind it.
    static func all(in range: Range<Int>, of text: BodyText) -> [(printed: String, end: Int)] {
        var result: [(printed: String, end: Int)] = []
        let bounds = range.clamped(to: 0..<text.count)
        for index in bounds where text.scalars[index] == "号" {
            guard hasDigit(before: index, of: text, from: bounds.lowerBound) else { continue }
            let start = start(before: index, of: text, from: bounds.lowerBound)
            var end = index + 1
            if end < bounds.upperBound, text.scalars[end] == "令" { end += 1 }
            let printed = withoutMaker(compact(text, start..<end))
            if isNumber(printed) { result.append((printed, end)) }
        }
        return result
    }

    private static func hasDigit(before index: Int, of text: BodyText, from lower: Int) -> Bool {
        var position = index - 1
        while position >= lower, text.scalars[position].isLayoutSpace { position -= 1 }
        return position >= lower && (text.scalars[position].isNumeralPart || text.scalars[position].isArabicDigit)
    }

    private static func start(before index: Int, of text: BodyText, from lower: Int) -> Int {
        var position = index
        var depth = 0
        while position > lower {
            let scalar = text.scalars[position - 1]
            if scalar.isClosingRound { depth += 1 }
            if scalar.isOpeningRound {
                if depth == 0 { break }
                depth -= 1
            }
            switch scalar {
            case "，", ",", "、", "；", ";", "：", ":", "。", "》", "《", "“", "”": return position
            case "日" where position >= 3 && text.scalars[position - 2].digitValue != nil: return position
            default: break
            }
            position -= 1
        }
        return position
    }

    private static func compact(_ text: BodyText, _ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for index in range where !text.scalars[index].isLayoutSpace { view.append(text.scalars[index]) }
        return String(view)
    }

    // 某委国科发政字[1997]430号, 我院法〔1998〕86号: the maker's name was printed straight before its code.
    private static func withoutMaker(_ printed: String) -> String {
        let body = BodyText(printed)
        let opening: Set<Unicode.Scalar> = ["〔", "[", "［", "﹝", "【"]
        guard let open = body.scalars.firstIndex(where: { opening.contains($0) }) else { return printed }
        if let own = body.first(of: ["我院", "本院", "我部", "我局"], at: 0), open > own.count {
            return body.text(own.count..<body.count)
        }
        // 某部[93]国科发财字476号: the year stands before the code.
        if let close = body.scalars.firstIndex(where: { ["〕", "]", "］", "﹞", "】"].contains($0) }), close > open,
            let next = body.scalar(close + 1), next.isHan, next != "第"
        {
            return body.text(open..<body.count)
        }
        let endings: Set<Unicode.Scalar> = ["府", "委", "部", "局", "室", "院", "署", "会", "厅"]
        guard open > 6, let last = body.scalars[..<(open - 2)].lastIndex(where: { endings.contains($0) }), last >= 2
        else { return printed }
        return body.text((last + 1)..<body.count)
    }

    // 第12号 alone, 3号 or 7号楼 name nothing; an order, an announcement or a year in brackets does.
    private static func isNumber(_ printed: String) -> Bool {
        let scalars = Array(printed.unicodeScalars)
        guard scalars.count >= 4, scalars.count <= 60 else { return false }
        let brackets: [Unicode.Scalar] = ["〔", "[", "［", "﹝", "【", "(", "（", "﹙"]
        if scalars.contains(where: { brackets.contains($0) }) { return scalars.contains { $0.digitValue != nil } }
        return printed.contains("令") || printed.contains("公告") || printed.contains("通告")
            || (scalars.filter(\.isArabicDigit).count >= 5 && scalars[0].isHan)
    }
}
