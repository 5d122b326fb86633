// SPDX-License-Identifier: GPL-3.0-or-later
import Indexing
import Records
import TestSupport
import Testing

@testable import Querying

/// Totals and facet counts against reading every text of the ledger.
@Suite struct ExactCountTests {
    static let count = Rounds.of(1_000)

    @Test func `totals and facet counts equal a count by reading, for a thousand random queries`() throws {
        let seed = SeededGenerator.announcedSeed("ExactCountTests")
        var random = SeededGenerator(seed: seed)
        let corpus = try IndexedCorpus(InventedCorpus.documents(300, seed: seed))
        var entries: [(document: NormativeDocument, events: [ValidityEvent], passages: [String])] = []
        try corpus.ledger.documents(withoutBody: false) { document in
            let passages = PassageCutter.passages(of: document).map(\.text)
            entries.append((document, try corpus.ledger.events(of: document.id), passages))
        }
        let brute = BruteForce(entries)
        let organs = Array(Set(brute.held.flatMap(\.organs))).sorted()
        for _ in 0..<Self.count {
            let request = self.request(&random, texts: entries.flatMap(\.passages), organs: organs)
            let query = try QueryParser.parse(request.text)
            let answer = try corpus.engine.search(request)
            if answer.query.warnings.contains(where: { $0.contains("一部分词语") }) { continue }
            let found = request.text.isEmpty ? brute.held : brute.matches(query.node)
            let hits = found.filter { brute.passes($0, request) }
            #expect(answer.total.value == hits.count, "\(request)")
            for facet in Facet.allCases {
                let expected = brute.counts(facet, found, request)
                let values = answer.facets.first { $0.name == facet.rawValue }?.values ?? []
                let given = Dictionary(
                    uniqueKeysWithValues: values.filter { $0.count > 0 }.map { ($0.value, $0.count) })
                #expect(given == expected, "\(facet) of \(request)")
            }
            let ids = Set(answer.items.map(\.id))
            #expect(ids.isSubset(of: hits.map(\.record.id)), "\(request)")
            #expect(ids.count == min(request.limit, hits.count), "\(request)")
        }
    }

    private func request(
        _ random: inout SeededGenerator, texts: [String], organs: [String]
    ) -> SearchRequest {
        let today = CivilDate(year: Int.random(in: 2009...2030, using: &random), month: 6, day: 15)
        var request = SearchRequest(text: text(&random, texts), asOf: today ?? Beijing.today)
        func some<Value>(_ values: [Value], _ random: inout SeededGenerator) -> [Value] {
            guard Int.random(in: 0..<3, using: &random) == 0 else { return [] }
            return (0..<Int.random(in: 1...2, using: &random)).map { _ in
                values[Int.random(in: 0..<values.count, using: &random)]
            }
        }
        request.organs = some(organs, &random)
        request.fields = some(["F01", "F07", "F11", "F27", "F30"], &random)
        request.statuses = some(StatusCode.allCases, &random)
        request.kinds = Int.random(in: 0..<9, using: &random) == 0 ? [.cleanup] : []
        if Int.random(in: 0..<4, using: &random) == 0 {
            request.from = CivilDate(year: Int.random(in: 2008...2015, using: &random), month: 3, day: 1)
            request.to = request.from?.adding(days: Int.random(in: 0...4_000, using: &random))
        }
        request.sort = SearchRequest.Sort.allCases[Int.random(in: 0..<3, using: &random)]
        return request
    }

    /// A piece of a real passage, as words, phrases, alternatives and exclusions.
    private func text(_ random: inout SeededGenerator, _ texts: [String]) -> String {
        func piece(_ random: inout SeededGenerator) -> String {
            let scalars = Array(texts[Int.random(in: 0..<texts.count, using: &random)].unicodeScalars)
                .filter { $0.properties.isIdeographic }
            let length = min(scalars.count, Int.random(in: 1...5, using: &random))
            let start = Int.random(in: 0...(scalars.count - length), using: &random)
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[start..<(start + length)])
            return String(view)
        }
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return ""
        case 1: return "\"\(piece(&random))\""
        case 2: return "\(piece(&random)) OR \(piece(&random))"
        case 3: return "\(piece(&random)) -\(piece(&random))"
        case 4: return "(\(piece(&random)) OR \"\(piece(&random))\") \(piece(&random))"
        case 5: return "\(piece(&random)) -\"\(piece(&random))\""
        case 6: return "\(piece(&random)) \(piece(&random))"
        default: return piece(&random)
        }
    }
}
