// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Indexing
import Ledger

/// `mingcha-index build`.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "build", abstract: "把索引更新到账本的最新状态。")
    @OptionGroup var folder: DataFolder

    func run() throws { try folder.index(try folder.openLedger()) }
}

/// `mingcha-index rebuild`.
struct RebuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "另建一份完整的索引，建成后换上。")
    @OptionGroup var folder: DataFolder

    func run() throws { try folder.index(try folder.openLedger(), rebuild: true) }
}

/// `mingcha-index verify`.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "核验账本、索引文件，并逐条对照索引与账本。")

    @Flag(help: "以 JSON 输出。")
    var json = false

    @OptionGroup var folder: DataFolder

    private struct Report: Encodable {
        var ledger: [Finding]
        var index: [String]
    }

    func run() throws {
        let ledger = try folder.openLedger()
        let report = Report(
            ledger: try ledger.verify() + ledger.verifyClock(),
            index: try IndexVerification(ledger: ledger, folder: folder.indexPath).findings()
                + StateVerification(ledger: ledger, folder: folder.indexPath).findings())
        if json {
            try Console.json(report)
        } else {
            for finding in report.ledger { print("账本：\(finding.sentence)（\(finding.subject)）") }
            for finding in report.index { print("索引：\(finding)") }
            if report.ledger.isEmpty, report.index.isEmpty { print("账本与索引一致，未发现问题。") }
        }
        if !report.ledger.isEmpty { throw ExitCode(ExitStatus.failure.rawValue) }
        if !report.index.isEmpty { throw ExitCode(ExitStatus.indexUnfit.rawValue) }
    }
}
