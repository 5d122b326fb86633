// SPDX-License-Identifier: GPL-3.0-or-later

/// The events of one version, sorted by what they decide (domain.md §1.7, §1.8).
///
/// The rule in prose. A draft has no force on any day. Explicit acts come first: a repeal or a declared lapse, from its own day and for good; then
/// the supersession by a later version. A contradiction leaves everything open that no act of high confidence has
/// settled. Before its first day a text is not yet in force. Then count, in this order: ends and changes without
/// a day, the stated end, the missed deadline for a revision, a suspension, the latest cleanup result. In force
/// is only what something says to be so; all else is unverified. A default term is a remark, never an end.
struct StatusRule {
    /// Earliest day of publication.
    let published: ValidityEvent?
    /// The first days in force that are stated with the highest confidence found; more than one where they differ.
    let effective: [ValidityEvent]
    /// The work's first day, in a text that is not held.
    let firstEffective: ValidityEvent?
    /// Dated repeals, lapses and claims of an end that can touch this version.
    let ends: [ValidityEvent]
    /// Dated ends that lie between publication and the first day.
    let prematureEnds: [ValidityEvent]
    /// Ends and changes without a day; their `until` is the day of the statement, where known.
    let undated: [ValidityEvent]
    let supersessions: [ValidityEvent]
    let amendments: [ValidityEvent]
    /// Suspensions and resumptions by day.
    let pauses: [ValidityEvent]
    /// Stated ends of the highest confidence found, with a day.
    let expiries: [ValidityEvent]
    /// Dated `kept` and `toRevise`, by day.
    let cleanups: [ValidityEvent]
    /// Statements that it is in force, and cleanup results without a day.
    let claims: [ValidityEvent]
    let contradictions: [ValidityEvent]
    /// That the text is a draft.
    let drafts: [ValidityEvent]
    /// What is only remarked: partial repeals, default terms, ends with a task.
    let remarks: [ValidityEvent]
    /// Every day on which the answer can change, ascending.
    let breakpoints: [CivilDate]

    init(_ events: [ValidityEvent]) {
        let sorted = Set(events).sorted(by: ValidityEvent.precedes)
        func all(_ kinds: ValidityEvent.Kind...) -> [ValidityEvent] { sorted.filter { kinds.contains($0.kind) } }
        func dated(_ kinds: ValidityEvent.Kind...) -> [ValidityEvent] {
            sorted.filter { kinds.contains($0.kind) && $0.on != nil }
        }
        let firstDays = dated(.effective)
        let surest = firstDays.map(\.confidence).max() ?? .none
        effective = firstDays.filter { $0.confidence == surest }
        let begin = effective.first?.on
        published = dated(.published).first
        firstEffective = dated(.firstEffective).first
        let release = published?.on

        let allEnds = dated(.repealed, .lapsed, .claimedEnded).filter { $0.confidence > .none }
        ends = allEnds.filter { Self.reaches($0, begin) }
        prematureEnds = allEnds.filter { end in
            guard let on = end.on, let begin, let release, end.confidence >= .medium else { return false }
            return on < begin && on > release
        }
        // A source's 已废止 without a day says no more than the dated end that it was read after.
        let explaining = dated(.repealed, .lapsed, .claimedEnded, .superseded, .expires).filter {
            $0.confidence >= .medium
        }
        undated = all(.repealed, .lapsed, .claimedEnded, .superseded, .amended).filter { said in
            guard said.on == nil else { return false }
            guard said.kind == .claimedEnded else { return true }
            return !explaining.contains { end in
                guard let on = end.on, let read = said.until else { return true }
                return on <= read
            }
        }
        supersessions = dated(.superseded).filter { Self.reaches($0, begin) }
        amendments = dated(.amended).filter { change in
            guard let on = change.on, let begin else { return true }
            return on > begin
        }
        pauses = dated(.suspended, .resumed)
        let statedEnds = dated(.expires)
        let surestEnd = statedEnds.map(\.confidence).max() ?? .none
        expiries = statedEnds.filter { $0.confidence == surestEnd }
        cleanups = dated(.kept, .toRevise)
        claims = all(.claimedInForce) + all(.kept, .toRevise).filter { $0.on == nil }
        contradictions = all(.contradiction)
        drafts = all(.draft)
        remarks = all(.partlyRepealed, .defaultTermPassed) + all(.expires).filter { $0.on == nil }

        var days: Set<CivilDate> = []
        for event in sorted {
            for day in [event.on, event.until] {
                guard let day else { continue }
                days.insert(day)
                days.insert(day.adding(days: 1))
            }
        }
        breakpoints = days.sorted()
    }

    /// An act before a version's first day was aimed at an earlier text.
    private static func reaches(_ act: ValidityEvent, _ begin: CivilDate?) -> Bool {
        guard let on = act.on, let begin else { return true }
        return on >= begin
    }

    func judgement(on day: CivilDate) -> Judgement {
        var result = ruling(on: day)
        result.notes += notes(on: day, beside: result)
        return result
    }

    func ruling(on day: CivilDate) -> Judgement {
        if let draft = drafts.first { return .unverified("征求意见稿，不具有效力", proof: [draft]) }
        let end = end(on: day)
        let successor = supersessions.first { isPast($0.on, day) }
        if let end, end.confidence == .high { return ended(end, successor: successor, on: day) }
        if let doubt = doubt(on: day, successor: successor) { return doubt }
        if let end { return ended(end, successor: successor, on: day) }
        if let successor { return superseded(successor, on: day) }
        return beforeStart(day) ?? undatedEnd(day) ?? amended(day) ?? statedEnd(day) ?? missedRevision(day)
            ?? suspended(day) ?? revisionPending(day) ?? ground(day)
    }

    /// Whether a dated event has come on a day.
    func isPast(_ on: CivilDate?, _ day: CivilDate) -> Bool {
        guard let on else { return false }
        return on <= day
    }
}
