// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the words that announce personal data stand in a text.
struct LabelHits {
    struct Hit {
        /// Folded indices.
        var range: Range<Int>
        var label: PrivacyWords.Label
    }

    /// Ascending; the longest word at each place.
    let hits: [Hit]
    private let text: IdentifierScalars

    /// Linear.
    init(_ text: IdentifierScalars, words: PrivacyWords = .standard) {
        self.text = text
        var hits: [Hit] = []
        var index = 0
        while index < text.count {
            if let (end, label) = words.labels.longest(in: text, at: index) {
                hits.append(Hit(range: index..<end, label: label))
                index = end
            } else {
                index += 1
            }
        }
        self.hits = hits
    }

    /// The label that ends nearest before `index`, at most `distance` folded characters away and in the same sentence.
    func last(before index: Int, within distance: Int) -> PrivacyWords.Label? {
        hit(before: index, within: distance)?.label
    }

    func hit(before index: Int, within distance: Int) -> Hit? {
        guard let hit = lastHit(endingAtOrBefore: index), index - hit.range.upperBound <= distance else { return nil }
        for position in hit.range.upperBound..<index {
            if Self.stops.contains(text.scalars[position]) || text.gaps[position] == .lineBreak { return nil }
        }
        return hit
    }

    /// Whether a label begins at `index`.
    func starts(at index: Int) -> Bool {
        let next = firstHit(endingAfter: index)
        return next < hits.count && hits[next].range.lowerBound == index
    }

    private func lastHit(endingAtOrBefore index: Int) -> Hit? {
        let next = firstHit(endingAfter: index)
        return next > 0 ? hits[next - 1] : nil
    }

    /// Binary search.
    private func firstHit(endingAfter index: Int) -> Int {
        var low = 0
        var high = hits.count
        while low < high {
            let middle = (low + high) / 2
            if hits[middle].range.upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static let stops: Set<Unicode.Scalar> = ["。", "；", ";", "！", "？"]
}
