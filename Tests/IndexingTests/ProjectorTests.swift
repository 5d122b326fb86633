// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Indexing
import Records
import Schema
import TestSupport
import Testing

@Suite struct ProjectorTests {
    @Test func `a build without changes keeps the generation`() throws {
        let corpus = try IndexedCorpus(InventedCorpus.documents(40, seed: 1))
        let first = try corpus.projector.build()
        #expect(try corpus.projector.build() == first)
        #expect(first.manifest.records == 40)
    }

    @Test func `changed and new records are written into a new generation and verified`() throws {
        var documents = InventedCorpus.documents(300, seed: 2)
        let corpus = try IndexedCorpus(documents)
        documents[3].body += "第十条　新增一条关于绿孔雀保护的规定。\n"
        let extra = InventedCorpus.documents(302, seed: 2).suffix(2)
        try corpus.add([documents[3]] + extra)
        let generation = try corpus.projector.build()
        #expect(generation.manifest.records == 302)
        #expect(try IndexVerification(ledger: corpus.ledger, folder: corpus.indexFolder).findings() == [])
        let day = try #require(CivilDate("2026-11-23"))
        let answer = try corpus.engine.search(.init(parameters: [("q", "绿孔雀")], today: day))
        #expect(answer.items.map(\.id) == ["example-3"])
    }

    @Test func `an incremental build answers as a rebuild does`() throws {
        var documents = InventedCorpus.documents(250, seed: 3)
        let corpus = try IndexedCorpus(documents)
        documents[7].title = "关于改名的管理办法"
        try corpus.add([documents[7]])
        _ = try corpus.projector.build()
        let queries = ["管理", "食品安全", "改名", "财政资金 监督", "\"专款专用\"", "第三条"]
        let before = try queries.map { try answers(corpus, $0) }
        _ = try corpus.projector.rebuild()
        #expect(try queries.map { try answers(corpus, $0) } == before)
    }

    @Test func `a damaged file is found by its checksum`() throws {
        let corpus = try IndexedCorpus(InventedCorpus.documents(20, seed: 4))
        let generation = try Generation.current(in: corpus.indexFolder)
        let path = generation.path + "/postlist.glass"
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path))
        let findings = try IndexVerification(ledger: corpus.ledger, folder: corpus.indexFolder).findings()
        #expect(findings.contains { $0.contains("postlist.glass") })
    }

    @Test func `half-written generations of a killed writer are ignored and removed`() throws {
        let corpus = try IndexedCorpus(InventedCorpus.documents(20, seed: 5))
        let garbage = corpus.indexFolder + "/gen-999-dead"
        try FileManager.default.createDirectory(atPath: garbage, withIntermediateDirectories: true)
        _ = try corpus.projector.rebuild()
        #expect(!FileManager.default.fileExists(atPath: garbage))
        #expect(try IndexVerification(ledger: corpus.ledger, folder: corpus.indexFolder).findings() == [])
    }

    private func answers(_ corpus: IndexedCorpus, _ query: String) throws -> String {
        let day = try #require(CivilDate("2026-11-23"))
        var answer = try corpus.engine.search(.init(parameters: [("q", query), ("limit", "50")], today: day))
        answer.meta.tookMs = 0
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(answer), as: UTF8.self)
    }
}
