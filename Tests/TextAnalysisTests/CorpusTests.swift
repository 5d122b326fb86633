// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing
import TextAnalysis

/// Where the corpus lies when it is present beside the project.
private let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/corpus/documents")

@Suite(.enabled(if: FileManager.default.fileExists(atPath: folder.path)))
struct CorpusTests {
    private struct Document: Decodable {
        var title: String
        var body: String?
    }

    private func documents(_ name: String, limit: Int) throws -> [Document] {
        let data = try Data(contentsOf: folder.appendingPathComponent(name), options: .mappedIfSafe)
        return try data.split(separator: 0x0A).prefix(limit).map { try JSONDecoder().decode(Document.self, from: $0) }
    }

    @Test func `every title and a sentence of every body is found as a phrase`() throws {
        let analyzer = Analyzer()
        for document in try documents("state-council.jsonl", limit: 40) {
            let text = TextFolding.fold(document.title + "\n" + (document.body ?? "").prefix(2_000))
            let places = Set(analyzer.tokens(of: text).map { "\($0.text)@\($0.position)" })
            let body = (document.body ?? "").prefix(2_000).split(separator: "。").dropLast().map(String.init)
            for sentence in [document.title] + body.prefix(4) {
                let phrase = TextFolding.fold(sentence)
                let found = Highlight.occurrences(of: phrase, in: text)
                let terms = analyzer.phraseTerms(of: phrase)
                #expect(!found.isEmpty || terms.isEmpty, "\(sentence)")
                let stands = (0..<Int32(text.scalars.count)).contains { base in
                    terms.allSatisfy { places.contains("\($0.term)@\(base + $0.offset)") }
                }
                #expect(stands, "\(sentence)")
            }
        }
    }

    @Test func `folding real text twice changes nothing more`() throws {
        for document in try documents("hebei-government.jsonl", limit: 100) {
            let once = TextFolding.fold(document.body ?? "")
            #expect(TextFolding.fold(once.text).scalars == once.scalars)
        }
    }

    @Test func `real text cut in the middle of a character is still UTF-8`() throws {
        let text = try #require(try documents("national-and-local-law.jsonl", limit: 1).first?.body)
        let bytes = Array(text.utf8.prefix(6_000))
        for length in stride(from: 5_990, through: 6_000, by: 1) {
            let decoded = TextDecoding.decode(Array(bytes.prefix(length)))
            #expect(decoded.charset == "UTF-8")
            #expect(decoded.text.hasPrefix(String(text.prefix(1_000))))
        }
    }
}
