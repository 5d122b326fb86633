// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
internal import GRDB

extension Ledger {
    /// Writes a consistent copy to `path` while reading and importing go on; replaces what stands there.
    ///
    /// The copy is made beside its place, checked, synced, and only then renamed, so a crash leaves the older backup.
    /// Throws `diskFull`, `cannotOpen`, `corrupt`; `cannotOpen` also where `path` is the ledger itself.
    public func backup(to path: String) throws {
        guard Self.resolved(path) != Self.resolved(pool.path) else {
            throw LedgerError(.cannotOpen, "备份不能写到台账文件自身。", detail: path)
        }
        try Self.replaceFile(at: path) { copy in
            let target = try DatabaseQueue(path: copy)
            try pool.backup(to: target)
            try Self.requireIntegrity(of: target)
            try target.close()
        }
    }

    /// Puts the backup at `backup` in the place of the ledger at `path`, which no program may have open.
    ///
    /// The backup is checked first and stays. The index must be rebuilt afterwards, because sequence numbers go back.
    /// Throws `notFound`, `corrupt`, `newerSchema`, `olderSchema`, and `busy` while the old ledger is in use.
    public static func restore(from backup: String, to path: String) throws {
        let source = try openReadOnly(path: backup)
        guard resolved(backup) != resolved(path) else {
            throw LedgerError(.cannotOpen, "备份与台账是同一个文件。", detail: path)
        }
        try replaceFile(at: path) { copy in
            let target = try DatabaseQueue(path: copy)
            try source.pool.backup(to: target)
            try requireIntegrity(of: target)
            try target.close()
            try retire(path)
        }
    }

    /// Folds the old ledger's log into its file, so that none is left to be read into the new one.
    private static func retire(_ path: String) throws {
        let files = FileManager.default
        guard files.fileExists(atPath: path) else { return }
        do {
            let old = try DatabaseQueue(path: path)
            try old.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
            try old.close()
            // SQLite removes the log with the last connection to it.
            guard !files.fileExists(atPath: path + "-wal") else {
                throw LedgerError(.busy, "台账正在被其他程序使用，请先停止它们再恢复。", detail: path)
            }
        } catch let error as DatabaseError {
            let known = LedgerError(error)
            guard known.code != .busy else { throw known }
            // Damaged: that is why it is being replaced, and its log goes with it.
            for suffix in ["-wal", "-shm"] where files.fileExists(atPath: path + suffix) {
                try files.removeItem(atPath: path + suffix)
            }
        }
    }

    private static func replaceFile(at path: String, by write: (String) throws -> Void) throws {
        let copy = path + ".part-" + UUID().uuidString
        defer {
            for suffix in ["", "-wal", "-shm", "-journal"] where FileManager.default.fileExists(atPath: copy + suffix) {
                // What cannot be removed is a stray file beside a whole backup; the work itself is done or has failed.
                do { try FileManager.default.removeItem(atPath: copy + suffix) } catch {}
            }
        }
        try LedgerError.translating {
            do {
                try write(copy)
                try DurableFile.rename(copy, to: path)
            } catch let error as CocoaError {
                throw LedgerError(.inputOutput, "读写台账文件失败，请检查磁盘。", detail: String(describing: error))
            }
        }
    }

    private static func requireIntegrity(of database: DatabaseQueue) throws {
        let answer = try database.inDatabase { try $0.first("PRAGMA integrity_check(1)") { try $0.string(0) } }
        guard answer == "ok" else {
            throw LedgerError(.corrupt, "台账文件已损坏，没有生成备份。", detail: answer ?? "")
        }
    }

    private static func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
}
