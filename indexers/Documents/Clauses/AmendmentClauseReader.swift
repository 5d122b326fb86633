// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Reads by which sentence a decision changes another document: 对《甲》作如下修改, 将《甲》第三条修改为, 修改《甲》.
struct AmendmentClauseReader {
    let text: BodyText

    func read(_ sentence: Sentence) -> [ClauseDraft] {
        var result: [ClauseDraft] = []
        for (index, title) in sentence.titles.enumerated() {
            let next =
                index + 1 < sentence.titles.count
                ? sentence.titles[index + 1].range.lowerBound : sentence.range.upperBound
            let before = index > 0 ? sentence.titles[index - 1].end : sentence.content
            guard isChanged(title, before: before, after: next, sentence: sentence) else { continue }
            var draft = ClauseDraft(.amends, at: title.range.lowerBound)
            TargetHints(text: text).fill(
                &draft.clause, from: RepealTarget(span: title, context: before..<title.range.lowerBound, isPart: false))
            result.append(draft)
        }
        return result
    }

    private func isChanged(_ title: TitleSpan, before: Int, after: Int, sentence: Sentence) -> Bool {
        let behind = text.trimmed(title.end..<after)
        if text.first(of: ["修改", "修订"], endingAt: title.range.lowerBound) != nil {
            return isCommand(title, behind: behind, sentence: sentence)
        }
        guard !behind.isEmpty, behind.count < 200 else { return false }
        let head = behind.lowerBound..<min(behind.upperBound, behind.lowerBound + 40)
        if let position = text.position(of: "修改", in: head),
            text.first(
                of: ["作如下", "作以下", "作出如下", "作出以下", "做如下", "做以下", "做出如下", "进行如下", "作出", "作", "作了", "进行"],
                endingAt: position) != nil
        {
            // 对…进行修改的, 作出修改后: no order.
            return !["的", "后", "时"].contains(text.scalar(position + 2) ?? "。")
                && text.contains(anyOf: ["对", "将", "决定"], in: before..<title.range.lowerBound)
        }
        // 将《甲》第三条修改为：
        return text.scalars[behind.lowerBound] == "第"
            && text.contains(anyOf: ["修改为", "改为"], in: behind)
            && text.first(of: ["将", "把"], endingAt: title.range.lowerBound) != nil
    }

    // 一、修改《甲》 as an item of a decision; not 关于修改《甲》的决定, not 制定、修改《甲》.
    private func isCommand(_ title: TitleSpan, behind: Range<Int>, sentence: Sentence) -> Bool {
        let verb = title.range.lowerBound - 2
        let lead = text.trimmed(sentence.content..<verb)
        if lead.isEmpty {
            return sentence.content > sentence.range.lowerBound
                && (behind.isEmpty || ["。", "；"].contains(text.scalars[behind.lowerBound]))
        }
        guard text.first(of: ["决定", "现"], endingAt: lead.upperBound) != nil else { return false }
        return behind.isEmpty || ["。", "；", "，", "等", "第"].contains(text.scalars[behind.lowerBound])
    }
}
