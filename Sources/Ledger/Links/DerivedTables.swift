// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
internal import GRDB

/// The tables of events, relations and unresolved references, written one record at a time.
struct DerivedTables {
    let db: Database

    func replace(_ subject: String, by state: DerivedState, checksum: String, at time: Int64) throws {
        try replaceEvents(of: subject, by: state.events, at: time)
        try db.run("DELETE FROM relations WHERE from_id = ?", [subject])
        for (ordinal, link) in state.relations.enumerated() {
            try db.run(
                """
                INSERT INTO relations (from_id, ordinal, kind, to_id, resolution, relation)
                VALUES (?, ?, ?, ?, ?, CAST(? AS TEXT))
                """, [subject, ordinal, link.kind, link.target, link.resolution, link.json])
        }
        try db.run("DELETE FROM unresolved WHERE from_id = ?", [subject])
        for (ordinal, reference) in state.unresolved.enumerated() {
            try db.run(
                "INSERT INTO unresolved (from_id, ordinal, reference) VALUES (?, ?, CAST(? AS TEXT))",
                [subject, ordinal, reference])
        }
        if checksum.isEmpty {
            try db.run("DELETE FROM derived WHERE subject = ?", [subject])
        } else {
            try db.run("INSERT OR REPLACE INTO derived (subject, checksum) VALUES (?, ?)", [subject, checksum])
        }
    }

    /// An event that is still derived keeps the moment from which it is known; one that is not gets its end.
    private func replaceEvents(of subject: String, by events: [Data], at time: Int64) throws {
        var known: [Data: [Int64]] = [:]
        let held = try db.all(
            "SELECT entry, event FROM events WHERE subject = ? AND known_until IS NULL ORDER BY ordinal, entry",
            [subject]
        ) { (entry: try $0.integer(0), event: try $0.bytes(1)) }
        for (entry, event) in held.reversed() { known[event, default: []].append(entry) }
        for (ordinal, event) in events.enumerated() {
            if let entry = known[event]?.popLast() {
                try db.run("UPDATE events SET ordinal = ? WHERE entry = ? AND ordinal <> ?", [ordinal, entry, ordinal])
            } else {
                try db.run(
                    "INSERT INTO events (subject, ordinal, event, known_from) VALUES (?, ?, CAST(? AS TEXT), ?)",
                    [subject, ordinal, event, time])
            }
        }
        for entry in known.values.joined() {
            try db.run("UPDATE events SET known_until = ? WHERE entry = ?", [time, entry])
        }
    }
}
