// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Indexing
import Ledger
import Records
import Schema
import Synchronization

/// `--data` and what lies in it.
struct DataFolder: ParsableArguments {
    @Option(help: ArgumentHelp("数据目录。", discussion: "缺省取环境变量 MINGCHA_DATA，否则 ./data。", valueName: "目录"))
    var data: String?

    var path: String { data ?? ProcessInfo.processInfo.environment["MINGCHA_DATA"] ?? "./data" }
    var ledgerPath: String { path + "/ledger.sqlite" }
    var indexPath: String { path + "/index" }

    /// The ledger, created where there is none.
    func openOrCreateLedger() throws -> Ledger {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return try Ledger(path: ledgerPath)
    }

    /// The ledger that must be there.
    func openLedger() throws -> Ledger {
        guard FileManager.default.fileExists(atPath: ledgerPath) else {
            Console.note("错误：\(path) 中没有账本 ledger.sqlite。请用 --data 指明数据目录，或先运行 mingcha-index import。")
            throw ExitCode(ExitStatus.notFound.rawValue)
        }
        return try Ledger(path: ledgerPath)
    }

    /// Brings the index up, with a progress bar, and says what came of it.
    ///
    /// What time alone changes comes first: the index holds only what may be shown on `day`, by default today.
    func index(_ ledger: Ledger, rebuild: Bool = false, on day: CivilDate? = nil) throws {
        try ledger.pass(on: day ?? ledger.today)
        for finding in try ledger.verifyClock() { Console.note("注意：" + finding.sentence) }
        let start = ContinuousClock.now
        let hidden = Mutex(0)
        let projector = Projector(ledger: ledger, folder: indexPath) { progress in
            hidden.withLock { $0 = max($0, progress.hidden) }
            let seconds = Double(start.duration(to: .now).components.seconds)
            let rate = seconds > 0 ? "\(Int(Double(progress.done) / seconds)) 条/秒" : ""
            switch progress.phase {
            case .writing: Console.progress("建立索引", done: progress.done, total: progress.total, rate: rate)
            case .compacting: Console.progress("压紧索引", done: progress.done, total: progress.total)
            case .publishing: Console.progress("启用索引", done: progress.done, total: progress.total)
            }
        }
        let before = Generation.currentName(in: indexPath)
        let generation = rebuild ? try projector.rebuild() : try projector.build()
        let manifest = generation.manifest
        let isNew = Generation.currentName(in: indexPath) != before
        Console.note(
            (isNew ? "索引已更新" : "索引已是最新")
                + "：\(manifest.records) 条记录，\(manifest.passages) 个段落，版本 \(manifest.revision)。")
        let count = hidden.withLock { $0 }
        if count > 0 {
            Console.note("注意：建索引时又隐去 \(count) 处个人信息，导入时没有隐去。请核对近期导入的来源。")
        }
    }
}
