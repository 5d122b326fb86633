// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Ledger
import Querying
import Records
import TestSupport
import Testing

/// A data folder of its own in which the real programs work.
final class DataDirectory: Sendable {
    private let folder: TemporaryFolder
    /// What `--data` names; made by the programs themselves.
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("data")
    }

    /// Everything of it, for `FoldersAtExit`.
    var root: String { folder.path }

    /// Where input files of the test lie, apart from what the programs write.
    func input(_ name: String) -> String { folder.file(name) }

    /// Writes `lines` as a file of rows and returns its path.
    func write(_ lines: [String], as name: String) throws -> String {
        let url = URL(fileURLWithPath: input(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: url)
        return url.path
    }

    /// `mingcha-index` with `--data` added.
    func index(_ arguments: String...) throws -> ProgramRun { try index(arguments) }

    func index(_ arguments: [String]) throws -> ProgramRun {
        try ProgramRun.of(.index, located(arguments))
    }

    /// `mingcha` with `--data` added.
    func ask(_ arguments: String...) throws -> ProgramRun { try ask(arguments) }

    func ask(_ arguments: [String]) throws -> ProgramRun {
        try ProgramRun.of(.mingcha, located(arguments))
    }

    /// `--data` directly behind the command, for what follows `--` is no option.
    private func located(_ arguments: [String]) -> [String] {
        Array(arguments.prefix(1)) + ["--data", path] + arguments.dropFirst()
    }

    /// The answer of `mingcha … --json`, read as the API's own type.
    func answer<Answer: Decodable>(_ type: Answer.Type, _ arguments: String...) throws -> Answer {
        let run = try ask(arguments + ["--json"])
        #expect(run.code == 0, "\(arguments): \(run)")
        return try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    }

    /// What `mingcha-index import KIND … --json` reports, and its exit code.
    func load(_ kind: String, _ arguments: String...) throws -> (report: ImportCounted, code: Int32?) {
        let run = try index(["import", kind] + arguments + ["--json"])
        do {
            return (try JSONDecoder().decode(ImportCounted.self, from: Data(run.output.utf8)), run.code)
        } catch {
            Issue.record("\(arguments): \(run)")
            throw error
        }
    }

    func rejects() throws -> [QuarantinedRow] {
        let run = try index("rejects", "--json")
        #expect(run.code == 0, "\(run)")
        return try JSONDecoder().decode([QuarantinedRow].self, from: Data(run.output.utf8))
    }

    /// Is the named document in force on `day`; the best match of `mingcha status`.
    func status(_ name: String, on day: String) throws -> StatusReply.Match? {
        try answer(StatusReply.self, "status", name, "--as-of", day).matches.first
    }

    /// The engine over the same index, in this process, without a limit of time.
    var engine: Engine { Engine(folder: path + "/index", deadline: .seconds(600)) }

    /// The folder name of the current generation: another one whenever the index was written.
    func generation() throws -> String {
        let pointer = try String(contentsOfFile: path + "/index/current", encoding: .utf8)
        return pointer.split(separator: "\n").first.map(String.init) ?? ""
    }

    /// The ledger as it stands, for reading.
    func ledger() throws -> Ledger { try Ledger.openReadOnly(path: path + "/ledger.sqlite") }
}
