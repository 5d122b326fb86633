// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Indexing
import Ledger
import Querying
import Records
import Schema
import Synchronization

/// Measures how long changed records take from the ledger into answers, on an index of so many decisions.
///
///     VisibleBenchmark [RECORDS] [CHANGES] [ROUNDS]       default: 1000000 1000 3
///
/// Records are acts, whose corrections must leave nothing of what was corrected: in a large index the command goes on
/// after the changes are in answers, and writes the index anew. With one round that is not waited for.
@main
struct VisibleBenchmark {
    static func main() throws {
        let numbers = CommandLine.arguments.dropFirst().map { Int($0) ?? 0 }
        let records = numbers.first ?? 1_000_000
        let changes = numbers.count > 1 ? numbers[1] : 1_000
        let rounds = numbers.count > 2 ? numbers[2] : 3
        guard numbers.count <= 3, records > 0, changes > 0, changes <= records / 7, (1...7).contains(rounds) else {
            note("用法：VisibleBenchmark [记录数] [变更数] [轮数]，变更数不多于记录数的七分之一，轮数 1 到 7，默认 1000000 1000 3")
            exit(2)
        }
        let folder = NSTemporaryDirectory() + "mingcha-visible-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let ledger = try Ledger(path: folder + "/ledger.sqlite")
        let projector = Projector(ledger: ledger, folder: folder + "/index")

        note("正在写入账本：\(records) 条虚构的处罚…")
        let filled = try seconds { try InventedActs.take(0..<records, round: 0, into: ledger) }
        try ledger.pass(on: ledger.today)
        note("正在建立索引…")
        let built = try seconds { _ = try projector.build() }
        print("| records | ledger s | index s | index MB |\n| --- | --- | --- | --- |")
        print("| \(records) | \(fixed(filled)) | \(fixed(built)) | \(size(folder + "/index") / 1_000_000) |\n")
        print("| changes | in the ledger s | new ones in answers s | old ones out of answers s | command ends s |")
        print("| --- | --- | --- | --- | --- |")
        let engine = Engine(folder: folder + "/index", deadline: .seconds(600))
        for round in 1...rounds {
            try Self.round(round, records, changes, waits: rounds > 1, ledger, projector, engine)
        }
    }

    /// Changes some records, builds, and asks all the while, on a thread of its own, for a word that only they have now and
    /// one that only they had.
    private static func round(
        _ round: Int, _ records: Int, _ changes: Int, waits: Bool, _ ledger: Ledger, _ projector: Projector,
        _ engine: Engine
    ) throws {
        let first = records / 7 * (round - 1)
        let changed = first..<min(first + changes, records)
        let (new, old) = (InventedActs.word(round, changed.lowerBound), InventedActs.word(0, changed.lowerBound))
        guard try found(old, engine) == 1, try found(new, engine) == 0 else {
            note("没有找到要改的记录：\(old)")
            exit(1)
        }
        let stored = try seconds { try InventedActs.take(changed, round: round, into: ledger) }
        try ledger.pass(on: ledger.today)
        let watch = Watch()
        let start = ContinuousClock.now
        let thread = Thread {
            while !watch.isDone {
                watch.note(
                    new: (try? found(new, engine)) == 1, old: (try? found(old, engine)) == 0,
                    after: start.duration(to: .now))
                Thread.sleep(forTimeInterval: 0.005)
            }
        }
        thread.start()
        let build = Thread {
            let result = Result { _ = try projector.build() }
            watch.end(result, after: start.duration(to: .now))
        }
        build.stackSize = 8 << 20
        build.start()
        while !watch.isDone {
            _ = try watch.ended()
            Thread.sleep(forTimeInterval: 0.005)
        }
        let (appeared, left) = watch.times
        print("| \(changed.count) | \(fixed(stored)) | \(fixed(appeared)) | \(fixed(left)) |", terminator: "")
        guard waits else { return print(" – |") }
        while try watch.ended() == nil { Thread.sleep(forTimeInterval: 0.05) }
        print(" \(try watch.ended().map(fixed) ?? "–") |")
    }

    private static func found(_ word: String, _ engine: Engine) throws -> Int {
        try engine.search(SearchRequest(parameters: [("q", word)], today: engine.today())).total.value
    }

    private static func seconds(_ body: () throws -> Void) rethrows -> Duration {
        let start = ContinuousClock.now
        try body()
        return start.duration(to: .now)
    }

    private static func fixed(_ duration: Duration) -> String {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        return String(format: "%.2f", seconds)
    }

    private static func size(_ folder: String) -> Int {
        let files = FileManager.default.enumerator(atPath: folder)
        var bytes = 0
        while let name = files?.nextObject() as? String {
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)
            if attributes?[.type] as? FileAttributeType == .typeRegular { bytes += attributes?[.size] as? Int ?? 0 }
        }
        return bytes
    }

    static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
