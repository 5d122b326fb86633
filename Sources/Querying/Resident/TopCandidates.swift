// SPDX-License-Identifier: GPL-3.0-or-later

/// One match as far as its place among the hits goes.
struct Candidate: BitwiseCopyable {
    /// The row or the text.
    var place: UInt32
    var row: UInt32
    var score: Double
    /// 0 for ordinary hits.
    var tier: Int32
    /// Greater comes first; where scores tie, or in place of them.
    var dateKey: Int32
    /// The weight of its only passage, where the record is whole and was weighed.
    var passage: Double

    static let unknownPassage = -1.0
}

/// The best candidates of all that were offered, as a heap with the worst of them on top.
struct TopCandidates {
    let limit: Int
    private let byScore: Bool
    private let columns: Columns
    /// The first `count` are used.
    private let heap: UnsafeMutablePointer<Candidate>
    private let memory: FlatArray<Candidate>
    private var count = 0
    /// What a candidate without a tier must reach to be looked at.
    private(set) var leastScore = -Double.infinity
    private(set) var leastDateKey = Int32.min

    /// - Parameters:
    ///   - limit: how many are kept.
    ///   - byScore: by tier and score before the date; otherwise by the date alone.
    init(limit: Int, byScore: Bool, columns: Columns) {
        self.limit = limit
        self.byScore = byScore
        self.columns = columns
        memory = FlatArray(uninitialized: limit)
        heap = memory.start
    }

    /// The order of hits: the same as the reference executor's.
    @inline(__always)
    func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
        if byScore {
            if left.tier != right.tier { return left.tier > right.tier }
            if left.score != right.score { return left.score > right.score }
        }
        if left.dateKey != right.dateKey { return left.dateKey > right.dateKey }
        return precedesByIdentity(left, right)
    }

    @inline(never)
    private func precedesByIdentity(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.row != right.row { return columns.identity.precedes(Int(left.row), Int(right.row)) }
        return left.place < right.place
    }

    @inline(__always)
    mutating func offer(_ candidate: Candidate) {
        if byScore {
            if candidate.score < leastScore, candidate.tier == 0 { return }
        } else if candidate.dateKey < leastDateKey {
            return
        }
        insert(candidate)
    }

    @inline(never)
    private mutating func insert(_ candidate: Candidate) {
        guard limit > 0 else { return }
        if count < limit {
            heap[count] = candidate
            var index = count
            count += 1
            while index > 0 {
                let parent = (index - 1) / 2
                guard precedes(heap[parent], heap[index]) else { break }
                swap(parent, index)
                index = parent
            }
            if count == limit { settle() }
            return
        }
        guard precedes(candidate, heap[0]) else { return }
        heap[0] = candidate
        sink()
        settle()
    }

    private func swap(_ left: Int, _ right: Int) {
        let kept = heap[left]
        heap[left] = heap[right]
        heap[right] = kept
    }

    /// Lets the first one down to its place.
    private func sink() {
        let candidate = heap[0]
        var index = 0
        while true {
            var worst = 2 * index + 1
            guard worst < count else { break }
            if worst + 1 < count, precedes(heap[worst], heap[worst + 1]) { worst += 1 }
            guard precedes(candidate, heap[worst]) else { break }
            heap[index] = heap[worst]
            index = worst
        }
        heap[index] = candidate
    }

    private mutating func settle() {
        if heap[0].tier == 0 { leastScore = heap[0].score } else { leastScore = .infinity }
        leastDateKey = heap[0].dateKey
    }

    /// The kept ones in no order.
    var unsorted: [Candidate] { Array(UnsafeBufferPointer(start: heap, count: count)) }

    /// The kept ones, best first.
    func sorted() -> [Candidate] { UnsafeBufferPointer(start: heap, count: count).sorted(by: precedes) }
}
