// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Example
import Foundation
import Importing
import Indexing
import Ledger
import Querying
import Records
import TextAnalysis

/// Measures what a first load costs: reading files into the ledger, linking, indexing, and then asking.
///
/// Shares and ratios are the result; seconds depend on the machine and on what else it does.
@main
struct IndexingBenchmark {
    static func main() async throws {
        let corpus = CommandLine.arguments.dropFirst().first ?? ""
        let folder = NSTemporaryDirectory() + "mingcha-benchmark-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var paths = [corpus]
        if !FileManager.default.fileExists(atPath: corpus) {
            note("没有 \(corpus)，改用示例县。")
            paths = try ExampleCounty().write(to: folder + "/example").filter { $0.kind == .documents }.map(\.path)
        }
        let ledger = try Ledger(path: folder + "/ledger.sqlite")
        var steps: [Step] = []

        note("读入…")
        let reading = await Step.measure("read and extract into the ledger") {
            let options = ImportOptions(source: "benchmark")
            _ = try? await DocumentImport(ledger: ledger, options: options).run(paths: paths)
        }
        steps.append(reading)
        note("关联…")
        steps.append(await Step.measure("link clauses, versions, citations") { _ = try? Linking.run(ledger) })
        note("建立索引…")
        let indexing = await Step.measure("index: analyse, write, compact, publish") {
            _ = try? Projector(ledger: ledger, folder: folder + "/index").rebuild()
        }
        steps.append(indexing)

        note("分步剖析…")
        let text = try Profile(ledger: ledger)
        steps += try await text.steps()
        print(Report(steps: steps, text: text, folder: folder, indexing: indexing).table)
        note("查询…")
        print(try QuestionTimes(ledger: ledger, folder: folder + "/index").table)
    }

    static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
