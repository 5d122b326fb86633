// SPDX-License-Identifier: GPL-3.0-or-later

/// Decides which of the titles around a verb the verb ends.
///
/// 《甲》、根据《乙》修正的《丙》和《丁》同时废止 ends 甲, 丙 and 丁: what stands behind a title decides. A separator or the verb
/// makes it a member of the list; 修正的, 的规定, 第三条规定制定的 make it a mere reference.
struct TargetChain {
    let text: BodyText
    let titles: [TitleSpan]
    /// Where the words belonging to the first title begin.
    let start: Int
    /// Where the sentence's own words begin.
    let sentence: Int
    let verb: RepealVerb

    private static let separators: Set<Unicode.Scalar> = ["、", "，", "；", "和", "及", "与", "以", "并", ",", ";", "\n", "《"]
    private static let leads: [Phrase] = [
        "同时", "即行", "自行", "自动", "予以", "均", "都", "一并", "相应", "随之", "亦", "也", "一律", "现", "全部", "就", "决定", "应", "即",
        "《", "，", "、", ",", "等", "及其", "以下简称", "文件", "规定", "通知", "自即日起", "即日起", "从即日起", "及", "和", "其", "修正案",
    ]
    private static let citing: [Phrase] = [
        "根据", "依据", "按照", "依照", "为了实施", "为实施", "为贯彻", "为了贯彻", "贯彻", "落实", "为执行", "违反", "参照", "遵照", "适用", "结合",
        "为了执行", "符合", "属于", "列入", "纳入", "关于印发", "已被", "由",
    ]

    /// Targets of a verb that follows its titles.
    func targetsBefore() -> [RepealTarget] {
        guard let last = titles.last else { return [] }
        let tail = judgeLast(last)
        guard tail != .reference else { return [] }
        var result: [RepealTarget] = []
        var shared = tail == .sharedPart
        for (index, title) in titles.enumerated().reversed() {
            let isLast = index == titles.count - 1
            let place = isLast ? tail : judge(title, before: titles[index + 1])
            let context = context(of: index)
            guard place != .reference, !isCited(title, context: context, isLast: isLast) else {
                shared = false
                continue
            }
            if !isLast, breaks(title, before: titles[index + 1]) { break }
            let isPart = place == .part || place == .sharedPart || (shared && place == .member)
            result.append(RepealTarget(span: title, context: attribute(of: index), isPart: isPart))
        }
        return result.reversed().filter { !isCertificate($0.span) }
    }

    /// Targets of a verb that stands before them: 废止《甲》、《乙》.
    func targetsBehind(limit: Int) -> [RepealTarget] {
        guard let first = titles.first, leadsOn(from: start, to: first.range.lowerBound) else { return [] }
        if verb.range.lowerBound > sentence,
            text.first(of: ["关于", "修改和", "修改", "或者", "拟", "了", "、"], endingAt: verb.range.lowerBound) != nil
        {
            return []
        }
        var result: [RepealTarget] = []
        for (index, title) in titles.enumerated() {
            let next = index + 1 < titles.count ? titles[index + 1].range.lowerBound : limit
            let after = text.trimmed(title.end..<next)
            let part = isPart(after)
            if !part, !after.isEmpty, !endsObject(after.lowerBound) { break }
            result.append(RepealTarget(span: title, context: context(of: index), isPart: part))
            guard index + 1 < titles.count, isSeparator(after) else { break }
        }
        return result.filter { !isCertificate($0.span) }
    }

    private enum Place { case member, part, sharedPart, reference }

    private func context(of index: Int) -> Range<Int> {
        let lower = index > 0 ? titles[index - 1].end : start
        return lower..<max(lower, titles[index].range.lowerBound)
    }

    // 某府发布的《甲》和《乙》: what is said of the first title of such a pair holds for the second.
    private func attribute(of index: Int) -> Range<Int> {
        var position = index
        while position > 0 {
            let own = text.trimmed(context(of: position))
            let isBare = own.allSatisfy { ["、", "和", "及", "与", "以", "，"].contains(text.scalars[$0]) }
            guard isBare, titles[position - 1].brackets.isEmpty else { break }
            position -= 1
        }
        return context(of: position)
    }

    private func judgeLast(_ title: TitleSpan) -> Place {
        let after = text.trimmed(title.end..<max(title.end, verb.range.lowerBound))
        if after.isEmpty { return .member }
        if isPart(after) {
            return text.scalars[after.lowerBound] == "第" ? .part : .sharedPart
        }
        if isLead(after) { return .member }
        // 《甲》以及其他有关规定同时废止: a list that goes on without titles.
        if let word = text.first(of: ["以及", "及", "和", "、"], at: after.lowerBound), after.count > word.count,
            !SelfReference.occurs(in: after, of: text), !text.contains("，", in: after)
        {
            return .member
        }
        return .reference
    }

    private func judge(_ title: TitleSpan, before next: TitleSpan) -> Place {
        let after = text.trimmed(title.end..<next.range.lowerBound)
        guard let first = text.scalar(after.lowerBound), !after.isEmpty else { return .member }
        if isPart(upToSeparator(after)) {
            return first == "第" ? .part : .sharedPart
        }
        if Self.separators.contains(first) { return .member }
        if text.first(of: ["等", "第"], at: after.lowerBound) != nil { return .reference }
        // Numbered items: 1.《甲》2.《乙》.
        return HeadingMark.read(text, at: after.lowerBound, limit: after.upperBound) != nil ? .member : .reference
    }

    private func upToSeparator(_ range: Range<Int>) -> Range<Int> {
        var depth = 0
        var lastArticle = range.lowerBound
        for index in range {
            let scalar = text.scalars[index]
            if scalar.isOpeningRound { depth += 1 }
            if scalar.isClosingRound { depth -= 1 }
            guard depth == 0 else { continue }
            // 第三条、第五条 is one object.
            if scalar == "、" || scalar == "和", text.scalar(index + 1) == "第" {
                lastArticle = index
                continue
            }
            if index > lastArticle, scalar == "，" || scalar == "、" || scalar == "和" || scalar == "；" {
                return range.lowerBound..<index
            }
        }
        return range
    }

    // A predicate between two titles closes the first one's clause.
    private func breaks(_ title: TitleSpan, before next: TitleSpan) -> Bool {
        let between = title.end..<next.range.lowerBound
        if text.contains(anyOf: ["制定本", "起施行，", "起执行，", "为准，", "负责解释，", "不一致的"], in: between) { return true }
        guard SelfReference.occurs(in: between, of: text) else { return false }
        return !text.contains(anyOf: ["之日起", "施行后", "实施后"], in: between)
    }

    private func isCited(_ title: TitleSpan, context: Range<Int>, isLast: Bool) -> Bool {
        var lower = title.range.lowerBound
        while lower > context.lowerBound, !["，", "、", "；", "：", "。", ","].contains(text.scalars[lower - 1]) {
            lower -= 1
        }
        guard let word = Self.citing.first(where: { text.contains($0, in: lower..<title.range.lowerBound) }),
            let position = text.position(of: word, in: lower..<title.range.lowerBound)
        else { return false }
        // 由…发布的《甲》, 根据…会议修正的《甲》: the word belongs to the attribute, the title is its head.
        if title.range.lowerBound > 0, text.scalars[title.range.lowerBound - 1] == "的" { return false }
        return position - lower <= 6
    }

    private func isLead(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            if text.scalars[index].isLayoutSpace {
                index += 1
            } else if let end = startPhraseEnd(at: index, limit: range.upperBound) {
                index = end
            } else if let end = countEnd(at: index, limit: range.upperBound) {
                index = end
            } else if let word = text.first(of: Self.leads, at: index) {
                index += word.count
            } else {
                return false
            }
        }
        return true
    }

    // 自本办法施行之日起, 于2021年12月31日, 自2020年1月1日起, 从发布之日起.
    private func startPhraseEnd(at index: Int, limit: Int) -> Int? {
        guard ["自", "从", "于", "在", "至"].contains(text.scalars[index]) else {
            if let date = DatePhrase.read(text, at: index, limit: limit) {
                return text.has("起", at: date.end) ? date.end + 1 : date.end
            }
            return nil
        }
        for position in index..<min(limit, index + 40) {
            if let word = text.first(of: ["之日起", "之日", "日起", "月起", "后", "日"], at: position) {
                return position + word.count
            }
            if text.scalars[position] == "，" || text.scalars[position] == "《" { return nil }
        }
        return nil
    }

    // 等7件规章, 3件文件, 两部地方性法规.
    private func countEnd(at index: Int, limit: Int) -> Int? {
        var position = index
        if text.has("等", at: position) { position += 1 }
        var digits = 0
        while position < limit, text.scalars[position].isNumeralPart {
            position += 1
            digits += 1
        }
        guard let unit = text.first(of: ["件", "部", "个", "项", "份"], at: position), digits > 0 || position > index
        else { return nil }
        position += unit.count
        for word in [
            "行政规范性文件", "规范性文件", "地方性法规", "行政法规", "政府规章", "司法解释", "规章", "法规", "文件", "法律", "决定",
        ] as [Phrase] where text.has(word, at: position) { return position + word.count }
        return position
    }

    private func leadsOn(from lower: Int, to upper: Int) -> Bool {
        let range = text.trimmed(lower..<max(lower, upper))
        if range.isEmpty { return true }
        if range.count > 80 || text.contains(anyOf: ["，", "。", "；"], in: range) { return false }
        // 废止1987年8月5日国务院发布的《…》
        if text.scalars[range.upperBound - 1] == "的" { return true }
        if text.scalars[range.upperBound - 1] == "：" { return text.contains(anyOf: ["下列", "以下", "如下"], in: range) }
        return text.first(of: ["原"], at: range.lowerBound) != nil || TargetHints(text: text).isOrgan(range)
    }

    private func endsObject(_ index: Int) -> Bool {
        switch text.scalars[index] {
        case "。", "；", "，", "、", ",", ";", "和", "及", "以", "与", "”", "《", "！", "\n": return true
        default: return false
        }
    }

    private func isSeparator(_ range: Range<Int>) -> Bool {
        guard let first = text.scalar(range.lowerBound), !range.isEmpty else { return true }
        return first == "、" || first == "和" || first == "及" || first == "以" || first == "与"
            || (first == "，" && text.scalars[range.upperBound - 1] == "的")
    }

    // 第三条、第五条; 中有关…的规定; 关于…的条款; 的有关规定.
    private func isPart(_ range: Range<Int>) -> Bool {
        var bounds = text.trimmed(range)
        while !bounds.isEmpty, ["，", "、", "同", "时", "均"].contains(text.scalars[bounds.upperBound - 1]) {
            bounds = bounds.lowerBound..<(bounds.upperBound - 1)
        }
        guard !bounds.isEmpty,
            let head = text.first(
                of: ["第", "中的", "中", "有关", "关于", "的有关", "的相关", "所附", "附件", "相关", "规定的"], at: bounds.lowerBound)
        else { return false }
        if head == "第" {
            guard let mark = HeadingMark.statute(text, at: bounds.lowerBound, limit: bounds.upperBound) else {
                return false
            }
            let rest = mark.range.upperBound..<bounds.upperBound
            return !text.contains(anyOf: ["制定", "修正", "修改的", "规定，", "要求"], in: rest)
        }
        let endings: [Phrase] = ["规定", "条款", "内容", "部分", "条", "款", "项", "政策", "标准", "附件", "目", "表述", "要求", "措施", "制度"]
        // 自本办法施行之日起 may stand between the object and the verb.
        if let mark = text.position(of: "自", in: bounds), mark > bounds.lowerBound,
            startPhraseEnd(at: mark, limit: bounds.upperBound) == bounds.upperBound
        {
            bounds = text.trimmed(bounds.lowerBound..<mark)
            while !bounds.isEmpty, text.scalars[bounds.upperBound - 1] == "，" {
                bounds = bounds.lowerBound..<(bounds.upperBound - 1)
            }
        }
        if text.contains(anyOf: ["制定的", "修正的"], in: bounds) { return false }
        return text.first(of: endings, endingAt: bounds.upperBound) != nil
    }

    // 《采矿许可证》自行废止 ends a licence, not a document.
    private func isCertificate(_ span: TitleSpan) -> Bool {
        var last = span.range.upperBound - 2
        while last > span.range.lowerBound, text.scalars[last].isLayoutSpace { last -= 1 }
        guard last > span.range.lowerBound else { return true }
        return ["证", "照", "书", "表", "单", "票", "卡", "簿", "册"].contains(text.scalars[last])
    }
}
