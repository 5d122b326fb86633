// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The words between a document's name and 施行: 自2022年11月1日起, 自公布之日起30日后, 自2019年1月1日至2021年12月31日.
struct StartPhrase {
    enum Day: Equatable {
        case date(DatePhrase)
        case publication
        case printing
    }

    var start: Int
    var end: Int
    var day: Day
    /// Days and months after the named day: 公布之日起30日后.
    var days: Int?
    var months: Int?
    /// The last day, where a range is named.
    var until: DatePhrase?
    /// 起, 之日 or 后 was there: enough to take a transitive verb (实施) for the document's own beginning.
    var isMarked = false

    private static let publication: [Phrase] = [
        "公布", "发布", "颁布", "公告", "公开", "通过", "批准", "签署", "签发", "公示",
    ]
    private static let printing: [Phrase] = ["印发", "下发", "发文", "发出"]

    /// Reads the phrase that begins at `start` and ends exactly at `end`.
    static func read(_ text: BodyText, from start: Int, to end: Int) -> StartPhrase? {
        var index = text.skippingSpace(from: start, to: end)
        if let lead = text.first(of: ["自", "从", "于", "在", "由"], at: index) {
            index = text.skippingSpace(from: index + lead.count, to: end)
        }
        guard index < end, var phrase = day(text, at: index, limit: end) else { return nil }
        phrase.start = start
        index = phrase.end
        index = phrase.takeRange(text, at: index, limit: end)
        if let word = text.first(of: ["之日起", "零时起", "之日", "当日起", "当日", "起", "后"], at: index) {
            phrase.isMarked = true
            index += word.count
        }
        if phrase.day == .publication || phrase.day == .printing, !phrase.isMarked { return nil }
        index = phrase.takeDelay(text, at: index, limit: end)
        index = phrase.takeRange(text, at: index, limit: end)
        for word in ["起", "正式", "开始", "一律", "全面", "统一", "期间", "在全省", "在全市"] as [Phrase]
        where text.has(word, at: index) { index += word.count }
        guard text.skippingSpace(from: index, to: end) == end else { return nil }
        phrase.end = end
        return phrase
    }

    private static func day(_ text: BodyText, at index: Int, limit: Int) -> StartPhrase? {
        if let date = DatePhrase.read(text, at: index, limit: limit) {
            return StartPhrase(start: index, end: date.end, day: .date(date))
        }
        var position = index
        var day: Day?
        // 印发发布之日, 公布（印发）之日: the first word decides.
        while position < limit {
            if let word = text.first(of: publication, at: position) {
                day = day ?? .publication
                position += word.count
            } else if let word = text.first(of: printing, at: position) {
                day = day ?? .printing
                position += word.count
            } else if day != nil, ["、", "和", "并", "或"].contains(text.scalars[position]) {
                position += 1
            } else {
                break
            }
        }
        return day.map { StartPhrase(start: index, end: position, day: $0) }
    }

    // 30日后, 满三十日后, 三个月后, 次日, 第二日; behind 之日起.
    private mutating func takeDelay(_ text: BodyText, at index: Int, limit: Int) -> Int {
        var position = text.skippingSpace(from: index, to: limit)
        if let word = text.first(of: ["满", "的", "，", "第"], at: position) { position += word.count }
        if text.has("次日", at: position) {
            days = 1
            return position + 2
        }
        guard let amount = AmountPhrase.read(text, at: position, limit: limit) else { return index }
        switch amount.unit {
        case .day: days = amount.value
        case .month: months = amount.value
        case .year: months = amount.value * 12
        }
        position = amount.end
        if let word = text.first(of: ["以后", "之后", "后起", "后"], at: position) { position += word.count }
        isMarked = true
        return position
    }

    // 起至2021年12月31日止, 至2021年12月31日.
    private mutating func takeRange(_ text: BodyText, at index: Int, limit: Int) -> Int {
        var position = text.skippingSpace(from: index, to: limit)
        if text.has("起", at: position) { position += 1 }
        guard let word = text.first(of: ["至", "到", "—", "－", "-"], at: position),
            let date = DatePhrase.read(
                text, at: text.skippingSpace(from: position + word.count, to: limit), limit: limit)
        else { return index }
        until = date
        isMarked = true
        return text.has("止", at: date.end) ? date.end + 1 : date.end
    }
}
