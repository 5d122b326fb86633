// SPDX-License-Identifier: GPL-3.0-or-later

/// Until when an act is shown: the source's own last day, repair, annulment; no grade of our own (domain.md §3.3).
enum ActDisplay {
    static func display(of act: EnforcementAct) -> Display {
        if act.isNotice {
            return Display(window: DisplayWindow(first: act.endedOn, last: nil), end: .annulled)
        }
        var window = DisplayWindow(first: act.publishedOn, last: act.displayUntil)
        var end: Display.End? = act.displayUntil == nil ? nil : .expired
        if let repaired = act.repairedOn {
            window = window.ending(before: repaired)
            end = .repaired
        }
        return Display(window: window, end: end)
    }
}
