// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Records

@testable import Ledger

/// Invented documents of an invented county, and short ways to import them.
enum Sample {
    static func document(_ id: String, title: String? = nil, body: String = "第一条 示例。", work: String? = nil)
        -> NormativeDocument
    {
        let title = title ?? "示例县\(id)管理办法"
        var document = NormativeDocument(
            id: id, workID: work ?? "w-" + id, workName: title, title: title,
            source: SourceReference(name: "示例县人民政府", id: id))
        document.number = "示政发〔2020〕1号"
        document.issuers = ["示例县人民政府"]
        document.publishedOn = CivilDate(year: 2020, month: 3, day: 1)
        document.body = body
        document.flags = [.truncated, .titleOnly]
        document.outline = [
            OutlineNode(level: .article, label: "第一条", articleNumber: "1", start: 0, end: 6, anchor: "a1")
        ]
        return document
    }

    static func stub(_ id: String, title: String = "示例县旧办法") -> NormativeDocument {
        var document = NormativeDocument(
            id: id, workID: "w-" + id, workName: title, title: title, source: SourceReference(name: "清理", id: id))
        document.flags = [.needsText, .titleOnly]
        return document
    }

    static func cleanupRow(_ id: String, round: String = "2021", seq: Int? = nil, title: String = "示例县旧办法") throws
        -> CleanupRow
    {
        guard let day = CivilDate(year: 2021, month: 6, day: 1) else { throw SampleError() }
        var row = CleanupRow(
            id: id, round: round, roundTitle: "示例县清理结果", roundDate: day, outcome: .repealed, outcomeText: "废止",
            source: SourceReference(name: "示例县人民政府", id: id))
        row.title = title
        row.seq = seq
        return row
    }

    static func row(_ number: Int, key: String, content: String) -> ImportedRow {
        ImportedRow(number: number, key: key, checksum: SHA256Digest.hex(of: content), original: content)
    }

    static func event(_ kind: ValidityEvent.Kind, year: Int, quote: String = "同时废止") -> ValidityEvent {
        ValidityEvent(
            kind, on: CivilDate(year: year, month: 1, day: 1), evidence: Evidence(title: "示例决定", quote: quote))
    }

    static func relation(_ from: String, _ to: String?, kind: Relation.Kind = .cites) -> Relation {
        Relation(
            kind: kind, fromID: from, toID: to, toTitle: "示例", quote: "依据《示例》",
            resolution: to == nil ? .notHeld : .resolved)
    }

    static func links(
        events: [String: [ValidityEvent]] = [:], relations: [Relation] = [], stubs: [NormativeDocument] = [],
        unresolved: [UnresolvedReference] = []
    ) -> LinkResult {
        LinkResult(events: events, relations: relations, stubs: stubs, unresolved: unresolved)
    }

    struct SampleError: Error {}
}

extension Ledger {
    /// Imports documents as one file whose rows have the documents' ids as keys.
    @discardableResult
    func take(
        _ documents: [NormativeDocument], source: String = "示例", file: String = "a.jsonl", version: Int = 1,
        dryRun: Bool = false
    ) throws -> ImportCounts {
        try importing(
            .document, source: source, file: ImportedFile(name: file, checksum: "file-" + file),
            importerVersion: version, dryRun: dryRun
        ) { session in
            for (index, document) in documents.enumerated() {
                let row = Sample.row(index + 1, key: document.id, content: document.title + document.body)
                _ = try session.accept(document, row: row)
            }
            return session.counts
        }
    }

    @discardableResult
    func take(cleanup rows: [CleanupRow], source: String = "示例", file: String = "rounds.jsonl") throws -> ImportCounts {
        try importing(.cleanup, source: source, file: ImportedFile(name: file, checksum: "file-" + file)) { session in
            for (index, cleanup) in rows.enumerated() {
                let content = "\(cleanup.round) \(cleanup.title ?? "") \(cleanup.seq ?? 0)"
                _ = try session.accept(cleanup, row: Sample.row(index + 1, key: cleanup.id, content: content))
            }
            return session.counts
        }
    }

    func allDocuments(includingStubs: Bool = false) throws -> [NormativeDocument] {
        var all: [NormativeDocument] = []
        try documents(withoutBody: false, includingStubs: includingStubs) { all.append($0) }
        return all
    }

    func allChanges(after sequence: Int64 = 0) throws -> [Change] { try changes(after: sequence, limit: .max) }
}
