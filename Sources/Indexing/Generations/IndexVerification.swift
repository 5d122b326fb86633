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
        var folders = [generation.path]
        if IndexFolder.isLayered(generation.path) { folders.append(generation.path + "/" + IndexFolder.changes) }
        for folder in folders {
            let report = try Database.check(path: folder)
            if report.errors > 0 { findings.append("xapian-check 报告 \(report.errors) 处错误：\(report.text)") }
        }
        let sequence = try ledger.sequence
        if generation.manifest.sequence != sequence {
            findings.append("索引只到第 \(generation.manifest.sequence) 次变更，账本已到第 \(sequence) 次：请运行 build")
            return findings
        }
        return findings + (try differences(in: generation))
    }

    private func differences(in generation: Generation) throws -> [String] {
        let database = try Database(folder: generation.path)
        let assembly = RecordAssembly(ledger: ledger)
        let projection = RecordProjection()
        var terms = try TermComparison(database)
        var findings: [String] = []
        // One document of each layer is no record.
        var expected = IndexFolder.isLayered(generation.path) ? 2 : 1
        var sequence: Int64 = 0
        try ledger.consistently {
            while true {
                let changes = try ledger.changes(after: sequence, limit: 10_000)
                guard let last = changes.last else { break }
                sequence = last.sequence
                for change in changes where !change.isDeleted {
                    guard let found = try assembly.record(id: change.id, kind: change.kind) else { continue }
                    for document in try projection.documents(for: found.record, passages: found.passages) {
                        expected += 1
                        findings += try Self.differences(of: document, in: database, &terms)
                    }
                }
            }
        }
        let held = try database.documents(with: "").count
        if held != expected { findings.append("索引有 \(held) 份文档，按账本应为 \(expected) 份") }
        return findings
    }

    /// Data, terms and values; a value that should not be there counts as much as one that is wrong.
    private static func differences(
        of document: IndexDocument, in database: borrowing Database, _ comparison: inout TermComparison
    ) throws -> [String] {
        let name = document.identity.dropFirst()
        let ids = try database.documents(with: document.identity)
        guard ids.count == 1 else { return ["\(name)：索引中有 \(ids.count) 份，应为 1 份"] }
        var findings: [String] = []
        if try database.data(ids[0]) != document.data { findings.append("\(name)：索引内容与账本不同") }
        let terms = Set([document.identity] + document.filters + document.terms)
        if try !comparison.holds(terms, of: ids[0], in: database) { findings.append("\(name)：检索词与账本不同") }
        let values = Dictionary(document.values.map { ($0.slot, $0.text) }, uniquingKeysWith: { $1 })
        for slot in ValueSlot.allCases
        where try database.value(ids[0], slot: slot.rawValue) != Array((values[slot] ?? "").utf8) {
            findings.append("\(name)：\(slot) 与账本不同")
        }
        return findings
    }
}
