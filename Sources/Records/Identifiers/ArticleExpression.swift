// SPDX-License-Identifier: GPL-3.0-or-later

/// The numbers of a citation behind its title: articles, then 款, 项, 目.
///
///     articles := 第? N ((、|和|至) 第? N)* 条 (之 N)? ((至|、…) …)?
///     款       := 第? N ((、|和|至) 第? N)* 款         项 := 第? (（N）|N) … 项         目 likewise
enum ArticleExpression {
    /// A number at one level, and the scalars that print it.
    struct Part {
        let value: Int
        let start: Int
        let end: Int
    }

    /// Ranges of 款 and 项 are written out, so an absurd one must not become a thousand citations.
    private static let longestRange = 60

    /// `N条 (之 N)?` at `index`, behind 第.
    static func article(_ text: IdentifierScalars, at index: Int) -> (number: ArticleNumber, end: Int)? {
        guard let number = number(text, at: index), text[number.end] == "条" else { return nil }
        let end = number.end + 1
        let sub = sub(text, at: end)
        guard let article = ArticleNumber(number.value, sub: sub?.value) else { return nil }
        return (article, sub?.end ?? end)
    }

    /// 之一, 之1 behind 条; 之规定 is no number, and 之一款 no inserted article.
    static func sub(_ text: IdentifierScalars, at index: Int) -> (value: Int, end: Int)? {
        guard text[index] == "之", let number = number(text, at: index + 1), (1...99).contains(number.value) else {
            return nil
        }
        if let next = text[number.end], ["款", "项", "目", "条", "种", "个", "些"].contains(next) { return nil }
        return number
    }

    /// Numbers before `条`: `三`, `三、四、五`, `三至五`; more than one only where 第 stands before the first.
    static func articleNumbers(_ text: IdentifierScalars, at index: Int) -> (parts: [Part], isRange: Bool, end: Int)? {
        guard let first = number(text, at: index) else { return nil }
        var parts = [Part(value: first.value, start: index, end: first.end)]
        var isRange = false
        var end = first.end
        while text[end] != "条", parts.count < longestRange {
            guard !isRange, let separator = text[end], ["、", "至", "-", "到", "和", ","].contains(separator) else {
                return nil
            }
            let start = text[end + 1] == "第" ? end + 2 : end + 1
            guard let next = number(text, at: start) else { return nil }
            isRange = ["至", "-", "到"].contains(separator)
            if isRange, parts.count > 1 { return nil }
            parts.append(Part(value: next.value, start: start, end: next.end))
            end = next.end
        }
        return text[end] == "条" ? (parts, isRange, end + 1) : nil
    }

    /// All numbers of one level at `index`: `第一款`, `第一、二款`, `第（一）项至第（三）项`, `（二）项`; ranges written out.
    static func level(_ unit: Unicode.Scalar, _ text: IdentifierScalars, at index: Int) -> (parts: [Part], end: Int)? {
        var parts: [Part] = []
        var end = index
        var cursor = index
        var pending: [Part] = []
        var isRange = false
        while parts.count + pending.count < longestRange {
            let start = text[cursor] == "第" ? cursor + 1 : cursor
            guard let number = bracketedNumber(text, at: start), number.value >= 1 else { break }
            let hasUnit = text[number.end] == unit
            let part = Part(value: number.value, start: cursor, end: hasUnit ? number.end + 1 : number.end)
            if isRange, let first = pending.last ?? parts.last { pending += between(first, part) }
            pending.append(part)
            cursor = part.end
            if hasUnit {
                parts += pending
                pending = []
                end = cursor
            }
            guard let separator = text.skip(["、", "至", "以及", "和", "或者", "或", "及", "与", "-", ","], at: cursor) else {
                break
            }
            isRange = text[cursor] == "至" || text[cursor] == "-"
            cursor = separator
        }
        return parts.isEmpty ? nil : (parts, end)
    }

    /// The numbers that a printed range leaves out; they stand where its last number stands.
    private static func between(_ first: Part, _ last: Part) -> [Part] {
        guard last.value > first.value + 1, last.value - first.value <= longestRange else { return [] }
        return (first.value + 1..<last.value).map { Part(value: $0, start: last.start, end: last.end) }
    }

    /// `N` or `（N）`.
    private static func bracketedNumber(_ text: IdentifierScalars, at index: Int) -> (value: Int, end: Int)? {
        guard text[index] == "（" else { return number(text, at: index) }
        guard let number = number(text, at: index + 1), text[number.end] == "）" else { return nil }
        return (number.value, number.end + 1)
    }

    static func number(_ text: IdentifierScalars, at index: Int) -> (value: Int, end: Int)? {
        guard let printed = PrintedNumber.readAny(text, at: index), let value = Int(printed.digits), value <= 9999
        else {
            return nil
        }
        return (value, printed.end)
    }
}
