// SPDX-License-Identifier: GPL-3.0-or-later

/// From which day a clause acts.
extension LinkRun {
    struct Effect {
        var day: CivilDate?
        var confidence: Confidence

        static func isEarlier(_ left: Effect, _ right: Effect) -> Bool {
            guard let first = left.day else { return false }
            guard let second = right.day else { return true }
            return first < second
        }
    }

    /// Farthest distance in scalars at which a dated sentence outside any article still belongs to a clause.
    static let nearbyScalars = 200

    /// The day in the clause itself, else the one stated beside it (same sentence, same article), else the first day
    /// of the text that holds it: of the work where the text is an amended one, since such clauses are original.
    func effect(of clause: ValidityClause, in position: Int) -> Effect {
        if let own = clause.date { return Effect(day: own, confidence: .high) }
        if let beside = statedDay(beside: clause, in: documents[position]) {
            return Effect(day: beside, confidence: .high)
        }
        let start = starts[position]
        if let origin = start.origin?.on { return Effect(day: origin, confidence: .medium) }
        if let day = start.day {
            let isOriginalText = start.lastChange == nil
            return Effect(day: day, confidence: isOriginalText ? start.confidence : min(start.confidence, .low))
        }
        return Effect(day: resolver.facts[position].start, confidence: .low)
    }

    private func statedDay(beside clause: ValidityClause, in document: NormativeDocument) -> CivilDate? {
        let stated = document.clauses.filter { $0.kind == .effectiveOn && $0.date != nil }
        if let same = stated.first(where: { $0.quote == clause.quote }) { return same.date }
        let near = stated.filter { other in
            if let locator = clause.locator { return other.locator == locator }
            let (distance, overflow) = other.offset.subtractingReportingOverflow(clause.offset)
            return other.locator == nil && !overflow && distance.magnitude <= UInt(Self.nearbyScalars)
        }
        // The nearest before the clause, else the first behind it.
        let before = near.filter { $0.offset <= clause.offset }.max { $0.offset < $1.offset }
        return (before ?? near.min { $0.offset < $1.offset })?.date
    }

    /// Whether a document began before a day; where either is unknown it may have.
    func hasBegun(_ position: Int, before day: CivilDate?) -> Bool {
        guard let day, let start = resolver.facts[position].start else { return true }
        return start < day
    }

    /// The version of the same work that began last before a day.
    func latest(of position: Int, before day: CivilDate?) -> Int {
        let members = works[documents[position].workID] ?? [position]
        return members.last { hasBegun($0, before: day) } ?? position
    }
}
