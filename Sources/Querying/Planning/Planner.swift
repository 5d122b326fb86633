// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema
import TextAnalysis

/// Turns a parsed query and its request into a plan. Pure; one value a thread.
public struct Planner {
    /// How much the bigrams of a whole run of text count beside its words.
    static let runFactor = 0.5

    let words = QueryWords()
    /// The codes of the numbers that the index holds, folded.
    let numberCodes: [String]

    public init() { numberCodes = [] }

    init(numberCodes: [String]) { self.numberCodes = numberCodes }

    /// The plan for `query` as asked by `request`.
    public func plan(_ query: ParsedQuery, for request: SearchRequest) -> Plan {
        var plan = Plan(
            unit: request.unit, match: .all, asOf: request.asOf, sort: request.sort, offset: request.offset,
            limit: request.limit)
        var build = Build(asOf: request.asOf)
        if request.text.isEmpty || query.node == .and([]) {
            plan.match = .all
        } else {
            plan.match = match(query.node, unit: request.unit, into: &build)
            plan.relaxed = build.relaxed(unit: request.unit)
        }
        plan.scored = build.scored
        let question = query.question.isEmpty ? request.text : query.question
        plan.preferences = build.firstPreferences + preferences(text: question) + build.preferences
        plan.highlights = build.highlights
        plan.offers = build.offers
        plan.filters = filters(query, request)
        return plan
    }

    struct Build {
        /// For which day the words are meant.
        var asOf: CivilDate
        private(set) var scored: [Plan.ScoredTerm] = []
        /// The terms of `scored`.
        private var known: Set<TermKey> = []
        /// Come before the whole text as a name.
        var firstPreferences: [Plan.Preference] = []
        var preferences: [Plan.Preference] = []
        /// Words that differ in law and may be meant.
        var offers: [Plan.Offer] = []
        /// Asked where nothing matches, instead of some of the words.
        var otherwise: Match?
        var highlights: [String] = []
        /// The words of running text in a plain query, for the relaxed form.
        var loose: [Match] = []
        /// False as soon as the query has structure that must not be loosened.
        var isLoose = true

        init(asOf: CivilDate) { self.asOf = asOf }

        /// The first factor of a term is the one that counts.
        mutating func add(_ terms: [Plan.ScoredTerm]) {
            if known.isEmpty { known.reserveCapacity(64) }
            for term in terms where known.insert(TermKey(term.term)).inserted { scored.append(term) }
        }

        /// - Parameter text: folded.
        mutating func mark(_ text: String) {
            let key = TermKey(text)
            if !text.isEmpty, !highlights.contains(where: { TermKey($0) == key }) { highlights.append(text) }
        }

        /// A question in everyday words rarely has every word in one text: then one of two or three, of more a third
        /// and at least two must occur.
        func relaxed(unit: SearchRequest.Unit) -> Match? {
            if let otherwise { return otherwise }
            guard isLoose, loose.count >= 2 || !offers.isEmpty, !loose.isEmpty else { return nil }
            return .atLeast(loose.count <= 3 ? 1 : max(2, (loose.count + 2) / 3), loose)
        }
    }

    func match(_ node: QueryNode, unit: SearchRequest.Unit, into build: inout Build) -> Match {
        switch node {
        case .text(let text):
            let folded = TextFolding.fold(text)
            let found = words.words(of: folded)
            guard !found.isEmpty else { return .none }
            var parts: [Match] = []
            for word in found {
                build.add(word.scored)
                build.mark(word.text)
                var part = inTextOrTitle(word.match, word.text, unit)
                let others = Synonyms.standard.alternatives(ofKey: word.text, on: build.asOf, use: .match)
                if !others.isEmpty { part = .or([part] + others.map { synonym($0, unit, &build) }) }
                parts.append(part)
                let offers = Synonyms.standard.alternatives(ofKey: word.text, on: build.asOf, use: .offer)
                build.offers += offers.map { Plan.Offer(word: word.text, other: $0) }
                let loose = [part] + offers.map { inTextOrTitle(words.phrase($0), $0, unit) }
                build.loose.append((loose.count == 1 ? part : .or(loose)).withoutPositions)
            }
            if parts.count > 1 {
                // Words typed in one run are better found in one run: the bigrams across their borders say so.
                build.add(words.scored(folded, factor: Self.runFactor))
                build.mark(folded.text)
            }
            return parts.count == 1 ? parts[0] : .and(parts)
        case .phrase(let text), .title(let text):
            build.isLoose = false
            build.add(words.scored(text))
            build.mark(TextFolding.fold(text).text)
            var match = inTextOrTitle(words.phrase(text), text, unit)
            if case .title = node {
                let keys = titleKeys(text)
                build.preferences.append(Plan.Preference(terms: keys))
                if unit == .records { match = .or(keys.map(Match.term) + [match]) }
            }
            return match
        case .prefix(let stem):
            build.isLoose = false
            build.mark(TextFolding.fold(stem).text)
            return prefix(stem)
        case .near(let left, let right, let window):
            build.isLoose = false
            build.mark(TextFolding.fold(left).text)
            build.mark(TextFolding.fold(right).text)
            build.add(words.scored(left) + words.scored(right))
            return near(left, right, window: window)
        case .fragment(let fragment, let printed):
            return match(fragment, printed: printed, unit: unit, into: &build)
        case .subject(let number, let isCode, let printed):
            return match(subject: number, isCode: isCode, printed: printed, into: &build)
        case .organ(let name, let ids):
            build.mark(TextFolding.fold(name).text)
            build.add(words.scored(name))
            let text = inTextOrTitle(words.phrase(name), name, unit)
            let part = unit == .records ? Match.or([text] + ids.map { .term(TermPrefix.organ.term($0)) }) : text
            build.loose.append(part.withoutPositions)
            return part
        case .year(let year, let printed):
            build.mark(TextFolding.fold(printed).text)
            let text = inTextOrTitle(words.phrase(printed), printed, unit)
            let part = unit == .records ? Match.or([text, .term(TermPrefix.year.term(String(year)))]) : text
            build.loose.append(part.withoutPositions)
            return part
        case .number(let number, let printed):
            build.isLoose = false
            return match(number, printed: printed, unit: unit, into: &build)
        case .citation(let citation, let printed):
            return match(citation, printed: printed, unit: unit, into: &build)
        case .field(.title, let text):
            build.isLoose = false
            build.add(words.scored(text))
            build.mark(TextFolding.fold(text).text)
            return words.phrase(text, field: .title)
        case .field(_, let text):
            build.isLoose = false
            build.mark(TextFolding.fold(text).text)
            let key = TextFolding.key(text)
            var options: [Match] = [.term(TermPrefix.officialNumber.term(key)), words.phrase(text)]
            if let number = DocumentNumber.parse(text) {
                options.insert(.term(TermPrefix.number.term(number.identityKey)), at: 0)
            }
            return .or(options)
        case .and(let parts):
            var positive: [Match] = []
            var negative: [Match] = []
            for part in parts {
                if case .not(let inner) = part {
                    build.isLoose = false
                    var ignored = Build(asOf: build.asOf)
                    negative.append(match(inner, unit: unit, into: &ignored))
                } else {
                    positive.append(match(part, unit: unit, into: &build))
                }
            }
            var flat: [Match] = []
            for part in positive {
                if case .and(let inner) = part { flat += inner } else { flat.append(part) }
            }
            let base: Match = flat.count == 1 ? flat[0] : .and(flat)
            return negative.isEmpty ? base : .andNot(base, negative.count == 1 ? negative[0] : .or(negative))
        case .or(let parts):
            build.isLoose = false
            return .or(parts.map { match($0, unit: unit, into: &build) })
        case .not: return .none
        case .nothing: return .none
        }
    }

    /// A passage also has the words of its document's title.
    func inTextOrTitle(_ match: Match, _ text: String, _ unit: SearchRequest.Unit) -> Match {
        unit == .records ? match : .or([match, words.phrase(text, field: .title)])
    }

    private func prefix(_ stem: String) -> Match {
        let terms = words.phrase(stem)
        switch terms {
        case .term(let only) where only.unicodeScalars.last?.isASCII ?? false:
            return .prefix(only, limit: QueryLimits.expansions)
        case .phrase(let parts, _, _) where parts.last?.unicodeScalars.last?.isASCII ?? false:
            return .and(
                parts.dropLast().map(Match.term) + [.prefix(parts[parts.count - 1], limit: QueryLimits.expansions)])
        default:
            return terms
        }
    }

    private func near(_ left: String, _ right: String, window: Int) -> Match {
        func terms(_ match: Match) -> [String]? {
            switch match {
            case .term(let term): [term]
            case .phrase(let terms, _, _): terms
            default: nil
            }
        }
        let (leftMatch, rightMatch) = (words.phrase(left), words.phrase(right))
        guard let first = terms(leftMatch), let second = terms(rightMatch) else {
            return .and([leftMatch, rightMatch])
        }
        let near = Match.near(first + second, window: window + first.count + second.count)
        return .and([near] + [leftMatch, rightMatch].filter { if case .phrase = $0 { true } else { false } })
    }

    private func match(
        _ number: DocumentNumber, printed: String, unit: SearchRequest.Unit, into build: inout Build
    ) -> Match {
        let term = TermPrefix.number.term(number.identityKey)
        build.preferences.append(Plan.Preference(terms: [term]))
        build.mark(TextFolding.fold(number.canonical).text)
        build.mark(TextFolding.fold(printed).text)
        build.add(words.scored(number.canonical))
        let phrases = [words.phrase(number.canonical), words.phrase(printed)]
        let text = phrases[0] == phrases[1] ? phrases[0] : Match.or(phrases)
        return unit == .records ? .or([.term(term), text]) : text
    }

    private func match(
        _ citation: ArticleCitation, printed: String, unit: SearchRequest.Unit, into build: inout Build
    ) -> Match {
        let article = TermPrefix.article.term(citation.articleKey)
        let label = ArticleLabel.label(ofKey: citation.articleKey) ?? printed
        build.mark(TextFolding.fold(label).text)
        build.add(words.scored(label))
        let sub = citation.article.sub.map { "之" + ChineseNumeral.text(of: $0) } ?? ""
        let labels = Match.or([words.phrase(label), words.phrase("第\(citation.article.number)条\(sub)")])
        guard let title = citation.title, !title.isEmpty else {
            build.isLoose = false
            build.preferences.append(Plan.Preference(terms: [article], article: citation.articleKey))
            return .or([.term(article), labels])
        }
        // A law that is not held under this name may be held under a longer one.
        for word in words.words(of: title) {
            build.loose.append(inTextOrTitle(word.match, word.text, unit).withoutPositions)
        }
        build.loose.append(labels.withoutPositions)
        build.mark(TextFolding.fold(title).text)
        build.add(words.scored(title))
        let keys = titleKeys(title)
        build.preferences.append(Plan.Preference(terms: keys, article: citation.articleKey))
        let cited = Match.and([words.phrase(title), labels])
        // Acts and list items on the basis of the article, under every name of the law.
        let based = TitleKey.names(of: title).map {
            Match.term(TermPrefix.basis.term("\($0)#\(citation.articleKey)"))
        }
        if unit == .records { return .or(keys.map(Match.term) + based + [cited]) }
        return .or([.and([.term(article), words.phrase(title, field: .title)]), cited])
    }

    private func titleKeys(_ title: String) -> [String] {
        var keys = [TermPrefix.titleKey.term(TitleKey.key(title))]
        for alias in TitleKey.aliases(of: title) {
            let term = TermPrefix.titleKey.term(alias)
            if !keys.contains(term) { keys.append(term) }
        }
        return keys
    }

    private func filters(_ query: ParsedQuery, _ request: SearchRequest) -> Plan.Filters {
        var filters = Plan.Filters()
        filters.kinds = unique(request.kinds + query.kinds)
        filters.organs = unique(request.organs + query.organs)
        filters.fields = unique(request.fields + query.fields)
        filters.statuses = unique(request.statuses + query.statuses)
        filters.from = [request.from, query.from].compactMap { $0 }.max()
        filters.to = [request.to, query.to].compactMap { $0 }.min()
        return filters
    }

    private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}
