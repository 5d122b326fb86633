// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB

/// The tables, as named migrations: a ledger of any earlier version is brought up to date when opened for writing.
///
/// A migration, once published, is never edited; the next one changes what it made.
enum LedgerSchema {
    static func migrator(at time: Int64) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 tables") { db in
            try db.execute(sql: FirstTables.sql)
        }
        migrator.registerMigration("2 knowledge and audit chain") { db in
            try KnowledgeTables.migrate(db, at: time)
        }
        migrator.registerMigration("3 display") { db in
            try db.execute(sql: DisplayColumns.sql)
        }
        migrator.registerMigration("4 sources") { db in
            try db.execute(sql: SourceTables.sql)
        }
        migrator.registerMigration("5 runs") { db in
            try db.execute(sql: SourceTables.runs)
        }
        return migrator
    }

    static func upgrade(_ pool: DatabasePool, at time: Int64) throws {
        let migrator = migrator(at: time)
        let state = try pool.read { db in
            (try migrator.hasBeenSuperseded(db), try migrator.hasCompletedMigrations(db))
        }
        guard !state.0 else { throw newer }
        // Migrating takes the writer's lock even when there is nothing to do; an up-to-date file must open at once.
        if !state.1 { try migrator.migrate(pool) }
    }

    static func requireCurrent(_ pool: DatabasePool) throws {
        let migrator = migrator(at: 0)
        try pool.read { db in
            guard try !migrator.hasBeenSuperseded(db) else { throw newer }
            guard try migrator.hasCompletedMigrations(db) else {
                throw LedgerError(.olderSchema, "台账由较早版本的程序写成，请先运行一次 mingcha-index build。")
            }
        }
    }

    private static let newer = LedgerError(.newerSchema, "台账由更新版本的程序写成，请先升级本程序。")
}
