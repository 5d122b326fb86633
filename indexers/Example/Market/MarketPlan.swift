// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The invented market subjects of the county: first those that must occur, then as many as were asked for.
struct MarketPlan: Sendable {
    private(set) var subjects: [PlannedSubject] = []
    /// Subjects by what they do, for licences and penalties.
    private(set) var tagged: [Trade.Tag: [Int]] = [:]
    let townships: [String]
    var random: SplitMix64
    private var names: Set<String> = []
    private var serial = 0

    static let region = "532328"
    /// Begins the eight characters of every organisation code: no registrar gives out EX.
    static let series = "EX"
    /// The last day of which the county's files tell.
    static let lastDay = CivilDate(year: 2026, month: 11, day: 20) ?? CivilDate(secondsSince1970: 0)
    /// Fewest subjects: below, what must occur would not fit.
    static let minimum = 120

    init(seed: UInt64, count: Int, townships: [String]) {
        self.townships = townships
        random = SplitMix64(seed: seed &+ 0x5EED_0001)
        planFixed()
        planBodies(count: count / 14)
        // A branch in twenty companies; three same-named pairs in a thousand.
        let branches = count / 70
        let pairs = max(3, count / 250)
        while subjects.count + branches + 2 * pairs < count { planOrdinary() }
        for _ in 0..<pairs { planNamesakes() }
        while subjects.count < count { planBranch() }
        for subject in subjects {
            for tag in subject.tags { tagged[tag, default: []].append(subject.id) }
        }
    }

    /// Adds a subject under the next number; `nil` where the name is taken and may not be borne twice.
    @discardableResult
    mutating func add(mayRepeat: Bool = false, _ make: (Int) -> PlannedSubject) -> Int? {
        let subject = make(subjects.count)
        guard names.insert(subject.name).inserted || mayRepeat else { return nil }
        subjects.append(subject)
        return subject.id
    }

    mutating func change(_ id: Int, _ body: (inout PlannedSubject) -> Void) { body(&subjects[id]) }

    /// The next code of a category.
    mutating func nextCode(_ category: PlannedSubject.Category, digitsOnly: Bool = false) -> CreditCode? {
        serial += 1
        let body = digitsOnly ? "999" + padded(serial, 5) : Self.series + padded(serial, 6)
        let code = CreditCode(category: category.rawValue, region: Self.region, organization: body)
        guard digitsOnly, let code, !code.text.allSatisfy(\.isNumber) else { return code }
        return nextCode(category, digitsOnly: true)
    }

    /// A number of 15 digits as registers gave before codes (ISO 7064).
    mutating func registrationNumber() -> String {
        serial += 1
        let body = Self.region + "1" + padded(90_000_00 + serial, 7)
        return (0...9).map { body + String($0) }.first(where: RegistrationNumber.isValid) ?? body + "0"
    }

    /// A day between 1992 and the given year, more of them late.
    mutating func day(upTo last: Int = 2024) -> CivilDate {
        let span = last - 1992
        let year = 1992 + max(random.number(in: 0...span), random.number(in: 0...span))
        return CivilDate(year: year, month: random.number(in: 1...12), day: random.number(in: 1...28)) ?? Self.lastDay
    }

    mutating func address(in township: Int) -> String {
        let road = random.one(of: ["示例路", "示例街", "示例大道", "示例村"])
        return "云南省楚雄彝族自治州元谋县\(townships[township])\(road)\(random.number(in: 1...168))号"
    }

    /// A subject that may be addressed by an act on a day; skewed, so that some have several.
    static func party(
        among candidates: [Int], in subjects: [PlannedSubject], on day: CivilDate, _ random: inout SplitMix64
    ) -> Int? {
        guard !candidates.isEmpty else { return nil }
        for _ in 0..<24 {
            let reach = random.happens(in: 15) ? max(1, candidates.count / 20) : candidates.count
            let id = candidates[random.number(in: 0...reach - 1)]
            if subjects[id].code != nil, subjects[id].exists(on: day) { return id }
        }
        return nil
    }
}
