// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema
import Xapian

/// Runs plans with Xapian's own matcher: the reference that every other executor must agree with.
///
/// The matcher finds and weighs every match; filters, facets and order are decided here over the columns, because
/// exact counts need every match anyway (performance.md) and the state on a day is no term. One thread at a time.
final class XapianExecutor: Executor {
    let database: Database
    private let columns: Columns
    /// Today as `YYYYMMDD`: what may be shown only up to an earlier day exists for nobody who asks here.
    var shownOn: Int32
    /// How many of the best records are weighed once more by their best passage.
    static let reranked = 200
    /// What has ended on the day asked about stays findable, a little behind what holds and says the same.
    static let endedFactor = 0.85
    /// How much the best passage counts beside the whole record.
    static let passageFactor = 0.5
    /// BM25: legal texts are long because they treat many things, so length tells less than Xapian's default b of 0.5.
    static let recordWeighting = BM25Parameters(k1: 1.2, b: 0.4, minimum: 0.5)
    static let passageWeighting = BM25Parameters(k1: 1.2, b: 0.6, minimum: 0.5)

    init(database: consuming Database, columns: Columns, shownOn: Int32) {
        self.database = database
        self.columns = columns
        self.shownOn = shownOn
    }

    /// The guard of display: every document that leaves this executor has passed it.
    private func isShown(_ document: DocumentID) -> Bool { columns.isShown(document, on: shownOn) }

    /// One match before the page is cut.
    private struct Candidate {
        var row: Int
        var document: DocumentID
        var score: Double
        var tier: Int
        var date: Int32
        var ordinal: Int32
    }

    func run(_ plan: Plan, deadline: ContinuousClock.Instant) throws -> Execution {
        let execution = try run(plan, match: plan.match, deadline: deadline)
        // Only when nothing matches whatever the filters: a filtered blank must stay a blank.
        guard execution.found == 0, let relaxed = plan.relaxed else { return execution.execution }
        var answer = try run(plan, match: relaxed, deadline: deadline).execution
        guard answer.total > 0 else { return execution.execution }
        answer.isRelaxed = true
        return answer
    }

    private func run(
        _ plan: Plan, match: Match, deadline: ContinuousClock.Instant
    ) throws -> (execution: Execution, found: Int) {
        let matches = try self.matches(match, plan: plan, deadline: deadline)
        let tiers = try tiers(of: plan) { try database.documents(with: $0) }
        var counter = FacetCounter(columns, plan.filters, asOf: plan.asOf)
        var candidates: [Candidate] = []
        for match in matches {
            let row = Int(columns.rowOfDocument[Int(match.id)])
            guard row >= 0, counter.count(row) else { continue }
            let tier = tiers[match.id] ?? 0
            let currentness = Self.currentness(counter.status(row))
            candidates.append(
                Candidate(
                    row: row, document: match.id,
                    score: Score.rounded(currentness <= 1 ? match.weight * Self.endedFactor : match.weight),
                    tier: tier == 0 ? 0 : tier * 10 + currentness, date: columns.date[row],
                    ordinal: columns.ordinalOfDocument[Int(match.id)]))
        }
        sort(&candidates, plan.sort)
        if plan.unit == .records, plan.sort == .relevance, !plan.scored.isEmpty {
            try rerank(&candidates, plan: plan, deadline: deadline)
        }
        let page = candidates.dropFirst(plan.offset).prefix(plan.limit)
        let hits = try hits(Array(page), plan: plan, deadline: deadline)
        let isTruncated = try match.prefixes.contains { prefix, limit in
            try database.terms(prefix: prefix, limit: limit + 1).count > limit
        }
        let execution = Execution(
            total: counter.total, hits: hits, facets: counter.facets, isRelaxed: false, isTruncated: isTruncated)
        return (execution, matches.count)
    }

    /// Every match of the plan's unit.
    private func matches(
        _ match: Match, plan: Plan, deadline: ContinuousClock.Instant
    ) throws -> [Xapian.Match] {
        let all = Int(database.lastDocumentID)
        let weighting = plan.unit == .records ? Self.recordWeighting : Self.passageWeighting
        let options = MatchOptions(
            limit: all, checkAtLeast: .all, order: plan.scored.isEmpty ? .documentID() : .relevance,
            weighting: plan.scored.isEmpty ? .boolean : weighting.weighting, deadline: deadline)
        let query = EngineQuery.query(match, scored: plan.scored, unit: plan.unit)
        var matches = try database.matches(query, options).matches.filter { isShown($0.id) }
        if match.hasPositions {
            switch plan.unit {
            case .articles:
                var verification = PassageVerification()
                matches = try matches.filter { try verification.holds($0.id, match, in: database, deadline: deadline) }
            case .records:
                let verification = RecordVerification(columns: columns, deadline: deadline)
                let rows = try verification.rows(match, in: database)
                matches = matches.filter { rows[Int(columns.rowOfDocument[Int($0.id)])] }
            }
            return matches
        }
        guard case .atLeast(let count, let parts) = match else { return matches }
        var occurrences = [UInt8](repeating: 0, count: all + 1)
        let boolean = MatchOptions(
            limit: all, checkAtLeast: .all, order: .documentID(), weighting: .boolean, deadline: deadline)
        for part in parts {
            let query = EngineQuery.query(part, scored: [], unit: plan.unit)
            for found in try database.matches(query, boolean).matches { occurrences[Int(found.id)] &+= 1 }
        }
        return matches.filter { Int(occurrences[Int($0.id)]) >= count }
    }

    /// Documents of the plan's unit that a preference names, with the tier of the first that does.
    ///
    /// - Parameter documents: the index documents with a term.
    func tiers(of plan: Plan, documents: (String) throws -> [DocumentID]) throws -> [DocumentID: Int] {
        guard plan.sort == .relevance, !plan.preferences.isEmpty else { return [:] }
        var tiers: [DocumentID: Int] = [:]
        for (index, preference) in plan.preferences.enumerated() {
            let tier = plan.preferences.count - index
            if plan.unit == .articles, let article = preference.article,
                preference.terms == [TermPrefix.article.term(article)]
            {
                // An article of whatever law: the passages that bear the number, without asking each law for it.
                for passage in try documents(preference.terms[0])
                where !columns.isRecord(passage) && tiers[passage, default: 0] < tier { tiers[passage] = tier }
                continue
            }
            for record in try records(named: preference, documents) where tiers[record, default: 0] < tier {
                if plan.unit == .records {
                    tiers[record] = tier
                } else {
                    for passage in try passages(of: record, article: preference.article)
                    where tiers[passage, default: 0] < tier { tiers[passage] = tier }
                }
            }
        }
        return tiers
    }

    private func records(
        named preference: Plan.Preference, _ documents: (String) throws -> [DocumentID]
    ) throws -> [DocumentID] {
        var records: [DocumentID] = []
        for term in preference.terms {
            for document in try documents(term)
            where columns.isRecord(document) && !records.contains(document) {
                let kind = columns.kind[Int(columns.rowOfDocument[Int(document)])]
                guard preference.kind.map({ RecordKind.allCases[Int(kind)] == $0 }) ?? true else { continue }
                records.append(document)
            }
        }
        return records
    }

    /// The passages of a record; of one article where it is given.
    private func passages(of record: DocumentID, article: String?) throws -> [DocumentID] {
        let row = Int(columns.rowOfDocument[Int(record)])
        guard row >= 0, let article else { return [] }
        let query = Query.and([
            .term(TermPrefix.record.term(columns.identity[row]), wqf: 1),
            .term(TermPrefix.article.term(article), wqf: 1),
        ])
        let options = MatchOptions(limit: 100, order: .documentID(), weighting: .boolean)
        return try database.matches(query, options).matches.map(\.id).filter(isShown)
    }

    /// Among equal tiers the version that is in force comes first.
    static func currentness(_ status: StatusCode?) -> Int {
        switch status {
        case .inForce, .revisionPending: 4
        case .notYet, .suspended: 3
        case .unverified, nil: 2
        case .amended: 1
        case .repealed, .lapsed: 0
        }
    }

    private func sort(_ candidates: inout [Candidate], _ sort: SearchRequest.Sort) {
        candidates.sort { left, right in
            if sort == .relevance {
                if left.tier != right.tier { return left.tier > right.tier }
                if left.score != right.score { return left.score > right.score }
            }
            if left.date != right.date {
                // A record without a date comes last either way.
                if left.date == 0 || right.date == 0 { return right.date == 0 }
                return sort == .oldest ? left.date < right.date : left.date > right.date
            }
            if left.row != right.row { return columns.identity.precedes(left.row, right.row) }
            return left.ordinal < right.ordinal
        }
    }

    /// Adds the weight of the best passage to the best records; a record beyond keeps its place behind them.
    private func rerank(_ candidates: inout [Candidate], plan: Plan, deadline: ContinuousClock.Instant) throws {
        let count = min(Self.reranked, candidates.count)
        guard count > 1 else { return }
        var best = Array(candidates[..<count])
        let passages = try bestPassages(of: best.map(\.row), plan: plan, deadline: deadline)
        for index in best.indices {
            let weight = passages[best[index].row].map { Score.rounded($0.weight) } ?? 0
            best[index].score = Score.rounded(best[index].score + Self.passageFactor * weight)
        }
        sort(&best, plan.sort)
        candidates.replaceSubrange(..<count, with: best)
    }

    /// Row → its passage with the highest weight for the plan's scoring terms.
    private func bestPassages(
        of rows: [Int], plan: Plan, deadline: ContinuousClock.Instant
    ) throws -> [Int: Xapian.Match] {
        guard let score = EngineQuery.score(plan.scored) else { return [:] }
        let passages = Query.or(
            rows.map { row in
                // A whole record is its own passage.
                if columns.isWhole(row) { return .term(TermPrefix.identity.term(columns.identity[row]), wqf: 1) }
                let record = Query.term(TermPrefix.record.term(columns.identity[row]), wqf: 1)
                return .filter(record, by: .term(TermPrefix.unit.term("p"), wqf: 1))
            })
        let options = MatchOptions(
            limit: Int(database.lastDocumentID), checkAtLeast: .all, weighting: Self.passageWeighting.weighting,
            deadline: deadline)
        var best: [Int: Xapian.Match] = [:]
        for match in try database.matches(.filter(score, by: passages), options).matches {
            let row = Int(columns.rowOfDocument[Int(match.id)])
            let weight = Score.rounded(match.weight)
            if let known = best[row].map({ (weight: Score.rounded($0.weight), id: $0.id) }),
                known.weight > weight || (known.weight == weight && ordinal(known.id) < ordinal(match.id))
            {
                continue
            }
            best[row] = match
        }
        return best
    }

    /// That of a whole record's only passage is 0.
    private func ordinal(_ document: DocumentID) -> Int32 { max(0, columns.ordinalOfDocument[Int(document)]) }

    private func hits(
        _ page: [Candidate], plan: Plan, deadline: ContinuousClock.Instant
    ) throws -> [Execution.Hit] {
        let best =
            plan.unit == .records
            ? try bestPassages(of: page.map(\.row), plan: plan, deadline: deadline) : [:]
        return try page.map { candidate in
            var passage: DocumentID?
            if plan.unit == .articles {
                passage = candidate.document
            } else {
                passage = best[candidate.row]?.id
                if candidate.tier > 0 {
                    passage = try preferredPassage(of: candidate.document, plan: plan) ?? passage
                }
            }
            return Execution.Hit(
                recordID: columns.identity[candidate.row], passage: passage.map { Int(ordinal($0)) },
                recordDocument: columns.documentOfRow[candidate.row], passageDocument: passage,
                tier: candidate.tier, score: candidate.score)
        }
    }

    /// The article of a record that the first preference to name one means.
    func preferredPassage(of record: DocumentID, plan: Plan) throws -> DocumentID? {
        for preference in plan.preferences where preference.article != nil {
            if let first = try passages(of: record, article: preference.article).min(by: {
                ordinal($0) < ordinal($1)
            }) {
                return first
            }
        }
        return nil
    }
}

extension XapianExecutor {
    /// A whole posting list.
    func postings(_ term: String) throws -> PostingBuffer {
        var buffer = PostingBuffer()
        try database.readPostings(term, into: &buffer)
        return buffer
    }

    /// Index documents with a term, shown or not, ascending.
    func allDocuments(with term: String) throws -> [DocumentID] { try database.documents(with: term) }

    /// The first terms with a prefix, whole.
    func termNames(prefix: String, limit: Int) throws -> [String] {
        try database.terms(prefix: prefix, limit: limit).map(\.term)
    }

    /// How many terms begin with a prefix, counted up to `limit`.
    func termCount(prefix: String, limit: Int) throws -> Int { try database.terms(prefix: prefix, limit: limit).count }

    /// The stored record of an index document.
    func data(_ document: DocumentID) throws -> [UInt8] { try database.data(document) }

    func metadata(_ key: String) throws -> [UInt8] { try database.metadata(key) }

    /// Index documents with a term that may be shown, ascending.
    func documents(with term: String) throws -> [DocumentID] {
        try database.documents(with: term).filter { columns.isShown($0, on: shownOn) }
    }

    /// Index documents with all of the terms that may be shown, ascending.
    func documents(withAll terms: [String]) throws -> [DocumentID] {
        guard let first = terms.first else { return [] }
        var found = try documents(with: first)
        for term in terms.dropFirst() where !found.isEmpty {
            let others = Set(try database.documents(with: term))
            found.removeAll { !others.contains($0) }
        }
        return found
    }

    /// The values of all terms with a prefix, at most `limit`.
    func values(of prefix: TermPrefix, limit: Int) throws -> [String] {
        try database.terms(prefix: prefix.rawValue, limit: limit).map {
            String($0.term.dropFirst(prefix.rawValue.count))
        }
    }
}
