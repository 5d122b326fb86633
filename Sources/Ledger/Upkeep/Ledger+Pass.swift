// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB
public import Records

extension Ledger {
    /// Brings what time alone changes to `day`: records whose first day has come, records whose last day is over.
    ///
    /// Each gets a new sequence number, so that the next build shows or removes it, and an entry in the audit trail.
    /// A day that is not after the last pass changes nothing; days that were missed are caught up in one pass. The
    /// day is a civil day of Beijing and is given by the caller.
    @discardableResult
    public func pass(on day: CivilDate) throws -> PassReport {
        try writing { db in
            var counter = try SequenceCounter(db)
            let report = try DailyPass(db: db, time: now()).run(to: day, counter: &counter)
            try counter.store(db)
            return report
        }
    }

    /// The day of the last pass, where it lies after today by this ledger's clock: the clock was wrong then, or is wrong now.
    ///
    /// Records whose last day lies between the two are hidden too early, and no pass brings them back: a clock that is
    /// wrong by itself must never show again what has ended (docs/decisions/0020-turning-the-day-back.md).
    public func passAhead() throws -> CivilDate? {
        let today = today
        return try passDay().flatMap { $0 > today ? $0 : nil }
    }

    /// Computes anew what may be shown as of today, where the last pass was made for a later day.
    ///
    /// For a person who has looked at the clock. Moments of imports that lie in the future become now, so that 数据截至
    /// and the days of sources do not promise what has not been looked at. `reason` goes into the audit trail, and an
    /// entry for each record that is shown or hidden again. Returns `nil`, and changes nothing, where the day is not
    /// ahead: a second call is none.
    @discardableResult
    public func turnBack(reason: String) throws -> PassReport? {
        try writing { db in
            let time = now()
            var counter = try SequenceCounter(db)
            let today = CivilDate(secondsSince1970: Int(time))
            let report = try DailyPass(db: db, time: time).turnBack(to: today, reason: reason, counter: &counter)
            guard report != nil else { return nil }
            for (table, column) in [
                ("files", "first_seen"), ("files", "last_seen"), ("sources", "first_seen"), ("sources", "last_seen"),
                ("source_states", "succeeded"), ("source_states", "failed"),
            ] {
                try db.run("UPDATE \(table) SET \(column) = ?1 WHERE \(column) > ?1", [time])
            }
            try counter.store(db)
            return report
        }
    }

    /// The day of the last pass; `nil` before the first.
    public func passDay() throws -> CivilDate? { try reading { try DailyPass.day($0) } }

    /// Today in Beijing by this ledger's clock.
    public var today: CivilDate { CivilDate(secondsSince1970: Int(now())) }
}
