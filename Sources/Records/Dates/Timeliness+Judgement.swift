// SPDX-License-Identifier: GPL-3.0-or-later

extension Timeliness {
    /// **The** rule of all clocks: a duty that begins on `start` and lasts `term`, done on `done` or not, seen on `asOf`.
    ///
    /// What was done after `asOf` has not happened yet. Done on the day it began or before is in time whatever the
    /// calendar says, because no day has to be counted; every other answer needs the due day, and where the calendar
    /// does not know it the state is 无法计算.
    static func judged(
        _ duty: Duty, from start: CivilDate?, term: DutyTerm, done: CivilDate?, asOf: CivilDate,
        scope: WorkingCalendar.Scope, calendar: WorkingCalendar
    ) -> Timeliness {
        func answer(_ state: State, due: CivilDate? = nil) -> Timeliness {
            Timeliness(duty: duty, state: state, due: due, basis: term.basis)
        }
        guard let start else { return answer(.notComputable("未载明\(duty.startLabel)")) }
        let done = done.flatMap { $0 <= asOf ? $0 : nil }
        let due: CivilDate
        switch term.period.end(from: start, scope: scope, calendar: calendar) {
        case .success(let day): due = day
        case .failure(let gap):
            let isImmediate = done.map { $0 <= start } ?? false
            return answer(isImmediate ? .onTime : .notComputable(gap.description))
        }
        func lateness(to day: CivilDate) -> Int? {
            switch calendar.workingDays(from: due, to: day, scope: scope) {
            case .success(let count): count
            case .failure: nil
            }
        }
        if let done {
            return answer(done <= due ? .onTime : .late(workingDays: lateness(to: done)), due: due)
        }
        return answer(asOf <= due ? .pending : .overdue(workingDays: lateness(to: asOf)), due: due)
    }
}
