// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A stated length or end of validity: 有效期5年, 有效期至2025年12月31日, 试行期一年, 执行期限自…至….
struct TermPhrase {
    enum Extent {
        case months(Int)
        case until(DatePhrase)
        case between(DatePhrase, DatePhrase)
    }

    /// Where 有效期 begins.
    var start: Int
    var end: Int
    var extent: Extent

    private static let heads: [Phrase] = [
        "有效期限", "有效期", "试行期限", "试行期", "执行期限", "执行期", "施行期限", "实施期限", "适用期限", "执行时间", "实施时间", "试行",
    ]

    /// Reads a phrase that begins at `index`; `nil` where none does.
    static func read(_ text: BodyText, at index: Int, limit: Int) -> TermPhrase? {
        switch text.scalars[index] {
        case "有", "试", "执", "施", "实", "适": break
        default: return nil
        }
        guard let head = text.first(of: heads, at: index) else { return nil }
        var position = text.skippingSpace(from: index + head.count, to: limit)
        for word in ["暂定为", "暂定", "定为", "限为", "均为", "为", "是", "：", ":"] as [Phrase] where text.has(word, at: position) {
            position = text.skippingSpace(from: position + word.count, to: limit)
            break
        }
        guard let (extent, end) = extent(text, at: position, limit: limit), endsPhrase(text, at: end, limit: limit)
        else { return nil }
        if head == "试行", case .months = extent {} else if head == "试行" { return nil }
        return TermPhrase(start: index, end: end, extent: extent)
    }

    /// An end that follows 施行 directly: 自…起施行，至2025年12月31日止.
    static func continuation(_ text: BodyText, after index: Int, limit: Int) -> (draft: ClauseDraft, end: Int)? {
        var position = text.skippingSpace(from: index, to: limit)
        if text.has("，", at: position) { position += 1 }
        for word in ["执行至", "施行至", "实施至", "截至", "至", "到"] as [Phrase] where text.has(word, at: position) {
            let first = text.skippingSpace(from: position + word.count, to: limit)
            guard let date = DatePhrase.read(text, at: first, limit: limit), let last = date.lastDay else { return nil }
            var draft = ClauseDraft(.expiresOn, at: position)
            draft.clause.date = last
            return (draft, date.end)
        }
        return nil
    }

    func drafts() -> [ClauseDraft] {
        switch extent {
        case .months(let months):
            var draft = ClauseDraft(.term, at: start)
            draft.clause.months = months
            return [draft]
        case .until(let date): return [ending(date)].compactMap { $0 }
        case .between(let first, let last):
            var begin = ClauseDraft(.effectiveOn, at: start)
            begin.clause.date = first.firstDay
            return ([first.month == nil ? nil : begin, ending(last)]).compactMap { $0 }
        }
    }

    private func ending(_ date: DatePhrase) -> ClauseDraft? {
        guard let last = date.lastDay else { return nil }
        var draft = ClauseDraft(.expiresOn, at: start)
        draft.clause.date = last
        return draft
    }

    private static func extent(_ text: BodyText, at start: Int, limit: Int) -> (Extent, Int)? {
        var position = start
        if let word = text.first(of: ["自", "从"], at: position) {
            position = text.skippingSpace(from: position + word.count, to: limit)
            // 有效期自发布之日起5年.
            if let after = behindPublication(text, at: position, limit: limit) {
                return extent(text, at: after, limit: limit)
            }
        }
        if let first = DatePhrase.read(text, at: position, limit: limit), first.month != nil {
            var index = first.end
            if text.has("起", at: index) { index += 1 }
            guard let word = text.first(of: ["至", "到", "—", "－", "-", "–"], at: index),
                let last = DatePhrase.read(
                    text, at: text.skippingSpace(from: index + word.count, to: limit), limit: limit)
            else { return nil }
            return (.between(first, last), text.has("止", at: last.end) ? last.end + 1 : last.end)
        }
        if let word = text.first(of: ["截至", "截止到", "截止至", "截止", "延长至", "延续至", "延至", "止于", "至", "到"], at: position) {
            let index = text.skippingSpace(from: position + word.count, to: limit)
            guard let date = DatePhrase.read(text, at: index, limit: limit) else { return nil }
            return (.until(date), text.has("止", at: date.end) ? date.end + 1 : date.end)
        }
        guard let amount = AmountPhrase.read(text, at: position, limit: limit), amount.unit != .day else { return nil }
        let months = amount.unit == .year ? amount.value * 12 : amount.value
        return months <= 600 ? (.months(months), amount.end) : nil
    }

    private static func behindPublication(_ text: BodyText, at index: Int, limit: Int) -> Int? {
        for word in ["发布之日起", "印发之日起", "公布之日起", "施行之日起", "实施之日起", "颁布之日起", "下发之日起"] as [Phrase]
        where text.has(word, at: index) {
            let end = text.skippingSpace(from: index + word.count, to: limit)
            return text.has("，", at: end) ? end + 1 : end
        }
        return nil
    }

    // 有效期5年。 but not 有效期3年以上的.
    private static func endsPhrase(_ text: BodyText, at end: Int, limit: Int) -> Bool {
        let position = text.skippingSpace(from: end, to: limit)
        guard position < limit else { return true }
        switch text.scalars[position] {
        case "以", "内", "的", "届", "期", "后", "前", "或", "者", "不", "为", "之": return false
        default: return true
        }
    }
}
