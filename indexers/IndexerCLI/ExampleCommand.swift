// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Example
import Foundation
import Importing
import SourceConfig

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
        let county = ExampleCounty(seed: seed, documents: documents, subjects: subjects)
        let root = folder.path + "/" + ExampleConfig.folder
        // Sources are whole folders: a file that an earlier county left there would be taken in with them.
        for kind in WrittenFile.Kind.allCases {
            try? FileManager.default.removeItem(atPath: "\(root)/\(kind.rawValue)")
        }
        let files = try county.write(to: root)
        let sources = try ConfigFile.parse(Array(try writeConfig().utf8), folder: folder.path).sources
        let report = try await SyncCommand.sync(sources, in: folder) { source in
            for file in source.files { print(ReportLines.file(file)) }
        }.report
        let expected = files.reduce(0) { $0 + $1.expectedRejects }
        if expected > 0 {
            Console.note(
                "示例文件中有意写错的 \(expected) 行应被退回，实际退回 \(report.totals.rejected) 行；"
                    + "清单见 \(ExampleConfig.folder)/\(ExampleCounty.manifests.rejects)。")
        }
        Console.note("示例县已载入 \(folder.path)。试一试：mingcha search 政务公开 --data \(folder.path)")
        if !Self.agree(report, files) { throw ExitCode(ExitStatus.incomplete.rawValue) }
    }

    /// The sources of the example county, as text; somebody's own config.yaml is left as it is.
    private func writeConfig() throws -> String {
        let path = folder.path + "/" + ConfigFile.name
        let text = ExampleConfig.text
        if let held = FileManager.default.contents(atPath: path) {
            if held != Data(text.utf8) { Console.note("注意：\(path) 已有别的内容，没有改动；示例来源未写入其中。") }
        } else {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        }
        return text
    }

    private static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

    /// Whether each file lost the rows that are wrong on purpose, and no other.
    private static func agree(_ report: ImportReport, _ files: [WrittenFile]) -> Bool {
        let rejected = Dictionary(report.files.map { (absolute($0.path), $0.rejected) }, uniquingKeysWith: +)
        return files.allSatisfy { rejected[absolute($0.path)] == $0.expectedRejects } && rejected.count == files.count
    }
}
