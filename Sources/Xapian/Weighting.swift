// SPDX-License-Identifier: GPL-3.0-or-later

/// How a match is weighed.
public enum Weighting: Hashable, Sendable {
    /// Every match weighs 0: the fastest, for filters and fixed orders.
    case boolean
    /// Okapi BM25. `b` 0 spares reading document lengths, two to four times faster for the first page.
    ///
    /// Negative and infinite parameters are refused; `b` past 1 counts as 1.
    case bm25(
        k1: Double = 1, k2: Double = 0, k3: Double = 1, b: Double = 0.5, minimumNormalisedLength: Double = 0.5)
    case tfIdf
    /// The number of query terms that match.
    case coordination
}
