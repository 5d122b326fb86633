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

    /// The day of the last pass; `nil` before the first.
    public func passDay() throws -> CivilDate? { try reading { try DailyPass.day($0) } }

    /// Today in Beijing by this ledger's clock.
    public var today: CivilDate { CivilDate(secondsSince1970: Int(now())) }
}
