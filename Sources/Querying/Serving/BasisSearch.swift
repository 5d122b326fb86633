// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// Finds what cites a provision, and the provision as it stood.
struct BasisSearch {
    let reader: IndexReader
    let question: BasisQuestion
    let asOf: CivilDate
    let deadline: ContinuousClock.Instant

    /// Characters of an article beside each decision of a list.
    static let excerpt = 120
    /// List items and benchmarks read at most.
    static let itemLimit = 500

    private var resolver: StatuteResolver { StatuteResolver(reader: reader) }

    func answer(page: Int, limit: Int) throws -> BasisAnswer {
        let names = Set(try resolver.names(of: question.title))
        let tally = try self.tally(names)
        let offset = (page - 1) * limit
        let shown = tally.decisions.dropFirst(offset).prefix(limit)
        let decisions = BasisAnswer.Decisions(
            total: tally.decisions.count,
            items: try shown.compactMap { try decision($0, names) { $0.basisCitations } }, byOrgan: tally.byOrgan,
            byYear: tally.byYear, byActKind: tally.byActKind, byKind: tally.byKind, byHeaviest: tally.byHeaviest,
            fines: FineSpread(fines: tally.fines, leftOut: tally.finesLeftOut))
        let duties = try tally.duties.dropFirst(offset).prefix(limit).compactMap { entry in
            try decision(entry, names) { $0.dutyCitations }
        }
        let citing = try self.citing(names)
        let article = try resolver.standing(of: named(question.citation), on: asOf)
        let searched = Engine.searched([.enforcement, .licence, .item, .benchmark], reader: reader)
        return BasisAnswer(
            query: reading, article: article, decisions: decisions, licenceTotal: tally.licences,
            duties: BasisAnswer.Duties(total: tally.duties.count, items: duties), items: citing.items,
            benchmarks: citing.benchmarks,
            searched: searched, warnings: warnings(tally) + [SearchedSource.gaps(searched)].compactMap { $0 },
            page: page, limit: limit,
            links: SearchAnswer.Links(selfLink: "", next: nil, prev: nil),
            meta: SearchAnswer.Meta(indexRevision: "", dataThrough: "", asOf: asOf, tookMs: 0))
    }

    /// The tally of the question; kept for the snapshot and day.
    private func tally(_ names: Set<String>) throws -> BasisTally {
        let name = "\(TitleKey.key(question.title))|\(question.citation.canonical)"
        return try reader.snapshot.memo.value(name, on: reader.today) {
            var tally = BasisTally()
            // Terms name the statute under every spelling; which articles a range covers is told by what is stored.
            let terms = try self.terms(.basis, names) + self.terms(.appliedBasis, names)
            for document in try reader.documents(with: terms, kinds: [.enforcement, .licence]) {
                guard deadline > .now else { throw SearchError.timeout }
                tally.add(try reader.record(document), document: document, question: question, names: names)
            }
            tally.finish()
            return tally
        }
    }

    private func terms(_ prefix: TermPrefix, _ names: Set<String>) throws -> [String] {
        try BasisTerms.covering(question.citation, names: names, prefix: prefix, reader: reader)
    }

    private func decision(
        _ entry: BasisTally.Entry, _ names: Set<String>, _ citations: (EnforcementAct) -> [ArticleCitation]
    ) throws -> BasisDecision? {
        let record = try reader.record(entry.document)
        guard let act = record.act else { return nil }
        let cited = BasisTally.matching(citations(act), question, names).filter(question.covers(provision:))
        let citation = cited.first ?? named(question.citation)
        let onConduct = try act.conductOn.map {
            try resolver.standing(of: citation, on: $0).shortened(to: Self.excerpt)
        }
        return BasisDecision(
            id: record.id, title: record.title, number: act.number,
            actKind: LabelledCode(code: act.actKind.rawValue, label: act.actKind.label), organ: record.organs.first,
            party: PartyAnswer(act.party), violation: act.violation, decidedOn: act.decidedOn,
            penaltyKinds: act.penaltyKinds.map { LabelledCode(code: $0.rawValue, label: $0.label) },
            fine: act.fine.map(AmountAnswer.init), state: RecordState.of(act, on: asOf), cited: cited.map(\.canonical),
            onDecision: try resolver.standing(of: citation, on: act.decidedOn).shortened(to: Self.excerpt),
            onConduct: onConduct, source: record.source,
            links: SearchAnswer.ItemLinks(selfLink: Address.api(record.id), html: Address.page(of: record)))
    }

    /// List items and benchmarks with the article among their bases, what holds on the day first.
    private func citing(_ names: Set<String>) throws -> (items: [ItemAnswer], benchmarks: [BenchmarkAnswer]) {
        let terms = try self.terms(.basis, names) + self.terms(.appliedBasis, names)
        var items: [ItemAnswer] = []
        var benchmarks: [BenchmarkAnswer] = []
        for document in try reader.documents(with: terms, kinds: [.item, .benchmark]).prefix(Self.itemLimit) {
            let record = try reader.record(document)
            let citations = record.item?.basisCitations ?? record.benchmark?.basisCitations ?? []
            guard BasisTally.matching(citations, question, names).contains(where: isOfProvision) else { continue }
            if let item = ItemAnswer(record, on: asOf) { items.append(item) }
            if let benchmark = BenchmarkAnswer(record, on: asOf) { benchmarks.append(benchmark) }
        }
        items.sort { Self.precedes($0.state, $0.validFrom, $0.id, $1.state, $1.validFrom, $1.id) }
        benchmarks.sort { Self.precedes($0.state, $0.validFrom, $0.id, $1.state, $1.validFrom, $1.id) }
        return (items, benchmarks)
    }

    /// An item on the basis of the whole article is on that of its paragraphs too.
    private func isOfProvision(_ citation: ArticleCitation) -> Bool {
        question.covers(provision: citation) || (citation.paragraph == nil && citation.item == nil)
    }

    private static func precedes(
        _ left: LabelledCode, _ leftDay: CivilDate?, _ leftID: String, _ right: LabelledCode, _ rightDay: CivilDate?,
        _ rightID: String
    ) -> Bool {
        let (first, second) = (left.code == "in_force", right.code == "in_force")
        return first != second ? first : SubjectFile.precedes(leftDay, leftID, rightDay, rightID)
    }

    /// The citation under the title that was read, so that a list's first title holds.
    private func named(_ citation: ArticleCitation) -> ArticleCitation {
        ArticleCitation(
            title: question.title, article: citation.article, articleTo: citation.articleTo,
            paragraph: citation.paragraph, item: citation.item, subitem: citation.subitem)
    }

    private var reading: BasisAnswer.Reading {
        let citation = question.citation
        return BasisAnswer.Reading(
            given: question.given, citation: named(citation).canonical, title: question.title,
            article: citation.articleKey, articleTo: citation.articleTo?.key, paragraph: citation.paragraph,
            item: citation.item, subitem: citation.subitem)
    }

    private func warnings(_ tally: BasisTally) -> [String] {
        var warnings: [String] = []
        if !question.rest.isEmpty { warnings.append("只按条文查询，没有用到：\(question.rest)") }
        if tally.lessSpecific > 0 {
            warnings.append("另有 \(tally.lessSpecific) 件决定引用本条但未写明或写明其他款、项，未计入。")
        }
        if tally.copies > 0 { warnings.append("另有 \(tally.copies) 条是同一机关、文号和当事人的重复记录，未重复计入。") }
        if tally.finesLeftOut > 0 { warnings.append("有 \(tally.finesLeftOut) 件的罚款金额待核或未载明，未计入金额分布。") }
        if tally.decisions.isEmpty { warnings.append("未查询到适用本条的公开决定；没有收录不等于没有。") }
        return warnings
    }
}
