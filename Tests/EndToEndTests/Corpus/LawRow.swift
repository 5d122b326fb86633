// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// What the acceptance needs to know of a row of `national-and-local-law.jsonl`.
struct LawRow: Hashable, Sendable {
    var id: String
    var work: String
    var title: String
    /// First day as the source gives it, where it rates it as certain.
    var certainStart: String?
    /// The row as it stands in the file.
    var line: String

    /// All rows of the file, in its order.
    static func all() throws -> [LawRow] {
        let path = try SharedCorpus.existing("documents/national-and-local-law.jsonl")
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
            guard let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                let id = row["id"] as? String, let title = row["title"] as? String
            else { return nil }
            let isCertain = row["effective_confidence"] as? String == "high"
            return LawRow(
                id: id, work: row["work"] as? String ?? title, title: title,
                certainStart: isCertain ? row["effective_on"] as? String : nil, line: String(line))
        }
    }

    /// The rows that the checks speak of, all works in several versions, and every so many of the others, so that
    /// there is something to be told apart from.
    static func slice(of rows: [LawRow], others: Int) -> [LawRow] {
        let versions = Dictionary(grouping: rows, by: \.work).mapValues(\.count)
        let isNeeded = rows.map { row in
            (versions[row.work] ?? 0) > 1
                || ["食品安全法", "劳动法", "个体工商户", "双随机"].contains { row.title.contains($0) }
        }
        let rest = isNeeded.count { !$0 }
        let step = max(1, rest / max(1, others))
        var passed = 0
        return zip(rows, isNeeded).filter { _, needed in
            if needed { return true }
            passed += 1
            return passed % step == 0
        }.map(\.0)
    }
}
