// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// How the fines of a set of decisions are spread.
public struct FineSpread: Codable, Hashable, Sendable {
    /// Decisions with a fine that is counted here.
    public var count: Int
    public var minimum: AmountAnswer?
    public var lowerQuartile: AmountAnswer?
    public var median: AmountAnswer?
    public var upperQuartile: AmountAnswer?
    public var maximum: AmountAnswer?
    /// Fined decisions left out: without an amount, or with one so high that yuan may stand in a column of 万元.
    public var leftOut: Int

    enum CodingKeys: String, CodingKey {
        case count, minimum, median, maximum
        case lowerQuartile = "lower_quartile"
        case upperQuartile = "upper_quartile"
        case leftOut = "left_out"
    }

    /// Quartiles lie between the two nearest amounts in proportion, rounded down to the fen.
    init(fines: [Int64], leftOut: Int) {
        let sorted = fines.sorted()
        count = sorted.count
        self.leftOut = leftOut
        minimum = Self.quantile(sorted, quarter: 0)
        lowerQuartile = Self.quantile(sorted, quarter: 1)
        median = Self.quantile(sorted, quarter: 2)
        upperQuartile = Self.quantile(sorted, quarter: 3)
        maximum = Self.quantile(sorted, quarter: 4)
    }

    private static func quantile(_ sorted: [Int64], quarter: Int) -> AmountAnswer? {
        guard !sorted.isEmpty else { return nil }
        let place = (sorted.count - 1) * quarter
        let (index, rest) = (place / 4, Int64(place % 4))
        let low = sorted[index]
        guard rest > 0, index + 1 < sorted.count else { return AmountAnswer(Amount(fen: low)) }
        let gap = sorted[index + 1] - low
        return AmountAnswer(Amount(fen: low + gap / 4 * rest + gap % 4 * rest / 4))
    }
}
