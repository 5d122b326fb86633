// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records
import Synchronization
import TestSupport
import Testing

@testable import Ledger
@testable import Web

/// A blank names its sources on pages and in JSON alike, and a cache does not keep what was said of them before.
@Suite struct SourcePageTests {
    private static let records = InventedRecords(subjects: 6, acts: 20, entries: 8, seed: 31)
    private static let nothing = Address.search("/api/v1/search", [("q", "骊鹍鼋鼍")])

    private func site() async throws -> (site: TestSite, corpus: IndexedCorpus) {
        // A clock that moves between the import and the run that fails.
        let corpus = try IndexedCorpus(
            [], others: Self.records.all,
            open: { path in
                let clock = MovingClock()
                return try Ledger(path: path, busyTimeout: 10) { clock.next() }
            })
        return (TestSite(port: try await TestSite.serve(corpus.engine, clock: nil), corpus: corpus), corpus)
    }

    @Test func `a source that fails is named on every face though no record has changed`() async throws {
        let (site, corpus) = try await site()
        let code = InventedCode.credit(9_009)
        let paths = [
            Self.nothing, Address.search("/search", [("q", "骊鹍鼋鼍")]),
            Address.search("/api/v1/subjects", [("q", code)]), Address.search("/subject", [("q", code)]),
            Address.search("/basis", [("citation", "示例食品经营法第十二条")]),
        ]
        let source = try #require(corpus.engine.subject(code, asOf: Beijing.today).searched.first { $0.records > 0 })
        let name = try #require(source.source)
        var tags: [String: String] = [:]
        for path in paths {
            let reply = try await site.get(path)
            #expect(reply.status == 200, "\(path)")
            #expect(!reply.text.contains("没有取得数据"), "\(path)")
            tags[path] = reply["ETag"]
        }
        for kind in [RecordKind.subject, .enforcement, .licence, .credit] {
            try corpus.ledger.note(SourceRun(kind: kind, source: name, hasBrought: false, failure: "fetch_failed"))
        }
        let before = try corpus.engine.manifest().revision
        _ = try corpus.projector.build()
        #expect(try corpus.engine.manifest().revision == before)
        for path in paths {
            let reply = try await site.get(path, headers: ["If-None-Match: \(tags[path] ?? "")"])
            #expect(reply.status == 200, "\(path)")
            for words in [HTMLEscaping().escapeText(name), "没有取得数据", "来源没有查全"] {
                #expect(reply.text.contains(words), "\(path) without \(words)")
            }
        }
        // What is found lists no sources.
        let found = try await site.get(Address.search("/api/v1/search", [("q", "示例")]))
        #expect(!found.text.contains("\"searched\""))
    }

    @Test func `a table of sources begins with what could not be looked at, and is bounded`() throws {
        let corpus = try IndexedCorpus(
            [],
            open: { path in
                let clock = MovingClock()
                return try Ledger(path: path, busyTimeout: 10) { clock.next() }
            })
        for index in 0..<70 {
            try corpus.ledger.note(
                SourceRun(
                    kind: .credit, source: "示例\(index)", hasBrought: index != 69,
                    failure: index == 69 ? "encoding" : nil))
        }
        _ = try corpus.projector.build()
        let sources = try corpus.engine.search(SearchRequest(text: "骊鹍", asOf: Beijing.today)).searched ?? []
        #expect(sources.filter { $0.kind == .credit }.count == 70)
        let table = SourceLine.table(sources)
        #expect(table.lines.count == SourceLine.limit)
        #expect(table.lines.first?.source == "示例69")
        #expect(table.leftOut?.contains("\(sources.count - SourceLine.limit)") == true)
        #expect(SourceLine.table(Array(sources.prefix(3))).leftOut == nil)
    }
}

/// A minute more each time it is asked.
private final class MovingClock: Sendable {
    private let now = Mutex(Int64(1_780_000_000))
    func next() -> Int64 {
        now.withLock {
            $0 += 60
            return $0
        }
    }
}
