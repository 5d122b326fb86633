// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Xapian

/// BM25 as Xapian 1.4 computes it, so that both executors give the same scores.
///
/// Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond” (2009), with Xapian's two
/// particulars: the weight of terms in more than a third of the documents is bent so that it stays positive, and
/// nothing is shorter than `minimum` average lengths.
struct TermWeight: Sendable {
    /// idf · factor · (k1 + 1)
    let scale: Double
    private let k1: Double
    private let shortness: Double
    private let slope: Double
    private let minimum: Double

    /// - Parameters:
    ///   - k1: how fast further occurrences stop counting.
    ///   - b: how much length tells.
    init(
        documentFrequency: Int, documents: Int, averageLength: Double, factor: Double, k1: Double, b: Double,
        minimum: Double
    ) {
        let frequency = Double(documentFrequency)
        var odds = (Double(documents) - frequency + 0.5) / (frequency + 0.5)
        if odds < 2 { odds = odds * 0.5 + 1 }
        scale = log(odds) * factor * (k1 + 1)
        self.k1 = k1
        self.minimum = minimum
        shortness = k1 * (1 - b)
        slope = averageLength > 0 ? k1 * b / averageLength : 0
        floorSlope = k1 * b * minimum
    }

    private let floorSlope: Double

    /// What `frequency` occurrences in a document of `length` add to its score.
    @inline(__always)
    func weight(_ frequency: UInt32, length: UInt32) -> Double {
        let wdf = Double(frequency)
        return scale * (wdf / (shortness + max(Double(length) * slope, floorSlope) + wdf))
    }
}

/// How scores are compared.
enum Score {
    /// 1.5 · 2⁵² · 2⁻²⁰: adding and taking it away leaves a multiple of 2⁻²⁰, in two additions.
    private static let grid = 6_442_450_944.0

    /// The score on a grid of 2⁻²⁰, so that the order of hits does not hang on the order in which weights were added.
    @inline(__always)
    static func rounded(_ score: Double) -> Double { (score + grid) - grid }
}
