// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Ledger

/// `mingcha-index backup`.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "备份账本（运行中也可以）；索引可随时由账本重建，不需备份。")
    @Argument(help: ArgumentHelp("备份文件，尚不存在。", valueName: "文件"))
    var file: String
    @OptionGroup var folder: DataFolder

    func run() throws {
        try folder.openLedger().backup(to: file)
        Console.note("已备份到 \(file)。")
    }
}

/// `mingcha-index restore`.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "restore", abstract: "由备份恢复账本，并重建索引。")
    @Argument(help: ArgumentHelp("备份文件。", valueName: "文件"))
    var file: String
    @OptionGroup var folder: DataFolder

    func run() throws {
        guard FileManager.default.fileExists(atPath: file) else {
            Console.note("错误：没有备份文件 \(file)。")
            throw ExitCode(ExitStatus.notFound.rawValue)
        }
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        try Ledger.restore(from: file, to: folder.ledgerPath)
        try folder.index(try folder.openLedger(), rebuild: true)
    }
}
