// SPDX-License-Identifier: GPL-3.0-or-later

/// **The** display rule of credit entries: states end it at once, the rule of channel and grade ends it in time.
enum CreditDisplay {
    static func display(of entry: CreditEntry) -> Display {
        switch entry.state {
        case .repaired: return ended(entry, on: entry.repairedOn ?? entry.endedOn, .repaired)
        case .annulled: return .never(.annulled)
        case .objectionUpheld: return .never(.objectionUpheld)
        case .shielded: return .never(.shielded)
        case .removed: return ended(entry, on: entry.endedOn, .removed)
        case .expired: return .never(.expired)
        case .published, .underObjection: break
        }
        var display = inTime(entry)
        if let repaired = entry.repairedOn {
            display.window = display.window.ending(before: repaired)
            display.end = .repaired
        }
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
                notes: period.notes)
        case .honest, .commitment, .evaluation, .other:
            return Display(
                window: DisplayWindow(first: entry.publishedOn, last: entry.displayUntil),
                end: entry.displayUntil == nil ? nil : .expired)
        }
    }

    private static func ended(_ entry: CreditEntry, on day: CivilDate?, _ end: Display.End) -> Display {
        guard let day else { return .never(end) }
        var display = inTime(entry)
        display.window = display.window.ending(before: day)
        display.end = end
        return display
    }
}
