// SPDX-License-Identifier: GPL-3.0-or-later

/// Until when an act is shown: the source's own last day, the longest period of the grade that its authority states,
/// repair, annulment; no grade of our own (domain.md §3.3).
enum ActDisplay {
    static func display(of act: EnforcementAct) -> Display {
        if act.isNotice {
            return Display(window: DisplayWindow(first: act.endedOn, last: nil), end: .annulled)
        }
        return ended(act, inTime(act))
    }

    /// Whether the decision itself is over on the day, so that no copy of it may be shown: annulled, repaired, taken down at
    /// its source. The end of a period of display is not among them, and hides none of them; sources have their own.
    static func hasEnded(_ act: EnforcementAct, on day: CivilDate) -> Bool {
        if act.isNotice { return act.endedOn.map { $0 <= day } ?? true }
        let display = ended(act, Display(window: DisplayWindow(first: act.publishedOn, last: nil)))
        guard display.end == .repaired || display.end == .removed else { return false }
        return display.window.isEmpty || display.window.last.map { $0 < day } ?? false
    }

    /// What time alone ends. An act whose authority states a grade of dishonesty is what the periods of grades are about, by
    /// the rules of the organ's own site; a licence has none, and without a grade the source's day alone holds.
    private static func inTime(_ act: EnforcementAct) -> Display {
        guard let grade = act.grade, act.kind == .enforcement else {
            return Display(
                window: DisplayWindow(first: act.publishedOn, last: act.displayUntil),
                end: act.displayUntil == nil ? nil : .expired)
        }
        let period = DisplayRules.standard.period(
            channel: .source, grade: grade, decidedOn: act.decidedOn, publishedOn: act.publishedOn,
            statedUntil: act.displayUntil, restrictedUntil: nil)
        return Display(
            window: DisplayWindow(first: act.publishedOn, last: period.lastDay),
            end: period.lastDay == nil ? nil : .expired, repairableFrom: period.repairableFrom,
            notes: [period.basis].compactMap { $0 } + period.notes)
    }

    /// What an authority's act ends; of several ends the earliest is the one that ended it.
    private static func ended(_ act: EnforcementAct, _ shown: Display) -> Display {
        var display = shown
        if act.state == .removed {
            guard let day = act.endedOn else { return .never(.removed) }
            end(&display, before: day, .removed)
        }
        if let day = act.repairedOn ?? (act.state == .repaired ? act.endedOn : nil) {
            end(&display, before: day, .repaired)
        } else if act.state == .repaired {
            return .never(.repaired)
        }
        return display
    }

    private static func end(_ display: inout Display, before day: CivilDate, _ reason: Display.End) {
        if let last = display.window.last, last < day { return }
        display.window = display.window.ending(before: day)
        display.end = reason
    }
}
