// SPDX-License-Identifier: GPL-3.0-or-later
import Indexing
import Querying
import Records
import Schema
import Synchronization
import TestSupport
import Testing

@testable import Ledger

/// A blank names what it is a blank of: every source, how fresh it is, and what could not be looked at.
@Suite struct SearchedSourceTests {
    static let today = Beijing.today
    /// The day of the invented clock.
    static let noon = CivilDate(secondsSince1970: 1_780_000_000)
    private static func entry(_ id: String, source: String, until: CivilDate? = nil) -> CreditEntry {
        var entry = CreditEntry(
            id: id, subjectCode: InventedCode.credit(7), subjectName: "元谋示例来源商贸有限公司", section: .honest,
            sectionText: "诚实守信", source: SourceReference(name: source, id: id))
        entry.decidedOn = CivilDate("2025-03-03")
        entry.displayUntil = until
        return entry
    }

    private func run(
        _ corpus: IndexedCorpus, _ source: String, _ kind: RecordKind = .credit, brought: Bool, _ failure: String?,
        review: SourceState.Review? = .passed
    ) throws {
        try corpus.ledger.note(
            SourceRun(
                kind: kind, source: source, organ: "示例县示例局", review: review, hasBrought: brought, failure: failure))
        _ = try corpus.projector.build()
    }

    private func searched(_ corpus: IndexedCorpus, _ kind: RecordKind = .credit) throws -> [SearchedSource] {
        try corpus.engine.subject(InventedCode.credit(8), asOf: Self.today).searched.filter { $0.kind == kind }
    }

    @Test func `a source whose records have all ended is a source with nothing to show`() throws {
        let clock = TurningClock(Self.today)
        let corpus = try IndexedCorpus(
            [], others: [Self.entry("k1", source: "示例终期来源", until: Self.today)], today: { clock.day })
        #expect(try searched(corpus).map(\.records) == [1])
        clock.day = Self.today.adding(days: 1)
        let tomorrow = try searched(corpus)
        #expect(tomorrow.map(\.source) == ["示例终期来源"] && tomorrow.map(\.records) == [0])
        #expect(tomorrow[0].checkedOn == Self.today && tomorrow[0].latest == nil)
        #expect(tomorrow[0].state?.code == "current")
        // Built without it, the answer is the same.
        try corpus.ledger.pass(on: clock.day)
        _ = try corpus.projector.build()
        #expect(try searched(corpus) == tomorrow)
        _ = try corpus.projector.rebuild()
        #expect(try searched(corpus) == tomorrow)
        // Of a kind that nobody hands in there is none.
        #expect(try searched(corpus, .licence).map(\.source) == [nil])
    }

    @Test func `a source that does not answer is named, also where no record has changed`() throws {
        let clock = Mutex(Int64(1_780_000_000))
        let corpus = try IndexedCorpus(
            [], others: [Self.entry("k1", source: "示例信用库")], today: { Self.noon },
            open: { try Ledger(path: $0, busyTimeout: 10) { clock.withLock { $0 } } })
        clock.withLock { $0 += 60 }
        let before = try Generation.current(in: corpus.indexFolder)
        #expect(
            try corpus.engine.subject(InventedCode.credit(8), asOf: Self.today).warnings.allSatisfy {
                !$0.contains("来源没有查全")
            })
        let marks = try corpus.engine.marks()
        try run(corpus, "示例信用库", brought: false, "fetch_failed")
        let after = try Generation.current(in: corpus.indexFolder)
        #expect(after.path == before.path && after.manifest.revision == before.manifest.revision)
        #expect(try corpus.engine.marks() != marks)
        let failing = try searched(corpus)
        #expect(failing.map(\.state?.code) == ["failing"] && failing.map(\.failedOn) == [Self.noon])
        #expect(failing.map(\.organ) == ["示例县示例局"] && failing.map(\.records) == [1])
        let blank = try corpus.engine.subject(InventedCode.credit(8), asOf: Self.today)
        #expect(blank.warnings.contains { $0.contains("示例信用库") && $0.contains("没有取得数据") })
        let none = try corpus.engine.search(SearchRequest(text: "没有这样的词", asOf: Self.today))
        #expect(none.query.warnings.contains { $0.contains("示例信用库") })
        #expect(none.searched?.first { $0.source == "示例信用库" }?.state?.code == "failing")
        try run(corpus, "示例信用库", brought: true, nil)
        #expect(try searched(corpus).map(\.state?.code) == ["current"])
    }

    @Test func `an unreviewed source is named and not called missing`() throws {
        let corpus = try IndexedCorpus([], others: [Self.entry("k1", source: "示例信用库")])
        try run(corpus, "示例许可库", .licence, brought: false, "unreviewed", review: .unreviewed)
        let licences = try searched(corpus, .licence)
        #expect(licences.map(\.source) == ["示例许可库"] && licences.map(\.records) == [0])
        #expect(licences.map(\.state?.code) == ["unreviewed"] && licences.map(\.isReviewed) == [false])
        #expect(licences.map(\.checkedOn) == [nil])
        let blank = try corpus.engine.subject(InventedCode.credit(8), asOf: Self.today)
        #expect(blank.warnings.contains { $0.contains("示例许可库") && $0.contains("保密审查") })
    }

    @Test func `rows that name another source are listed under it with the days of what brought them`() throws {
        let corpus = try IndexedCorpus([])
        let entry = Self.entry("k1", source: "省平台")
        try corpus.ledger.importing(.credit, source: "示例汇集", file: ImportedFile(name: "k", checksum: "1")) { session in
            _ = try session.accept(
                entry, row: ImportedRow(number: 1, key: "k1", checksum: "1", original: ""))
        }
        try run(corpus, "示例汇集", brought: true, "encoding")
        let found = try searched(corpus)
        #expect(found.map(\.source) == ["省平台"] && found.map(\.records) == [1])
        #expect(found.map(\.state?.code) == ["partial"] && found.map(\.checkedOn) == [Self.today])
    }

    @Test func `a search that finds something lists no sources, a person's number none either`() throws {
        let corpus = try IndexedCorpus([], others: [Self.entry("k1", source: "示例信用库")])
        #expect(try corpus.engine.search(SearchRequest(text: "商贸", asOf: Self.today)).searched == nil)
        #expect(
            try corpus.engine.search(SearchRequest(text: "11010519491231002X", asOf: Self.today)).searched == nil)
        var request = SearchRequest(text: "没有这样的词", asOf: Self.today)
        #expect(Set(try corpus.engine.search(request).searched?.map(\.kind) ?? []) == Set(RecordKind.allCases))
        request.kinds = [.credit]
        #expect(try corpus.engine.search(request).searched?.map(\.source) == ["示例信用库"])
    }
}
