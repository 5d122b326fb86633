// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import TestSupport
import Testing

@testable import Querying

/// The writer of the hot path against the encoder that every other reply is written by.
@Suite struct JSONWriterTests {
    static let corpus = Result {
        try IndexedCorpus(
            InventedStatutes.documents + InventedCorpus.documents(60, seed: 5),
            others: InventedRecords(subjects: 40, acts: 120, entries: 40, seed: 5).all)
    }

    @Test(arguments: ["", "管理", "食品 经营", "第十二条", "\"安全生产\"", "元示罚〔2020〕1号", "没有这样的词句", "公司 -罚款", "\\\u{8}\u{1F}\"/"])
    func `a reply is the same text as the encoder gives`(text: String) throws {
        for unit in SearchRequest.Unit.allCases {
            var request = SearchRequest(text: text, asOf: CivilDate("2024-06-15").unsafelyUnwrapped)
            request.unit = unit
            request.limit = 50
            let answer = try Self.corpus.get().engine.search(request)
            #expect(String(decoding: answer.json, as: UTF8.self) == (try JSONText.of(answer)))
        }
    }

    @Test func `odd characters and numbers are written alike`() throws {
        let odd = String(String.UnicodeScalarView((0...0x2FF).compactMap { Unicode.Scalar($0) })) + "\u{2028}𠮷\"\\/"
        var answer = try Self.corpus.get().engine.search(
            SearchRequest(text: "管理", asOf: CivilDate("2024-06-15").unsafelyUnwrapped))
        answer.query.given = odd
        answer.query.warnings = ["", odd]
        answer.items = answer.items.map { item in
            var changed = SearchAnswer.Item(
                HitFace(
                    HitFacts(
                        id: odd, kind: item.kind, title: odd, number: odd, organ: OrganReference(id: odd, label: odd),
                        date: item.date, status: item.status, source: item.source,
                        links: SearchAnswer.ItemLinks(selfLink: odd, html: odd), flags: item.flags,
                        state: LabelledCode(code: odd, label: odd), shownUntil: item.date)))
            changed.article = SearchAnswer.Article(number: odd, label: odd)
            changed.fragment = item.fragment
            changed.snippetBytes = Array("<mark>\(odd)</mark>".utf8)
            return changed
        }
        for took in [0, 0.01, 1, 12.5, 1_234_567.89, 3] {
            answer.meta.tookMs = took
            #expect(String(decoding: answer.json, as: UTF8.self) == (try JSONText.of(answer)))
        }
    }
}
