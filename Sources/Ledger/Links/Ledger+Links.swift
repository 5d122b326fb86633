// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
internal import GRDB
public import Records

extension Ledger {
    /// The events that bear on a document, in the order in which linking gave them.
    ///
    /// With `knownAt`, in seconds since 1970 in UTC, those that the ledger knew at that moment.
    public func events(of id: String, knownAt moment: Int64? = nil) throws -> [ValidityEvent] {
        let coding = PayloadCoding()
        return try reading { db in
            try db.all(
                """
                SELECT event FROM events WHERE subject = ?1 AND
                    CASE WHEN ?2 IS NULL THEN known_until IS NULL
                    ELSE known_from <= ?2 AND (known_until IS NULL OR known_until > ?2) END
                ORDER BY ordinal, entry
                """, [StoredText.name(id), moment]
            ) { try coding.decode(ValidityEvent.self, from: $0.bytes(0), of: id) }
        }
    }

    /// What a document cites, encloses, ends or changes, in order.
    public func relations(from id: String) throws -> [Relation] {
        try relations("SELECT relation FROM relations WHERE from_id = ? ORDER BY ordinal", id)
    }

    /// What points at a document (by its id or its work's id) or at a work.
    public func relations(to id: String) throws -> [Relation] {
        try relations(
            """
            SELECT relation FROM relations
            WHERE to_id = ?1 OR to_id = (SELECT work_id FROM records WHERE id = ?1) ORDER BY from_id, ordinal
            """, id)
    }

    /// References for which no single document could be chosen; those of one record, or all.
    public func unresolvedReferences(from id: String? = nil) throws -> [UnresolvedReference] {
        let coding = PayloadCoding()
        return try reading { db in
            try db.all(
                """
                SELECT reference, from_id FROM unresolved WHERE ?1 IS NULL OR from_id = ?1 ORDER BY from_id, ordinal
                """, [id.map(StoredText.name)]
            ) { try coding.decode(UnresolvedReference.self, from: $0.bytes(0), of: $0.string(1)) }
        }
    }

    /// Makes the ledger hold exactly what linking derived; returns how many shown records (documents, stubs, rounds)
    /// differ from before.
    ///
    /// Only those get a new sequence number, so applying the same result again changes nothing and returns 0. Stubs
    /// that are not named any more vanish and are reported as deleted; a stub whose id an imported document has is
    /// left out. Events that are no longer derived stay readable through `events(of:knownAt:)`.
    public func apply(_ links: LinkResult) throws -> Int {
        try writing { db in
            var application = try LinkApplication(db, at: now())
            return try application.run(links)
        }
    }

    private func relations(_ sql: String, _ id: String) throws -> [Relation] {
        let coding = PayloadCoding()
        return try reading { db in
            try db.all(sql, [StoredText.name(id)]) { try coding.decode(Relation.self, from: $0.bytes(0), of: id) }
        }
    }
}
