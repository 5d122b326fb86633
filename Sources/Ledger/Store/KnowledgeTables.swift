// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB

/// Second version: events keep the time from which and until which they were known (architecture.md rule 2), and
/// the audit trail becomes a chain that cannot be shortened or edited unseen (reliability.md §6).
enum KnowledgeTables {
    static func migrate(_ db: Database, at time: Int64) throws {
        try db.execute(
            sql: """
                CREATE TABLE known_events (
                    entry INTEGER PRIMARY KEY, subject TEXT NOT NULL, ordinal INTEGER NOT NULL, event TEXT NOT NULL,
                    known_from INTEGER NOT NULL, known_until INTEGER
                ) STRICT;
                INSERT INTO known_events (subject, ordinal, event, known_from)
                    SELECT subject, ordinal, event,
                        COALESCE((SELECT last_changed FROM records WHERE id = subject), \(time))
                    FROM events ORDER BY subject, ordinal;
                DROP TABLE events;
                ALTER TABLE known_events RENAME TO events;
                CREATE INDEX events_by_subject ON events (subject, known_until, ordinal);

                ALTER TABLE audit ADD COLUMN chain TEXT NOT NULL DEFAULT '';
                """)
        try AuditTrail.linkOldEntries(db)
        try db.execute(
            sql: """
                CREATE TRIGGER audit_is_not_edited BEFORE UPDATE ON audit
                BEGIN SELECT RAISE(ABORT, 'the audit trail is not edited'); END;
                CREATE TRIGGER audit_is_not_shortened BEFORE DELETE ON audit
                BEGIN SELECT RAISE(ABORT, 'the audit trail is not shortened'); END;
                """)
    }
}
