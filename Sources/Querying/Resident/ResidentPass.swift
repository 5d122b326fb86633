// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One walk over all blocks of a numbering: what matches is scored, filtered, counted, and the best are kept.
struct ResidentPass {
    private let index: ResidentIndex
    private let plan: Plan
    private let statuses: UnsafePointer<UInt8>
    private var scores: BlockScores
    private let tiers: [(place: UInt32, tier: Int32)]
    private let shownOn: Int32
    private(set) var top: TopCandidates
    private(set) var histogram: FacetHistogram
    /// Places that pass the filters too.
    private(set) var total = 0
    /// Places that match and may be shown, whatever the filters.
    private(set) var found = 0
    // Kept alive for `statuses`.
    private let status: DayStatus

    /// Status code → what its records' scores are multiplied by; what has ended stands a little behind.
    static let statusFactors: [Double] = (0..<256).map { code in
        code < StatusCode.allCases.count && XapianExecutor.currentness(StatusCode.allCases[code]) <= 1
            ? XapianExecutor.endedFactor : 1
    }
    private static let currentness: [Int32] = (0..<256).map { code in
        Int32(
            XapianExecutor.currentness(code < StatusCode.allCases.count ? StatusCode.allCases[code] : nil))
    }

    init(
        index: ResidentIndex, plan: Plan, status: DayStatus, scores: BlockScores,
        tiers: [(place: UInt32, tier: Int32)], shownOn: Int32, top: TopCandidates
    ) {
        self.index = index
        self.plan = plan
        self.status = status
        statuses = UnsafePointer(status.codes.start)
        self.scores = scores
        self.tiers = tiers
        self.shownOn = shownOn
        self.top = top
        histogram = FacetHistogram(index.table, index.columns, plan.filters)
    }

    mutating func run(_ root: MatchNode, deadline: ContinuousClock.Instant) throws {
        let isRecords = plan.unit == .records
        let count = UInt32(isRecords ? index.spaces.rowCount : index.spaces.textCount)
        let scratch = BlockScratch()
        let hasEnds = index.columns.firstEnd < shownOn
        var base: UInt32 = 0
        var nextTier = 0
        while base < count {
            let end = min(count, base &+ UInt32(RowSet.blockSize))
            guard deadline > .now else { throw SearchError.timeout }
            var set = try root.places(base, end, within: nil)
            if !isRecords { set = passages(set, base: base, scratch: scratch) }
            if hasEnds { set = shown(set, base: base) }
            if !set.isEmpty {
                let size = self.size(set)
                found += size
                while nextTier < tiers.count, tiers[nextTier].place < base { nextTier += 1 }
                let isTiered = nextTier < tiers.count && tiers[nextTier].place < end
                let isScored = scores.hasTerms
                if isScored { scores.fill(set, count: size, base: base, end: end) }
                collect(set, base: base, nextTier: isTiered ? nextTier : tiers.count, isScored: isScored)
                if isScored { scores.clear(set, count: size, base: base) }
            }
            base = end
        }
    }

    private func size(_ set: RowSet) -> Int {
        guard let bits = set.bits else { return set.count }
        var count = 0
        for word in 0..<RowSet.words { count &+= bits[word].nonzeroBitCount }
        return count
    }

    private mutating func collect(_ set: RowSet, base: UInt32, nextTier: Int, isScored: Bool) {
        let isRecords = plan.unit == .records
        let isOldest = plan.sort == .oldest
        let byScore = plan.sort == .relevance
        let rowOfText = UnsafePointer(index.spaces.rowOfText.start)
        let facts = UnsafePointer(index.table.facts.start)
        let statuses = self.statuses
        let sums = scores.start
        let factors = Self.factors
        let loop = histogram.loop
        var nextTier = nextTier
        var hits = 0
        // What is looked at for every hit stays in registers; the heap is called only for those that may enter it.
        var leastScore = top.leastScore
        var leastDateKey = top.leastDateKey
        // The plain case in a loop of its own: rows, by score or newest first, nothing preferred in the block.
        if isRecords, !isOldest, nextTier == tiers.count {
            set.forEach(base: base) { place in
                let fact = facts[Int(place)]
                let code = Int(statuses[Int(place)])
                guard loop.count(fact, code) else { return }
                hits &+= 1
                let score =
                    isScored
                    ? Score.rounded(sums[Int(truncatingIfNeeded: place &- base)] * factors.start[code]) : 0
                if byScore ? score < leastScore : fact.date < leastDateKey { return }
                if byScore, score == leastScore, fact.date < leastDateKey { return }
                top.offer(Candidate(place: place, row: place, score: score, tier: 0, dateKey: fact.date))
                leastScore = top.leastScore
                leastDateKey = top.leastDateKey
            }
            total += hits
            return
        }
        set.forEach(base: base) { place in
            let row = isRecords ? Int(place) : Int(rowOfText[Int(place)])
            let fact = facts[row]
            let code = Int(statuses[row])
            guard loop.count(fact, code) else { return }
            hits &+= 1
            var tier: Int32 = 0
            if nextTier < tiers.count {
                while nextTier < tiers.count, tiers[nextTier].place < place { nextTier += 1 }
                if nextTier < tiers.count, tiers[nextTier].place == place {
                    tier = tiers[nextTier].tier * 10 + Self.currentness[code]
                }
            }
            let score =
                isScored
                ? Score.rounded(sums[Int(truncatingIfNeeded: place &- base)] * factors.start[code]) : 0
            let dateKey = isOldest ? (fact.date == 0 ? Int32.min : -fact.date) : fact.date
            if byScore ? score < leastScore && tier == 0 : dateKey < leastDateKey { return }
            top.offer(
                Candidate(
                    place: place, row: UInt32(truncatingIfNeeded: row), score: score, tier: tier, dateKey: dateKey))
            leastScore = top.leastScore
            leastDateKey = top.leastDateKey
        }
        total += hits
    }

    private static let factors = FlatArray(statusFactors)

    /// Only passages; headings and header lines are nobody's article.
    private func passages(_ set: RowSet, base: UInt32, scratch: BlockScratch) -> RowSet {
        if set.isEmpty { return .empty }
        // Blocks are whole words of the bits.
        let bits = UnsafePointer(index.spaces.passageBits.start) + Int(base) / 64
        guard let found = set.bits else {
            return RowSet.filter(set, by: bits, base: base, keeping: true, into: scratch.list)
        }
        let words = min(RowSet.words, index.spaces.passageBits.count - Int(base) / 64)
        let out = scratch.clearBits
        for word in 0..<words { out[word] = found[word] & bits[word] }
        return RowSet(bits: out)
    }

    private let ends = BlockScratch()

    /// Only what may be shown on the day.
    private func shown(_ set: RowSet, base: UInt32) -> RowSet {
        let out = ends.list
        var kept = 0
        let isRecords = plan.unit == .records
        index.columns.shownUntil.withUnsafeBufferPointer { until in
            set.forEach(base: base) { place in
                let row = isRecords ? Int(place) : Int(index.spaces.rowOfText[Int(place)])
                guard until[row] >= shownOn else { return }
                out[kept] = place
                kept += 1
            }
        }
        return RowSet(places: out, count: kept)
    }
}
