// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// The decisions under an article as lines for a terminal.
enum BasisPrinter {
    static func text(_ answer: BasisAnswer) -> String {
        var lines = [Terminal.bold(answer.query.citation)]
        lines += standing(answer.article)
        lines += answer.warnings.map { "提示：" + $0 }
        lines.append("")
        lines.append("适用本条的决定：\(answer.decisions.total) 件；行政许可：\(answer.licenceTotal) 件")
        lines += counts("按机关", answer.decisions.byOrgan)
        lines += counts("按年份", answer.decisions.byYear)
        lines += counts("按处罚种类（并处的各计一次）", answer.decisions.byKind)
        lines += counts("按最重的种类", answer.decisions.byHeaviest)
        lines += fines(answer.decisions.fines)
        lines += decisions(answer.decisions.items)
        if !answer.duties.items.isEmpty {
            lines += ["", "引用本条作为所违反义务的决定：\(answer.duties.total) 件"]
            lines += decisions(answer.duties.items)
        }
        if !answer.items.isEmpty {
            lines += ["", "以本条为依据的清单事项：\(answer.items.count)"]
            lines += TextTable.lines(
                answer.items.map { [$0.state.label, $0.list.label, $0.code, $0.organ?.label ?? "", $0.name] })
        }
        if !answer.benchmarks.isEmpty {
            lines += ["", "裁量基准：\(answer.benchmarks.count)"]
            lines += TextTable.lines(
                answer.benchmarks.map { [$0.state.label, $0.level ?? "", $0.circumstance, $0.range, $0.violation] })
        }
        lines += SubjectPrinter.searched(answer.searched, answer.meta)
        return lines.joined(separator: "\n")
    }

    private static func counts(_ heading: String, _ counts: [LabelledCount]) -> [String] {
        guard !counts.isEmpty else { return [] }
        return ["  \(heading)：" + counts.map { "\($0.label) \($0.count)" }.joined(separator: "，")]
    }

    private static func fines(_ spread: FineSpread) -> [String] {
        guard spread.count > 0, let low = spread.minimum, let high = spread.maximum, let middle = spread.median else {
            return []
        }
        var text = "  罚款金额：\(spread.count) 件，\(low.label) 至 \(high.label)，中位数 \(middle.label)"
        if let lower = spread.lowerQuartile, let upper = spread.upperQuartile {
            text += "，一半在 \(lower.label) 至 \(upper.label) 之间"
        }
        return [text]
    }

    private static func decisions(_ decisions: [BasisDecision]) -> [String] {
        decisions.flatMap { decision -> [String] in
            let words = [decision.decidedOn?.description, decision.number, decision.organ?.label, decision.party?.name]
            let lines = ["  " + words.compactMap { $0 }.joined(separator: "　")]
            var facts = FactList()
            facts.add("种类", decision.penaltyKinds.map(\.label).joined(separator: "、"))
            facts.add("罚款", decision.fine?.label)
            facts.add("引用", decision.cited.joined(separator: "；"))
            facts.add("决定当日的条文", reference(decision.onDecision))
            facts.add("行为当日的条文", decision.onConduct.map(reference))
            return lines + facts.lines(indent: "    ") + ["    " + Terminal.faint(decision.id)]
        }
    }

    /// 《…》（…年…月…日发布）第一百二十四条 〔当日有效〕.
    static func reference(_ standing: ArticleStanding) -> String {
        standing.document == nil ? standing.sentence : "\(standing.sentence) \(standing.html ?? "")"
    }

    static func standing(_ standing: ArticleStanding) -> [String] {
        let day = standing.day.map { $0.chinese + "：" } ?? ""
        return ["\(day)\(reference(standing))"] + (standing.text.map { [$0] } ?? [])
    }
}
