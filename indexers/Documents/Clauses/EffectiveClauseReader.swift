// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Reads the clauses by which a document states its own beginning and end.
struct EffectiveClauseReader {
    let text: BodyText
    /// The document's own title as scalars, without layout space; empty where unknown.
    private let ownTitle: [Unicode.Scalar]

    init(text: BodyText, title: String?) {
        self.text = text
        ownTitle = (title ?? "").unicodeScalars.filter { !$0.isLayoutSpace }
    }

    private static let verbs: [Phrase] = ["施行", "实施", "执行", "生效", "试行", "实行"]
    private static let proclaimed: [Phrase] = ["公布施行", "发布施行", "颁布施行", "公布实施", "发布实施", "颁布实施"]
    private static let publishing: [Phrase] = ["现予", "予以公布", "现公布", "现发布", "现印发", "公布施行", "现批准", "予以发布"]

    /// The clauses of one sentence; `followsOwn` where the sentence before had one.
    func read(_ sentence: Sentence, followsOwn: Bool, previous: Range<Int>?) -> [ClauseDraft] {
        var result: [ClauseDraft] = []
        var own = false
        var index = sentence.content
        var titles = sentence.titles[...]
        while index < sentence.range.upperBound {
            if let title = titles.first, title.range.lowerBound <= index {
                if index < title.end { index = title.end }
                titles = titles.dropFirst()
                continue
            }
            if let verb = text.first(of: Self.verbs, at: index), let phrase = startPhrase(before: index, in: sentence),
                endsStatement(after: index + verb.count, verb: verb, phrase: phrase, in: sentence),
                isOwn(phrase.start, sentence: sentence, found: own, followsOwn: followsOwn)
            {
                own = true
                result.append(contentsOf: drafts(of: phrase, at: index))
                index += verb.count
                if let end = TermPhrase.continuation(text, after: index, limit: sentence.range.upperBound) {
                    result.append(end.draft)
                }
                continue
            }
            if let verb = text.first(of: Self.proclaimed, at: index), isProclaimed(verb, at: index, in: sentence) {
                own = true
                result.append(ClauseDraft(.effectiveOnPublication, at: index))
                index += verb.count
                continue
            }
            if let term = TermPhrase.read(text, at: index, limit: sentence.range.upperBound),
                isOwnTerm(term, sentence: sentence, found: own, followsOwn: followsOwn)
            {
                result.append(contentsOf: term.drafts())
                index = term.end
                continue
            }
            index += 1
        }
        if result.isEmpty, let task = taskEnd(of: sentence) { result.append(task) }
        return unique(result)
    }

    // 本条例经…批准，由…发布施行。 names no day: the publication is the beginning.
    private func isProclaimed(_ verb: Phrase, at index: Int, in sentence: Sentence) -> Bool {
        let end = text.skippingSpace(from: index + verb.count, to: sentence.range.upperBound)
        guard end >= sentence.range.upperBound || text.scalars[end] == "。",
            index - sentence.content < 80, !text.contains(anyOf: ["施行前", "可以", "制定"], in: sentence.content..<index),
            SelfReference.end(at: sentence.content, limit: index, in: text) != nil
        else { return false }
        return !text.contains("自", in: sentence.content..<index)
    }

    private func unique(_ drafts: [ClauseDraft]) -> [ClauseDraft] {
        var result: [ClauseDraft] = []
        for draft in drafts where !result.contains(where: { $0.clause == draft.clause }) { result.append(draft) }
        return result
    }

    private func drafts(of phrase: StartPhrase, at index: Int) -> [ClauseDraft] {
        var begin: ClauseDraft
        switch phrase.day {
        case .date(let date):
            begin = ClauseDraft(.effectiveOn, at: index)
            guard let first = date.firstDay, date.month != nil else { return [] }
            begin.clause.date = phrase.months.map { first.adding(months: $0) } ?? first
            if let days = phrase.days { begin.clause.date = begin.clause.date?.adding(days: days) }
        case .publication: begin = ClauseDraft(.effectiveOnPublication, at: index)
        case .printing: begin = ClauseDraft(.effectiveOnPrinting, at: index)
        }
        if begin.clause.date == nil {
            begin.clause.days = phrase.days
            begin.clause.months = phrase.months
        }
        guard let until = phrase.until?.lastDay else { return [begin] }
        var end = ClauseDraft(.expiresOn, at: index)
        end.clause.date = until
        return [begin, end]
    }

    // The phrase that ends at the verb; the clause before it reaches back to a comma at most.
    private func startPhrase(before verb: Int, in sentence: Sentence) -> StartPhrase? {
        let lowest = max(sentence.content, verb - 60)
        var start = verb
        while start > lowest, text.scalars[start - 1].isLayoutSpace || !isBoundary(text.scalars[start - 1]) {
            start -= 1
        }
        var index = start
        while index < verb {
            let scalar = text.scalars[index]
            let mayBegin =
                ["自", "从", "于", "在", "由"].contains(scalar)
                || (scalar.digitValue != nil && (index == start || text.scalars[index - 1].digitValue == nil))
            if mayBegin, let phrase = StartPhrase.read(text, from: index, to: verb) { return phrase }
            index += 1
        }
        return nil
    }

    private func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "，", "。", "；", "：", "、", "\n", "“", "”", ",", ";", ":", "》", " ", "\u{3000}": true
        default: false
        }
    }

    // 起施行。 ends a statement; 起施行的《…》, 施行前, 起实施全面… do not.
    private func endsStatement(after end: Int, verb: Phrase, phrase: StartPhrase, in sentence: Sentence) -> Bool {
        let position = text.skippingSpace(from: end, to: sentence.range.upperBound)
        guard position < sentence.range.upperBound else { return true }
        switch text.scalars[position] {
        case "。", "；", "，", "、", "）", ")", "”", ",", ";", ".", "（", "(", "！": return true
        case "至", "到": return phrase.isMarked
        case "的", "前", "后", "之", "以", "期", "中", "情", "细", "办", "方", "意", "条", "日", "过", "单", "机", "主",
            "者", "许", "对", "了", "时", "与", "和", "及", "或", "阶":
            return false
        default:
            // A lost line break: 自印发之日起施行某某厅2020年5月1日.
            return phrase.isMarked && (verb == "施行" || verb == "生效")
        }
    }

    private func isOwn(_ start: Int, sentence: Sentence, found: Bool, followsOwn: Bool) -> Bool {
        var clause = start
        while clause > sentence.content, !isBoundary(text.scalars[clause - 1]) { clause -= 1 }
        if clause > sentence.content, text.scalars[clause - 1] == "》" {
            return sentence.titles.last { $0.range.upperBound <= clause }.map(isOwnTitle) ?? false
        }
        var subject = text.trimmed(clause..<start)
        while subject.lowerBound < subject.upperBound,
            ["并", "均", "且", "将", "应", "当", "现", "也"].contains(text.scalars[subject.lowerBound])
        {
            subject = (subject.lowerBound + 1)..<subject.upperBound
        }
        if !subject.isEmpty { return SelfReference.closes(subject, in: text) }
        return speaksOfItself(before: clause, sentence: sentence) || found
            || (clause <= sentence.content && (followsOwn || sentence.opensParagraph))
    }

    // 《办法》已经…通过，现予公布，自…; 本办法由…负责解释，自….
    private func speaksOfItself(before clause: Int, sentence: Sentence) -> Bool {
        let range = sentence.content..<max(clause, sentence.content)
        guard !range.isEmpty else { return false }
        if text.contains(anyOf: Self.publishing, in: range) || isPassageNote(sentence, before: clause) { return true }
        if sentence.titles.contains(where: { $0.range.upperBound <= clause && isOwnTitle($0) }) { return true }
        guard SelfReference.occurs(in: range, of: text) else { return false }
        // 本办法施行前…，自…起 speaks of something else.
        return !text.contains(anyOf: ["施行前", "实施前", "依照本", "按照本", "根据本", "违反本"], in: range)
    }

    // （1998年…通过 1998年…公布 自1998年…起施行） at the head of a text is the note of its own passage.
    private func isPassageNote(_ sentence: Sentence, before clause: Int) -> Bool {
        sentence.range.lowerBound < 300 && text.scalars[sentence.range.lowerBound].isOpeningRound
            && text.contains(anyOf: ["通过", "公布", "发布", "颁布"], in: sentence.content..<clause)
    }

    private func isOwnTitle(_ span: TitleSpan) -> Bool {
        guard !ownTitle.isEmpty else { return false }
        let inner = text.scalars[
            (span.range.lowerBound + 1)..<max(span.range.lowerBound + 1, span.range.upperBound - 1)
        ]
        .filter { !$0.isLayoutSpace }
        guard inner.count >= 4 else { return false }
        return contains(ownTitle, inner) || contains(inner, ownTitle)
    }

    private func contains(_ whole: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
        BodyText(whole).contains(Phrase(part), in: 0..<whole.count)
    }

    private func isOwnTerm(_ term: TermPhrase, sentence: Sentence, found: Bool, followsOwn: Bool) -> Bool {
        var clause = term.start
        while clause > sentence.content, !isBoundary(text.scalars[clause - 1]) { clause -= 1 }
        var subject = text.trimmed(clause..<term.start)
        if !subject.isEmpty, text.scalars[subject.upperBound - 1] == "的" {
            subject = subject.lowerBound..<(subject.upperBound - 1)
        }
        if !subject.isEmpty {
            return text.scalars[subject.lowerBound] != "上" && text.scalars[subject.lowerBound] != "以"
                && SelfReference.closes(subject, in: text)
        }
        if found { return true }
        if clause <= sentence.content { return followsOwn }
        return SelfReference.occurs(in: sentence.content..<clause, of: text)
            && !text.contains(
                anyOf: ["施行前", "依照本", "按照本", "根据本", "违反本", "许可", "证书", "合同"], in: sentence.content..<clause)
    }

    // 本方案至专项整治工作完成之日止; 工作结束后自行废止.
    private func taskEnd(of sentence: Sentence) -> ClauseDraft? {
        let range = sentence.content..<sentence.range.upperBound
        let endings: [Phrase] = [
            "完成之日止", "结束之日止", "完成后自行废止", "完成后自动废止", "结束后自行废止", "结束后自动废止", "完成后自动失效", "结束后自动失效",
            "完成后自行失效", "结束后自行失效",
        ]
        for ending in endings {
            guard let position = text.position(of: ending, in: range) else { continue }
            if SelfReference.occurs(in: sentence.content..<position, of: text) {
                return ClauseDraft(.untilTaskDone, at: position)
            }
        }
        return nil
    }
}
