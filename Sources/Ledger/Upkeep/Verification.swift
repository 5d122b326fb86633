// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
internal import GRDB
import Records

/// One verification run; each check goes on as far as it can, and what stops it is a finding of its own.
struct Verification {
    let db: Database
    private(set) var findings: [Finding] = []
    private let coding = PayloadCoding()

    init(db: Database) { self.db = db }

    mutating func run() {
        check("file") { try $0.checkFile() }
        check("references") { try $0.checkReferences() }
        check("sequence") { try $0.checkSequence() }
        check("rounds") { try $0.checkRounds() }
        check("contents") { try $0.checkContents() }
        check("derived") { try $0.checkDerived() }
        check("audit") { try $0.checkAudit() }
    }

    private mutating func check(_ name: String, _ body: (inout Verification) throws -> Void) {
        do {
            try body(&self)
        } catch let error as DatabaseError {
            let known = LedgerError(error)
            findings.append(Finding(.damagedFile, subject: name, sentence: known.description))
        } catch {
            findings.append(Finding(.undecodable, subject: name, sentence: "内容无法读出：\(error)"))
        }
    }

    private mutating func checkFile() throws {
        for message in try db.all("PRAGMA integrity_check(20)", [], { try $0.string(0) }) where message != "ok" {
            findings.append(Finding(.damagedFile, subject: "file", sentence: "数据库文件损坏：\(message)"))
        }
    }

    private mutating func checkReferences() throws {
        let broken = try db.all("PRAGMA foreign_key_check") { (try $0.string(0), try $0.optionalInteger(1)) }
        for (table, row) in broken {
            let place = row.map { "第\($0)行" } ?? ""
            findings.append(
                Finding(.brokenReference, subject: table, sentence: "表 \(table) \(place)指向不存在的记录。"))
        }
        let without = try db.all(
            "SELECT id FROM records WHERE record NOT IN (SELECT record FROM contents)"
        ) { try $0.string(0) }
        for id in without {
            findings.append(Finding(.brokenReference, subject: id, sentence: "记录缺少内容。"))
        }
    }

    private mutating func checkSequence() throws {
        let last = try SequenceCounter.read(db)
        let wrong = try db.all(
            """
            SELECT id, seq FROM (
                SELECT id, seq FROM records WHERE kind <> 'cleanup' UNION ALL
                SELECT id, seq FROM rounds UNION ALL SELECT id, seq FROM tombstones)
            GROUP BY seq HAVING COUNT(*) > 1 OR seq < 1 OR seq > ?
            """, [last]
        ) { (try $0.string(0), try $0.integer(1)) }
        for (id, sequence) in wrong {
            findings.append(Finding(.sequence, subject: id, sentence: "变更序号 \(sequence) 重复或超出范围（当前 \(last)）。"))
        }
    }

    private mutating func checkRounds() throws {
        let wrong = try db.all(
            """
            SELECT r.work_id FROM records r LEFT JOIN rounds o ON o.id = r.work_id
            WHERE r.kind = 'cleanup' AND r.withdrawn_at IS NULL
            GROUP BY r.work_id HAVING o.seq IS NULL OR o.seq < MAX(r.seq)
            UNION SELECT o.id FROM rounds o WHERE NOT EXISTS (
                SELECT 1 FROM records r WHERE r.kind = 'cleanup' AND r.work_id = o.id AND r.withdrawn_at IS NULL)
            UNION SELECT t.id FROM tombstones t WHERE t.kind = 'cleanup' AND t.id IN (SELECT id FROM rounds)
            UNION SELECT t.id FROM tombstones t JOIN records r ON r.id = t.id AND r.kind = t.kind
            """
        ) { try $0.string(0) }
        for id in wrong {
            findings.append(Finding(.sequence, subject: id, sentence: "清理轮次或删除标记与其记录不一致。"))
        }
    }

    private mutating func checkContents() throws {
        // Days under older rules are computed anew by the next pass.
        let rules = try db.first("SELECT rules FROM passes") { try $0.integer(0) }
        let areDaysCurrent = rules == nil || rules == DailyPass.rules
        var found: [Finding] = []
        try db.each(
            """
            SELECT r.id, r.kind, r.work_id, r.title, c.checksum, c.payload, c.outline, c.body, r.shown_from, r.shown_until
            FROM records r JOIN contents c ON c.record = r.record ORDER BY r.record
            """
        ) { row in
            let id = try row.string(0)
            let texts = try (5...7).map { try row.bytes($0) }
            guard PayloadCoding.checksum(texts) == (try row.string(4)) else {
                found.append(Finding(.checksum, subject: id, sentence: "记录内容与写入时的校验值不符。"))
                return
            }
            do {
                let columns = try columns(of: texts[0], outline: texts[1], kind: row.kind(1), id: id)
                if columns.names != [id, try row.string(2), try row.string(3)] {
                    found.append(Finding(.columns, subject: id, sentence: "记录的索引列与内容不一致。"))
                }
                let window = StoredWindow(from: try row.optionalString(8), until: try row.optionalString(9))
                if areDaysCurrent, columns.window != window {
                    found.append(Finding(.columns, subject: id, sentence: "记录的公示起止日期与展示规则的结果不一致。"))
                }
            } catch let error as LedgerError where error.code == .undecodable {
                found.append(Finding(.undecodable, subject: id, sentence: "记录内容无法解析。"))
            }
        }
        findings += found
    }

    /// What the columns should be.
    private func columns(
        of payload: Data, outline: Data, kind: RecordKind, id: String
    ) throws -> (names: [String], window: StoredWindow) {
        if let type = PublicRecords.type(of: kind) {
            return try PublicRecords.columns(type, payload: payload, id: id, coding: coding)
        }
        let unending = StoredWindow(from: nil, until: nil)
        if kind == .cleanup {
            let row = try coding.decode(CleanupRow.self, from: payload, of: id)
            return ([row.id, StoredText.name(row.round), StoredText.name(row.title ?? "")], unending)
        }
        let document = try coding.decode(NormativeDocument.self, from: payload, of: id)
        if !outline.isEmpty { _ = try coding.decode([OutlineNode].self, from: outline, of: id) }
        return ([document.id, StoredText.name(document.workID), StoredText.name(document.title)], unending)
    }

    private mutating func checkDerived() throws {
        let orphans = try db.all(
            """
            SELECT subject FROM derived
            EXCEPT SELECT id FROM records EXCEPT SELECT id FROM rounds EXCEPT SELECT work_id FROM records
            """
        ) { try $0.string(0) }
        for id in orphans {
            findings.append(Finding(.orphan, subject: id, sentence: "有事件或关联指向台账中没有的记录。"))
        }
        let coding = coding
        try db.each("SELECT event, subject FROM events") {
            _ = try coding.decode(ValidityEvent.self, from: $0.bytes(0), of: $0.string(1))
        }
        try db.each("SELECT relation, from_id FROM relations") {
            _ = try coding.decode(Relation.self, from: $0.bytes(0), of: $0.string(1))
        }
        try db.each("SELECT reference, from_id FROM unresolved") {
            _ = try coding.decode(UnresolvedReference.self, from: $0.bytes(0), of: $0.string(1))
        }
    }

    private mutating func checkAudit() throws {
        guard let entry = try AuditTrail.firstBrokenEntry(db) else { return }
        findings.append(Finding(.audit, subject: "audit", sentence: "审计记录第 \(entry) 条或其之前的记录被改动。"))
    }
}
