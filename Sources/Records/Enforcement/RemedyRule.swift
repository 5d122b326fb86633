// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of `remedies.tsv`: where the acts of certain organs go, and for how long.
struct RemedyRule: Hashable, Sendable {
    var route: Remedy.Route
    /// Ids of organs; a row that names the organ goes before rows by kind.
    var organs: Set<String>
    var kinds: Set<Organ.Kind>
    /// Division code of the organ or of what contains it; the longest that fits goes first.
    var division: String
    /// Days of applying for which the rule holds.
    var from: CivilDate?
    var to: CivilDate?
    var target: String
    var period: Period
    /// Whose rest days move the end.
    var scope: WorkingCalendar.Scope
    var basis: String
    var isCertain: Bool
    var note: String

    func holds(on day: CivilDate) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }

    /// How closely the rule fits an organ; `nil` where it does not.
    func fit(_ organ: Organ) -> Int? {
        guard organ.division.hasPrefix(division) else { return nil }
        if organs.contains(organ.id) { return 100 }
        guard organs.isEmpty, kinds.contains(organ.kind) else { return nil }
        return division.utf8.count
    }
}

/// One row of `remedy_conditions.tsv`: when reconsideration must come first.
struct RemedyCondition: Hashable, Sendable {
    var circumstance: RemedyCircumstance
    /// Kinds of act that may be concerned; empty for all.
    var acts: Set<ActKind>
    /// Organs that may be concerned; empty for all.
    var organs: Set<String>
    var from: CivilDate?
    var to: CivilDate?
    var basis: String
    /// Said beside every act that may be concerned, where the circumstance itself is not known.
    var warning: String

    func mayConcern(_ act: ActKind, of organ: Organ, on day: CivilDate) -> Bool {
        (acts.isEmpty || acts.contains(act)) && (organs.isEmpty || organs.contains(organ.id))
            && (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }
}
