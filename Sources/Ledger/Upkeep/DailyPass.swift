// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB
import Records

/// One pass inside a write transaction.
struct DailyPass {
    let db: Database
    let time: Int64

    /// Goes up whenever the rules of display change, so that windows are computed anew.
    static let rules: Int64 = 3

    static func day(_ db: Database) throws -> CivilDate? {
        try db.first("SELECT day FROM passes") { CivilDate(try $0.string(0)) } ?? nil
    }

    func run(to day: CivilDate, counter: inout SequenceCounter) throws -> PassReport {
        guard let previous = try Self.day(db) else {
            try db.run("INSERT INTO passes (pass, day, rules) VALUES (1, ?, ?)", [day.description, Self.rules])
            return PassReport(day: day, previous: nil, begun: 0, ended: 0)
        }
        let target = max(day, previous)
        var moved: [String] = []
        let twins = EndedTwins(db: db, time: time, day: target)
        let areRulesNew = try db.integer("SELECT rules FROM passes") != Self.rules
        if areRulesNew { moved = try refreshWindows() }
        guard target > previous || !moved.isEmpty else {
            try db.run("UPDATE passes SET rules = ?1 WHERE rules <> ?1", [Self.rules])
            if areRulesNew { try twins.settleAll(counter: &counter) }
            return PassReport(day: target, previous: previous, begun: 0, ended: 0)
        }
        let (from, to) = (previous.description, target.description)
        // What began and ended between two passes was never shown, so nothing has to vanish.
        let ended = try ids(
            "shown_until >= ?1 AND shown_until < ?2 AND (shown_from IS NULL OR shown_from <= ?1)", from, to)
        let begun = try ids(
            "shown_from > ?1 AND shown_from <= ?2 AND (shown_until IS NULL OR shown_until >= ?2)", from, to)
        for id in Set(moved).union(ended).union(begun).sorted() {
            try db.run("UPDATE records SET seq = ? WHERE id = ?", [counter.next(), id])
        }
        for (ids, action) in [(moved, "display_change"), (ended, "display_end"), (begun, "display_begin")] {
            for id in ids {
                try AuditTrail.append(db, at: time, action: action, subject: id, detail: "day \(to)")
            }
        }
        try db.run("UPDATE passes SET day = ?, rules = ?", [to, Self.rules])
        if areRulesNew {
            try twins.settleAll(counter: &counter)
        } else {
            for group in try groups(of: ended + begun) { try twins.settle(group, counter: &counter) }
        }
        return PassReport(day: target, previous: previous, begun: begun.count, ended: ended.count)
    }

    /// Goes back to `day` from a later one, on which no clock should have stood: what ended too early is shown again, what
    /// began too early is not shown yet.
    func turnBack(to day: CivilDate, reason: String, counter: inout SequenceCounter) throws -> PassReport? {
        guard let previous = try Self.day(db), day < previous else { return nil }
        let (to, from) = (day.description, previous.description)
        let restored = try ids(
            "shown_until >= ?1 AND shown_until < ?2 AND (shown_from IS NULL OR shown_from <= ?1)", to, from)
        let hidden = try ids(
            "shown_from > ?1 AND shown_from <= ?2 AND (shown_until IS NULL OR shown_until >= ?2)", to, from)
        for id in (restored + hidden).sorted() {
            try db.run("UPDATE records SET seq = ? WHERE id = ?", [counter.next(), id])
        }
        try AuditTrail.append(
            db, at: time, action: "turn_back", subject: "pass", detail: "day \(from) to \(to): \(reason)")
        for (ids, action) in [(restored, "display_begin"), (hidden, "display_end")] {
            for id in ids {
                try AuditTrail.append(db, at: time, action: action, subject: id, detail: "day \(to), turned back")
            }
        }
        try db.run("UPDATE passes SET day = ?", [to])
        // Copies were withdrawn because another record had ended by the later day.
        try EndedTwins(db: db, time: time, day: day).settleAll(counter: &counter)
        return PassReport(day: day, previous: previous, begun: restored.count, ended: hidden.count)
    }

    private func ids(_ condition: String, _ from: String, _ to: String) throws -> [String] {
        try db.all("SELECT id FROM records WHERE withdrawn_at IS NULL AND \(condition) ORDER BY id", [from, to]) {
            try $0.string(0)
        }
    }

    /// The parties of acts among the records.
    private func groups(of ids: [String]) throws -> [String] {
        var groups: Set<String> = []
        for id in ids {
            let group = try db.first(
                "SELECT work_id FROM records WHERE id = ? AND kind IN ('enforcement', 'licence')", [id]
            ) { try $0.string(0) }
            if let group, !group.isEmpty { groups.insert(group) }
        }
        return groups.sorted()
    }

    /// Computes every window anew; returns whose differ.
    private func refreshWindows() throws -> [String] {
        let coding = PayloadCoding()
        var changed: [(id: String, window: StoredWindow)] = []
        try db.each(
            """
            SELECT r.id, r.kind, r.shown_from, r.shown_until, c.payload
            FROM records r JOIN contents c ON c.record = r.record WHERE r.kind NOT IN ('document', 'cleanup')
            """
        ) { row in
            let id = try row.string(0)
            guard let type = PublicRecords.type(of: try row.kind(1)) else { return }
            let window = try PublicRecords.window(type, payload: row.bytes(4), id: id, coding: coding)
            let held = StoredWindow(from: try row.optionalString(2), until: try row.optionalString(3))
            if window != held { changed.append((id, window)) }
        }
        for (id, window) in changed {
            try db.run(
                "UPDATE records SET shown_from = ?, shown_until = ? WHERE id = ?", [window.from, window.until, id])
        }
        return changed.map(\.id).sorted()
    }
}
