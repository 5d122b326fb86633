// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Foundation
import Indexing
import Records
import Schema
import Synchronization
import TestSupport

@testable import Ledger

/// A ledger whose clock the test moves, with its index, in a folder that goes away with the test.
final class TestIndex: Sendable {
    let folder: TemporaryFolder
    let ledger: Ledger
    private let clock: Clock

    private final class Clock: Sendable {
        let seconds = Mutex<Int64>(0)
    }

    private let layeredFrom: Int

    /// - Parameters:
    ///   - day: begins at noon in Beijing.
    ///   - isLayered: whether it is built as a large index is, a base with its changes.
    init(on day: String = "2026-01-15", isLayered: Bool = false) throws {
        layeredFrom = isLayered ? 0 : Projector.layeredFrom
        folder = try TemporaryFolder()
        let clock = Clock()
        clock.seconds.withLock { $0 = Self.noon(day) }
        self.clock = clock
        ledger = try Ledger(path: folder.file("ledger.sqlite"), busyTimeout: 5) { clock.seconds.withLock { $0 } }
    }

    var indexFolder: String { folder.file("index") }
    var projector: Projector { Projector(ledger: ledger, folder: indexFolder, layeredFrom: layeredFrom) }

    func turn(to day: String) { clock.seconds.withLock { $0 = Self.noon(day) } }

    /// Takes in records of one kind as one file; a full load withdraws what it leaves out.
    func take(_ records: [any PublicRecord], source: String = "示例来源", isFullLoad: Bool = false) throws {
        for (kind, group) in Dictionary(grouping: records, by: \.kind).sorted(by: { $0.key.rawValue < $1.key.rawValue })
        {
            let file = ImportedFile(name: "\(kind).jsonl", checksum: UUID().uuidString)
            try ledger.importing(kind, source: source, file: file) { session in
                for (index, record) in group.enumerated() { try Self.accept(record, number: index + 1, session) }
                if isFullLoad { _ = try session.withdrawMissing() }
            }
        }
    }

    /// Takes in documents and links all that is held.
    func take(_ documents: [NormativeDocument], linked: Bool) throws {
        let file = ImportedFile(name: "documents.jsonl", checksum: UUID().uuidString)
        try ledger.importing(.document, source: "示例来源", file: file) { session in
            for (index, document) in documents.enumerated() {
                let row = ImportedRow(
                    number: index + 1, key: document.source.id,
                    checksum: SHA256Digest.hex(of: document.title + document.body), original: "")
                _ = try session.accept(document, row: row)
            }
        }
        guard linked else { return }
        var held: [NormativeDocument] = []
        try ledger.documents(withoutBody: true) { held.append($0) }
        _ = try ledger.apply(Linker().link(documents: held, cleanupRows: [], claimsReadOn: ledger.today))
    }

    private static func accept(_ record: some PublicRecord, number: Int, _ session: ImportSession) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let checksum = SHA256Digest.hex(of: try encoder.encode(record))
        let row = ImportedRow(number: number, key: record.source.id, checksum: checksum, original: "")
        _ = try session.accept(record, row: row)
    }

    /// Runs the pass for today and builds, as `mingcha-index` does.
    @discardableResult
    func build() throws -> Generation {
        try ledger.pass(on: ledger.today)
        return try projector.build()
    }

    func findings() throws -> [String] {
        try ledger.verify().map(\.sentence) + IndexVerification(ledger: ledger, folder: indexFolder).findings()
            + StateVerification(ledger: ledger, folder: indexFolder).findings()
    }

    func contents() throws -> IndexContents { try IndexContents(Generation.current(in: indexFolder)) }

    private static func noon(_ day: String) -> Int64 {
        guard let day = CivilDate(day), let epoch = CivilDate(year: 1970, month: 1, day: 1) else { return 0 }
        return Int64(day.dayNumber - epoch.dayNumber) * 86_400 + 4 * 3_600
    }
}
