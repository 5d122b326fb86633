// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Documents
import Example
import Foundation

/// `mingcha-index example`.
struct ExampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "example", abstract: "写出并载入示例县：内容虚构，由种子决定，处处标有“示例”。")

    @Option(help: ArgumentHelp("文件件数，240–5000。", valueName: "件数"))
    var documents = 600

    @Option(help: ArgumentHelp("随机种子；同一种子得到同样的数据。", valueName: "种子"))
    var seed: UInt64 = 532_328

    @OptionGroup var folder: DataFolder

    func validate() throws {
        guard (240...5_000).contains(documents) else { throw ValidationError("--documents 应为 240 到 5000。") }
    }

    func run() async throws {
        let ledger = try folder.openOrCreateLedger()
        let files = try ExampleCounty(seed: seed, documents: documents).write(to: folder.path + "/example-files")
        var rejected = 0
        for kind in ImportCommand.Kind.allCases {
            let paths = files.filter { $0.kind.rawValue == kind.rawValue }.map(\.path)
            guard !paths.isEmpty else { continue }
            let report = try await ImportCommand.importing(
                kind, paths: paths, source: ExampleCounty.sourceName, format: nil, dryRun: false, into: ledger)
            Console.clear()
            for file in report.files { print(ImportCommand.line(file)) }
            rejected += report.totals.rejected
        }
        _ = try Linking.run(ledger)
        try folder.index(ledger)
        Console.note("示例县已载入 \(folder.path)。试一试：mingcha search 政务公开 --data \(folder.path)")
        if rejected > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
    }
}
