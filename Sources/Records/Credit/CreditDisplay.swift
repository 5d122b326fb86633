// SPDX-License-Identifier: GPL-3.0-or-later

/// **The** display rule of credit entries: states end it at once, the rule of channel and grade ends it in time.
///
/// Of several ends the earliest holds. From the day of repair or removal on an entry is not shown; where the source
/// names no such day, it is not shown at all (Order 36: repair also ends sharing and using; domain.md §3.4).
enum CreditDisplay {
    static func display(of entry: CreditEntry) -> Display {
        switch entry.state {
        case .annulled: return .never(.annulled)
        case .objectionUpheld: return .never(.objectionUpheld)
        case .shielded: return .never(.shielded)
        case .expired: return .never(.expired)
        case .repaired:
            guard entry.repairedOn != nil || entry.endedOn != nil else { return .never(.repaired) }
        case .removed:
            guard entry.endedOn != nil else { return .never(.removed) }
        case .published, .underObjection: break
        }
        var display = inTime(entry)
        if let day = entry.repairedOn { end(&display, before: day, .repaired) }
        if let day = entry.endedOn { end(&display, before: day, entry.state == .repaired ? .repaired : .removed) }
        if entry.state == .underObjection { display.notes.append("异议处理中") }
        return display
    }

    private static func inTime(_ entry: CreditEntry) -> Display {
        // The grades of publicity periods speak of dishonest conduct; honours and promises end as their source says.
        switch entry.section {
        case .administration, .seriousDishonesty, .abnormal, .judgement:
            let period = DisplayRules.standard.period(
                channel: entry.channel, grade: entry.grade, decidedOn: entry.decidedOn,
                publishedOn: entry.publishedOn, statedUntil: entry.displayUntil,
                restrictedUntil: entry.restrictedUntil)
            return Display(
                window: DisplayWindow(first: entry.publishedOn, last: period.lastDay),
                end: period.lastDay == nil ? nil : .expired, repairableFrom: period.repairableFrom,
                notes: [period.basis].compactMap { $0 } + period.notes)
        case .honest, .commitment, .evaluation, .other:
            return Display(
                window: DisplayWindow(first: entry.publishedOn, last: entry.displayUntil),
                end: entry.displayUntil == nil ? nil : .expired)
        }
    }

    private static func end(_ display: inout Display, before day: CivilDate, _ reason: Display.End) {
        if let last = display.window.last, last < day { return }
        display.window = display.window.ending(before: day)
        display.end = reason
    }
}
