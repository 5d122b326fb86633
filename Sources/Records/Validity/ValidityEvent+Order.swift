// SPDX-License-Identifier: GPL-3.0-or-later

extension ValidityEvent {
    /// A total order that depends on nothing but the values, so that equal sets of events give equal answers.
    ///
    /// By day first (undated events last), then kind, then everything else.
    static func precedes(_ left: ValidityEvent, _ right: ValidityEvent) -> Bool {
        if left.on != right.on { return dayRank(left.on) < dayRank(right.on) }
        if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
        if left.until != right.until { return dayRank(left.until) < dayRank(right.until) }
        if left.confidence != right.confidence { return left.confidence > right.confidence }
        if left.lapsesIfMissed != right.lapsesIfMissed { return left.lapsesIfMissed }
        return lexicalKey(left).lexicographicallyPrecedes(lexicalKey(right))
    }

    private static func dayRank(_ day: CivilDate?) -> Int { day.map { Int($0.dayNumber) } ?? Int.max }

    private static func lexicalKey(_ event: ValidityEvent) -> [String] {
        let evidence = event.evidence
        return [
            evidence.recordID ?? "", evidence.title, evidence.locator ?? "", evidence.quote, evidence.url ?? "",
            event.successorID ?? "",
        ]
    }
}
