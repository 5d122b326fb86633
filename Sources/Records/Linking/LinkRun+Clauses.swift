// SPDX-License-Identifier: GPL-3.0-or-later

/// Clauses in which one document ends, suspends or changes another.
extension LinkRun {
    /// A naming of one target by one work; later versions of that work repeat it word for word.
    private struct Naming: Hashable {
        var kind: ValidityClause.Kind
        var target: TargetQuery
    }

    /// Most candidates of an ambiguous repeal that are marked as doubtful; a title that fits more is too common to
    /// say anything of each.
    static let mostDoubtful = 5

    mutating func linkClauses() {
        for work in works.keys.sorted() {
            var namings: [Naming: (position: Int, clause: ValidityClause, effect: Effect)] = [:]
            for position in works[work] ?? [] {
                for clause in documents[position].clauses where Self.targets(clause.kind) {
                    guard let target = Self.target(of: clause) else { continue }
                    let naming = Naming(kind: clause.kind, target: target)
                    let effect = effect(of: clause, in: position)
                    if var first = namings[naming] {
                        if Effect.isEarlier(effect, first.effect) { first.effect = effect }
                        namings[naming] = first
                    } else {
                        namings[naming] = (position, clause, effect)
                    }
                }
            }
            for (naming, found) in namings.sorted(by: { Self.order($0.value) < Self.order($1.value) }) {
                link(naming.target, by: found.clause, in: found.position, from: found.effect)
            }
        }
    }

    private mutating func link(_ target: TargetQuery, by clause: ValidityClause, in position: Int, from effect: Effect)
    {
        let own = resolver.groups.group(of: position)
        switch resolver.resolve(target, excluding: own, before: effect.day, near: position) {
        case .one(let named, let certainty):
            apply(clause, of: position, to: named, from: effect, certainty)
        case .several(let named, let reason):
            let begun = named.filter { hasBegun($0, before: effect.day) }
            relate(clause, position, to: nil, .ambiguous)
            unresolved.insert(
                UnresolvedReference(
                    kind: Self.kind(clause.kind), fromID: documents[position].id,
                    title: target.titles.first ?? "", number: target.number, quote: clause.quote,
                    candidates: ids(named), reason: reason))
            guard Self.ends(clause.kind), begun.count <= Self.mostDoubtful else { return }
            for other in begun {
                var doubt = event(.contradiction, clause, position, effect, .medium)
                doubt.evidence.quote = clause.quote + "（" + reason + "）"
                events[other].append(doubt)
            }
        case .none:
            // An act that ends the older text of its own work has been told by the chain of versions.
            if case .one(let named, _) = resolver.resolve(target), named.contains(where: { isOwn($0, own) }) { return }
            relate(clause, position, to: nil, .notHeld)
        }
    }

    private mutating func isOwn(_ position: Int, _ group: Int) -> Bool { resolver.groups.group(of: position) == group }

    private mutating func apply(
        _ clause: ValidityClause, of position: Int, to named: [Int], from effect: Effect, _ certainty: Confidence
    ) {
        let reached = affected(by: named).filter { hasBegun($0, before: effect.day) }
        let chosen = reached.filter { named.contains($0) }.last ?? reached.last
        guard let chosen else {
            // Only a later text of that name is held; what was ended here came before it.
            relate(clause, position, to: nil, .notHeld)
            return
        }
        relate(clause, position, to: latest(of: chosen, before: effect.day), .resolved)
        let confidence = min(certainty, effect.confidence)
        switch clause.kind {
        case .repeals: add(.repealed, to: reached, clause, position, effect, confidence)
        case .declaresLapsed: add(.lapsed, to: reached, clause, position, effect, confidence)
        case .suspends: add(.suspended, to: reached, clause, position, effect, confidence)
        case .repealsPartly: add(.partlyRepealed, to: reached, clause, position, effect, confidence)
        case .amends:
            guard let day = effect.day else { return }
            let changed = latest(of: chosen, before: day)
            guard !holdsChange(changed, made: position, on: day) else { return }
            add(.amended, to: [changed], clause, position, effect, confidence)
        default: return
        }
    }

    /// Whether the text after a change is held: a version from that day on, or a history that tells the change.
    private func holdsChange(_ changed: Int, made position: Int, on day: CivilDate) -> Bool {
        let act = documents[position]
        let made = Set([act.publishedOn, act.writtenOn].compactMap { $0 })
        let released = made.min().map { min($0, day) } ?? day
        return (works[documents[changed].workID] ?? []).contains { member in
            if let start = resolver.facts[member].start, start >= released { return true }
            // A latest change made in the year before that day is most likely this one.
            if let change = starts[member].lastChange, change <= day, change > day.adding(years: -1) { return true }
            return documents[member].history.contains { entry in
                entry.date.map(made.contains) ?? false || entry.event.contains(act.title)
            }
        }
    }

    private mutating func add(
        _ kind: ValidityEvent.Kind, to reached: [Int], _ clause: ValidityClause, _ position: Int, _ effect: Effect,
        _ confidence: Confidence
    ) {
        for target in reached {
            let isDated = resolver.facts[target].start != nil
            events[target].append(event(kind, clause, position, effect, isDated ? confidence : min(confidence, .low)))
        }
    }

    private func event(
        _ kind: ValidityEvent.Kind, _ clause: ValidityClause, _ position: Int, _ effect: Effect,
        _ confidence: Confidence
    ) -> ValidityEvent {
        ValidityEvent(
            kind, on: effect.day, confidence: confidence,
            evidence: VersionStart.evidence(of: clause, in: documents[position]), successorID: documents[position].id)
    }

    private mutating func relate(
        _ clause: ValidityClause, _ position: Int, to target: Int?, _ resolution: Relation.Resolution
    ) {
        relations.insert(
            Relation(
                kind: clause.kind == .amends ? .amends : .repeals, fromID: documents[position].id,
                toID: target.map { documents[$0].id }, toTitle: clause.targetTitle ?? "",
                toNumber: clause.targetNumber, quote: clause.quote, resolution: resolution))
    }

    private static func targets(_ kind: ValidityClause.Kind) -> Bool {
        [.repeals, .repealsPartly, .declaresLapsed, .suspends, .amends].contains(kind)
    }

    private static func ends(_ kind: ValidityClause.Kind) -> Bool {
        [.repeals, .declaresLapsed, .suspends].contains(kind)
    }

    private static func kind(_ kind: ValidityClause.Kind) -> UnresolvedReference.Kind {
        switch kind {
        case .repealsPartly: .partialRepeal
        case .suspends: .suspension
        case .amends: .amendment
        default: .repeal
        }
    }

    private static func target(of clause: ValidityClause) -> TargetQuery? {
        guard clause.targetTitle != nil || clause.targetNumber != nil else { return nil }
        return TargetQuery(
            titles: [clause.targetTitle ?? ""], number: clause.targetNumber, issuer: clause.targetIssuer,
            date: clause.targetDate, year: clause.targetYear)
    }

    private static func order(_ found: (position: Int, clause: ValidityClause, effect: Effect)) -> (Int, Int, String) {
        (found.position, found.clause.offset, found.clause.kind.rawValue + (found.clause.targetTitle ?? ""))
    }
}
