// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// One record, whole, as lines for a terminal.
enum RecordPrinter {
    static func text(_ answer: RecordAnswer) -> String {
        var lines = [Terminal.bold(answer.title)]
        lines += facts(answer).map { "\($0.name)：\($0.value)" }
        if let status = answer.status { lines += StatusPrinter.lines(status) }
        lines += KindPrinter.lines(answer)
        if answer.versions.count > 1 {
            lines.append("历次版本：")
            for version in answer.versions {
                let day = (version.effectiveOn ?? version.publishedOn)?.description ?? "日期不明"
                let here = version.id == answer.id ? "（本版）" : ""
                lines.append("  \(day) \(version.status?.label ?? "") \(version.id)\(here)")
            }
        }
        if let cleanup = answer.cleanup {
            for row in cleanup.rows {
                let number = row.number.map { "（\($0)）" } ?? ""
                lines.append("  \(row.seq.map { "\($0). " } ?? "")\(row.outcomeText)　\(row.title ?? "")\(number)")
            }
        }
        lines.append("")
        lines += answer.passages.map(\.text)
        return lines.joined(separator: "\n")
    }

    private static func facts(_ answer: RecordAnswer) -> [(name: String, value: String)] {
        let document = answer.document
        let facts: [(String, String?)] = [
            ("文号", answer.number),
            ("发文机关", answer.organs.isEmpty ? nil : answer.organs.map(\.label).joined(separator: "、")),
            ("类别", document?.documentClass.label),
            ("成文日期", document?.writtenOn?.chinese),
            ("发布日期", document?.publishedOn?.chinese),
            ("施行日期", document?.effectiveOn?.chinese),
            ("索引号", document?.indexNumber),
            ("来源", answer.source.name),
            ("来源编号", answer.source.id),
            ("原文", answer.source.url),
            ("说明", document.flatMap { flags($0.flags) }),
            ("数据截至", answer.meta.dataThrough),
        ]
        return facts.compactMap { name, value in value.map { (name, $0) } }
    }

    private static func flags(_ flags: Set<NormativeDocument.Flag>) -> String? {
        let words = flags.sorted { $0.rawValue < $1.rawValue }.map { flag in
            switch flag {
            case .titleOnly: "来源只给出标题，没有正文"
            case .needsText: "由清理目录得知，正文待补"
            case .truncated: "正文不完整"
            case .noTextLayer: "原件只有图像，没有文字"
            case .draftText: "正文开头注明是征求意见稿等未定稿"
            }
        }
        return words.isEmpty ? nil : words.joined(separator: "；")
    }
}
