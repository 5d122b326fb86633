// SPDX-License-Identifier: GPL-3.0-or-later

/// Until when an act is shown: the source's own last day, repair, annulment; no grade of our own (domain.md §3.3).
enum ActDisplay {
    static func display(of act: EnforcementAct) -> Display {
        if act.isNotice {
            return Display(window: DisplayWindow(first: act.endedOn, last: nil), end: .annulled)
        }
        var display = Display(
            window: DisplayWindow(first: act.publishedOn, last: act.displayUntil),
            end: act.displayUntil == nil ? nil : .expired)
        // Of several ends the earliest is the one that ended it.
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

    /// Whether the decision itself is over on the day, so that no copy of it may be shown: annulled, repaired, taken down at
    /// its source. The end of a period of display is not among them; sources have their own.
    static func hasEnded(_ act: EnforcementAct, on day: CivilDate) -> Bool {
        if act.isNotice { return act.endedOn.map { $0 <= day } ?? true }
        let display = display(of: act)
        guard display.end == .repaired || display.end == .removed else { return false }
        return display.window.isEmpty || display.window.last.map { $0 < day } ?? false
    }

    private static func end(_ display: inout Display, before day: CivilDate, _ reason: Display.End) {
        if let last = display.window.last, last < day { return }
        display.window = display.window.ending(before: day)
        display.end = reason
    }
}
