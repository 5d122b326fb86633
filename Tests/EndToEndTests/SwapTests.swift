// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records
import Synchronization
import TestSupport
import Testing

/// Asking while the real program imports, and importing twice at once (reliability.md P1, T7, T11).
@Suite struct SwapTests {
    static let imports = 6

    @Test func `an answer shows all of an import or nothing of it`() throws {
        let seed = SeededGenerator.announcedSeed("SwapTests")
        var random = SeededGenerator(seed: seed)
        let data = try DataDirectory()
        var files = GrowingFiles(in: data, files: Self.imports, seed: seed)
        try files.grow(by: 1, &random)
        #expect(try data.index("import", "documents", files.folder).code == 0)
        let engine = data.engine
        var request = SearchRequest(text: "", asOf: Beijing.today)
        request.kinds = [.document]
        var (asked, largest, revisions) = (0, 0, Set<String>())
        for _ in 1..<Self.imports {
            try files.grow(by: 1, &random)
            let running = try RunningProgram(.index, ["import", "documents", files.folder, "--data", data.path])
            repeat {
                let answer = try engine.search(request)
                asked += 1
                revisions.insert(answer.meta.indexRevision)
                #expect(answer.total.value % GrowingFiles.rowsPerFile == 0)
                #expect(answer.total.value >= largest, "an answer older than the one before")
                largest = answer.total.value
                let states = answer.facets.first { $0.name == "status" }?.values ?? []
                #expect(states.reduce(0) { $0 + $1.count } == answer.total.value, "one page, two revisions")
            } while running.isRunning
            let run = try running.wait()
            #expect(run.code == 0, "\(run)")
        }
        #expect(try engine.search(request).total.value == Self.imports * GrowingFiles.rowsPerFile)
        print("SwapTests: \(asked) answers over \(revisions.count) revisions")
    }

    @Test func `two imports at once end well or say that they must wait`() throws {
        let data = try DataDirectory()
        var random = SeededGenerator(seed: 11)
        var files = GrowingFiles(in: data, files: 4, seed: 11)
        try files.grow(by: 4, &random)
        let arguments = ["import", "documents", files.folder, "--data", data.path]
        let programs = try (0..<3).map { _ in try RunningProgram(.index, arguments) }
        for run in try programs.map({ try $0.wait() }) {
            #expect(run.code == 0 || run.code == 5, "\(run)")
            if run.code == 5 { #expect(run.notes.contains("错误："), "\(run)") }
        }
        let last = try data.index("import", "documents", files.folder)
        #expect(last.code == 0, "\(last)")
        #expect(try data.index("verify").code == 0)
        #expect(try data.answer(SearchAnswer.self, "search", "--kind", "document").total.value == 80)
    }
}
