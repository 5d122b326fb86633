// SPDX-License-Identifier: GPL-3.0-or-later

/// Recognises how a document speaks of itself: 本办法, 本实施意见, 上述规定.
enum SelfReference {
    static let kinds: [Phrase] = [
        "条例", "办法", "规定", "细则", "决定", "解释", "规则", "意见", "通知", "通告", "公告", "方案", "规程", "规范", "制度",
        "标准", "指南", "准则", "修正案", "安排", "章程", "决议", "批复", "措施", "政策", "目录", "规划", "计划", "文件", "命令",
        "守则", "预案", "程序", "清单", "要点", "纲要", "基准", "导则", "指引", "规约", "若干", "宪法", "法典", "公约", "协议",
        "法", "令", "函",
    ]

    // Kinds that also name a part of a document (本专项计划, 上述政策): only straight behind 本.
    private static let closeKinds: Set<Phrase> = [
        "政策", "目录", "规划", "计划", "文件", "标准", "措施", "安排", "制度", "程序", "清单", "要点", "基准", "协议", "令", "函", "命令",
    ]

    /// Words that may stand between the document's name and the date.
    private static let fillers: [Phrase] = ["有关", "修订", "修改", "修正", "应当", "并", "均", "全文", "正式"]

    /// Where the reference that begins at `index` ends; `nil` where none begins.
    static func end(at index: Int, limit: Int, in text: BodyText) -> Int? {
        guard index < limit else { return nil }
        var position: Int
        switch text.scalars[index] {
        case "本", "该", "此":
            position = index + 1
            if let next = text.scalar(position), isOther(next), !text.has("条例", at: position) { return nil }
        case "以", "上":
            guard let word = text.first(of: ["以上", "上述", "上列"], at: index) else { return nil }
            position = index + word.count
        default: return nil
        }
        let first = position
        let reach = min(limit, position + 12)
        while position < reach {
            if let kind = text.first(of: kinds, at: position), position == first || !closeKinds.contains(kind) {
                var end = position + kind.count
                // 本办法规定, 本实施细则: the last of several kinds in a row closes the name.
                while let next = text.first(of: kinds, at: end), end + next.count <= limit { end += next.count }
                return end <= limit ? end : nil
            }
            guard text.scalars[position].isHan else { return nil }
            position += 1
        }
        return nil
    }

    // 本条, 本市, 本单位, 本次: not the document.
    private static func isOther(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "条", "款", "项", "章", "节", "市", "省", "州", "县", "区", "级", "院", "部", "局", "厅", "委", "单", "地", "次", "年",
            "月", "人", "身", "质", "期", "行", "校", "所", "系", "村", "镇", "乡", "机", "企":
            true
        default: false
        }
    }

    /// Whether the text of `range` is the document itself and nothing more: 本办法, 第十条 本条例, 本法修正案.
    static func isWhole(_ range: Range<Int>, in text: BodyText) -> Bool {
        let bounds = text.trimmed(range)
        guard let end = end(at: bounds.lowerBound, limit: bounds.upperBound, in: text) else { return false }
        var position = end
        while position < bounds.upperBound {
            let scalar = text.scalars[position]
            if scalar.isLayoutSpace {
                position += 1
            } else if let filler = text.first(of: fillers, at: position) {
                position += filler.count
            } else if scalar.isOpeningRound,
                let close = (position..<bounds.upperBound).first(where: { text.scalars[$0].isClosingRound })
            {
                position = close + 1
            } else {
                return false
            }
        }
        return true
    }

    /// Whether `range` ends with the document's name: 第八章 附则第三十三条本办法, where line breaks were lost.
    ///
    /// Refused behind a preposition or verb (依照本办法), where the name is not the subject.
    static func closes(_ range: Range<Int>, in text: BodyText) -> Bool {
        let bounds = text.trimmed(range)
        if isWhole(bounds, in: text) { return true }
        guard let last = bounds.last(where: { text.scalars[$0] == "本" }), last > bounds.lowerBound else { return false }
        switch text.scalars[last - 1] {
        case "照", "据", "反", "按", "合", "于", "与", "对", "在", "由", "除", "将", "用", "入", "从", "和", "因", "为", "以": return false
        default: return isWhole(last..<bounds.upperBound, in: text)
        }
    }

    /// Whether the document speaks of itself anywhere in `range`.
    static func occurs(in range: Range<Int>, of text: BodyText) -> Bool {
        let bounds = range.clamped(to: 0..<text.count)
        return bounds.contains { index in
            switch text.scalars[index] {
            case "本", "上", "以", "该": end(at: index, limit: bounds.upperBound, in: text) != nil
            default: false
            }
        }
    }
}
