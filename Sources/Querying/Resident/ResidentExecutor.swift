// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema
import TextAnalysis
import Xapian

/// Runs plans over a resident index: the fast path. Answers what `XapianExecutor` answers.
///
/// Block by block of `RowSet.blockSize` places: the match is evaluated, scored, filtered, counted and offered to the
/// best candidates while its block is in the cache of the core. One thread at a time.
final class ResidentExecutor: Executor {
    let index: ResidentIndex
    /// Reads what is not resident.
    let store: XapianExecutor
    private let analyser = Analyzer()
    /// Where bounds of a block are added up.
    private let sums = FlatArray<UInt16>(repeating: 0, count: RowSet.blockSize)

    init(_ index: ResidentIndex, store: XapianExecutor) {
        self.index = index
        self.store = store
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
        let reading = TextReading(
            spaces: index.spaces, columns: index.columns, arena: index.arena, analyser: analyser, deadline: deadline,
            data: store.data)
        let compiler = MatchCompiler(
            unit: plan.unit, reading: reading, columns: index.columns, list: list, union: union)
        let status = index.statuses.status(on: plan.asOf, index.columns, index.table)
        let byScore = plan.sort == .relevance
        let isReranked = plan.unit == .records && byScore && !plan.scored.isEmpty
        let wanted = plan.offset + plan.limit
        var pass = ResidentPass(
            index: index, plan: plan, status: status,
            scores: BlockScores(
                byScore ? try scoredTerms(plan) : [], lengths: UnsafePointer(lengths(plan.unit).start), sums: sums),
            tiers: try tiers(of: plan), shownOn: store.shownOn,
            top: TopCandidates(
                limit: isReranked ? max(XapianExecutor.reranked, wanted) : wanted, byScore: byScore,
                columns: index.columns))
        try pass.run(narrowed(try compiler.node(match), plan), deadline: deadline)
        var candidates = pass.top.sorted()
        var passages = PassageScores(index: index, scored: plan.scored, list: list)
        if isReranked, candidates.count > 1 {
            try rerank(&candidates, top: pass.top, passages: &passages)
        }
        let page = Array(candidates.dropFirst(plan.offset).prefix(plan.limit))
        let hits = try hits(page, plan: plan, passages: &passages)
        let isTruncated = try match.prefixes.contains { prefix, limit in
            try store.termCount(prefix: prefix, limit: limit + 1) > limit
        }
        let execution = Execution(
            total: pass.total, hits: hits, facets: pass.histogram.facets, isRelaxed: false,
            isTruncated: isTruncated)
        return (execution, pass.found)
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
        index.postings.value("\u{1}\u{1}\(organ)") {
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
                index.weight(
                    list, factor: scored.factor,
                    isRecords ? XapianExecutor.recordWeighting : XapianExecutor.passageWeighting)
            )
        }
    }

    /// The postings of a term, resident from now on where memory allows.
    func list(_ term: String) throws -> PostingList {
        try index.postings.value(term) { PostingList(try store.postings(term), in: index.spaces) }
    }

    /// The documents with any term that begins with `prefix`, of the first `limit` such terms, each once.
    private func union(_ prefix: String, _ limit: Int) throws -> PostingList {
        // No term begins so: U+0001 is folded away.
        try index.postings.value("\u{1}\(limit)\u{1}\(prefix)") {
            var documents: Set<UInt32> = []
            for term in try store.termNames(prefix: prefix, limit: limit) {
                documents.formUnion(try store.allDocuments(with: term))
            }
            return PostingList(PostingBuffer(documents: documents.sorted()), in: index.spaces)
        }
    }

    /// Adds the weight of the best passage to the best records; a record beyond keeps its place behind them.
    private func rerank(
        _ candidates: inout [Candidate], top: TopCandidates, passages: inout PassageScores
    ) throws {
        var best = Array(candidates.prefix(XapianExecutor.reranked))
        try passages.read(best.map(\.row))
        for at in best.indices {
            let weight = passages.best(best[at].row)?.weight ?? 0
            best[at].score = Score.rounded(best[at].score + XapianExecutor.passageFactor * weight)
        }
        top.sort(&best)
        candidates.replaceSubrange(..<best.count, with: best)
    }

    private func hits(
        _ page: [Candidate], plan: Plan, passages: inout PassageScores
    ) throws -> [Execution.Hit] {
        let (columns, spaces) = (index.columns, index.spaces)
        if plan.unit == .records { try passages.read(page.map(\.row)) }
        let scores = plan.sort == .relevance ? [:] : try self.scores(of: page, plan)
        return try page.map { candidate in
            let row = Int(candidate.row)
            var passage: UInt32?
            if plan.unit == .articles {
                passage = spaces.documentOfText[Int(candidate.place)]
            } else {
                passage = passages.best(candidate.row)?.document
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
    private func tiers(of plan: Plan) throws -> [(place: UInt32, tier: Int32)] {
        guard plan.sort == .relevance, !plan.preferences.isEmpty else { return [] }
        let spaces = index.spaces
        var tiers: [UInt32: Int32] = [:]
        for (document, tier) in try store.tiers(of: plan) where Int(document) < spaces.placeOfDocument.count {
            let place = spaces.placeOfDocument[Int(document)]
            guard place != IndexSpaces.nowhere, (place & IndexSpaces.textBit != 0) == (plan.unit == .articles)
            else { continue }
            tiers[place & ~IndexSpaces.textBit] = Int32(tier)
        }
        return tiers.map { (place: $0.key, tier: $0.value) }.sorted { $0.place < $1.place }
    }
}
