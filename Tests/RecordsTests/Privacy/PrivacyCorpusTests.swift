// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

/// Real documents of the state hold hardly any personal data: what is hidden in them is mostly hidden by mistake.
struct PrivacyCorpusTests {
    private static let laws = "documents/national-and-local-law.jsonl"

    /// Every seventh of 3,411 laws, 2.8 million characters. The whole corpus has none either (measured in a release build).
    @Test(.enabled(if: SharedCorpus.has(laws)))
    func `next to nothing is hidden in laws`() throws {
        let bodies = try SharedCorpus.values(Self.laws, field: "body")
        var found = 0
        for (index, body) in bodies.enumerated() where index % 7 == 0 {
            let masked = PersonalData.masked(body)
            found += masked.findings.map(\.count).reduce(0, +)
            if !masked.isChanged { #expect(masked.text == body) }
        }
        #expect(found <= 3)
    }

    /// None of the 4,900 documents of the corpus speaks of a party by name.
    @Test(.enabled(if: SharedCorpus.has(laws)))
    func `no name is hidden in a published document that speaks of no party`() throws {
        for file in ["documents/hebei-government.jsonl", "documents/state-council.jsonl"] {
            for body in try SharedCorpus.values(file, field: "body") {
                let findings = PersonalData.masked(body, hiding: PersonalData.inDocuments).findings
                #expect(!findings.contains { $0.kind == .privateName }, "\(body.prefix(60))")
            }
        }
    }

    @Test(.enabled(if: SharedCorpus.has(laws)))
    func `no law and no published document is stopped at the gate`() throws {
        for file in [Self.laws, "documents/hebei-government.jsonl", "documents/state-council.jsonl"] {
            let titles = try SharedCorpus.values(file, field: "title")
            let bodies = try SharedCorpus.values(file, field: "body")
            for (title, body) in zip(titles, bodies) {
                #expect(Gate.refusal(ofTitle: title, text: String(body.prefix(3000))) == nil, "\(title)")
            }
        }
    }

    @Test(.enabled(if: SharedCorpus.has("subjects/credit-codes.tsv")))
    func `no credit code is taken for a person's number`() throws {
        for row in try SharedCorpus.table("subjects/credit-codes.tsv") where row["expected"] == "valid" {
            let text = row.values.joined(separator: "；")
            let numbers = PersonalData.masked(text).findings.filter { $0.kind != .name }
            #expect(numbers.isEmpty, "\(text)")
        }
    }
}
