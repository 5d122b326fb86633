// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// Which records cite a provision, with exact counts: one pass over all that cite the article.
struct BasisTally: Sendable {
    /// Index document and day, for sorting and paging.
    struct Entry: Sendable {
        var document: UInt32
        var id: String
        var date: CivilDate?
    }

    var decisions: [Entry] = []
    var duties: [Entry] = []
    var licences = 0
    /// Decisions that cite the article without the 款 or 项 asked for.
    var lessSpecific = 0
    var organs: [String: (label: String, count: Int)] = [:]
    var years: [Int: Int] = [:]
    var actKinds: [ActKind: Int] = [:]
    var kinds: [PenaltyKind: Int] = [:]
    var heaviest: [PenaltyKind: Int] = [:]
    var fines: [Int64] = []
    var finesLeftOut = 0

    /// Adds an act where it cites the provision.
    mutating func add(_ record: IndexedRecord, document: UInt32, question: BasisQuestion, names: Set<String>) {
        guard let act = record.act, !act.isNotice else { return }
        let entry = Entry(document: document, id: record.id, date: record.date)
        let ofArticle = Self.matching(act.basisCitations, question, names)
        if ofArticle.contains(where: question.covers(provision:)) {
            guard act.actKind != .licence else {
                licences += 1
                return
            }
            decisions.append(entry)
            count(act, record)
        } else {
            if !ofArticle.isEmpty, act.actKind != .licence { lessSpecific += 1 }
            let duty = Self.matching(act.dutyCitations, question, names)
            if act.actKind != .licence, duty.contains(where: question.covers(provision:)) { duties.append(entry) }
        }
    }

    private mutating func count(_ act: EnforcementAct, _ record: IndexedRecord) {
        let organ = record.organs.first ?? OrganReference(id: act.organ, label: act.organ)
        let label = OrganDirectory.standard.organ(id: organ.id)?.name ?? organ.label
        organs[organ.id, default: (label, 0)].count += 1
        if let year = act.decidedOn?.year { years[year, default: 0] += 1 }
        actKinds[act.actKind, default: 0] += 1
        for kind in Set(act.penaltyKinds) { kinds[kind, default: 0] += 1 }
        if let kind = Self.heaviest(of: act.penaltyKinds) { heaviest[kind, default: 0] += 1 }
        guard let fine = act.fine, fine.fen > 0 else { return }
        if act.flags.contains(.amountReview) { finesLeftOut += 1 } else { fines.append(fine.fen) }
    }

    /// The kind under which official statistics count a combined penalty; of equals the one the law names first.
    static func heaviest(of kinds: [PenaltyKind]) -> PenaltyKind? {
        PenaltyKind.allCases.filter(kinds.contains).reduce(nil) { best, kind in
            guard let best else { return kind }
            return kind.severity > best.severity ? kind : best
        }
    }

    /// The citations of the article, under any name of the statute.
    static func matching(
        _ citations: [ArticleCitation], _ question: BasisQuestion, _ names: Set<String>
    ) -> [ArticleCitation] {
        citations.filter { citation in
            guard let title = citation.title, question.covers(article: citation) else { return false }
            return !names.isDisjoint(with: TitleKey.names(of: title))
        }
    }

    mutating func sort() {
        decisions.sort { SubjectFile.precedes($0.date, $0.id, $1.date, $1.id) }
        duties.sort { SubjectFile.precedes($0.date, $0.id, $1.date, $1.id) }
    }
}

extension BasisTally {
    var byOrgan: [LabelledCount] {
        organs.map { LabelledCount(value: $0.key, label: $0.value.label, count: $0.value.count) }.sorted(
            by: Self.precedes)
    }

    var byYear: [LabelledCount] {
        years.sorted { $0.key > $1.key }.map { LabelledCount(value: "\($0.key)", label: "\($0.key)年", count: $0.value) }
    }

    var byActKind: [LabelledCount] {
        actKinds.map { LabelledCount(value: $0.key.rawValue, label: $0.key.label, count: $0.value) }
            .sorted(by: Self.precedes)
    }

    var byKind: [LabelledCount] { Self.listed(kinds) }
    var byHeaviest: [LabelledCount] { Self.listed(heaviest) }

    /// In the order of the law.
    private static func listed(_ counts: [PenaltyKind: Int]) -> [LabelledCount] {
        PenaltyKind.allCases.compactMap { kind in
            counts[kind].map { LabelledCount(value: kind.rawValue, label: kind.label, count: $0) }
        }
    }

    private static func precedes(_ left: LabelledCount, _ right: LabelledCount) -> Bool {
        left.count == right.count ? left.value < right.value : left.count > right.count
    }
}
