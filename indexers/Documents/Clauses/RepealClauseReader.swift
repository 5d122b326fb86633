// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Reads the clauses of a sentence that end other documents, in whole or in part.
struct RepealClauseReader {
    let text: BodyText

    func read(_ sentence: Sentence) -> [ClauseDraft] {
        guard !sentence.titles.isEmpty else { return [] }
        var result: [ClauseDraft] = []
        var barrier = sentence.content
        var rest = sentence.titles[...]
        for verb in verbs(of: sentence) where verb.range.lowerBound >= barrier {
            rest = rest.drop { $0.range.lowerBound < barrier }
            let titles = Array(rest.prefix { $0.end <= verb.range.lowerBound })
            let chain = TargetChain(
                text: text, titles: titles, start: barrier, sentence: sentence.content, verb: verb)
            var targets = chain.targetsBefore()
            if targets.isEmpty {
                let behind = Array(rest.drop { $0.range.lowerBound < verb.range.upperBound })
                targets = TargetChain(
                    text: text, titles: behind, start: verb.range.upperBound, sentence: sentence.content, verb: verb
                ).targetsBehind(limit: sentence.range.upperBound)
                barrier = targets.last?.span.end ?? verb.range.upperBound
            } else {
                barrier = verb.range.upperBound
            }
            let day = actDay(of: targets, verb: verb, from: chain.start)
            result.append(contentsOf: targets.map { draft(of: $0, verb: verb, day: day) })
        }
        return result
    }

    private func verbs(of sentence: Sentence) -> [RepealVerb] {
        var result: [RepealVerb] = []
        var index = sentence.content
        var titles = sentence.titles[...]
        while index < sentence.range.upperBound {
            if let title = titles.first, title.range.lowerBound <= index {
                if index < title.end { index = title.end }
                titles = titles.dropFirst()
                continue
            }
            if let verb = RepealVerb.read(
                text, at: index, from: sentence.content, limit: sentence.range.upperBound)
            {
                result.append(verb)
                index = verb.range.upperBound
            } else {
                index += 1
            }
        }
        return result
    }

    // Before the first title or between the last one and the verb.
    private func actDay(of targets: [RepealTarget], verb: RepealVerb, from start: Int) -> CivilDate? {
        guard let first = targets.first?.span, let last = targets.last?.span else { return nil }
        let leading = start..<max(start, min(first.range.lowerBound, verb.range.lowerBound))
        if let day = ActDay.find(in: leading, of: text) { return day }
        return last.end <= verb.range.upperBound ? ActDay.find(in: last.end..<verb.range.upperBound, of: text) : nil
    }

    private func draft(of target: RepealTarget, verb: RepealVerb, day: CivilDate?) -> ClauseDraft {
        var draft = ClauseDraft(target.isPart ? .repealsPartly : verb.kind, at: verb.range.lowerBound)
        draft.clause.date = day
        TargetHints(text: text).fill(&draft.clause, from: target)
        return draft
    }
}
