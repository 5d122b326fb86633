// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Records

@Suite struct TimelinessTests {
    private let term = DutyTerm(
        duty: .interpretation, acts: [], channel: nil, period: Period(3, .workingDays), basis: "示例规则")

    private func judged(
        _ start: String?, done: String?, asOf: String, scope: WorkingCalendar.Scope = .local
    ) throws -> Timeliness {
        Timeliness.judged(
            .interpretation, from: try day(start), term: term, done: try day(done), asOf: try day(asOf), scope: scope,
            calendar: .standard)
    }

    @Test(
        arguments: [
            // Due on 10 October 2026, a Saturday that is worked.
            ("2026-09-30", "2026-09-30", "2026-11-01", "on_time", "按时"),
            ("2026-09-30", "2026-09-29", "2026-11-01", "on_time", "按时"),
            ("2026-09-30", "2026-10-10", "2026-11-01", "on_time", "按时"),
            ("2026-09-30", "2026-10-11", "2026-11-01", "late", "逾期（不足1个工作日）"),
            ("2026-09-30", "2026-10-12", "2026-11-01", "late", "逾期（1个工作日）"),
            ("2026-09-30", "2026-10-16", "2026-11-01", "late", "逾期（5个工作日）"),
            ("2026-09-30", nil, "2026-10-10", "pending", "未解读（未到期）"),
            ("2026-09-30", nil, "2026-10-13", "overdue", "未解读（已逾期2个工作日）"),
            ("2026-09-30", nil, "2026-10-11", "overdue", "未解读（已逾期不足1个工作日）"),
            // What happens later has not happened yet.
            ("2026-09-30", "2026-10-12", "2026-10-09", "pending", "未解读（未到期）"),
            ("2026-09-30", nil, "2026-09-01", "pending", "未解读（未到期）"),
            (nil, "2026-10-12", "2026-10-19", "not_computable", "无法计算（未载明文件公开日期）"),
            ("2027-03-01", nil, "2027-06-01", "not_computable", "无法计算（国务院办公厅2027年节假日安排尚未载入）"),
            ("2027-03-01", "2027-03-04", "2027-06-01", "not_computable", "无法计算（国务院办公厅2027年节假日安排尚未载入）"),
            // No day has to be counted for the day itself.
            ("2027-03-01", "2027-03-01", "2027-06-01", "on_time", "按时"),
            ("2026-04-10", "2026-04-14", "2026-06-01", "not_computable", "无法计算（楚雄州2026年自治州成立纪念日放假安排尚未载入）"),
            // Late for certain, but across a part of the year that is not loaded.
            ("2026-03-25", "2026-05-15", "2026-06-01", "late", "逾期（工作日数无法计算）"),
            ("2026-03-25", nil, "2026-06-01", "overdue", "未解读（已逾期）"),
        ] as [(String?, String?, String, String, String)])
    func `every state is reached`(
        start: String?, done: String?, asOf: String, code: String, label: String
    ) throws {
        let timeliness = try judged(start, done: done, asOf: asOf)
        #expect(timeliness.code == code)
        #expect(timeliness.label == label)
        #expect(timeliness.basis == "示例规则")
        #expect((timeliness.due == nil) == (code == "not_computable" || start == "2027-03-01"))
    }

    @Test func `the national view counts where the local one cannot`() throws {
        let timeliness = try judged("2026-04-10", done: "2026-04-16", asOf: "2026-06-01", scope: .national)
        #expect(timeliness.state == .late(workingDays: 1))
        #expect(timeliness.due == CivilDate("2026-04-15"))
    }

    @Test func `states survive JSON`() throws {
        let states: [Timeliness.State] = [
            .onTime, .late(workingDays: 2), .late(workingDays: nil), .pending, .overdue(workingDays: 0),
            .notRequired("征求意见稿"), .notComputable("示例"),
        ]
        for state in states {
            let timeliness = Timeliness(duty: .publication, state: state, due: CivilDate("2026-10-10"), basis: "示例")
            let data = try JSONEncoder().encode(timeliness)
            #expect(try JSONDecoder().decode(Timeliness.self, from: data) == timeliness)
        }
        #expect(Timeliness(duty: .interpretation, state: .notRequired("征求意见稿")).label == "无需解读（征求意见稿）")
        #expect(Timeliness(duty: .publication, state: .overdue(workingDays: 4)).label == "未公开（已逾期4个工作日）")
        #expect(Timeliness(duty: .withdrawal, state: .pending).label == "未撤回（未到期）")
    }

    @Test func `on random days a duty is late exactly when it is done after a due day that is worked`() throws {
        print("seed 85")
        var random = SeededNumbers(seed: 85)
        var computed = 0
        for _ in 0..<4000 {
            let start = random.calendarDay()
            let done = start.adding(days: Int.random(in: -2...30, using: &random))
            let asOf = start.adding(days: Int.random(in: -2...60, using: &random))
            let isDone = done <= asOf
            let timeliness = Timeliness.judged(
                .publication, from: start, term: term, done: done, asOf: asOf, scope: .local, calendar: .standard)
            guard let due = timeliness.due else { continue }
            computed += 1
            #expect(due > start)
            #expect(try WorkingCalendar.standard.isWorkingDay(due, scope: .local).get())
            switch timeliness.state {
            case .onTime: #expect(isDone && done <= due)
            case .late(let days):
                #expect(isDone && done > due)
                #expect(days.map { $0 >= 0 && $0 <= due.days(to: done) } ?? true)
            case .pending: #expect(!isDone && asOf <= due)
            case .overdue: #expect(!isDone && asOf > due)
            case .notRequired, .notComputable: Issue.record("\(timeliness)")
            }
        }
        #expect(computed > 2000)
    }
}
