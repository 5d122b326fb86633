// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Documents
import Example
import Foundation
import Importing

/// `mingcha-index example`.
struct ExampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "example", abstract: "写出并载入示例县：内容虚构，由种子决定，处处标有“示例”。")

    @Option(help: ArgumentHelp("文件件数，240–5000。", valueName: "件数"))
    var documents = 600

    @Option(help: ArgumentHelp("经营主体户数，120–20000；许可、处罚等随之增减。", valueName: "户数"))
    var subjects = 3000

    @Option(help: ArgumentHelp("随机种子；同一种子得到同样的数据。", valueName: "种子"))
    var seed: UInt64 = 532_328

    @OptionGroup var folder: DataFolder

    func validate() throws {
        guard (240...5_000).contains(documents) else { throw ValidationError("--documents 应为 240 到 5000。") }
        guard ExampleCounty.subjectCounts.contains(subjects) else {
            throw ValidationError("--subjects 应为 120 到 20000。")
        }
    }

    func run() async throws {
        let ledger = try folder.openOrCreateLedger()
        let county = ExampleCounty(seed: seed, documents: documents, subjects: subjects)
        let files = try county.write(to: folder.path + "/example-files")
        var (rejected, expected, isAsExpected) = (0, 0, true)
        for kind in ImportCommand.Kind.allCases {
            let written = files.filter { $0.kind.rawValue == kind.rawValue }
            guard !written.isEmpty else { continue }
            let report = try await ImportCommand.importing(
                kind, paths: written.map(\.path), source: ExampleCounty.sourceName, format: nil, dryRun: false,
                into: ledger)
            Console.clear()
            for file in report.files { print(ImportCommand.line(file)) }
            rejected += report.totals.rejected
            expected += written.reduce(0) { $0 + $1.expectedRejects }
            isAsExpected = isAsExpected && Self.agree(report, written)
        }
        _ = try Linking.run(ledger)
        try folder.index(ledger)
        if expected > 0 {
            Console.note(
                "示例文件中有意写错的 \(expected) 行应被退回，实际退回 \(rejected) 行；清单见 example-files/\(ExampleCounty.manifests.rejects)。")
        }
        Console.note("示例县已载入 \(folder.path)。试一试：mingcha search 政务公开 --data \(folder.path)")
        if !isAsExpected { throw ExitCode(ExitStatus.incomplete.rawValue) }
    }

    /// Whether each file lost the rows that are wrong on purpose, and no other.
    private static func agree(_ report: ImportReport, _ files: [WrittenFile]) -> Bool {
        let rejected = Dictionary(report.files.map { ($0.path, $0.rejected) }, uniquingKeysWith: +)
        return files.allSatisfy { rejected[$0.path] == $0.expectedRejects } && rejected.count == files.count
    }
}
