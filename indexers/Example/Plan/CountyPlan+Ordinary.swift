// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension CountyPlan {
    private typealias Planner = @Sendable (inout CountyPlan, Int, Int) -> Void

    /// The sorts of ordinary documents in the mix that a county has; turn after turn, subject after subject.
    private static let mix: [Planner] = [
        { $0.planNotice(of: $1, in: $2) }, { $0.planScheme(of: $1, in: $2) }, { $0.planTownship(of: $1, in: $2) },
        { $0.planNotice(of: $1, in: $2) }, { $0.planOpinion(of: $1, in: $2) }, { $0.planNotice(of: $1, in: $2) },
        { $0.planTownship(of: $1, in: $2) }, { $0.planScheme(of: $1, in: $2) }, { $0.planJointNotice(of: $1, in: $2) },
        { $0.planForwarding(of: $1, in: $2) }, { $0.planNotice(of: $1, in: $2) },
    ]

    /// One more ordinary document, unless its title exists: then none, and the next turn tries another.
    mutating func planOrdinary(_ turn: Int) {
        let subject = turn % Subject.all.count
        let year = random.number(in: 2010...2025)
        Self.mix[turn / Subject.all.count % Self.mix.count](&self, subject, year)
    }

    private mutating func planNotice(of subject: Int, in year: Int) {
        let written = day(in: year)
        let isOffice = random.happens(in: 45)
        guard let organ = isOffice ? organs.organ(id: Self.office) : lead(of: subject, on: written) else { return }
        let work = Subject.all[subject].work
        let matter = random.one(of: [
            "关于做好\(year)年\(work)工作的通知", "关于进一步加强\(work)工作的通知", "关于开展\(work)专项检查的通知", "关于\(work)有关问题的通知",
            "关于\(year)年\(work)任务分工的通知", "关于规范\(work)工作的通知",
        ])
        addPlain(
            "\(organ.name)\(matter)", form: .notice, subject: subject, issuers: [organ.name],
            code: code(of: organ, ending: isOffice ? "通" : "发"), on: written,
            documentClass: random.happens(in: 50) ? .normativeDocument : .policyDocument)
    }

    private mutating func planJointNotice(of subject: Int, in year: Int) {
        let written = day(in: year)
        guard let organ = lead(of: subject, on: written), let money = self.organ("ym-czj", on: written),
            organ.id != money.id, organ.kind != .governmentOffice
        else { return }
        let matter = "关于下达\(year)年\(Subject.all[subject].work)补助资金的通知"
        addPlain(
            "\(organ.name) \(money.name)\(matter)", form: .notice, subject: subject, issuers: [organ.name, money.name],
            code: code(of: organ, ending: "发"), on: written, documentClass: .policyDocument)
    }

    private mutating func planScheme(of subject: Int, in year: Int) {
        let written = day(in: year, months: 1...10)
        let isOffice = random.happens(in: 65)
        guard let organ = isOffice ? organs.organ(id: Self.office) : lead(of: subject, on: written) else { return }
        let work = Subject.all[subject].work
        let last = year + random.number(in: 1...3)
        let (name, end): (String, PlannedDocument.End) =
            switch random.number(in: 1...4) {
            case 1: ("元谋县\(work)三年行动方案（\(year)—\(year + 2)年）", yearEnd(year + 2))
            case 2: ("元谋县\(year)年\(work)工作方案", .unsaid)
            case 3: ("元谋县\(work)实施方案", .taskDone)
            default: ("元谋县\(work)实施方案（\(year)—\(last)年）", yearEnd(last))
            }
        let published = written.adding(days: random.number(in: 1...20))
        let start: PlannedDocument.Start = end == .unsaid ? .unsaid : random.one(of: [.onPrinting, .onPublication])
        let cites = measure(of: subject, on: written).map { [$0] } ?? []
        let code = code(of: organ, ending: "发")
        let isNormative = random.happens(in: 60)
        add { id in
            PlannedDocument(
                id: id, subject: subject, form: .scheme, issuers: [organ.name], code: code, writtenOn: written,
                publishedOn: published, start: start, end: end, name: name, title: "\(organ.name)关于印发《\(name)》的通知",
                documentClass: isNormative ? .normativeDocument : .policyDocument, cites: cites)
        }
    }

    private func yearEnd(_ year: Int) -> PlannedDocument.End {
        CivilDate(year: year, month: 12, day: 31).map { .until($0) } ?? .unsaid
    }

    private mutating func planOpinion(of subject: Int, in year: Int) {
        let written = day(in: year)
        let work = Subject.all[subject].work
        let verb = random.one(of: ["加强", "推进", "做好"])
        let offices = [Self.partyOffice, Self.office].compactMap { organs.organ(id: $0) }
        if random.happens(in: 35), let lead = offices.first, offices.count == 2 {
            let name = "关于\(verb)\(work)工作的实施意见"
            addPlain(
                "\(offices[0].name) \(offices[1].name)印发《\(name)》的通知", form: .opinion, subject: subject,
                issuers: offices.map(\.name), code: code(of: lead, ending: "办发"), on: written,
                documentClass: .jointPartyDocument, name: name)
        } else if let government = organs.organ(id: Self.government) {
            addPlain(
                "\(government.name)关于\(verb)\(work)工作的意见", form: .opinion, subject: subject,
                issuers: [government.name], code: code(of: government, ending: "发"), on: written,
                documentClass: .normativeDocument)
        }
    }

    private mutating func planTownship(of subject: Int, in year: Int) {
        let written = day(in: year)
        let township = random.one(of: organs.organs.filter { $0.kind == .township })
        let place = String(township.name.dropFirst("元谋县".count).dropLast("人民政府".count))
        let name = "\(place)\(year)年\(Subject.all[subject].work)\(random.one(of: ["实施方案", "工作方案"]))"
        let cites = measure(of: subject, on: written).map { [$0] } ?? []
        // One township in eight sends its papers without a number.
        let code = random.happens(in: 12) ? "" : code(of: township, ending: "发")
        addPlain(
            "\(township.name)关于印发《\(name)》的通知", form: .scheme, subject: subject, issuers: [township.name],
            code: code, on: written, documentClass: .policyDocument, name: name, cites: cites)
    }

    private mutating func planForwarding(of subject: Int, in year: Int) {
        let written = day(in: year)
        guard let office = organs.organ(id: Self.office), let lead = lead(of: subject, on: written) else { return }
        let name = "关于\(Subject.all[subject].work)工作的意见"
        let short = "县" + (lead.name.hasPrefix("元谋县") ? String(lead.name.dropFirst(3)) : "直有关部门")
        addPlain(
            "\(office.name)转发\(short)\(name)的通知", form: .forwarding, subject: subject, issuers: [office.name],
            code: code(of: office, ending: "发"), on: written, documentClass: .normativeDocument, name: name)
    }

    private mutating func addPlain(
        _ title: String, form: PlannedDocument.Form, subject: Int, issuers: [String], code: String,
        on written: CivilDate, documentClass: DocumentClass, name: String? = nil, cites: [Int]? = nil
    ) {
        let published = written.adding(days: random.number(in: 1...20))
        let saysStart = random.happens(in: 60)
        let start = saysStart ? start(after: written, published: published) : .unsaid
        let end: PlannedDocument.End =
            saysStart && random.happens(in: 40) ? .years(random.one(of: [2, 3, 5])) : .unsaid
        let cited = cites ?? measure(of: subject, on: written).map { [$0] } ?? []
        add { id in
            PlannedDocument(
                id: id, subject: subject, form: form, issuers: issuers, code: code, writtenOn: written,
                publishedOn: published, start: start, end: end, name: name ?? title, title: title,
                documentClass: documentClass, cites: cited)
        }
    }

    /// 通告: seasonal ones with both days, others for five years.
    mutating func planAnnouncements(of subject: Int) {
        guard let announcement = Subject.all[subject].announcement, let government = organs.organ(id: Self.government)
        else { return }
        let isSeasonal = announcement.matter.contains("戒严")
        var year = random.number(in: 2012...2014)
        while year <= 2025 {
            let written = isSeasonal ? day(in: year, months: 11...11) : day(in: year)
            let published = written.adding(days: 1)
            let matter = isSeasonal ? "\(year)年度\(announcement.matter)" : announcement.matter
            let suffix = documents.contains { $0.title.hasSuffix("关于\(matter)的通告") } ? "（\(year)年）" : ""
            let first = isSeasonal ? CivilDate(year: year, month: 12, day: 1) : nil
            let last = isSeasonal ? CivilDate(year: year + 1, month: 6, day: 15) : nil
            let code = code(of: government, ending: "通")
            let title = "\(government.name)关于\(matter)的通告\(suffix)"
            add { id in
                PlannedDocument(
                    id: id, subject: subject, form: .announcement, issuers: [government.name], code: code,
                    writtenOn: written, publishedOn: published, start: first.map { .fixed($0) } ?? .onPublication,
                    end: last.map { .until($0) } ?? .years(5), name: title, title: title,
                    documentClass: .normativeDocument)
            }
            year += isSeasonal ? random.number(in: 1...3) : random.number(in: 5...6)
        }
    }
}
