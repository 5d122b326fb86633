// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
internal import GRDB

/// 台账: the system of record on one SQLite file; everything else is derived from it (architecture.md rule 1).
///
/// One process writes at a time: another one waits for the busy timeout and then gets `LedgerError.Code.busy`.
/// Readers never wait and see the state of the last commit. Every write is one transaction, on disk before the call
/// returns (WAL with `synchronous=FULL`; reliability.md P2). All methods block; none may be called on the cooperative
/// threads of a busy server.
public final class Ledger: Sendable {
    let pool: DatabasePool
    let now: @Sendable () -> Int64

    /// Opens the ledger at `path`, creating it and bringing its tables up to date as needed.
    ///
    /// The folder must exist. Throws `LedgerError`: `busy` while another process upgrades it, `newerSchema`,
    /// `corrupt`, `cannotOpen`, `diskFull`.
    public convenience init(path: String) throws {
        try self.init(path: path, busyTimeout: 10, now: Self.systemTime)
    }

    init(path: String, busyTimeout: TimeInterval, now: @escaping @Sendable () -> Int64) throws {
        self.now = now
        self.pool = try LedgerError.translating {
            let pool = try DatabasePool(path: path, configuration: Self.configuration(busyTimeout: busyTimeout))
            try pool.writeWithoutTransaction { db in
                // GRDB's WAL set-up leaves NORMAL, which may lose the last commits when the power fails.
                try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864")
            }
            try LedgerSchema.upgrade(pool, at: now())
            return pool
        }
    }

    private init(reading pool: DatabasePool) {
        self.pool = pool
        self.now = Self.systemTime
    }

    /// Opens an existing ledger for reading only; every write through it throws `LedgerError.Code.readOnly`.
    ///
    /// Throws `notFound`, `olderSchema` (open it once for writing), `newerSchema`, `corrupt`, `cannotOpen`.
    public static func openReadOnly(path: String) throws -> Ledger {
        var isFolder = ObjCBool(false)
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw LedgerError(.notFound, "没有找到台账文件，请先导入数据。", detail: path)
        }
        guard !isFolder.boolValue else {
            throw LedgerError(.cannotOpen, "无法打开台账文件，请检查路径和权限。", detail: "a folder: \(path)")
        }
        return try LedgerError.translating {
            var configuration = Self.configuration(busyTimeout: 10)
            configuration.readonly = true
            let pool = try DatabasePool(path: path, configuration: configuration)
            try LedgerSchema.requireCurrent(pool)
            return Ledger(reading: pool)
        }
    }

    /// Number of the latest change; 0 in an empty ledger. Grows by at least one with every change to a record.
    public var sequence: Int64 {
        get throws { try reading { try SequenceCounter.read($0) } }
    }

    /// Closes all connections; later calls throw. Otherwise they close with the last reference.
    public func close() throws {
        try LedgerError.translating { try pool.close() }
    }

    /// Runs `body` with every reading call inside it, on this thread, seeing one and the same state, whatever another
    /// process writes meanwhile. Also saves each call its own transaction.
    ///
    /// While it runs, the write-ahead log cannot be taken over into the file and grows with what is written.
    public func consistently<T>(_ body: () throws -> T) throws -> T { try reading { _ in try body() } }

    /// Runs `body` on one consistent state.
    ///
    /// May be nested, and inside an import sees what that import has stored so far.
    func reading<T>(_ body: (Database) throws -> T) throws -> T {
        try LedgerError.translating {
            try pool.unsafeReentrantRead { db in
                guard !db.isInsideTransaction else { return try body(db) }
                return try db.inOneTransaction(.deferred) { (.commit, try body(db)) }
            }
        }
    }

    /// Runs `body` in one write transaction: all or nothing; `dryRun` undoes it after `body` has returned.
    func writing<T>(dryRun: Bool = false, _ body: (Database) throws -> T) throws -> T {
        try LedgerError.translating {
            try pool.unsafeReentrantWrite { db in
                guard !db.isInsideTransaction else {
                    throw LedgerError(.nested, "一次写入尚未结束，不能在其中开始另一次写入。")
                }
                return try db.inOneTransaction(.immediate) { (dryRun ? .rollback : .commit, try body(db)) }
            }
        }
    }

    private static func configuration(busyTimeout: TimeInterval) -> Configuration {
        var configuration = Configuration()
        configuration.label = "ledger"
        configuration.busyMode = .timeout(busyTimeout)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -32768")
        }
        return configuration
    }

    private static let systemTime: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970) }
}
