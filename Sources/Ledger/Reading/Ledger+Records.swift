// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB
public import Records

extension Ledger {
    /// The record with this id; `nil` where there is none, it is withdrawn, or the day of the last pass lies outside
    /// the days on which it may be shown.
    public func record<Record: PublicRecord>(_ type: Record.Type, id: String) throws -> Record? {
        let coding = PayloadCoding()
        return try reading { db in
            try db.first(
                """
                SELECT r.kind, c.payload FROM records r JOIN contents c ON c.record = r.record
                WHERE r.id = ? AND NOT \(DisplayColumns.isHidden)
                """, [StoredText.name(id)]
            ) { row in
                guard type.kinds.contains(try row.kind(0)) else { return nil }
                return try coding.decode(type, from: row.bytes(1), of: id)
            } ?? nil
        }
    }

    /// Hands over every record of a type that may be shown, ordered by id, one at a time, from one state.
    public func records<Record: PublicRecord>(_ type: Record.Type, _ body: (Record) throws -> Void) throws {
        let coding = PayloadCoding()
        let kinds = type.kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        try reading { db in
            try db.each(
                """
                SELECT r.id, c.payload FROM records r JOIN contents c ON c.record = r.record
                WHERE r.kind IN (\(kinds)) AND NOT \(DisplayColumns.isHidden) ORDER BY r.id
                """
            ) { try body(coding.decode(type, from: $0.bytes(1), of: $0.string(0))) }
        }
    }

    /// Hands over every record of a type whatever its display, also withdrawn ones: for staff reports, never for a face.
    public func heldRecords<Record: PublicRecord>(_ type: Record.Type, _ body: (Record) throws -> Void) throws {
        let coding = PayloadCoding()
        let kinds = type.kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        try reading { db in
            try db.each(
                """
                SELECT r.id, c.payload FROM records r JOIN contents c ON c.record = r.record
                WHERE r.kind IN (\(kinds)) ORDER BY r.id
                """
            ) { try body(coding.decode(type, from: $0.bytes(1), of: $0.string(0))) }
        }
    }

    /// Records of a type in one group (of one party or subject), by date, then id.
    public func records<Record: PublicRecord>(_ type: Record.Type, inGroup group: String) throws -> [Record] {
        guard !group.isEmpty else { return [] }
        let coding = PayloadCoding()
        let kinds = type.kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try reading { db in
            try db.all(
                """
                SELECT r.id, c.payload FROM records r JOIN contents c ON c.record = r.record
                WHERE r.work_id = ? AND r.kind IN (\(kinds)) AND NOT \(DisplayColumns.isHidden) ORDER BY r.date, r.id
                """, [StoredText.name(group)]
            ) { try coding.decode(type, from: $0.bytes(1), of: $0.string(0)) }
        }
    }
}
