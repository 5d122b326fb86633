// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Ledger
import Readers
import Records

/// The rows of one file on their way into the session, batch by batch, in their order.
struct RowFileRun<Record: Sendable> {
    let rows: RowKind<Record>
    let session: ImportSession
    /// Keys that stand on differing rows of this file.
    let refused: Set<String>
    /// Such keys found now; once there is one, nothing more is stored.
    private(set) var conflicts: Set<String> = []
    private(set) var unknownFields: Set<String> = []
    /// Refused rows of which it cannot be told which record they are about.
    private(set) var unknownRows = 0

    /// Records withdrawn because their row now says that they may not be shown.
    private(set) var withdrawn = 0

    /// Nothing is stored but what is refused.
    let isHeld: Bool

    init(rows: RowKind<Record>, session: ImportSession, refused: Set<String>, isHeld: Bool = false) {
        self.isHeld = isHeld
        self.rows = rows
        self.session = session
        self.refused = refused
    }

    private enum Plan {
        case done
        case refuse(ImportedRow, RowRefusal)
        case read(ImportedRow, JSONObject)
        /// The same bytes once more: unchanged, once the first has been stored.
        case again(ImportedRow, JSONObject)
    }

    mutating func take(_ batch: [RawRow]) throws {
        let kind = self.rows
        let readings = ParallelMap.map(batch.count) { Reading(batch[$0], kind) }
        var plans: [Plan] = []
        for (row, reading) in zip(batch, readings) { plans.append(try plan(row, reading)) }
        guard conflicts.isEmpty else { return }
        let rows = rows
        let work = plans
        let read: [Result<Record, RowRefusal>?] = ParallelMap.map(work.count) { index in
            guard case .read(_, let object) = work[index] else { return nil }
            return Result { () throws(RowRefusal) in try rows.read(object) }
        }
        for (index, plan) in plans.enumerated() { try store(plan, read[index], raw: batch[index]) }
    }

    /// What of a row can be told without the ledger, so on all cores.
    private struct Reading: Sendable {
        var checksum: String
        var key = ""
        var alias: RowAlias?
        var unknownFields: [String] = []

        init(_ row: RawRow, _ kind: RowKind<Record>) {
            checksum = SHA256Digest.hex(of: row.bytes)
            guard case .success(let object) = row.result else { return }
            key = kind.key(object)
            if !key.isEmpty { alias = kind.alias(object) }
            unknownFields = kind.unknownFields(object)
        }
    }

    private mutating func plan(_ row: RawRow, _ reading: Reading) throws -> Plan {
        let (key, checksum) = (reading.key, reading.checksum)
        switch row.result {
        case .failure(let error): return .refuse(imported(row, key: "", checksum: checksum), RowRefusal(error))
        case .success(let object):
            unknownFields.formUnion(reading.unknownFields)
            var imported = imported(row, key: key, checksum: checksum)
            imported.alias = reading.alias
            let alias = reading.alias?.note
            if refused.contains(key) || alias.map(refused.contains) == true {
                return .refuse(imported, duplicate(key))
            }
            if !key.isEmpty {
                if let earlier = try session.note(key: key, checksum: checksum) {
                    if earlier == checksum { return .again(imported, object) }
                    conflicts.insert(key)
                    return .done
                }
            }
            if let alias, let earlier = try session.note(key: alias, checksum: checksum), earlier != checksum {
                conflicts.insert(alias)
                return .done
            }
            guard conflicts.isEmpty else { return .done }
            // What is held as it stands would clear its refusals.
            if isHeld { return .read(imported, object) }
            return try session.acceptUnchanged(imported) == nil ? .read(imported, object) : .done
        }
    }

    private mutating func store(_ plan: Plan, _ result: Result<Record, RowRefusal>?, raw: RawRow) throws {
        switch plan {
        case .done: break
        case .refuse(let row, let refusal):
            try reject(row, refusal, raw: raw)
        case .read(let row, let object):
            try settle(row, result ?? Result { () throws(RowRefusal) in try rows.read(object) }, raw: raw)
        case .again(let row, let object):
            if try isHeld || session.acceptUnchanged(row) == nil {
                try settle(row, Result { () throws(RowRefusal) in try rows.read(object) }, raw: raw)
            }
        }
    }

    private mutating func settle(_ row: ImportedRow, _ result: Result<Record, RowRefusal>, raw: RawRow) throws {
        switch result {
        case .success(let record):
            if let refusal = try rows.hold(session, record, row) { return try reject(row, refusal, raw: raw) }
            if isHeld { return session.holdBack() }
            _ = try rows.accept(session, record, row)
        case .failure(let refusal): try reject(row, refusal, raw: raw)
        }
    }

    /// Only a refused row keeps its original; hiding what is personal in each accepted one would be work for nothing.
    private mutating func reject(_ row: ImportedRow, _ refusal: RowRefusal, raw: RawRow) throws {
        if row.key.isEmpty { unknownRows += 1 }
        let kept = ImportedRow(
            number: row.number, key: row.key, checksum: row.checksum, original: rows.original(raw), alias: row.alias)
        // Sentences quote what the sender wrote, names of columns included.
        try session.reject(kept, code: refusal.code, sentence: PersonalData.masked(refusal.sentence).text)
        if !isHeld, refusal.endsDisplay, try session.withdrawRefused(kept, code: refusal.code) { withdrawn += 1 }
    }

    private func imported(_ row: RawRow, key: String, checksum: String) -> ImportedRow {
        ImportedRow(number: row.number, key: key, checksum: checksum, original: "")
    }

    private func duplicate(_ key: String) -> RowRefusal {
        let shown = PersonalData.masked(key).text
        return RowRefusal(
            code: "duplicate_key", sentence: "同一文件中有内容不同的行使用了同一个标识“\(shown)”，无法判断哪一行正确，均未导入。请只保留一行。")
    }
}
