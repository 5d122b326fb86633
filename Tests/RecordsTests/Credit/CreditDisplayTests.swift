// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

/// An entry about an invented subject.
func creditEntry(
    _ section: CreditEntry.Section = .administration, grade: CreditGrade? = .general, decided: String? = "2026-04-10",
    published: String? = "2026-04-15", until: String? = nil, restricted: String? = nil,
    channel: DisplayChannel = .creditChina, state: CreditEntry.State = .published, repaired: String? = nil,
    ended: String? = nil
) -> CreditEntry {
    var entry = CreditEntry(
        id: "k-1", subjectCode: "91532328MA6AAAA10X", subjectName: "元谋县示例商贸有限公司", section: section,
        sectionText: section.label, source: SourceReference(name: "示例来源", id: "1"))
    entry.grade = grade
    entry.decidedOn = decided.map(calendarDay)
    entry.publishedOn = published.map(calendarDay)
    entry.displayUntil = until.map(calendarDay)
    entry.restrictedUntil = restricted.map(calendarDay)
    entry.channel = channel
    entry.state = state
    entry.repairedOn = repaired.map(calendarDay)
    entry.endedOn = ended.map(calendarDay)
    return entry
}

@Suite struct CreditDisplayTests {
    private func isShown(_ entry: CreditEntry, _ day: String) -> Bool {
        entry.display.window.contains(calendarDay(day))
    }

    @Test(
        arguments: [
            // 一般, decided 2026-04-10: repair possible from 2026-07-10, last shown day 2027-04-10.
            (creditEntry(), "2026-07-10", "2027-04-10"),
            // 轻微, 2026-11-30: last day 2027-02-28.
            (creditEntry(grade: .minor, decided: "2026-11-30", published: "2026-12-01"), nil, "2027-02-28"),
            (creditEntry(.seriousDishonesty, grade: .serious), "2027-04-10", "2029-04-10"),
            // The source's own end is never outlived.
            (creditEntry(until: "2026-12-31"), "2026-07-10", "2026-12-31"),
            // A restriction is shown as long as it lasts.
            (creditEntry(grade: .serious, restricted: "2031-04-09"), "2027-04-10", "2031-04-09"),
            // 市场监管 counts from publication.
            (creditEntry(grade: .minor, channel: .marketRegulation), nil, "2026-07-15"),
            (creditEntry(grade: .general, channel: .marketRegulation), nil, "2029-04-15"),
            // 待定: as long as the source shows it.
            (creditEntry(grade: nil, channel: .source), nil, nil),
            (creditEntry(.abnormal, grade: nil, until: "2026-05-01", channel: .source), nil, "2026-05-01"),
        ] as [(CreditEntry, String?, String?)])
    func `the examples of the rules come out as stated`(_ entry: CreditEntry, _ repairable: String?, _ last: String?) {
        #expect(entry.display.window.last == last.map(calendarDay))
        if let repairable { #expect(entry.display.repairableFrom == calendarDay(repairable)) }
        #expect(entry.display.window.first == entry.publishedOn)
    }

    @Test(arguments: [CreditEntry.Section.honest, .commitment, .evaluation, .other])
    func `honours and promises end as their source says`(_ section: CreditEntry.Section) {
        #expect(creditEntry(section).display.window.last == nil)
        #expect(creditEntry(section, until: "2026-12-31").display.window.last == calendarDay("2026-12-31"))
    }

    @Test(arguments: [CreditEntry.State.annulled, .objectionUpheld, .shielded, .expired])
    func `what was annulled, upheld, shielded or is over is never shown`(_ state: CreditEntry.State) {
        for section in CreditEntry.Section.allCases {
            let display = creditEntry(section, state: state, repaired: "2027-01-01", ended: "2027-01-01").display
            #expect(display.window.isEmpty)
            #expect(!display.window.contains(calendarDay("2026-05-01")))
            #expect(display.end != nil)
        }
    }

    @Test func `from the day of repair on nothing is shown`() {
        for state in [CreditEntry.State.repaired, .published, .underObjection] {
            let entry = creditEntry(state: state, repaired: "2026-08-01")
            #expect(isShown(entry, "2026-07-31"))
            #expect(!isShown(entry, "2026-08-01"))
            #expect(!isShown(entry, "2026-08-02"))
            #expect(entry.display.end == .repaired)
        }
        #expect(creditEntry(state: .repaired).display.window.isEmpty)
        #expect(creditEntry(state: .repaired, ended: "2026-08-01").display.window.last == calendarDay("2026-07-31"))
    }

    @Test func `removal from a list ends showing on its day`() {
        for state in [CreditEntry.State.removed, .published] {
            let entry = creditEntry(.abnormal, grade: nil, channel: .source, state: state, ended: "2026-06-01")
            #expect(isShown(entry, "2026-05-31"))
            #expect(!isShown(entry, "2026-06-01"))
            #expect(entry.display.end == .removed)
        }
        #expect(creditEntry(.abnormal, state: .removed).display.window.isEmpty)
    }

    @Test func `a repair after the last day changes nothing`() {
        let display = creditEntry(repaired: "2028-01-01").display
        #expect(display.window.last == calendarDay("2027-04-10"))
        #expect(display.end == .expired)
    }

    @Test func `an objection under way is shown and marked`() {
        let entry = creditEntry(state: .underObjection)
        #expect(isShown(entry, "2026-05-01"))
        #expect(entry.display.notes.contains("异议处理中"))
    }

    @Test func `nothing is shown before it is published`() {
        #expect(!isShown(creditEntry(), "2026-04-14"))
        #expect(isShown(creditEntry(), "2026-04-15"))
        #expect(isShown(creditEntry(published: nil), "2026-04-10"))
    }

    @Test func `random entries are never shown after any of their ends`() {
        var random = SeededNumbers(seed: 36)
        func day() -> CivilDate? {
            guard Int.random(in: 0...2, using: &random) > 0 else { return nil }
            return calendarDay("2024-01-01").adding(days: Int.random(in: 0...1500, using: &random))
        }
        for round in 0..<4000 {
            var entry = creditEntry()
            entry.section = CreditEntry.Section.allCases.randomElement(using: &random) ?? .other
            entry.state = CreditEntry.State.allCases.randomElement(using: &random) ?? .published
            entry.channel = DisplayChannel.allCases.randomElement(using: &random) ?? .source
            entry.grade = ([nil] + CreditGrade.allCases).randomElement(using: &random) ?? nil
            (entry.decidedOn, entry.publishedOn, entry.displayUntil) = (day(), day(), day())
            (entry.restrictedUntil, entry.repairedOn, entry.endedOn) = (day(), day(), day())
            let window = entry.display.window
            let note: Comment = "seed 36 round \(round)"
            for end in [entry.repairedOn, entry.endedOn].compactMap({ $0 }) {
                #expect(!window.contains(end) && !window.contains(end.adding(days: 400)), note)
            }
            if let until = entry.displayUntil { #expect(!window.contains(until.adding(days: 1)), note) }
            if let last = window.last {
                #expect(!window.contains(last.adding(days: 1)), note)
                if let first = window.first { #expect(window.isEmpty == (last < first), note) }
            }
            if let first = entry.publishedOn { #expect(!window.contains(first.adding(days: -1)), note) }
            if entry.section == .seriousDishonesty, let grade = entry.grade, let decided = entry.decidedOn,
                entry.channel == .creditChina, entry.restrictedUntil == nil
            {
                let months = [CreditGrade.minor: 3, .general: 12, .serious: 36][grade] ?? 0
                #expect(!window.contains(decided.adding(months: months).adding(days: 1)), note)
            }
        }
    }
}
