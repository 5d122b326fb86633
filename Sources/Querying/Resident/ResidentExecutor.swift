// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Schema
import TextAnalysis
import Xapian

/// Runs plans over a resident index: the fast path. Answers what `XapianExecutor` answers.
///
/// Block by block of `RowSet.blockSize` places: the match is evaluated, scored, filtered, counted and offered to the
/// best candidates while its block is in the cache of the core. Belongs to one thread at a time, which lets helpers take
/// over blocks of a broad question while they have nothing else to do.
final class ResidentExecutor: Executor {
    let index: ResidentIndex
    /// Reads what is not resident.
    let store: XapianExecutor
    private let analyser = Analyzer()
    private let helpers: BlockHelpers
    /// Where bounds of a block are added up: here, and by each helper.
    private let sums: [FlatArray<UInt16>]
    /// Each helper's own; most readers never share a question.
    private lazy var analysers = (0..<helpers.count).map { _ in Analyzer() }
    /// One at a time reads what is not resident.
    private let storeLock = NSLock()
    private let sharedFrom: Sharing

    /// How large a question must be to be shared, so that what waking a helper costs is won back.
    struct Sharing {
        /// Blocks of the numbering.
        var blocks = 48
        /// Places that the match may have.
        var places = 20_000
    }

    init(
        _ index: ResidentIndex, store: XapianExecutor, helpers: BlockHelpers, sharedFrom: Sharing = Sharing()
    ) {
        self.index = index
        self.store = store
        self.helpers = helpers
        self.sharedFrom = sharedFrom
        sums = (0...helpers.count).map { _ in FlatArray<UInt16>(repeating: 0, count: RowSet.blockSize) }
    }

    func run(_ plan: Plan, deadline: ContinuousClock.Instant) throws -> Execution {
        let first = try run(plan, match: plan.match, deadline: deadline)
        guard first.found == 0, let relaxed = plan.relaxed else { return first.execution }
        var second = try run(plan, match: relaxed, deadline: deadline).execution
        guard second.total > 0 else { return first.execution }
        second.isRelaxed = true
        return second
    }

    private func run(
        _ plan: Plan, match: Match, deadline: ContinuousClock.Instant
    ) throws -> (execution: Execution, found: Int) {
        let status = index.statuses.status(on: plan.asOf, index.columns, index.table)
        let byScore = plan.sort == .relevance
        let isReranked = plan.unit == .records && byScore && !plan.scored.isEmpty
        let wanted = plan.offset + plan.limit
        let kept = isReranked ? max(XapianExecutor.reranked, wanted) : wanted
        let tiers = try tiers(of: plan)
        let scores = BlockScores(
            byScore ? try scoredTerms(plan) : [], index.spaces.shape(weighting(plan.unit)),
            lengths: UnsafePointer(lengths(plan.unit).start), sums: sums[0])
        func pass(_ scores: BlockScores) -> ResidentPass {
            ResidentPass(
                index: index, plan: plan, status: status, scores: scores, tiers: tiers, shownOn: store.shownOn,
                top: TopCandidates(limit: kept, byScore: byScore, columns: index.columns))
        }
        let root = try self.root(match, plan, analyser, deadline)
        let turns = BlockTurns(ResidentPass.blockCount(plan.unit, index.spaces))
        var others: [PassShare] = []
        if turns.count >= sharedFrom.blocks, root.estimate >= sharedFrom.places {
            for number in 0..<min(helpers.free, turns.count / 2) {
                others.append(
                    PassShare(
                        pass(BlockScores(scores, sums: sums[number + 1])),
                        try self.root(match, plan, analysers[number], deadline), deadline: deadline))
            }
        }
        let share = PassShare(pass(scores), root, deadline: deadline)
        try share.finish(
            turns, with: others, helpers,
            wanted: isReranked && kept == XapianExecutor.reranked ? wanted : nil)
        var passages = PassageScores(index: index, scored: plan.scored, list: list)
        var candidates: [Candidate]
        // One hit alone has nobody to be put in order with.
        let isOrderedAgain = isReranked && share.total > 1
        if isOrderedAgain, kept == XapianExecutor.reranked {
            candidates = try reranked(share.best, wanted: wanted, passages: &passages)
        } else {
            candidates = share.sorted
            if isOrderedAgain {
                let best = Array(candidates.prefix(XapianExecutor.reranked))
                candidates.replaceSubrange(
                    ..<best.count, with: try reranked(best, wanted: best.count, passages: &passages))
            }
        }
        let page = Array(candidates.dropFirst(plan.offset).prefix(plan.limit))
        let hits = try hits(page, plan: plan, passages: &passages)
        let isTruncated = try match.prefixes.contains { prefix, limit in
            try index.isWide.value(TermKey("\(limit) \(prefix)")) {
                try store.termCount(prefix: prefix, limit: limit + 1) > limit
            }
        }
        let execution = Execution(
            total: share.total, hits: hits, facets: share.facets, isRelaxed: false,
            isTruncated: isTruncated)
        return (execution, share.found)
    }

    /// The match of a plan, ready to be evaluated by one thread.
    private func root(
        _ match: Match, _ plan: Plan, _ analyser: Analyzer, _ deadline: ContinuousClock.Instant
    ) throws -> MatchNode {
        let compiler = MatchCompiler(
            unit: plan.unit, reading: reading(analyser, deadline), columns: index.columns, list: list, union: union)
        return narrowed(try compiler.node(match), plan)
    }

    /// Reads texts into the arena until it holds all of them or can hold no more.
    ///
    /// - Parameter goesOn: asked now and then; ends early where it says no.
    func holdTexts(while goesOn: () -> Bool) throws {
        let reading = reading(analyser, .now + .seconds(86_400))
        for text in 0..<index.arena.count {
            if text & 1023 == 0, index.arena.isFull || !goesOn() { return }
            let row = text - index.spaces.textCount
            if row < 0 || index.spaces.isWhole(UInt32(row)) { _ = try reading.units(text) { _ in true } }
        }
    }

    func reading(_ analyser: Analyzer, _ deadline: ContinuousClock.Instant) -> TextReading {
        TextReading(
            spaces: index.spaces, columns: index.columns, arena: index.arena, analyser: analyser, deadline: deadline
        ) { [storeLock, store] document in try storeLock.withLock { try store.data(document) } }
    }

    private func weighting(_ unit: SearchRequest.Unit) -> BM25Parameters {
        unit == .records ? XapianExecutor.recordWeighting : XapianExecutor.passageWeighting
    }

    /// The match within the chosen organs, where nothing is counted outside them: what is left out need not be looked at.
    ///
    /// With a relaxed match it must be known whether the match finds anything at all.
    private func narrowed(_ match: MatchNode, _ plan: Plan) -> MatchNode {
        let organs = plan.filters.organs
        guard plan.unit == .records, plan.relaxed == nil, plan.filters.counting != .withoutOwnSelection,
            !organs.isEmpty
        else { return match }
        return AllNode([AnyNode(organs.map { ListNode(rows(ofOrgan: $0).rows) }), match])
    }

    /// The rows of an organ and of those it succeeded, as the filter sees them.
    private func rows(ofOrgan organ: String) -> PostingList {
        // No term begins so.
        index.list("\u{1}\u{1}\(organ)") {
            let columns = index.columns
            let holds = columns.organSets.map { set in set.contains { columns.organNames[Int($0)] == organ } }
            let rows = (0..<columns.rowCount).filter {
                columns.organSet[$0] >= 0 && holds[Int(columns.organSet[$0])]
            }
            return PostingList(rows: rows, in: index.spaces)
        }
    }

    private func lengths(_ unit: SearchRequest.Unit) -> FlatArray<UInt32> {
        unit == .records ? index.spaces.rowLength : index.spaces.textLength
    }

    private func scoredTerms(_ plan: Plan) throws -> [(part: PostingPart, weight: TermWeight)] {
        let isRecords = plan.unit == .records
        return try plan.scored.map { scored in
            let list = try list(scored.term)
            return (
                isRecords ? list.rows : list.texts,
                index.weight(list, factor: scored.factor, weighting(plan.unit))
            )
        }
    }

    /// The postings of a term, resident from now on where memory allows.
    func list(_ term: String) throws -> PostingList {
        try index.list(term) { PostingList(try store.postings(term), in: index.spaces) }
    }

    /// The documents with any term that begins with `prefix`, of the first `limit` such terms, each once.
    private func union(_ prefix: String, _ limit: Int) throws -> PostingList {
        // No term begins so: U+0001 is folded away.
        try index.list("\u{1}\(limit)\u{1}\(prefix)") {
            var documents: Set<UInt32> = []
            for term in try store.termNames(prefix: prefix, limit: limit) {
                documents.formUnion(try store.allDocuments(with: term))
            }
            return PostingList(PostingBuffer(documents: documents.sorted()), in: index.spaces)
        }
    }

    /// Adds the weight of the best passage to the best records; gives back the best of them in order.
    ///
    /// - Parameter wanted: how many are asked for.
    private func reranked(
        _ best: [Candidate], wanted: Int, passages: inout PassageScores
    ) throws -> [Candidate] {
        try passages.read(best.filter { $0.passage == Candidate.unknownPassage }.map(\.row))
        var top = TopCandidates(limit: min(wanted, best.count), byScore: true, columns: index.columns)
        for var candidate in best {
            let isKnown = candidate.passage != Candidate.unknownPassage
            let weight = isKnown ? candidate.passage : passages.best(candidate.row)?.weight ?? 0
            candidate.score = Score.rounded(candidate.score + XapianExecutor.passageFactor * weight)
            top.offer(candidate)
        }
        return top.sorted()
    }

    private func hits(
        _ page: [Candidate], plan: Plan, passages: inout PassageScores
    ) throws -> [Execution.Hit] {
        let (columns, spaces) = (index.columns, index.spaces)
        if plan.unit == .records {
            try passages.read(page.filter { $0.passage == Candidate.unknownPassage }.map(\.row))
        }
        let scores = plan.sort == .relevance ? [:] : try self.scores(of: page, plan)
        return try page.map { candidate in
            let row = Int(candidate.row)
            var passage: UInt32?
            if plan.unit == .articles {
                passage = spaces.documentOfText[Int(candidate.place)]
            } else {
                passage =
                    candidate.passage == Candidate.unknownPassage
                    ? passages.best(candidate.row)?.document : columns.documentOfRow[row]
                if candidate.tier > 0 {
                    passage = try store.preferredPassage(of: columns.documentOfRow[row], plan: plan) ?? passage
                }
            }
            return Execution.Hit(
                recordID: columns.identity[row],
                passage: passage.map { Int(max(0, columns.ordinalOfDocument[Int($0)])) },
                recordDocument: columns.documentOfRow[row], passageDocument: passage, tier: Int(candidate.tier),
                score: scores[candidate.place] ?? candidate.score)
        }
    }

    /// The scores of hits that were put in order by their dates.
    private func scores(of page: [Candidate], _ plan: Plan) throws -> [UInt32: Double] {
        let lengths = lengths(plan.unit)
        let status = index.statuses.status(on: plan.asOf, index.columns, index.table)
        let terms = try scoredTerms(plan)
        var scores: [UInt32: Double] = [:]
        for candidate in page {
            var sum = 0.0
            for term in terms {
                let part = term.part
                let at = PostingPart.lowerBound(part.places.start, part.count, from: 0, candidate.place)
                guard at < part.count, part.places[at] == candidate.place else { continue }
                sum += term.weight.weight(part.frequency(at), length: lengths[Int(candidate.place)])
            }
            let factor = ResidentPass.statusFactors[Int(status.codes[Int(candidate.row)])]
            scores[candidate.place] = Score.rounded(sum * factor)
        }
        return scores
    }

    /// Places of the plan's unit that a preference names, ascending, each with the tier of the first that does.
    ///
    /// From lists that stay: most names that are asked for stand in no record, and finding that out in the index takes
    /// longer than many an answer.
    private func tiers(of plan: Plan) throws -> [(place: UInt32, tier: Int32)] {
        guard plan.sort == .relevance, !plan.preferences.isEmpty else { return [] }
        let spaces = index.spaces
        var tiers: [(place: UInt32, tier: Int32)] = []
        for (document, tier) in try store.tiers(of: plan, documents: documents(with:)) {
            let place = spaces.placeOfDocument[Int(document)]
            guard place != IndexSpaces.nowhere, (place & IndexSpaces.textBit != 0) == (plan.unit == .articles)
            else { continue }
            tiers.append((place & ~IndexSpaces.textBit, Int32(tier)))
        }
        return tiers.sorted { $0.place < $1.place }
    }

    /// The index documents with a term.
    private func documents(with term: String) throws -> [UInt32] {
        let list = try list(term)
        let rows = (0..<list.rows.count).map { index.columns.documentOfRow[Int(list.rows.places[$0])] }
        return rows + (0..<list.texts.count).map { index.spaces.documentOfText[Int(list.texts.places[$0])] }
    }
}
