// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension CountyPlan {
    /// Who issues a chain of measures: 县政府, 县政府办公室 or the department itself.
    private enum Level { case government, office, department }

    /// The measure of a subject in two or three generations (暂行办法, 办法, revised), its detailed rules and its draft.
    mutating func planMeasures(of subject: Int) {
        let level: Level = [.government, .office, .office, .department][random.number(in: 0...3)]
        let base = "元谋县" + Subject.all[subject].measure
        let first = random.number(in: 2010...2013)
        let isTrial = random.happens(in: 60)
        let firstName = isTrial ? base + random.one(of: ["暂行办法", "办法（试行）"]) : base + "办法"
        guard var current = issue(firstName, subject: subject, level: level, on: day(in: first)) else { return }
        if isTrial, random.happens(in: 60) { change(current) { $0.end = .trial(years: 2) } }

        var year = first + random.number(in: 4...6)
        var detail: Int?
        while year <= 2025 {
            let isRevision = !["暂行", "试行"].contains { documents[current].name.contains($0) }
            let written = day(in: year, months: 2...11)
            if year >= 2016, random.happens(in: 50) { draft(base + "办法", subject: subject, before: written) }
            let suffix = isRevision && random.happens(in: 30) ? "办法（\(year)年修订）" : "办法"
            guard let next = issue(base + suffix, subject: subject, level: level, on: written) else { break }
            if isRevision { join(current, next, work: base + "办法") } else { replace([current], by: next) }
            if let old = detail { replace([old], by: next) }
            detail = random.happens(in: 55) ? detailedRules(base, subject: subject, after: next) : nil
            current = next
            year += random.number(in: 4...6)
        }
    }

    private mutating func issue(_ name: String, subject: Int, level: Level, on written: CivilDate) -> Int? {
        let published = written.adding(days: random.number(in: 1...15))
        let organ: Organ? =
            switch level {
            case .government: organs.organ(id: Self.government)
            case .office: organs.organ(id: Self.office)
            case .department: lead(of: subject, on: written)
            }
        guard let organ else { return nil }
        let start = start(after: written, published: published)
        let end: PlannedDocument.End = random.happens(in: 35) ? .years(5) : .unsaid
        let code = normativeCode(of: organ, on: written)
        return add(isVersion: true) { id in
            PlannedDocument(
                id: id, subject: subject, form: .measure, issuers: [organ.name], code: code, writtenOn: written,
                publishedOn: published, start: start, end: end, name: name,
                title: "\(organ.name)关于印发《\(name)》的通知", documentClass: .normativeDocument)
        }
    }

    /// The later text is another version of the same work.
    mutating func join(_ earlier: Int, _ later: Int, work: String) {
        change(earlier) { $0.work = work }
        change(later) {
            $0.work = work
            $0.isRevision = true
            $0.cites.append(earlier)
        }
        end(earlier, on: documents[later].firstDay ?? documents[later].publishedOn, .superseded)
    }

    /// The later text ends the earlier ones in its last article.
    mutating func replace(_ earlier: [Int], by later: Int) {
        let day = documents[later].firstDay ?? documents[later].publishedOn
        for id in earlier where documents[id].isAlive(on: day) {
            change(later) { $0.endings.append(PlannedDocument.Ending(target: id)) }
            end(id, on: day, .repealed)
        }
    }

    private mutating func draft(_ name: String, subject: Int, before written: CivilDate) {
        let day = written.adding(days: -random.number(in: 45...80))
        guard let organ = lead(of: subject, on: day) else { return }
        let full = name + "（征求意见稿）"
        add { id in
            PlannedDocument(
                id: id, subject: subject, form: .draft, issuers: [organ.name], code: "", writtenOn: day,
                publishedOn: day, name: full, title: "\(organ.name)关于公开征求《\(full)》意见的公告", documentClass: .draft)
        }
    }

    private mutating func detailedRules(_ base: String, subject: Int, after measure: Int) -> Int? {
        let written = documents[measure].publishedOn.adding(days: random.number(in: 60...200))
        guard written.year <= 2025, let organ = lead(of: subject, on: written) else { return nil }
        let name = base + "办法实施细则"
        let published = written.adding(days: random.number(in: 1...10))
        let start = start(after: written, published: published)
        let code = normativeCode(of: organ, on: written)
        let title = "\(organ.name)关于印发《\(name)》的通知"
        return add(isVersion: true) { id in
            PlannedDocument(
                id: id, subject: subject, form: .rules, issuers: [organ.name], code: code, writtenOn: written,
                publishedOn: published, start: start, end: .years(id.isMultiple(of: 2) ? 5 : 3), name: name,
                title: title, documentClass: .normativeDocument, cites: [measure])
        }
    }

    /// Texts made public in 2025 that take effect in 2027: one new version of a work, two that end a measure.
    mutating func planComing() {
        let days = [(1, 1), (3, 1), (7, 1)]
        var left = days[...]
        for subject in Subject.all.indices.reversed() {
            guard let (month, day) = left.first, let first = CivilDate(year: 2027, month: month, day: day) else {
                return
            }
            let written = self.day(in: 2025, months: 12...12)
            guard let current = measure(of: subject, on: written), documents[current].writtenOn.year < 2023,
                documents[current].issuers == [organs.organ(id: Self.government)?.name ?? ""]
                    || documents[current].issuers == [organs.organ(id: Self.office)?.name ?? ""]
            else { continue }
            let name = "元谋县" + Subject.all[subject].measure + "办法"
            let isRevision = left.count == days.count
            let full = isRevision ? name + "（2025年修订）" : name
            guard let next = issue(full, subject: subject, level: .government, on: written) else { continue }
            change(next) {
                $0.start = .fixed(first)
                $0.end = .years(5)
            }
            change(current) { $0.end = .unsaid }
            if isRevision {
                join(current, next, work: documents[current].work ?? name)
            } else {
                replace([current], by: next)
            }
            left = left.dropFirst()
        }
    }
}
