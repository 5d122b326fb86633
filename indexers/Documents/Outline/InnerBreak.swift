// SPDX-License-Identifier: GPL-3.0-or-later

/// Judges places inside a paragraph where a line break was lost.
enum InnerBreak {
    /// Whether a sentence, or the head of a list, ends just before `index`.
    static func endsSentence(before index: Int, in text: BodyText) -> Bool {
        var position = index - 1
        while position >= 0, text.scalars[position].isLayoutSpace { position -= 1 }
        guard let scalar = text.scalar(position) else { return true }
        switch scalar {
        case "。", "；", "：", "！", "？", "”", ":", ";": return true
        case "）", ")": return position > 0 && text.scalars[position - 1] != "》"
        case "日": return position > 0 && text.scalars[position - 1].isNumeralPart
        default: return false
        }
    }

    /// Whether a label may follow the words of a heading that ended without a full stop: 二、活动时间三、援助对象.
    ///
    /// Refused behind what makes it a reference or a number: 第（一）项, 第一、二、三产业, 十二、.
    static func mayFollowHeading(_ mark: HeadingMark, in text: BodyText) -> Bool {
        guard let before = text.scalar(mark.start - 1), before.isHan, !before.isNumeralPart else { return false }
        switch before {
        case "第", "条", "款", "项", "和", "或", "至", "及", "与", "其", "之", "按", "件", "表", "图", "章", "级", "前", "上", "述", "列":
            return false
        default: break
        }
        guard let after = text.scalar(mark.range.upperBound) else { return false }
        return after.isHan && !after.isNumeralPart && after != "项" && after != "款"
    }

    /// Whether 附件 opens an annex: with a number that no list point follows, or alone before a title.
    static func opensAnnex(_ mark: HeadingMark, in text: BodyText) -> Bool {
        let end = mark.range.upperBound
        guard let last = text.scalar(end - 1), let next = text.scalar(end) else { return false }
        if last == "：" || last == ":" { return false }
        return last.isNumeralPart && next.isHan
    }
}
