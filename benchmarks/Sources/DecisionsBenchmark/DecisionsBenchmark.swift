// SPDX-License-Identifier: GPL-3.0-or-later
import Enforcement
import Foundation
import Importing
import Ledger
import Readers
import Records

/// Measures the import of a large 双公示 file into a ledger: rows a second, and whether memory grows with the rows.
///
///     DecisionsBenchmark [ROWS] [--gb18030] [--keep FOLDER]
@main
struct DecisionsBenchmark {
    static func main() async throws {
        let options = try Arguments(Array(CommandLine.arguments.dropFirst()))
        let folder = options.folder ?? NSTemporaryDirectory() + "mingcha-decisions-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { if options.folder == nil { try? FileManager.default.removeItem(atPath: folder) } }

        let file = PenaltyFile(path: folder + "/penalties.csv", rows: options.rows, isGB18030: options.isGB18030)
        note("正在写出 \(options.rows) 行虚构的行政处罚…")
        try file.write()
        let ledgerPath = folder + "/ledger.sqlite"
        for name in [ledgerPath, ledgerPath + "-wal", ledgerPath + "-shm"] {
            try? FileManager.default.removeItem(atPath: name)
        }
        let ledger = try Ledger(path: ledgerPath)
        let trace = MemoryTrace(total: options.rows)
        let before = try ResidentMemory.read()
        note("正在导入…")
        let (start, used) = (ContinuousClock.now, ProcessorTime.seconds)
        let report = try await EnforcementImport(
            ledger: ledger,
            options: ImportOptions(source: "benchmark", progress: { trace.note(rows: $0.rows) }),
            // Fixed, because the invented days must lie before it on any machine.
            today: CivilDate(secondsSince1970: 1_795_579_200)
        ).run(paths: [file.path])
        let wall = start.duration(to: .now)
        let result = Measurement(
            rows: options.rows, report: report,
            wall: Double(wall.components.seconds) + Double(wall.components.attoseconds) / 1e18,
            processor: ProcessorTime.seconds - used, before: before, after: try ResidentMemory.read(),
            trace: trace.points, fileBytes: size(file.path), ledgerBytes: size(ledgerPath))
        print(result.table)
        guard report.totals.accepted == options.rows else {
            note("有行没有导入：\(report.totals)；\(report.files.compactMap(\.error))")
            exit(1)
        }
    }

    private static func size(_ path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
    }

    static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
