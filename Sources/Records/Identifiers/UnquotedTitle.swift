// SPDX-License-Identifier: GPL-3.0-or-later

/// Names of statutes printed without 《》, directly before an article number: 违反食品安全法第三十四条.
///
/// Nothing marks where such a name begins. It is cut after words that govern names (违反, 依照, 认定为) and after
/// characters that names do not contain; what is left is a proposal for look-up, not a fact.
enum UnquotedTitle {
    /// Longest name read without 《》; longer ones are printed in them.
    private static let maximumLength = 50

    /// Ends of names, a longer one before the shorter one that ends it.
    private static let endings = [
        "民法典", "法典", "宪法", "刑法", "民法通则", "办法", "法", "条例", "规定", "细则", "决定", "解释", "规则", "意见", "通知", "修正案",
        "章程", "规程", "准则", "标准",
    ]

    /// Statutes whose name no other name ends in: what stands before is the sentence.
    private static let wholeNames: Set<String> = ["民法典", "宪法", "刑法", "民法通则"]

    /// Genres that are ordinary words too (一般规定, 验收意见); a name of these is longer.
    private static let wordlikeEndings: Set<String> = ["规定", "决定", "解释", "意见", "通知", "标准", "规则", "规程", "准则"]
    private static let shortestWordlike = 6

    /// Words that end in 法 and are no statutes, each with the characters that make a name of it (公司法).
    private static let otherWords: [(word: String, except: Set<Unicode.Scalar>)] = [
        ("方法", []), ("立法", []), ("执法", []), ("司法", ["公"]), ("违法", []), ("合法", []), ("依法", []), ("用法", ["信", "使", "利"]),
        ("语法", []), ("做法", []), ("看法", []), ("书法", []), ("普法", []), ("守法", []), ("想法", []), ("说法", []), ("手法", []),
        ("无法", []), ("设法", ["建"]), ("非法", []), ("犯法", []), ("疗法", ["医"]), ("不法", []), ("枉法", []),
    ]

    /// Words that govern a name and belong to none.
    private static let openers = [
        "违反", "依据", "根据", "按照", "依照", "遵照", "适用", "触犯", "参照", "对照", "执行", "符合", "援引", "引用", "违背", "构成", "涉嫌",
        "属于", "以及", "或者", "是指", "其中", "包括", "结合", "认定", "视为", "具有", "存在", "达到", "遵守", "履行", "发现", "基于", "具备",
        "超过", "排除", "收到", "审理", "认为", "没有", "涉及", "采取", "应当", "可以", "不得", "发生", "所称", "修正后", "修订后",
        "规定的", "确定", "享有", "采用", "援用", "载明", "提出", "出售",
        "比照", "视同", "修改前", "修改后", "计入", "受理", "行使", "界定", "请求", "超出", "承担", "提交", "出现", "落入",
    ]

    /// What precedes a genre in a name and does not make one of its own.
    private static let modifiers: Set<String> = ["管理", "实施", "监督", "若干", "暂行", "补充", "特别", "试行", "一般", "工作"]

    /// Characters that names do not contain, each with those that make a word of it in a name (国有资产).
    private static let breaks: [Unicode.Scalar: (before: Set<Unicode.Scalar>, after: Set<Unicode.Scalar>)] = [
        "的": ([], []), "在": ([], ["线", "职", "校"]), "于": (["关"], []), "由": (["自"], []), "是": ([], []), "将": ([], []),
        "向": ([], []), "从": ([], ["业"]), "但": ([], []), "且": ([], []), "了": ([], []), "为": (["行", "人"], []),
        "有": (["国", "所", "特", "专", "私", "公", "占", "持", "共"], ["限", "关", "线", "毒", "害", "机", "色", "偿"]),
        "对": ([], ["外", "口"]), "以": ([], ["下", "上", "工", "外"]), "无": ([], ["线", "障", "人", "偿", "证", "照"]),
        "除": (["清", "拆", "消"], ["险", "尘", "外"]), "如": ([], []), "即": ([], []), "按": ([], []),
        "据": (["数", "证", "票"], []),
        "因": ([], ["公"]), "及": ([], []), "和": (["共"], ["国", "平", "解", "谐"]), "与": (["参"], []), "或": ([], []),
    ]

    /// Those of `breaks` that also join two halves of one name: they part names only behind a finished one.
    private static let joiners: Set<Unicode.Scalar> = ["及", "和", "与", "或"]

    /// The genre that ends directly before `end`.
    static func ending(_ text: IdentifierScalars, before end: Int) -> String? {
        endings.first { text.has($0, before: end) }
    }

    /// - Parameter through: index behind an edition in brackets that belongs to the name.
    static func read(_ text: IdentifierScalars, before end: Int, through: Int, floor: Int) -> CitedTitle.Reading? {
        guard let ending = ending(text, before: end), !isOtherWord(text, before: end, ending: ending) else {
            return nil
        }
        let endingStart = end - ending.unicodeScalars.count
        guard endingStart >= floor else { return nil }
        var start: Int
        if wholeNames.contains(ending) {
            start = text.has("中华人民共和国", before: endingStart) ? max(floor, endingStart - 7) : endingStart
        } else {
            start = cut(text, run(text, before: end, floor: floor), endingStart: endingStart)
            guard start < endingStart else { return nil }
            if wordlikeEndings.contains(ending), end - start < shortestWordlike { return nil }
        }
        return .title(text.printed(start..<through), start: start)
    }

    private static func isOtherWord(_ text: IdentifierScalars, before end: Int, ending: String) -> Bool {
        guard ending == "法" else { return false }
        return otherWords.contains { word, except in
            text.has(word, before: end) && !(text[end - 3].map(except.contains) ?? false)
        }
    }

    /// The Han run that ends before `end`, with a name in 《》 inside (关于适用《民事诉讼法》的解释).
    private static func run(_ text: IdentifierScalars, before end: Int, floor: Int) -> Range<Int> {
        var start = end
        while start > floor, end - start < maximumLength, start == end || text.gaps[start] == .none {
            if text.scalars[start - 1].isHan {
                start -= 1
            } else if start < end, let inner = innerTitle(text, endingBefore: start, floor: floor) {
                start = inner
            } else {
                break
            }
        }
        return start..<end
    }

    private static func innerTitle(_ text: IdentifierScalars, endingBefore end: Int, floor: Int) -> Int? {
        guard text[end - 1] == "》", text[end] == "的",
            let open = text.opening(of: end - 1, open: "《", limit: 240), open > floor,
            ["适用", "执行", "实施", "贯彻", "修改", "废止", "关于"].contains(where: { text.has($0, before: open) })
        else { return nil }
        return open
    }

    /// Where the name begins inside a run.
    private static func cut(_ text: IdentifierScalars, _ range: Range<Int>, endingStart: Int) -> Int {
        if let full = range.last(where: { text.has("中华人民共和国", at: $0) && $0 + 7 < range.upperBound }),
            !range.contains(where: { text.has("关于", at: $0) })
        {
            return full
        }
        var start = range.lowerBound
        for index in range.lowerBound..<max(range.lowerBound, endingStart) {
            // 关于…的解释 is one name whatever stands between.
            if contains("关于", text, start..<index) { break }
            let isOpener =
                openers.contains { text.has($0, before: index + 1) } && isName(text, index + 1..<endingStart)
            if isOpener || isBreak(text, index, from: start) || isUnit(text, index, from: start) { start = index + 1 }
        }
        return start
    }

    /// Whether a name can begin here: 政务处分 is not cut before 法, nor 证明 before 管理办法.
    private static func isName(_ text: IdentifierScalars, _ range: Range<Int>) -> Bool {
        range.count >= 2 && !modifiers.contains(text.text(range))
    }

    private static func isBreak(_ text: IdentifierScalars, _ index: Int, from start: Int) -> Bool {
        guard let neighbours = breaks[text.scalars[index]] else { return false }
        if let before = text[index - 1], index > start, neighbours.before.contains(before) { return false }
        if let after = text[index + 1], neighbours.after.contains(after) { return false }
        guard joiners.contains(text.scalars[index]) else { return true }
        return index == start || ending(text, before: index) != nil || text[index - 1] == "罪"
    }

    /// 第三十三条奖励条例, 12月14日条例: the number or the date of something before the name.
    private static func isUnit(_ text: IdentifierScalars, _ index: Int, from start: Int) -> Bool {
        guard index > 0, ["条", "款", "项", "章", "节", "编", "年", "月", "日"].contains(text.scalars[index]) else {
            return false
        }
        return PrintedNumber.isHanNumeral(text.scalars[index - 1]) || text.scalars[index - 1].isASCIIDigit
    }

    private static func contains(_ word: String, _ text: IdentifierScalars, _ range: Range<Int>) -> Bool {
        range.contains { text.has(word, at: $0) && $0 + word.unicodeScalars.count <= range.upperBound }
    }
}
