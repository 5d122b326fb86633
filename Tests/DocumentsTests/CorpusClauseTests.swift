// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import TestSupport
import Testing

@testable import Documents

/// 400 real sentences with the titles that a rough reading found in them.
@Suite struct CorpusClauseTests {
    private struct Labelled: Decodable {
        var sentence: String
        var repealed: [String]
    }

    private static let file = "cleanup/repeal-clauses.jsonl"

    @Test(.enabled(if: CorpusFiles.has(file)))
    func `real repeal sentences are read as labelled`() throws {
        let path = try #require(CorpusFiles.path(Self.file))
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        var (found, extra, missed) = (0, 0, 0)
        for line in lines {
            let row = try JSONDecoder().decode(Labelled.self, from: Data(line.utf8))
            let read = Set(
                ClauseReader.clauses(in: row.sentence, outline: []).filter { $0.kind != .amends }.compactMap(
                    \.targetTitle))
            let labelled = Set(row.repealed.map { $0.replacing("\n", with: "") })
            // The labels also count amending acts that are only named (根据《…的决定》修正的) and licences.
            let wanted = labelled.filter { !isMerelyNamed($0, in: row.sentence) }
            found += wanted.intersection(read).count
            missed += wanted.subtracting(read).count
            extra += read.subtracting(labelled).count
        }
        #expect(found > 480)
        #expect(Double(found) / Double(found + missed) >= 0.98, "missed \(missed)")
        #expect(Double(found) / Double(found + extra) >= 0.98, "extra \(extra)")
    }

    private func isMerelyNamed(_ title: String, in sentence: String) -> Bool {
        if title.hasSuffix("证") { return true }
        guard let range = sentence.range(of: "《" + title + "》") else { return false }
        let behind = sentence[range.upperBound...].prefix(8)
        return ["修正", "修订", "修改"].contains { behind.contains($0) } && !behind.hasPrefix("和") && !behind.hasPrefix("、")
    }
}
