// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Testing

/// Real cleanup rounds; skipped where the corpus is absent.
@Suite struct LinkingCorpusTests {
    struct Round: Decodable {
        var round: String
        var round_title: String
        var round_date: String
        var seq: Int
        var outcome: String
        var title: String?
        var number: String?
        var issuer: String?
        var document_date: String?
    }

    static let outcomes: [String: CleanupRow.Outcome] = [
        "保留": .kept, "修改": .toRevise, "限期修改": .toRevise, "废止": .repealed, "失效": .lapsed,
    ]

    static func rows() throws -> [CleanupRow] {
        try SharedCorpus.lines("cleanup/rounds.jsonl").enumerated().map { index, line in
            let read = try JSONDecoder().decode(Round.self, from: Data(line.utf8))
            var row = CleanupRow(
                id: "row-\(index)", round: read.round, roundTitle: read.round_title,
                roundDate: calendarDay(read.round_date), outcome: try #require(outcomes[read.outcome]),
                outcomeText: read.outcome, source: SourceReference(name: "清理结果", id: "\(index)"))
            row.seq = read.seq
            row.title = read.title
            row.number = read.number
            row.issuer = read.issuer
            row.documentDate = read.document_date.flatMap { CivilDate($0) }
            return row
        }
    }

    @Test(.enabled(if: SharedCorpus.has("cleanup/rounds.jsonl")))
    func `every real row without any document becomes or finds a stub`() throws {
        let rows = try Self.rows()
        let links = Linker().link(documents: [], cleanupRows: rows, claimsReadOn: nil)
        let told = links.events.values.joined().count { event in rows.contains { $0.round == event.evidence.recordID } }
        let open = links.unresolved.count { $0.kind == .cleanup }
        #expect(told + open == rows.count)
        #expect(links.stubs.allSatisfy { $0.flags.contains(.needsText) && !$0.title.hasSuffix("》") })
        // Six documents stand in two rounds each.
        let twice = links.events.values.count { events in Set(events.compactMap { $0.evidence.recordID }).count > 2 }
        let shared = links.events.values.count { events in
            Set(
                events.filter { [.kept, .toRevise, .repealed, .lapsed].contains($0.kind) }.compactMap(
                    \.evidence.recordID)
            )
            .count == 2
        }
        #expect(twice == 0)
        #expect((4...8).contains(shared), "\(shared)")
    }
}
