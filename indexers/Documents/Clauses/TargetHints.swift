// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Reads from the words around a title which document is meant: number, date, year and maker.
struct TargetHints {
    let text: BodyText

    private static let acts: [Phrase] = [
        "发布", "公布", "颁布", "印发", "通过", "批准", "批转", "制定", "颁发", "审议", "转发", "下发", "联合", "令第", "原则", "修订", "所发",
    ]
    private static let issuing: [Phrase] = ["发布", "公布", "颁布", "印发", "文件", "通知", "下发", "颁发", "转发", "批转"]
    private static let organEndings: Set<Unicode.Scalar> = [
        "院", "部", "府", "局", "会", "委", "办", "厅", "行", "署", "室", "处", "司", "省", "市", "州", "县", "社", "团",
    ]

    func fill(_ clause: inout ValidityClause, from target: RepealTarget) {
        clause.targetTitle = TitleScanner(text: text).title(of: target.span)
        clause.targetNumber = number(of: target)
        let context = withoutSelf(target.context)
        let places = [context] + target.span.brackets
        for place in places {
            guard let (date, start) = ownDate(in: place) else { continue }
            clause.targetDate = date.date
            clause.targetYear = date.year
            clause.targetIssuer = maker(in: place, date: start..<date.end)
            break
        }
        if clause.targetIssuer == nil { clause.targetIssuer = maker(in: context, date: nil) }
    }

    private func ownDate(in place: Range<Int>) -> (DatePhrase, Int)? {
        var lower = place.lowerBound
        while let (phrase, start) = DatePhrase.first(in: lower..<place.upperBound, of: text) {
            if !ActDay.isAct(phrase, from: start, limit: place.upperBound, of: text) { return (phrase, start) }
            lower = max(phrase.end, start + 1)
        }
        return nil
    }

    // 本条例自2022年7月1日起施行，《甲》同时废止: that day is not 甲's.
    private func withoutSelf(_ range: Range<Int>) -> Range<Int> {
        guard SelfReference.occurs(in: range, of: text) else { return range }
        let comma = range.last { text.scalars[$0] == "，" || text.scalars[$0] == "；" }
        guard let comma, !SelfReference.occurs(in: (comma + 1)..<range.upperBound, of: text) else {
            return range.upperBound..<range.upperBound
        }
        // Keep all clauses behind the last one in which the document speaks of itself.
        var lower = comma + 1
        while lower > range.lowerBound {
            var start = lower - 1
            while start > range.lowerBound, text.scalars[start - 1] != "，", text.scalars[start - 1] != "；" {
                start -= 1
            }
            if SelfReference.occurs(in: start..<lower, of: text) { break }
            lower = start
        }
        return lower..<range.upperBound
    }

    /// Whether `range` reads like the name of an organ and nothing else.
    func isOrgan(_ range: Range<Int>) -> Bool {
        let bounds = text.trimmed(range)
        guard bounds.count >= 3, bounds.count <= 40, let last = text.scalar(bounds.upperBound - 1),
            Self.organEndings.contains(last)
        else { return false }
        return bounds.allSatisfy { text.scalars[$0].isHan || text.scalars[$0] == "、" || text.scalars[$0].isLayoutSpace }
    }

    private func number(of target: RepealTarget) -> String? {
        for bracket in target.span.brackets {
            if let number = PrintedNumber.find(in: bracket, of: text) { return number }
        }
        if let bare = target.span.bareNumber { return text.text(bare) }
        // 令第4号公布的《…》; the number of an amending order (第十二号令修改的) is not the title's.
        return PrintedNumber.all(in: target.context, of: text).first { found in
            text.first(of: Self.issuing, at: text.skippingSpace(from: found.end, to: target.context.upperBound)) != nil
                || text.skippingSpace(from: found.end, to: target.context.upperBound) == target.context.upperBound
        }?.printed
    }

    // 1987年8月5日国务院发布的: behind the date; 财政部1986年发布的: before it.
    private func maker(in place: Range<Int>, date: Range<Int>?) -> String? {
        if let date {
            let behind = date.upperBound..<place.upperBound
            if let name = organ(upToAct: behind) { return name }
            return organ(before: date.lowerBound, from: place.lowerBound)
        }
        if let name = organ(upToAct: lastClause(of: place)) { return name }
        let clause = text.trimmed(lastClause(of: place))
        return isOrgan(clause) ? cleaned(clause) : nil
    }

    private func lastClause(of place: Range<Int>) -> Range<Int> {
        var lower = place.upperBound
        while lower > place.lowerBound, !["，", "；", "："].contains(text.scalars[lower - 1]) { lower -= 1 }
        return lower..<place.upperBound
    }

    private func organ(upToAct range: Range<Int>) -> String? {
        let limit = min(range.upperBound, range.lowerBound + 60)
        for index in range.lowerBound..<max(limit, range.lowerBound)
        where text.first(of: Self.acts, at: index) != nil {
            return cleaned(range.lowerBound..<index)
        }
        return nil
    }

    private func organ(before end: Int, from lower: Int) -> String? {
        var start = end
        while start > lower, !["，", "；", "：", "。", "》", "）"].contains(text.scalars[start - 1]) { start -= 1 }
        return cleaned(start..<end)
    }

    // 由上海市第十届人民代表大会常务委员会第十二次会议: without 由, the session and the sitting.
    private func cleaned(_ range: Range<Int>) -> String? {
        var bounds = text.trimmed(range)
        // 现决定对某院, 经某院批准、某部: the last organ is the one that is meant.
        for lead in ["决定对", "现对", "决定将", "批准、", "批准，", "发布、", "同意，"] as [Phrase] {
            if let position = text.position(of: lead, in: bounds), position + lead.count < bounds.upperBound {
                bounds = (position + lead.count)..<bounds.upperBound
            }
        }
        for word in ["以及", "和", "及", "、", "自", "由", "经", "原", "于", "起", "，"] as [Phrase]
        where text.has(word, at: bounds.lowerBound) && bounds.count > word.count {
            bounds = (bounds.lowerBound + word.count)..<bounds.upperBound
        }
        while let word = text.first(of: ["原则", "联合", "于", "审议", "以", "令"], endingAt: bounds.upperBound),
            bounds.count > word.count
        {
            bounds = bounds.lowerBound..<(bounds.upperBound - word.count)
        }
        var view = String.UnicodeScalarView()
        var index = bounds.lowerBound
        while index < bounds.upperBound {
            if text.scalars[index] == "第", let end = ordinalEnd(at: index, limit: bounds.upperBound) {
                if text.scalars[end - 1] == "议" { break }
                index = end
                continue
            }
            if !text.scalars[index].isLayoutSpace { view.append(text.scalars[index]) }
            index += 1
        }
        guard let last = view.last, Self.organEndings.contains(last), view.count >= 2, view.count <= 40,
            view.allSatisfy({ $0.isHan || $0 == "、" }), view.first != "本", view.first != "我"
        else { return nil }
        return String(view)
    }

    // 第十届, 第十二次会议, 第12次常务会议.
    private func ordinalEnd(at index: Int, limit: Int) -> Int? {
        var position = index + 1
        while position < limit, text.scalars[position].isNumeralPart { position += 1 }
        guard position > index + 1, position < limit else { return nil }
        if text.has("届", at: position) { return position + 1 }
        if text.has("号令", at: position) { return position + 2 }
        guard text.has("次", at: position) else { return nil }
        while position < min(limit, index + 20) {
            if text.has("会议", at: position) { return position + 2 }
            position += 1
        }
        return nil
    }
}
