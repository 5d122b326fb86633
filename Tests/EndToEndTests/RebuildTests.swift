// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import TestSupport
import Testing

/// reliability.md P7: a rebuilt index gives the same ids, order, totals and texts.
@Suite struct RebuildTests {
    static let questions = 200

    @Test func `a rebuilt index answers byte for byte as the one that grew`() throws {
        let seed = SeededGenerator.announcedSeed("RebuildTests")
        let county = try LoadedCounty.shared.get()
        let data = try DataDirectory()
        let copy = data.input("county.sqlite")
        #expect(try county.data.index("backup", copy).code == 0)
        #expect(try data.index("restore", copy).code == 0)
        try grow(data, seed: seed)

        var source = try QuestionSource(try data.ledger(), seed: seed)
        let requests = try source.requests(Self.questions)
        let grown = data.engine
        let before = requests.map { AnswerText.whole(grown, $0) }
        let found = try requests.filter { try grown.search($0).total.value > 0 }.count
        #expect(found > Self.questions / 2, "questions must be about something")

        try FileManager.default.removeItem(atPath: data.path + "/index")
        #expect(try data.ask("search", "办法").code == 4)
        let run = try data.index("rebuild")
        #expect(run.code == 0, "\(run)")
        #expect(try data.index("verify").code == 0)
        let rebuilt = data.engine
        for (request, expected) in zip(requests, before) {
            #expect(AnswerText.whole(rebuilt, request) == expected, "\(request)")
        }
    }

    /// Three small imports, each applied to the index as it stands.
    private func grow(_ data: DataDirectory, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var files = GrowingFiles(in: data, files: 3, seed: seed)
        for _ in 0..<3 {
            try files.grow(by: 1, &random)
            let run = try data.index("import", "documents", files.folder)
            #expect(run.code == 0, "\(run)")
        }
    }
}
