// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension CountyPlan {
    static let government = "ym-zf"
    static let office = "ym-zfb"
    static let party = "ym-xw"
    static let partyOffice = "ym-xwb"

    /// The organ that held the functions of `id` on a day: itself or the first predecessor of that day.
    func organ(_ id: String, on day: CivilDate) -> Organ? {
        guard let organ = organs.organ(id: id) else { return nil }
        if organ.existed(on: day) { return organ }
        for earlier in organs.predecessors(of: id) {
            if let found = self.organ(earlier.id, on: day), found.existed(on: day) { return found }
        }
        return organ
    }

    /// The lead organ of a subject on a day.
    func lead(of subject: Int, on day: CivilDate) -> Organ? {
        let ids = Subject.all[subject].organs
        return ids.compactMap { organs.organ(id: $0) }.first { $0.existed(on: day) }
            ?? ids.last.flatMap {
                organ($0, on: day)
            }
    }

    /// 代字 of an organ for one sort of document: the one that ends so, else the first with 发.
    func code(of organ: Organ, ending: String) -> String {
        if let code = organ.codes.first(where: { $0.hasSuffix(ending) }) { return code }
        if let code = organ.codes.first(where: { $0.hasSuffix("发") }) { return code }
        return organ.codes.first ?? ""
    }

    /// 代字 of a normative document: 规 came into use with the rules of 2018.
    func normativeCode(of organ: Organ, on day: CivilDate) -> String {
        code(of: organ, ending: day.year >= 2018 ? "规" : "发")
    }

    /// A day of a year between two months.
    mutating func day(in year: Int, months: ClosedRange<Int> = 1...12) -> CivilDate {
        let month = random.number(in: months)
        let day = random.number(in: 1...28)
        return CivilDate(year: year, month: month, day: day) ?? CivilDate(secondsSince1970: 0)
    }

    /// How a text says when it begins: by printing, by publication, or on the first of a month soon after.
    mutating func start(after written: CivilDate, published: CivilDate) -> PlannedDocument.Start {
        switch random.number(in: 1...10) {
        case 1...3: return .onPrinting
        case 4...5: return .onPublication
        case 6: return .afterPublication(days: 30)
        default:
            let next = published.adding(months: random.number(in: 1...2))
            return .fixed(CivilDate(year: next.year, month: next.month, day: 1) ?? next)
        }
    }

    /// The newest measure of a subject that was in force on a day, for citations.
    func measure(of subject: Int, on day: CivilDate) -> Int? {
        documents.last { $0.subject == subject && $0.form == .measure && $0.isAlive(on: day) }?.id
    }
}
