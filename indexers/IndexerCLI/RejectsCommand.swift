// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Ledger

/// `mingcha-index rejects`.
struct RejectsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejects", abstract: "列出被退回的行：来源、文件、行号、原因和原文。")

    @Flag(help: "以 JSON 输出。")
    var json = false

    @OptionGroup var folder: DataFolder

    func run() throws {
        let rows = try folder.openLedger().quarantine()
        if json { return try Console.json(rows) }
        if rows.isEmpty { return Console.note("没有被退回的行。") }
        for row in rows {
            print("\(row.source) · \(row.file) · 第 \(row.row) 行 · \(row.code)")
            print("  \(row.sentence)")
            print("  原文：\(row.original.prefix(200))\(row.original.count > 200 ? "……" : "")")
        }
        print("共 \(rows.count) 行")
    }
}
