// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One place where a sentence ends another document: 同时废止, 予以废止, 宣布失效, 停止执行, 不再执行.
struct RepealVerb {
    /// The whole verb with its adverbs.
    var range: Range<Int>
    var kind: ValidityClause.Kind
    /// 同时, 即行, 予以, 宣布: an order even without punctuation behind it.
    var isStrong: Bool

    private static let cores: [(Phrase, ValidityClause.Kind)] = [
        ("废止", .repeals), ("废除", .repeals), ("失效", .declaresLapsed), ("停止执行", .suspends), ("停止施行", .suspends),
        ("停止实施", .suspends), ("暂停执行", .suspends), ("暂停实施", .suspends), ("暂停施行", .suspends),
        ("不再执行", .repeals), ("不再施行", .repeals), ("不再适用", .repeals), ("不再实施", .repeals),
        ("不再有效", .declaresLapsed), ("停止适用", .repeals), ("停止使用", .repeals),
    ]
    private static let adverbs: [Phrase] = [
        "同时", "即行", "即日", "同日", "一并", "相应", "随之", "自行", "自动", "予以", "即予", "宣布", "宣告", "均", "都", "亦", "也", "即",
        "全部", "一律", "同步", "自然", "同期", "随即", "立即", "正式", "公布", "作", "决定",
    ]
    private static let strong: Set<Phrase> = [
        "同时", "即行", "同日", "一并", "相应", "随之", "予以", "即予", "宣布", "宣告", "同步", "即日", "一律", "自行", "均", "都", "亦",
    ]
    // Words before the verb that make it a possibility, a past fact or a procedure.
    private static let refusals: [Phrase] = [
        "不得", "不予", "未", "可以", "可", "能", "应当", "应", "需要", "需", "须", "要", "拟", "或者", "或", "已经", "已", "被", "曾",
        "者", "否", "建议", "准", "申请", "方可", "修改", "修订", "撤销", "制定", "和", "及", "、", "改", "立", "未被", "依法", "是否",
        "关于", "有权", "公布", "清理", "适时", "及时", "提请", "审议", "之前", "尚未", "正在", "如",
    ]

    /// Reads a verb whose core begins at `index`.
    static func read(_ text: BodyText, at index: Int, from lower: Int, limit: Int) -> RepealVerb? {
        guard let core = cores.first(where: { text.has($0.0, at: index) }) else { return nil }
        var start = index
        var isStrong = false
        var lapses = core.1
        while let word = text.first(of: adverbs, endingAt: start), start - word.count >= lower {
            start -= word.count
            if strong.contains(word) { isStrong = true }
            if word == "宣布" || word == "宣告", core.0 == "失效" { lapses = .declaresLapsed }
        }
        let end = index + core.0.count
        guard endsVerb(text, at: end, limit: limit), !isRefused(text, before: start, from: lower)
        else { return nil }
        return RepealVerb(range: start..<end, kind: lapses, isStrong: isStrong)
    }

    private static func isRefused(_ text: BodyText, before start: Int, from lower: Int) -> Bool {
        guard start > lower else { return false }
        // 、废止 is a list of procedures, but a title may stand right before the comma.
        if let before = text.scalar(start - 1), before == "、" || before == "和" || before == "及" {
            let earlier = text.scalar(start - 2)
            return earlier != "》" && earlier?.isClosingRound != true
        }
        return text.first(of: refusals, endingAt: start) != nil
    }

    // 废止的, 废止后, 废止前, 废止和修改 are nouns.
    private static func endsVerb(_ text: BodyText, at end: Int, limit: Int) -> Bool {
        guard end < limit else { return true }
        switch text.scalars[end] {
        case "的", "后", "前", "之", "和", "与", "及", "或", "、", "了", "情", "程", "手", "时", "工", "制", "案", "部", "通", "条", "者",
            "等", "为", "期", "日", "有", "尚", "但", "不", "已":
            return false
        default: return true
        }
    }
}
