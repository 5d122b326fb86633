// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Indexing
import Querying
import Records
import Synchronization
import TestSupport
import Testing

@testable import Ledger

/// A county with its ledger, index, engine and server, on a day that the test turns.
final class PlantedSite: Sendable {
    static let start = CivilDate("2026-01-15").unsafelyUnwrapped
    private static let others = InventedRecords(subjects: 6, acts: 16, entries: 8, seed: 21)

    let corpus: IndexedCorpus
    let clock: TurningClock
    let site: TestSite

    init(_ planted: [PlantedRecord]) async throws {
        let clock = TurningClock(Self.start)
        let corpus = try IndexedCorpus(
            InventedStatutes.documents, others: Self.others.all + planted.map(\.record), today: { clock.day },
            open: { path in
                // Noon in Beijing.
                try Ledger(path: path, busyTimeout: 10) { Int64(clock.day.dayNumber - Self.epoch) * 86_400 + 4 * 3_600 }
            })
        // Every site knows the sources, so that one which never held the record says of its source what the others say.
        for planted in [PlantedRecord.act, .entry] {
            try corpus.ledger.note(
                SourceRun(kind: planted.record.kind, source: planted.source, hasBrought: true, failure: nil))
        }
        _ = try corpus.projector.build()
        self.clock = clock
        self.corpus = corpus
        site = TestSite(port: try await TestSite.serve(corpus.engine, clock: nil), corpus: corpus)
    }

    private static let epoch = CivilDate("1970-01-01").unsafelyUnwrapped.dayNumber

    /// Takes in a record anew, as its source sends it.
    func take(_ record: any PublicRecord) throws { try corpus.add([record]) }

    /// A full load of the record's source without it.
    func leaveOut(_ planted: PlantedRecord) throws {
        let file = ImportedFile(name: "voll.jsonl", checksum: UUID().uuidString)
        let missing = try corpus.ledger.importing(planted.record.kind, source: planted.source, file: file) {
            try $0.withdrawMissing()
        }
        #expect(missing == 1)
    }

    /// What `mingcha-index` does after an import and every night.
    func build() throws {
        try corpus.ledger.pass(on: clock.day)
        _ = try corpus.projector.build()
    }

    /// The body of an answer without what tells one run and one index from another.
    func text(_ surface: Surface) async throws -> (status: Int, text: String, tag: String?) {
        let reply = try await site.get(surface.path)
        let manifest = try corpus.engine.manifest()
        let text = reply.text.replacing(manifest.revision, with: "REVISION")
            .replacing(manifest.dataThrough, with: "THROUGH")
            .replacing(#/"took_ms":[0-9.e-]+/#, with: "").replacing(#/用时 [^<]*</#, with: "<")
            .replacing(#/"request_id":"[0-9a-f]+"/#, with: "").replacing(#/请求编号 [0-9a-f]+/#, with: "")
            .replacing(#/数据截至 \d+年\d+月\d+日 \d\d:\d\d/#, with: "").replacing(#/\r\n[0-9a-f]+\r\n/#, with: "")
        return (reply.status, surface.path.hasSuffix("xlsx") ? Self.sheets(text) : text, reply["ETag"])
    }

    /// The texts of a stored workbook; around them stand checksums, which the revision changes.
    private static func sheets(_ text: String) -> String {
        text.matches(of: #/<(worksheet|sst)[ >].*?<\/(worksheet|sst)>/#.dotMatchesNewlines()).map {
            String($0.output.0)
        }
        .joined(separator: "\n")
    }
}
