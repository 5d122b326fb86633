// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Ledger
import Querying
import TestSupport
import Testing

/// reliability.md §3, T1: SIGKILL at random moments between reading, SQLite commit, Xapian commit and receipt.
///
/// When a kill strikes depends on the clock; what must hold afterwards does not.
@Suite struct KillTests {
    static let kills = 20

    @Test func `an import that is killed at any moment loses nothing that was acknowledged`() throws {
        let seed = SeededGenerator.announcedSeed("KillTests")
        var random = SeededGenerator(seed: seed)
        let data = try DataDirectory()
        var files = GrowingFiles(in: data, files: Self.kills + 1, seed: seed)
        var acknowledged: [GrowingFiles.FileState] = []
        var (longest, killed) = (try trialRun(seed: seed), 0)
        for round in 0..<Self.kills {
            try files.grow(by: 1, &random)
            let start = ContinuousClock.now
            let running = try RunningProgram(.index, ["import", "documents", files.folder, "--data", data.path])
            Thread.sleep(forTimeInterval: Double.random(in: 0...longest, using: &random))
            running.kill()
            let run = try running.wait()
            if run.code == nil {
                #expect(run.ending == .signal(SIGKILL), "\(run)")
                killed += 1
            } else {
                #expect(run.code == 0, "\(run)")
                longest = max(longest, Self.seconds(start.duration(to: .now)) * 1.2)
            }
            acknowledged = try check(data, files, acknowledged, isComplete: run.code == 0)
            if round % 5 == 4 { try finish(data, files) }
        }
        print("KillTests: \(killed) of \(Self.kills) runs were struck before their end")
        try finish(data, files)
        try compare(data, files, seed: seed)
    }

    /// How long an undisturbed run takes here, in seconds, so that the moments spread over all of it.
    private func trialRun(seed: UInt64) throws -> Double {
        let data = try DataDirectory()
        var random = SeededGenerator(seed: seed)
        var files = GrowingFiles(in: data, files: 2, seed: seed)
        try files.grow(by: 2, &random)
        let start = ContinuousClock.now
        let run = try data.index("import", "documents", files.folder)
        #expect(run.code == 0, "\(run)")
        return Self.seconds(start.duration(to: .now)) * 1.2
    }

    /// The ledger after a kill: it opens, has every receipt it ever had, and holds of each file exactly the rows of
    /// the last state with a receipt.
    private func check(
        _ data: DataDirectory, _ files: GrowingFiles, _ before: [GrowingFiles.FileState], isComplete: Bool
    ) throws -> [GrowingFiles.FileState] {
        guard FileManager.default.fileExists(atPath: data.path + "/ledger.sqlite") else {
            #expect(before.isEmpty && !isComplete)
            return before
        }
        let ledger = try Ledger(path: data.path + "/ledger.sqlite")
        let receipts = try ledger.receipts().sorted { $0.id < $1.id }
        let states = receipts.map { GrowingFiles.FileState(name: $0.file.name, checksum: $0.file.checksum) }
        #expect(Set(before).isSubset(of: states), "a receipt was lost")
        if isComplete { #expect(Set(files.current).isSubset(of: states), "a reported file was lost") }
        for (receipt, state) in zip(receipts, states) {
            #expect(receipt.counts.read == files.states[state]?.count, "\(state)")
        }
        var expected: [String: String] = [:]
        for state in states { expected.merge(files.states[state] ?? [:]) { $1 } }
        var held: [String: String] = [:]
        try ledger.documents(withoutBody: false) { held[$0.source.id] = $0.body }
        #expect(Set(held.keys) == Set(expected.keys))
        for (id, body) in held { #expect(Self.plain(body) == Self.plain(expected[id] ?? ""), "\(id)") }
        #expect(try ledger.verify().isEmpty)
        let sequence = try ledger.sequence
        try ledger.close()
        if let indexed = try indexedSequence(data) {
            #expect(indexed <= sequence, "the index is ahead of the ledger")
        } else {
            #expect(!isComplete, "a finished run leaves an index")
        }
        return states
    }

    /// The change up to which the current index is true; `nil` where there is none yet.
    private func indexedSequence(_ data: DataDirectory) throws -> Int64? {
        do {
            return try data.engine.manifest().sequence
        } catch {
            if case .indexUnavailable = error { return nil }
            throw error
        }
    }

    /// The layout of a text may be tidied on its way in; its words may not change.
    private static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }

    private func finish(_ data: DataDirectory, _ files: GrowingFiles) throws {
        let run = try data.index("import", "documents", files.folder)
        #expect(run.code == 0, "\(run)")
        _ = try check(data, files, files.current, isComplete: true)
        let verified = try data.index("verify")
        #expect(verified.code == 0, "\(verified)")
    }

    /// Answers equal those of a folder into which the same files came in one run.
    private func compare(_ data: DataDirectory, _ files: GrowingFiles, seed: UInt64) throws {
        let other = try DataDirectory()
        let run = try other.index("import", "documents", files.folder)
        #expect(run.code == 0, "\(run)")
        var questions = try QuestionSource(try data.ledger(), seed: seed)
        let (disturbed, undisturbed) = (data.engine, other.engine)
        for request in try questions.requests(100) {
            let answers = [disturbed, undisturbed].map { AnswerText.content($0, request) }
            #expect(answers[0] == answers[1], "\(request)")
        }
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
