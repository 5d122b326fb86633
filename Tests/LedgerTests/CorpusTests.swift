// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Foundation
import Records
import Testing

@testable import Ledger

/// Real documents, where they are at hand: nothing is lost or changed on the way in and out.
@Suite struct CorpusTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../shared/corpus/documents").standardizedFileURL

    static let isPresent = FileManager.default.fileExists(atPath: folder.path)

    struct Line: Decodable {
        var id: String
        var title: String
        var body: String?
        var number: String?
    }

    @Test(.enabled(if: isPresent), arguments: ["hebei-government.jsonl", "state-council.jsonl"])
    func `real documents come back as they went in, and only once`(name: String) throws {
        let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
        let decoder = JSONDecoder()
        var offered: [String: NormativeDocument] = [:]
        let rows = try text.split(separator: "\n").enumerated().map { index, line in
            let read = try decoder.decode(Line.self, from: Data(line.utf8))
            var document = Sample.document(read.id, title: read.title, body: read.body ?? "")
            document.number = read.number
            offered[read.id] = document
            let checksum = SHA256Digest.hex(of: line.utf8)
            return (document, ImportedRow(number: index + 1, key: read.id, checksum: checksum, original: String(line)))
        }
        let ledger = try TestFolder().ledger()
        let send = {
            try ledger.importing(.document, source: "corpus", file: ImportedFile(name: name, checksum: name)) {
                session in
                for (document, row) in rows { _ = try session.accept(document, row: row) }
                return session.counts
            }
        }
        #expect(try send().read == rows.count)
        #expect(try send() == ImportCounts(unchanged: rows.count))
        let held = try ledger.allDocuments()
        #expect(held.count == offered.count)
        #expect(held.allSatisfy { offered[$0.id] == $0 })
        #expect(try ledger.verify() == [])
    }
}
