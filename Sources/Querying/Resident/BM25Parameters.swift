// SPDX-License-Identifier: GPL-3.0-or-later
import Xapian

/// How one numbering is weighed; both executors read it here.
struct BM25Parameters: Hashable, Sendable {
    var k1: Double
    var b: Double
    /// Nothing counts as shorter than this share of the average.
    var minimum: Double

    /// The same for Xapian.
    var weighting: Weighting { .bm25(k1: k1, k2: 0, k3: 1, b: b, minimumNormalisedLength: minimum) }
}
