// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB

extension LedgerError {
    /// Runs `body`; what SQLite throws leaves as a `LedgerError`, everything else as it came.
    static func translating<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw LedgerError(error)
        } catch let error as RowDecodingError {
            throw LedgerError(.undecodable, "台账中的一项内容无法读出，请运行 verify 检查。", detail: String(describing: error))
        }
    }

    init(_ error: DatabaseError) {
        let detail = String(describing: error)
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(.busy, "另一个进程正在写入台账，请稍后再试。", detail: detail)
        case .SQLITE_FULL:
            self.init(.diskFull, "磁盘空间不足，本次写入已全部撤销。", detail: detail)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT:
            self.init(.corrupt, "台账文件已损坏或不是台账文件，请从备份恢复。", detail: detail)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            self.init(.cannotOpen, "无法打开台账文件，请检查路径和权限。", detail: detail)
        case .SQLITE_READONLY:
            self.init(.readOnly, "台账以只读方式打开，不能写入。", detail: detail)
        case .SQLITE_IOERR:
            self.init(.inputOutput, "读写台账文件失败，请检查磁盘。", detail: detail)
        case .SQLITE_TOOBIG:
            self.init(.tooLong, "内容过长，无法存入台账。", detail: detail)
        default:
            self.init(.unexpected, "台账操作失败。", detail: detail)
        }
    }
}
