// SPDX-License-Identifier: GPL-3.0-or-later

extension BlockScores {
    /// Exact sums for a few places, ascending, and what the only passages of whole rows weigh.
    ///
    /// Term by term, so that the look-ups of many places wait for memory together. Sums add the terms in the order of the
    /// plan, as the reference executor does. Both weightings have the same k1, so that a term's scale is the same in both.
    ///
    /// - Parameter spaces: where places are rows.
    /// - Returns: a passage's weight is `Candidate.unknownPassage` where the row is not whole or has no term; `nil` where no
    ///   row is whole.
    func weigh(_ places: [UInt32], _ spaces: IndexSpaces?) -> (scores: [Double], passages: [Double]?) {
        let shape = spaces.map { $0.shape(XapianExecutor.passageWeighting) }
        let hasWhole = spaces?.hasWhole ?? false
        let norms = places.map { self.shape.norm(length: lengths[Int($0)]) }
        let passageNorms = hasWhole ? places.map { shape?.norm(length: lengths[Int($0)]) ?? 0 } : []
        var scores = [Double](repeating: 0, count: places.count)
        var passages = [Double](repeating: Candidate.unknownPassage, count: hasWhole ? places.count : 0)
        for index in 0..<terms.count {
            let term = terms.start + index
            let scale = term.pointee.weight.scale
            forEachPosting(of: term, places) { at, frequency in
                scores[at] += scale * WeightShape.share(frequency, norm: norms[at])
                guard hasWhole else { return }
                passages[at] = max(passages[at], 0) + scale * WeightShape.share(frequency, norm: passageNorms[at])
            }
        }
        guard hasWhole, let spaces else { return (scores, nil) }
        for at in places.indices where passages[at] >= 0 {
            passages[at] = spaces.isWhole(places[at]) ? Score.rounded(passages[at]) : Candidate.unknownPassage
        }
        return (scores, passages)
    }

    /// Calls `body` with the number of each place that has the term and how often.
    @inline(__always)
    private func forEachPosting(
        of term: UnsafePointer<Term>, _ places: [UInt32], _ body: (_ at: Int, _ frequency: UInt32) -> Void
    ) {
        if let bits = term.pointee.bits, let ranks = term.pointee.ranks, let starts = term.pointee.starts {
            for (at, place) in places.enumerated() {
                guard let posting = PostingPart.index(of: place, bits: bits, ranks: ranks) else { continue }
                body(at, term.pointee.frequency(Int(starts[Int(place) / RowSet.blockSize]) &+ posting))
            }
            return
        }
        let (own, count) = (term.pointee.places, term.pointee.count)
        var cursor = 0
        for (at, place) in places.enumerated() {
            cursor = PostingPart.lowerBound(own, count, from: cursor, place)
            if cursor == count { return }
            if own[cursor] == place { body(at, term.pointee.frequency(cursor)) }
        }
    }
}
