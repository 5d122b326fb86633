// SPDX-License-Identifier: GPL-3.0-or-later

/// Which candidates can be shown once the weight of the best passage is added to their scores, as far as bounds tell.
///
/// A record that is its own passage has both weights from the same postings. A term's share of its highest weight is
/// f ∕ (n + f), with an n for each weighting that follows from the length alone; the ratio of the two shares therefore lies
/// between 1 and its value at f = 1, and the sum of both weights within limits that need no posting. Of the two hundred
/// best, some forty are left to be weighed for a page of twenty.
struct RerankChoice {
    /// How many are shown.
    let wanted: Int
    /// How many of the best by score alone are put in order again.
    let limit: Int
    /// By how much a bound may pass what it stands for.
    let slack: Int
    let record: WeightShape
    let passage: WeightShape

    private struct Range {
        var least: Double
        var most: Double
    }

    /// The candidates that may be among the `wanted`, in the order given; `nil` where bounds do not tell.
    ///
    /// - Parameters:
    ///   - entries: all that may be among the `limit` best by score; each row its own passage.
    ///   - length: of a row.
    ///   - factor: what the score of a row is multiplied by.
    func chosen(
        _ entries: [BoundedCandidates.Entry], length: (UInt32) -> UInt32, factor: (UInt32) -> Double
    ) -> [BoundedCandidates.Entry]? {
        guard entries.count > wanted, wanted > 0, !entries.contains(where: \.isKept) else { return nil }
        var scores: [Range] = []
        var sums: [Range] = []
        scores.reserveCapacity(entries.count)
        sums.reserveCapacity(entries.count)
        for entry in entries {
            let (least, most) = (Double(max(0, Int(entry.bound) - slack)), Double(entry.bound) + 1)
            let (length, factor) = (length(entry.place), factor(entry.place))
            let ratio = (record.norm(length: length) + 1) / (passage.norm(length: length) + 1)
            scores.append(Range(least: least * factor, most: most * factor))
            sums.append(
                Range(
                    least: least * (factor + XapianExecutor.passageFactor * min(1, ratio)),
                    most: most * (factor + XapianExecutor.passageFactor * max(1, ratio))))
        }
        // Certainly among the best by score: whoever has at least what no more than `limit` can have.
        var sureFrom = 0
        let ofScore = Steps(scores.map(\.most).max() ?? 0)
        if entries.count > limit {
            let counts = ofScore.counts(scores.map(\.most))
            sureFrom = Steps.count
            var reaching = 0
            while sureFrom > 0, reaching + counts[sureFrom - 1] <= limit {
                sureFrom -= 1
                reaching += counts[sureFrom]
            }
        }
        let isSure = scores.map { ofScore.step($0.least) >= sureFrom }
        // What the wanted ones have at least.
        let ofSum = Steps(sums.map(\.most).max() ?? 0)
        let counts = ofSum.counts(entries.indices.filter { isSure[$0] }.map { sums[$0].least })
        var shownFrom = Steps.count
        var reaching = 0
        while shownFrom > 0, reaching < wanted {
            shownFrom -= 1
            reaching += counts[shownFrom]
        }
        guard reaching >= wanted else { return nil }
        var chosen: [BoundedCandidates.Entry] = []
        for at in entries.indices where ofSum.step(sums[at].most) >= shownFrom {
            guard isSure[at] else { return nil }
            chosen.append(entries[at])
        }
        return chosen
    }

    /// Values in so many equal steps: to find a limit without putting them in order.
    private struct Steps {
        static let count = 512
        private let scale: Double

        init(_ highest: Double) { scale = highest > 0 ? Double(Self.count - 1) / highest : 0 }

        func step(_ value: Double) -> Int { Int(value * scale) }

        func counts(_ values: [Double]) -> [Int] {
            var counts = [Int](repeating: 0, count: Self.count)
            for value in values { counts[step(value)] += 1 }
            return counts
        }
    }
}
