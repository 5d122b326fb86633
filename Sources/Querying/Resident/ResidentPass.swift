// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A walk over blocks of a numbering: what matches is filtered and counted, then the best are kept.
///
/// Several may share the blocks of one question, each with a match of its own; `absorb` puts together what they found.
struct ResidentPass {
    private let index: ResidentIndex
    private let plan: Plan
    private let codes: UnsafePointer<UInt8>
    private let dates: UnsafePointer<Int32>
    private let rowOfPlace: UnsafePointer<UInt32>?
    private let scores: BlockScores
    private var candidates: BoundedCandidates
    private let tiers: [(place: UInt32, tier: Int32)]
    private let shownOn: Int32
    private(set) var top: TopCandidates
    let histogram: FacetHistogram
    /// Places that pass the filters too.
    private(set) var total = 0
    /// Places that match and may be shown, whatever the filters.
    private(set) var found = 0
    private let ends = BlockScratch()
    private let listing = BlockScratch()
    // Kept alive for `codes`.
    private let status: DayStatus

    /// Status code → what its records' scores are multiplied by; what has ended stands a little behind.
    static let statusFactors: [Double] = (0..<256).map { code in
        code < StatusCode.allCases.count && XapianExecutor.currentness(StatusCode.allCases[code]) <= 1
            ? XapianExecutor.endedFactor : 1
    }
    /// Bits of so few places are put in a list before they are counted and weighed.
    private static let fewPlaces = 1_024
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
        codes = UnsafePointer(status.codes.start)
        dates = UnsafePointer(index.table.dates.start)
        rowOfPlace = plan.unit == .records ? nil : UnsafePointer(index.spaces.rowOfText.start)
        self.scores = scores
        candidates = BoundedCandidates(limit: top.limit, slack: scores.slack)
        self.tiers = tiers
        self.shownOn = shownOn
        self.top = top
        histogram = FacetHistogram(index.table, status, index.columns, plan.filters)
    }

    /// How many blocks the numbering of a unit has.
    static func blockCount(_ unit: SearchRequest.Unit, _ spaces: IndexSpaces) -> Int {
        let places = unit == .records ? spaces.rowCount : spaces.textCount
        return (places + RowSet.blockSize - 1) / RowSet.blockSize
    }

    mutating func run(_ root: MatchNode, _ turns: BlockTurns, deadline: ContinuousClock.Instant) throws {
        let isRecords = plan.unit == .records
        let count = UInt32(isRecords ? index.spaces.rowCount : index.spaces.textCount)
        let scratch = BlockScratch()
        let hasEnds = index.columns.firstEnd < shownOn
        var nextTier = 0
        while let block = turns.take() {
            let base = UInt32(truncatingIfNeeded: block * RowSet.blockSize)
            let end = min(count, base &+ UInt32(RowSet.blockSize))
            guard deadline > .now else { throw SearchError.timeout }
            var set = try root.places(base, end, within: nil)
            if !isRecords { set = passages(set, base: base, scratch: scratch) }
            if hasEnds { set = shown(set, base: base) }
            if set.isEmpty { continue }
            let size = set.size
            found += size
            if size <= Self.fewPlaces, !histogram.isFiltering { set = set.listed(base: base, into: listing) }
            let (hits, hitCount) = histogram.count(set, size: size, base: base, rowOfPlace: rowOfPlace)
            total += hitCount
            while nextTier < tiers.count, tiers[nextTier].place < base { nextTier += 1 }
            let isTiered = nextTier < tiers.count && tiers[nextTier].place < end
            if hitCount > 0 { rank(hits, count: hitCount, base, end, tier: isTiered ? nextTier : nil) }
        }
    }

    /// Adds what another walk over other blocks has found.
    mutating func absorb(_ other: ResidentPass) {
        total += other.total
        found += other.found
        histogram.add(other.histogram)
        candidates.add(other.candidates)
        for candidate in other.top.unsorted { top.offer(candidate) }
    }

    /// Weighs what is left and offers it to the best; after all walks.
    ///
    /// - Parameter wanted: how many of the best are shown after they were put in order again, where that is all that is
    ///   asked of them.
    mutating func weigh(wanted: Int?) {
        guard scores.hasTerms else { return }
        var entries = candidates.remaining
        if let wanted, let chosen = chosen(entries, wanted: wanted) { entries = chosen }
        let weights = scores.weigh(entries.map(\.place), plan.unit == .records ? index.spaces : nil)
        for (at, entry) in entries.enumerated() {
            offer(
                entry.place, score: weights.scores[at], tier: entry.isKept ? entry.tier : nil,
                passage: weights.passages?[at] ?? Candidate.unknownPassage)
        }
    }

    /// Those that can be shown, where all are their own passages.
    private func chosen(_ entries: [BoundedCandidates.Entry], wanted: Int) -> [BoundedCandidates.Entry]? {
        let spaces = index.spaces
        guard plan.unit == .records, spaces.hasWhole, entries.allSatisfy({ spaces.isWhole($0.place) }) else {
            return nil
        }
        let choice = RerankChoice(
            wanted: wanted, limit: top.limit, slack: scores.slack, record: scores.shape,
            passage: spaces.shape(XapianExecutor.passageWeighting))
        return choice.chosen(entries) {
            scores.lengths[Int($0)]
        } factor: {
            factor(of: $0)
        }
    }

    /// Offers the hits of a block to the best.
    private mutating func rank(_ hits: RowSet, count: Int, _ base: UInt32, _ end: UInt32, tier: Int?) {
        guard top.limit > 0 else { return }
        guard scores.hasTerms else { return rankByDate(hits, base, tier: tier) }
        scores.enter(base, end)
        guard let tier else {
            scores.forEach(of: hits, count: count, base: base) {
                candidates.least
            } _: {
                keep($0, bound: $1)
            }
            return
        }
        // In a block with preferred places none of them may be left out.
        var next = tier
        scores.forEach(of: hits, count: count, base: base) {
            0
        } _: { place, bound in
            let preferred = self.tier(of: place, from: &next)
            if preferred != nil || bound >= candidates.least { keep(place, bound: bound, tier: preferred) }
        }
    }

    /// Where no score parts them: whatever is not older than the last of the best.
    private mutating func rankByDate(_ hits: RowSet, _ base: UInt32, tier: Int?) {
        let (dates, rowOfPlace) = (self.dates, self.rowOfPlace)
        let isOldest = plan.sort == .oldest
        var least = top.leastDateKey
        var next = tier ?? tiers.count
        hits.forEach(base: base) { place in
            let preferred = self.tier(of: place, from: &next)
            let date = dates[rowOfPlace.map { Int($0[Int(place)]) } ?? Int(place)]
            if preferred == nil, (isOldest ? Self.oldestKey(date) : date) < least { return }
            offer(place, score: 0, tier: preferred)
            least = top.leastDateKey
        }
    }

    /// The tier of a place; `next` is the first preferred one that may follow.
    @inline(__always)
    private func tier(of place: UInt32, from next: inout Int) -> Int32? {
        while next < tiers.count, tiers[next].place < place { next &+= 1 }
        return next < tiers.count && tiers[next].place == place ? tiers[next].tier : nil
    }

    @inline(never)
    private mutating func keep(_ place: UInt32, bound: UInt16, tier: Int32? = nil) {
        candidates.add(place, bound: bound, factor: factor(of: place), tier: tier)
    }

    /// What a place's score is multiplied by, at most 1.
    @inline(__always)
    private func factor(of place: UInt32) -> Double {
        if status.isLevel { return 1 }
        return Self.factors.start[Int(codes[rowOfPlace.map { Int($0[Int(place)]) } ?? Int(place)])]
    }

    private mutating func offer(
        _ place: UInt32, score: Double, tier: Int32?, passage: Double = Candidate.unknownPassage
    ) {
        let row = rowOfPlace.map { Int($0[Int(place)]) } ?? Int(place)
        let code = Int(codes[row])
        top.offer(
            Candidate(
                place: place, row: UInt32(truncatingIfNeeded: row),
                score: Score.rounded(score * Self.factors.start[code]),
                tier: tier.map { $0 * 10 + Self.currentness[code] } ?? 0,
                dateKey: plan.sort == .oldest ? Self.oldestKey(dates[row]) : dates[row], passage: passage))
    }

    /// What has no date comes last in any order.
    private static func oldestKey(_ date: Int32) -> Int32 { date == 0 ? .min : -date }

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

    /// Only what may be shown on the day.
    private func shown(_ set: RowSet, base: UInt32) -> RowSet {
        let out = ends.list
        var kept = 0
        let rowOfPlace = self.rowOfPlace
        index.columns.shownUntil.withUnsafeBufferPointer { until in
            set.forEach(base: base) { place in
                let row = rowOfPlace.map { Int($0[Int(place)]) } ?? Int(place)
                guard until[row] >= shownOn else { return }
                out[kept] = place
                kept += 1
            }
        }
        return RowSet(places: out, count: kept)
    }
}
