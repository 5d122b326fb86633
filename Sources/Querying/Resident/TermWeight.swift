// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Xapian

/// BM25 as Xapian 1.4 computes it, so that both executors give the same scores.
///
/// Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond” (2009), with Xapian's two
/// particulars: the weight of terms in more than a third of the documents is bent so that it stays positive, and
/// nothing is shorter than `minimum` average lengths.
struct TermWeight: Sendable {
    /// idf · factor · (k1 + 1): no occurrence weighs as much.
    let scale: Double
    private let shape: WeightShape

    /// - Parameter factor: of the query.
    init(documentFrequency: Int, documents: Int, factor: Double, _ shape: WeightShape) {
        let frequency = Double(documentFrequency)
        var odds = (Double(documents) - frequency + 0.5) / (frequency + 0.5)
        if odds < 2 { odds = odds * 0.5 + 1 }
        scale = log(odds) * factor * (shape.k1 + 1)
        self.shape = shape
    }

    /// What `frequency` occurrences in a document of `length` add to its score.
    @inline(__always)
    func weight(_ frequency: UInt32, length: UInt32) -> Double { scale * shape.share(frequency, length: length) }
}

/// The part of a weight that does not depend on the term.
struct WeightShape: Sendable {
    let k1: Double
    private let shortness: Double
    private let slope: Double
    private let floorSlope: Double

    init(_ parameters: BM25Parameters, averageLength: Double) {
        k1 = parameters.k1
        shortness = k1 * (1 - parameters.b)
        slope = averageLength > 0 ? k1 * parameters.b / averageLength : 0
        floorSlope = k1 * parameters.b * parameters.minimum
    }

    /// How many occurrences in a document of `length` weigh half of the most.
    @inline(__always)
    func norm(length: UInt32) -> Double { shortness + max(Double(length) * slope, floorSlope) }

    /// Of the highest weight; below one.
    @inline(__always)
    func share(_ frequency: UInt32, length: UInt32) -> Double { Self.share(frequency, norm: norm(length: length)) }

    @inline(__always)
    static func share(_ frequency: UInt32, norm: Double) -> Double {
        let wdf = Double(frequency)
        return wdf / (norm + wdf)
    }

    /// The share in 255ths, rounded up.
    func bound(_ frequency: UInt32, length: UInt32) -> UInt8 {
        let share = share(frequency, length: length)
        return UInt8(truncatingIfNeeded: min(255, Int(share * 255) + 1))
    }
}

/// How scores are compared.
enum Score {
    /// 1.5 · 2⁵² · 2⁻²⁰: adding and taking it away leaves a multiple of 2⁻²⁰, in two additions.
    private static let grid = 6_442_450_944.0

    /// Scores that differ by less may become equal.
    static let step = 1.0 / 524_288

    /// The score on a grid of 2⁻²⁰, so that the order of hits does not hang on the order in which weights were added.
    @inline(__always)
    static func rounded(_ score: Double) -> Double { (score + grid) - grid }
}
