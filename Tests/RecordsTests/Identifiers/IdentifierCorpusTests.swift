// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Testing

/// Real numbers and texts, where the shared corpus is present.
struct IdentifierCorpusTests {
    private static let sources = [
        "documents/hebei-government.jsonl", "documents/national-and-local-law.jsonl", "documents/state-council.jsonl",
        "cleanup/rounds.jsonl",
    ]

    @Test(.enabled(if: sources.allSatisfy(SharedCorpus.has)))
    func `every number of the registers is read, except two without a year`() throws {
        let numbers = Set(try Self.sources.flatMap { try SharedCorpus.values($0, field: "number") })
        let refused = numbers.filter { DocumentNumber.parse($0) == nil }
        #expect(numbers.count > 1000)
        #expect(refused.count == 2, "\(refused.sorted())")
        #expect(refused.allSatisfy { DocumentNumberFragment.parse($0) != nil })
    }

    @Test(.enabled(if: SharedCorpus.has("subjects/penalty-numbers.tsv")))
    func `every decision number is read`() throws {
        for row in try SharedCorpus.table("subjects/penalty-numbers.tsv") {
            let printed = try #require(row["doc_no"])
            #expect(DocumentNumber.parse(printed)?.form == .standard, "\(printed)")
        }
    }

    @Test(.enabled(if: SharedCorpus.has("documents/founding-document.txt")))
    func `the county's founding document cites three others`() throws {
        let text = try SharedCorpus.lines("documents/founding-document.txt").joined(separator: "\n")
        #expect(
            DocumentNumber.find(in: text).map(\.number.canonical)
                == ["元办发〔2016〕13号", "中办发〔2016〕8号", "云办发〔2016〕34号", "楚办发〔2016〕17号"])
        #expect(DocumentNumber.find(in: text).allSatisfy { $0.number.confidence == .high })
    }

    @Test(.enabled(if: SharedCorpus.has("documents/state-council.jsonl")))
    func `each State Council document states its own number in its text`() throws {
        var stated = 0
        var held = 0
        for line in try SharedCorpus.lines("documents/state-council.jsonl") {
            let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            guard let number = row?["number"] as? String, let body = row?["body"] as? String,
                let key = DocumentNumber.parse(number)?.identityKey
            else { continue }
            held += 1
            if DocumentNumber.find(in: body).contains(where: { $0.number.identityKey == key }) { stated += 1 }
        }
        #expect(held >= 50)
        #expect(stated * 10 >= held * 9, "\(stated) of \(held)")
    }
}
