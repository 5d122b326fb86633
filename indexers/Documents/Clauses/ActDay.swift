// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The day on which a sentence says that its act happens: 自2020年1月1日起，《甲》废止; 《甲》于2021年12月31日停止执行.
///
/// To be told from the day of the document that is named: 自1997年2月5日起施行的《甲》, 于1982年公布的《甲》.
enum ActDay {
    private static let acts: [Phrase] = [
        "同时", "即行", "停止", "废止", "失效", "予以", "不再", "暂停", "自动", "自行", "一并", "正式", "全部", "宣布",
    ]

    /// The first such day inside `range`.
    static func find(in range: Range<Int>, of text: BodyText) -> CivilDate? {
        var lower = range.lowerBound
        while let (phrase, start) = DatePhrase.first(in: lower..<range.upperBound, of: text) {
            if let date = phrase.date, isAct(phrase, from: start, limit: range.upperBound, of: text) { return date }
            lower = max(phrase.end, start + 1)
        }
        return nil
    }

    static func isAct(_ phrase: DatePhrase, from start: Int, limit: Int, of text: BodyText) -> Bool {
        guard text.first(of: ["自", "从", "于"], endingAt: start) != nil else { return false }
        let hasFrom = text.has("起", at: phrase.end)
        let next = text.skippingSpace(from: hasFrom ? phrase.end + 1 : phrase.end, to: limit)
        if next >= limit { return hasFrom }
        if text.scalars[next] == "，" { return hasFrom }
        return text.first(of: acts, at: next) != nil
    }
}
