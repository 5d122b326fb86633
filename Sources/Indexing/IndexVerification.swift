// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Records
import Schema
import Xapian

/// Compares the index with the ledger, record by record, and its files with their checksums.
public struct IndexVerification {
    private let ledger: Ledger
    private let folder: String

    public init(ledger: Ledger, folder: String) {
        self.ledger = ledger
        self.folder = folder
    }

    /// One Chinese sentence for each thing that is wrong; empty where nothing is. Reads everything.
    public func findings() throws -> [String] {
        let generation: Generation
        do {
            generation = try Generation.current(in: folder)
        } catch {
            return [error.description]
        }
        var findings = GenerationStore.damage(in: generation).map { "索引文件 " + $0 }
        guard findings.isEmpty else { return findings }
        let report = try Database.check(path: generation.path)
        if report.errors > 0 { findings.append("xapian-check 报告 \(report.errors) 处错误：\(report.text)") }
        let sequence = try ledger.sequence
        if generation.manifest.sequence != sequence {
            findings.append("索引只到第 \(generation.manifest.sequence) 次变更，账本已到第 \(sequence) 次：请运行 build")
            return findings
        }
        return findings + (try differences(in: generation))
    }

    private func differences(in generation: Generation) throws -> [String] {
        let database = try Database(path: generation.path)
        let assembly = RecordAssembly(ledger: ledger)
        let projection = RecordProjection()
        var findings: [String] = []
        // The document that is no record.
        var expected = 1
        var postings = PostingBuffer()
        for change in try ledger.changes(after: 0, limit: .max) where !change.isDeleted {
            guard let found = try assembly.record(id: change.id, kind: change.kind) else { continue }
            for document in try projection.documents(for: found.record, passages: found.passages) {
                expected += 1
                try database.readPostings(document.identity, into: &postings)
                guard postings.ids.count == 1 else {
                    findings.append("\(document.identity.dropFirst())：索引中有 \(postings.ids.count) 份，应为 1 份")
                    continue
                }
                if try database.data(postings.ids[0]) != document.data {
                    findings.append("\(document.identity.dropFirst())：索引内容与账本不同")
                }
                for value in document.values
                where try database.value(postings.ids[0], slot: value.slot.rawValue) != Array(value.text.utf8) {
                    findings.append("\(document.identity.dropFirst())：\(value.slot) 与账本不同")
                }
            }
        }
        if database.documentCount != expected {
            findings.append("索引有 \(database.documentCount) 份文档，按账本应为 \(expected) 份")
        }
        return findings
    }
}
