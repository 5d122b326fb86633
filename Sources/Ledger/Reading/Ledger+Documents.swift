// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
internal import GRDB
public import Records

extension Ledger {
    /// The document or stub with this id, with its body; `nil` where there is none or it is withdrawn.
    public func document(_ id: String) throws -> NormativeDocument? {
        try reading { db in
            try db.first(
                """
                SELECT r.id, c.payload, c.outline, c.body FROM records r JOIN contents c ON c.record = r.record
                WHERE r.id = ? AND r.kind = 'document' AND r.withdrawn_at IS NULL
                """, [StoredText.name(id)]
            ) { try Self.document($0, withoutBody: false, coding: PayloadCoding()) }
        }
    }

    /// Hands over every document that is not withdrawn, ordered by id in UTF-8, one at a time, from one state.
    ///
    /// Stubs, which linking itself makes, come along only with `includingStubs`: linking must not read its own
    /// results. `withoutBody` saves reading the texts: `body`, and `outline`, which is offsets into it, are then empty.
    /// A throw from `body` ends the walk.
    public func documents(
        withoutBody: Bool, includingStubs: Bool = false, _ body: (NormativeDocument) throws -> Void
    ) throws {
        let coding = PayloadCoding()
        try reading { db in
            try db.each(
                """
                SELECT r.id, c.payload\(withoutBody ? "" : ", c.outline, c.body")
                FROM records r JOIN contents c ON c.record = r.record
                WHERE r.kind = 'document' AND r.withdrawn_at IS NULL
                    \(includingStubs ? "" : "AND r.origin = 'import'")
                ORDER BY r.id
                """
            ) { try body(Self.document($0, withoutBody: withoutBody, coding: coding)) }
        }
    }

    /// The versions of one work, without bodies and outlines, by the day that sorts them, undated ones first, then by id.
    public func versions(ofWork id: String) throws -> [NormativeDocument] {
        let coding = PayloadCoding()
        return try reading { db in
            try db.all(
                """
                SELECT r.id, c.payload FROM records r JOIN contents c ON c.record = r.record
                WHERE r.work_id = ? AND r.kind = 'document' AND r.withdrawn_at IS NULL
                ORDER BY r.date, r.id
                """, [StoredText.name(id)]
            ) { try Self.document($0, withoutBody: true, coding: coding) }
        }
    }

    /// The rows of one cleanup round, or of all rounds, by round, number in the list, then id.
    public func cleanupRows(round: String? = nil) throws -> [CleanupRow] {
        let coding = PayloadCoding()
        let rows = try reading { db in
            try db.all(
                """
                SELECT r.id, c.payload FROM records r JOIN contents c ON c.record = r.record
                WHERE r.kind = 'cleanup' AND r.withdrawn_at IS NULL AND (?1 IS NULL OR r.work_id = ?1)
                """, [round.map(StoredText.name)]
            ) { try coding.decode(CleanupRow.self, from: $0.bytes(1), of: $0.string(0)) }
        }
        return rows.sorted { left, right in
            (left.round, left.seq ?? .max, left.id) < (right.round, right.seq ?? .max, right.id)
        }
    }

    /// The ids of the cleanup rounds that have rows, the earliest first.
    public func rounds() throws -> [String] {
        try reading { db in
            try db.all(
                """
                SELECT o.id, (SELECT MIN(r.date) FROM records r WHERE r.work_id = o.id AND r.kind = 'cleanup'
                    AND r.withdrawn_at IS NULL) AS day
                FROM rounds o ORDER BY day, o.id
                """
            ) { try $0.string(0) }
        }
    }

    private static func document(
        _ row: Row, withoutBody: Bool, coding: PayloadCoding
    ) throws -> NormativeDocument {
        var document = try coding.decode(NormativeDocument.self, from: row.bytes(1), of: row.string(0))
        if !withoutBody {
            document.outline = try outline(row, coding: coding)
            document.body = try row.text(3)
        }
        return document
    }

    private static func outline(_ row: Row, coding: PayloadCoding) throws -> [OutlineNode] {
        let text = try row.bytes(2)
        return text.isEmpty ? [] : try coding.decode([OutlineNode].self, from: text, of: row.string(0))
    }
}
