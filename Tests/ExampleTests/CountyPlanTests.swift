// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Example

@Suite struct CountyPlanTests {
    private static let plan = CountyPlan(seed: 532_328, count: 600)
    private var documents: [PlannedDocument] { Self.plan.documents }
    private let today = CivilDate(year: 2026, month: 11, day: 23)

    /// The state that the plan means a document to have, read without the status function.
    private func intended(_ document: PlannedDocument, on day: CivilDate) -> StatusCode {
        if let first = document.firstDay, first > day { return .notYet }
        if let fate = document.fate, fate.on <= day {
            switch fate.how {
            case .repealed: return .repealed
            case .lapsed: return .lapsed
            case .superseded: return .amended
            case .suspended: return .suspended
            }
        }
        if let last = document.lastDay, last < day { return .lapsed }
        let rows = Self.plan.rounds.compactMap { round in round.rows.first { $0.document == document.id } }
        if let row = rows.last { return row.outcome == .toRevise ? .revisionPending : .inForce }
        return document.start == .unsaid ? .unverified : .inForce
    }

    @Test(arguments: StatusCode.allCases)
    func `every state occurs`(code: StatusCode) throws {
        let day = try #require(today)
        let count = documents.count { intended($0, on: day) == code && $0.form != .draft }
        print("\(code.rawValue): \(count)")
        #expect(count >= 3)
    }

    @Test func `numbers are unique and rise with the date within code and year`() throws {
        var last: [String: Int] = [:]
        var seen: Set<String> = []
        for id in Self.plan.order {
            guard let number = documents[id].number else { continue }
            #expect(seen.insert(number).inserted)
            let parts = number.split(separator: "〕")
            let sequence = try #require(Int(parts.last?.dropLast() ?? ""))
            #expect(sequence > last[String(parts[0]), default: 0])
            last[String(parts[0])] = sequence
            #expect(parts[0].hasSuffix("〔\(documents[id].writtenOn.year)"))
        }
        #expect(!seen.contains("元办发〔2016〕13号"))
    }

    @Test func `only a later document ends an earlier one, and only once`() {
        var ended: Set<Int> = []
        for document in documents {
            for ending in document.endings where ending.articles.isEmpty {
                #expect(documents[ending.target].writtenOn < document.writtenOn)
                #expect(ended.insert(ending.target).inserted, "\(documents[ending.target].title)")
            }
            for cited in document.cites { #expect(documents[cited].writtenOn < document.writtenOn) }
        }
        #expect(ended.count >= 30)
    }

    @Test func `works have two or three versions in the order of time`() {
        let works = Dictionary(grouping: documents.filter { $0.work != nil }, by: \.work)
        #expect(works.count >= 10)
        for versions in works.values {
            #expect((2...4).contains(versions.count))
            let days = versions.compactMap(\.firstDay)
            #expect(days == days.sorted() && days.count == versions.count)
        }
    }

    @Test func `a cleanup lists what stood in force or had just run out, and counts its rows`() throws {
        #expect(Self.plan.rounds.map(\.date.year) == [2018, 2021, 2024])
        for round in Self.plan.rounds {
            let outcomes: [CleanupRow.Outcome] = [.kept, .toRevise, .repealed, .lapsed]
            for outcome in outcomes { #expect(round.count(outcome) > 0) }
            #expect(outcomes.reduce(0) { $0 + round.count($1) } == round.rows.count)
            #expect(round.rows.count { $0.document == nil } == 2)
            var writer = BodyWriter(plan: Self.plan, document: documents[round.decision], seed: 532_328)
            let text = writer.text().joined()
            #expect(text.contains("清理行政规范性文件\(round.rows.count)件"))
            #expect(text.contains("继续有效\(round.count(.kept))件") && text.contains("宣布失效\(round.count(.lapsed))件"))
            for row in round.rows {
                guard let document = row.document.map({ documents[$0] }) else { continue }
                #expect(document.publishedOn < round.date)
                if row.outcome == .kept || row.outcome == .toRevise {
                    #expect(document.isAlive(on: round.date), "\(document.title)")
                }
                #expect((row.reissueBy != nil) == (row.outcome == .toRevise))
            }
        }
    }

    @Test func `laws are cited only after they were made`() {
        for document in documents {
            guard let subject = document.subject else { continue }
            var writer = BodyWriter(plan: Self.plan, document: document, seed: 532_328)
            let text = writer.text().joined(separator: "\n")
            let late = Subject.all[subject].laws.filter { $0.since > document.writtenOn.year }
            for law in late where text.contains("根据《\(law.title)》") {
                Issue.record("\(law.title) in \(document.title)")
            }
        }
    }

    @Test func `drafts are followed by a final text of their title, or by none`() {
        let drafts = documents.filter { $0.form == .draft }
        let followed = drafts.count { draft in
            let title = draft.name.replacing("（征求意见稿）", with: "")
            return documents.contains {
                $0.form != .draft && $0.name == title && draft.writtenOn < $0.writtenOn
                    && $0.writtenOn < draft.writtenOn.adding(years: 3)
            }
        }
        #expect(followed >= 5 && drafts.count - followed >= 5)
    }

    @Test(arguments: [UInt64(1), 2, 3, 99, .max])
    func `other seeds give whole counties too`(seed: UInt64) throws {
        let plan = CountyPlan(seed: seed, count: 300)
        #expect(plan.documents.count == 300)
        #expect(plan.rounds.count == 3)
        #expect(plan.documents.contains { $0.isComing })
        let numbers = plan.documents.compactMap(\.number)
        #expect(Set(numbers).count == numbers.count)
    }
}
