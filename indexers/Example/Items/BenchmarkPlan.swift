// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Discretion grids of each offence with a fine, in an old and a new version.
enum BenchmarkPlan {
    private struct Version {
        var number: String
        var from: CivilDate
        var to: CivilDate
        /// The lower classes end at this part of the range.
        var parts: Int
    }

    private static let versions: [Version] = {
        let last = MarketPlan.lastDay
        return [
            Version(
                number: "〔2021〕4号", from: CivilDate(year: 2021, month: 7, day: 15) ?? last,
                to: CivilDate(year: 2024, month: 6, day: 30) ?? last, parts: 3),
            Version(
                number: "〔2024〕6号", from: CivilDate(year: 2024, month: 7, day: 1) ?? last,
                to: CivilDate(year: 2029, month: 6, day: 30) ?? last, parts: 4),
        ]
    }()

    static var all: [PlannedBenchmark] {
        Offence.all.filter { $0.fine.upperBound > 0 }.flatMap { offence -> [PlannedBenchmark] in
            guard let organ = ItemPlan.organ(offence.organs) else { return [] }
            let code = organ.codes.first { $0.hasSuffix("规") } ?? (organ.codes.first ?? "元") + "规"
            return versions.filter { version in
                // Only for days on which the article was that.
                (offence.from.map { $0 <= version.to } ?? true) && (offence.to.map { version.from <= $0 } ?? true)
            }.flatMap { grid(offence, $0, organ: organ.name, number: code + $0.number) }
        }
    }

    /// 不予, 从轻, 一般, 从重.
    private static func grid(
        _ offence: Offence, _ version: Version, organ: String, number: String
    ) -> [PlannedBenchmark] {
        let (low, high) = (offence.fine.lowerBound, offence.fine.upperBound)
        let step = max(10, (high - low) / version.parts / 10 * 10)
        let edges = [low, low + step, low + 2 * step, high]
        func cell(_ circumstance: String, _ range: String, _ minimum: Int?, _ maximum: Int?) -> PlannedBenchmark {
            PlannedBenchmark(
                violation: offence.violation, basis: offence.basis, circumstance: circumstance, range: range,
                minimum: minimum, maximum: maximum, organ: organ, number: number, from: version.from, to: version.to)
        }
        let none = cell("不予", "违法行为轻微并及时改正，没有造成危害后果的，不予行政处罚", nil, nil)
        return [none]
            + ["从轻", "一般", "从重"].enumerated().map { place, word in
                cell(word, "处\(edges[place])元以上\(edges[place + 1])元以下罚款", edges[place], edges[place + 1])
            }
    }
}
