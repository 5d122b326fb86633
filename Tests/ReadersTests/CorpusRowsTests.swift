// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Readers

/// Real rows; skipped where the corpus is absent. The large files are left to the benchmarks.
@Suite struct CorpusRowsTests {
    @Test(
        .enabled(if: Corpus.has("documents/state-council.jsonl")),
        arguments: [
            ("documents/state-council.jsonl", 60), ("interpretations/hebei.jsonl", 202), ("cleanup/rounds.jsonl", 351),
            ("cleanup/repeal-clauses.jsonl", 400), ("subjects/divisions.jsonl", 4812),
        ])
    func `every row is read`(_ name: String, _ count: Int) throws {
        var read = 0
        try JSONLinesReader(path: Corpus.path(name)).forEach { row in
            _ = try row.result.get()
            read += 1
        }
        #expect(read == count)
    }
}
