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
    /// Further copies of a decision that is counted: the same organ, number and party from another source.
    var copies = 0
    var organs: [String: (label: String, count: Int)] = [:]
    var years: [Int: Int] = [:]
    var actKinds: [ActKind: Int] = [:]
    var kinds: [PenaltyKind: Int] = [:]
    var heaviest: [PenaltyKind: Int] = [:]
    var fines: [Int64] = []
    /// Fined, with an amount that is doubtful or not given.
    var finesLeftOut = 0
    private var found: [Found] = []

    /// What is needed of an act once all are known.
    private struct Found {
        enum Role { case decision, licence, duty, lessSpecific, lessSpecificDuty }
        var entry: Entry
        var role: Role
        /// Organ, number and party; empty for a decision without a number.
        var identity: String
        var organ: OrganReference
        var year: Int?
        var actKind: ActKind
        var kinds: [PenaltyKind]
        var fine: Int64?
        var isFined: Bool
    }

    /// Notes an act where it cites the provision; `finish` counts.
    mutating func add(_ record: IndexedRecord, document: UInt32, question: BasisQuestion, names: Set<String>) {
        guard let act = record.act, !act.isNotice, let role = Self.role(act, question, names) else { return }
        let fen = act.fine?.fen ?? 0
        let isDoubtful = act.flags.contains(.amountReview)
        found.append(
            Found(
                entry: Entry(document: document, id: record.id, date: record.date), role: role,
                identity: Self.identity(record, act),
                organ: record.organs.first ?? OrganReference(id: act.organ, label: act.organ),
                year: act.decidedOn?.year,
                actKind: act.actKind, kinds: act.penaltyKinds, fine: fen > 0 && !isDoubtful ? fen : nil,
                isFined: fen > 0 || act.penaltyKinds.contains(.fine)))
    }

    private static func role(_ act: EnforcementAct, _ question: BasisQuestion, _ names: Set<String>) -> Found.Role? {
        let ofArticle = matching(act.basisCitations, question, names)
        let applies = ofArticle.contains(where: question.covers(provision:))
        guard act.actKind != .licence else { return applies ? .licence : nil }
        if applies { return .decision }
        let isDuty = matching(act.dutyCitations, question, names).contains(where: question.covers(provision:))
        guard !ofArticle.isEmpty else { return isDuty ? .duty : nil }
        return isDuty ? .lessSpecificDuty : .lessSpecific
    }

    private static func identity(_ record: IndexedRecord, _ act: EnforcementAct) -> String {
        guard let number = act.number.flatMap(DecisionNumber.init) else { return "" }
        // Two natural persons of one surname are not to be told apart, and so never put together.
        guard
            let party = act.party.creditCode ?? (act.party.kind == .naturalPerson ? nil : PartyName.key(act.party.name))
        else { return "" }
        return [act.actKind.rawValue, record.organs.first?.id ?? act.organ, number.key, party].joined(separator: "|")
    }

    /// Counts what was added, each decision once: of copies the one with the lowest id, whatever the order of adding.
    mutating func finish() {
        var seen: Set<String> = []
        for act in found.sorted(by: { $0.entry.id < $1.entry.id }) {
            if !act.identity.isEmpty, !seen.insert(act.identity).inserted {
                copies += 1
                continue
            }
            switch act.role {
            case .decision:
                decisions.append(act.entry)
                count(act)
            case .licence: licences += 1
            case .duty: duties.append(act.entry)
            case .lessSpecific: lessSpecific += 1
            case .lessSpecificDuty:
                lessSpecific += 1
                duties.append(act.entry)
            }
        }
        found = []
        decisions.sort { SubjectFile.precedes($0.date, $0.id, $1.date, $1.id) }
        duties.sort { SubjectFile.precedes($0.date, $0.id, $1.date, $1.id) }
    }

    private mutating func count(_ act: Found) {
        let label = OrganDirectory.standard.organ(id: act.organ.id)?.name ?? act.organ.label
        organs[act.organ.id, default: (label, 0)].count += 1
        if let year = act.year { years[year, default: 0] += 1 }
        actKinds[act.actKind, default: 0] += 1
        for kind in Set(act.kinds) { kinds[kind, default: 0] += 1 }
        if let kind = Self.heaviest(of: act.kinds) { heaviest[kind, default: 0] += 1 }
        if let fine = act.fine { fines.append(fine) } else if act.isFined { finesLeftOut += 1 }
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
