// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Reads numbered lists of ended documents under a heading such as 决定废止的规章目录 or 废止下列文件：.
///
/// An item counts when its paragraph begins with a label and goes on with a title, in 《》 or bare; the list ends with
/// the next heading of the same kind (继续有效, 修改, 宣布失效).
struct RepealListReader {
    let text: BodyText
    let spans: [TitleSpan]
    let outline: [OutlineNode]

    private static let kinds: [Phrase] = [
        "条例", "办法", "规定", "细则", "决定", "意见", "通知", "通告", "公告", "方案", "规程", "规范", "制度", "标准", "指南", "规则", "函",
        "批复", "措施", "规划", "计划", "纲要", "解释", "章程", "要点", "目录", "暂行", "试行", "法", "安排", "报告", "复函", "答复",
    ]

    /// What a heading announces; no kind where two lists follow it.
    private struct Announcement {
        var kind: ValidityClause.Kind?
    }

    func clauses() -> [ValidityClause] {
        var kind: ValidityClause.Kind?
        var heading: Range<Int>?
        var result: [ValidityClause] = []
        for paragraph in text.paragraphs() {
            let range = text.trimmed(paragraph)
            guard !range.isEmpty else { continue }
            if let found = headingKind(range) {
                kind = found.kind
                heading = range
                continue
            }
            guard let active = kind, let head = heading else { continue }
            guard let item = item(range) else {
                if !result.isEmpty { complete(&result[result.count - 1], from: range) }
                continue
            }
            var clause = ValidityClause(
                kind: active,
                quote: text.text(head) + "\n"
                    + text.text(range.lowerBound..<min(range.upperBound, range.lowerBound + 400)))
            clause.targetTitle = item.title
            clause.targetNumber = PrintedNumber.find(in: item.rest, of: text)
            if let (date, _) = DatePhrase.first(in: item.rest, of: text) {
                clause.targetDate = date.date
                clause.targetYear = date.year
            }
            clause.offset = range.lowerBound
            clause.locator = ClauseReader.locator(at: range.lowerBound, in: outline)
            result.append(clause)
        }
        return result
    }

    // 发布时间、机关与文号：1989年12月6日…令第6号 on the line below the title.
    private func complete(_ clause: inout ValidityClause, from range: Range<Int>) {
        guard clause.targetNumber == nil, clause.targetDate == nil,
            text.first(of: ["发布", "文号", "颁布", "公布", "（", "("], at: range.lowerBound) != nil
        else { return }
        clause.targetNumber = PrintedNumber.find(in: range, of: text)
        if let (date, _) = DatePhrase.first(in: range, of: text) {
            clause.targetDate = date.date
            clause.targetYear = date.year
        }
    }

    // A short line that announces a list: what it is a list of decides.
    private func headingKind(_ range: Range<Int>) -> Announcement? {
        guard range.count <= 240, let last = text.scalar(range.upperBound - 1) else { return nil }
        let announces = text.contains(anyOf: ["目录", "下列", "以下", "清单", "名单"], in: range)
        guard announces, last != "。", last != "；" else { return nil }
        if HeadingMark.read(text, at: range.lowerBound, limit: range.upperBound)?.level == .article { return nil }
        if text.contains("《", in: range) { return nil }
        let ends = text.contains(anyOf: ["废止"], in: range)
        let lapses = text.contains(anyOf: ["失效"], in: range)
        if ends != lapses { return Announcement(kind: ends ? .repeals : .declaresLapsed) }
        // 决定废止和宣布失效的目录 names two lists; the next heading says which.
        return Announcement(kind: nil)
    }

    private func item(_ range: Range<Int>) -> (title: String, rest: Range<Int>)? {
        guard let mark = HeadingMark.read(text, at: range.lowerBound, limit: range.upperBound), mark.level != .article,
            mark.level != .annex
        else { return nil }
        let start = text.skippingSpace(from: mark.range.upperBound, to: range.upperBound)
        guard start < range.upperBound else { return nil }
        if text.scalars[start] == "《" {
            guard let span = span(at: start) else { return nil }
            return (TitleScanner(text: text).title(of: span), span.range.upperBound..<range.upperBound)
        }
        return bareTitle(start..<range.upperBound)
    }

    private func span(at start: Int) -> TitleSpan? {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].range.lowerBound < start { low = middle + 1 } else { high = middle }
        }
        return low < spans.count && spans[low].range.lowerBound == start ? spans[low] : nil
    }

    // 国家秘密技术出口审查暂行规定（1989年12月6日…）: up to the bracket that holds a date or number, or the line's end.
    private func bareTitle(_ range: Range<Int>) -> (title: String, rest: Range<Int>)? {
        var end = range.upperBound
        for index in range where text.scalars[index].isOpeningRound {
            let bracket = index..<range.upperBound
            let close = bracket.first { text.scalars[$0].isClosingRound } ?? range.upperBound
            if close - index > 6 {
                end = index
                break
            }
        }
        let title = text.trimmed(range.lowerBound..<end)
        guard title.count >= 4, title.count <= 100, !text.contains(anyOf: ["。", "；", "：", "，"], in: title) else {
            return nil
        }
        let isNamed =
            text.scalars[title.upperBound - 1].isClosingRound
            || text.first(of: Self.kinds, endingAt: title.upperBound) != nil
        return isNamed ? (text.text(title), end..<range.upperBound) : nil
    }
}
