// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Readers

/// An import report for people.
enum ReportLines {
    static func file(_ file: ImportReport.File) -> String {
        var line = "\(FileName.printablePath(file.path))：读取 \(file.read)，收录 \(file.accepted)，未变 \(file.unchanged)，"
        line += "退回 \(file.rejected)"
        if let held = file.held { line += "，暂停 \(held)" }
        if let withdrawn = file.withdrawn { line += "，撤下 \(withdrawn)" }
        if let error = file.error { line += "\n  \(error.sentence)（\(error.code)）" }
        if let unknown = file.unknownFields { line += "\n  不认识的字段（已忽略）：" + unknown.joined(separator: "、") }
        for notice in file.notices ?? [] { line += "\n  " + notice }
        return line
    }

    static func totals(_ totals: ImportReport.Totals, isDryRun: Bool) -> String {
        "合计：读取 \(totals.read)，收录 \(totals.accepted)，未变 \(totals.unchanged)，退回 \(totals.rejected)"
            + (totals.held.map { "，暂停 \($0)" } ?? "") + (isDryRun ? "（试运行，未存入）" : "")
    }
}
