// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Foundation
import Indexing
import Ledger
import Querying
import Records
import Schema

/// A ledger and an index of given documents in a temporary folder, with the engine over it: the real components.
public final class IndexedCorpus: Sendable {
    public let folder: TemporaryFolder
    public let ledger: Ledger
    public let engine: Engine
    private let layeredFrom: Int

    public var indexFolder: String { folder.file("index") }

    /// Imports, links and indexes `documents`, `cleanup` and records of the other kinds.
    ///
    /// - Parameters:
    ///   - isLayered: whether it is indexed as a large county is, a base with its changes.
    ///   - today: the engine's clock.
    ///   - open: makes the ledger at a path; for ledgers with a clock of their own.
    public init(
        _ documents: [NormativeDocument], cleanup: [CleanupRow] = [], others: [any PublicRecord] = [],
        isLayered: Bool = false,
        today: @escaping @Sendable () -> CivilDate = { Beijing.today },
        open: (String) throws -> Ledger = { try Ledger(path: $0) }
    ) throws {
        folder = try TemporaryFolder()
        layeredFrom = isLayered ? 0 : Projector.layeredFrom
        ledger = try open(folder.file("ledger.sqlite"))
        // Tests must not depend on the speed of the machine.
        engine = Engine(folder: folder.file("index"), deadline: .seconds(600), today: today)
        try add(documents, cleanup: cleanup)
        try add(others)
        _ = try projector.build()
    }

    /// Another engine over the same index, on another day.
    public func engine(on day: CivilDate) -> Engine {
        Engine(folder: indexFolder, deadline: .seconds(600), today: { day })
    }

    public var projector: Projector {
        Projector(ledger: ledger, folder: indexFolder, layeredFrom: layeredFrom)
    }

    /// Takes in and links, without indexing.
    public func add(_ documents: [NormativeDocument], cleanup: [CleanupRow] = []) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        if !documents.isEmpty {
            let file = ImportedFile(
                name: "示例.jsonl", checksum: SHA256Digest.hex(of: "\(documents.count)-\(documents[0].id)"))
            try ledger.importing(.document, source: "示例来源", file: file) { session in
                for (index, document) in documents.enumerated() {
                    let row = ImportedRow(
                        number: index + 1, key: document.source.id,
                        checksum: SHA256Digest.hex(of: try encoder.encode(document)), original: document.title)
                    _ = try session.accept(document, row: row)
                }
            }
        }
        if !cleanup.isEmpty {
            let file = ImportedFile(name: "清理.jsonl", checksum: SHA256Digest.hex(of: "cleanup\(cleanup.count)"))
            try ledger.importing(.cleanup, source: "示例来源", file: file) { session in
                for (index, row) in cleanup.enumerated() {
                    let imported = ImportedRow(
                        number: index + 1, key: row.id, checksum: SHA256Digest.hex(of: try encoder.encode(row)),
                        original: row.title ?? "")
                    _ = try session.accept(row, row: imported)
                }
            }
        }
        var facts: [NormativeDocument] = []
        try ledger.documents(withoutBody: true) { facts.append($0) }
        _ = try ledger.apply(
            Linker().link(
                documents: facts, cleanupRows: try ledger.cleanupRows(round: nil),
                claimsReadOn: CivilDate(year: 2026, month: 11, day: 23)))
    }
}
