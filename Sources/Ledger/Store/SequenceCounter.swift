// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB

/// The one monotone sequence of changes; drawn from inside a write transaction, stored before its commit.
struct SequenceCounter {
    private(set) var current: Int64
    private let stored: Int64

    init(_ db: Database) throws {
        current = try Self.read(db)
        stored = current
    }

    static func read(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT value FROM meta WHERE name = 'sequence'")) ?? 0
    }

    mutating func next() -> Int64 {
        // Draining 2^63 at a million a second takes 292,000 years.
        current &+= 1
        return current
    }

    func store(_ db: Database) throws {
        guard current != stored else { return }
        try db.cachedStatement(sql: "UPDATE meta SET value = ? WHERE name = 'sequence'").execute(arguments: [current])
    }
}
