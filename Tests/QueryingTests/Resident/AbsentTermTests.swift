// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import TestSupport
import Testing

@testable import Querying

/// Words that stand in no record: people ask for them without end, and nothing of that may add up.
@Suite struct AbsentTermTests {
    private func corpus() throws -> IndexedCorpus {
        try IndexedCorpus(InventedCorpus.documents(30, seed: 4), today: { AgreementCorpus.today })
    }

    @Test func `names that nobody bears take no more memory, however many are asked for`() throws {
        let corpus = try corpus()
        try corpus.engine.reading { reader in
            let resident = try #require(reader.resident)
            let index = resident.index
            #expect(try resident.list("管理").documentFrequency > 0)
            let held = index.postings.byteCount
            for number in 0..<40_000 {
                let list = try resident.list("nobody\(number)")
                #expect(list.documentFrequency == 0 && list.rows.count == 0 && list.texts.count == 0)
            }
            #expect(index.postings.byteCount == held)
            #expect(index.absent.byteCount > 0)
            #expect(index.absent.byteCount <= 4 << 20)
        }
    }

    @Test func `questions with a new word each leave the lists of the index as they are`() throws {
        let corpus = try corpus()
        func ask(_ word: String) throws -> Int {
            try corpus.engine.search(SearchRequest(text: word, asOf: AgreementCorpus.today)).total.value
        }
        func held() throws -> Int {
            try corpus.engine.reading { try #require($0.snapshot.resident).postings.byteCount }
        }
        #expect(try ask("管理") > 0)
        #expect(try ask("xqzj0") == 0)
        let before = try held()
        for number in 1...200 { #expect(try ask("xqzj\(number)") == 0) }
        #expect(try held() == before)
    }
}
