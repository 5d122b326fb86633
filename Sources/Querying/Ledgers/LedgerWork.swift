// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// Works a ledger out over the stored records: seconds for tens of thousands, hence kept for snapshot and day.
struct LedgerWork {
    let reader: IndexReader
    let asOf: CivilDate

    /// How far ahead an end of term is listed.
    static let ahead = 180

    func list(_ rule: LedgerRule) throws -> LedgerList {
        switch rule {
        case .interpretation: LedgerList(try interpretation())
        case .publication: LedgerList(try publication())
        case .expiring: LedgerList(try expiring())
        case .itemsBasisChanged: LedgerList(try itemsBasisChanged())
        }
    }

    private func each(_ kinds: [RecordKind], _ body: (IndexedRecord) throws -> Void) throws {
        let terms = kinds.map { TermPrefix.kind.term($0.rawValue) }
        for document in try reader.documents(with: terms) { try body(reader.record(document)) }
    }

    private func eachDocument(_ classes: [DocumentClass], _ body: (IndexedRecord) throws -> Void) throws {
        let terms = classes.map { TermPrefix.documentClass.term($0.rawValue) }
        for document in try reader.documents(with: terms, kinds: [.document]) { try body(reader.record(document)) }
    }

    /// A measure and the notice that issues it are one document: the notice owes. What higher organs issue, they explain.
    private func interpretation() throws -> [LedgerAnswer.Item] {
        let interpretations = Interpretations(reader: reader, asOf: asOf)
        var items: [LedgerAnswer.Item] = []
        try eachDocument([.normativeDocument, .jointPartyDocument, .policyDocument, .partyDocument]) { record in
            guard let document = record.document, document.wrapperID == nil,
                WorkingScope.of(document.issuers.first ?? "", on: document.date) == .local
            else { return }
            let found = try interpretations.interpreting(record)
            guard let clock = interpretations.timeliness(of: record, by: found) else { return }
            items.append(LedgerList.item(record, clock.state, due: clock.due, days: clock.workingDays))
        }
        return items
    }

    private func publication() throws -> [LedgerAnswer.Item] {
        var items: [LedgerAnswer.Item] = []
        try each([.enforcement, .licence]) { record in
            guard let act = record.act, !act.isNotice else { return }
            let clock = ActSurroundings.publication(of: act, asOf: asOf)
            items.append(LedgerList.item(record, clock.state, due: clock.due, days: clock.workingDays))
        }
        return items
    }

    private func expiring() throws -> [LedgerAnswer.Item] {
        var items: [LedgerAnswer.Item] = []
        let local: [DocumentClass] = [
            .normativeDocument, .jointPartyDocument, .policyDocument, .partyDocument, .governmentRule, .unknown,
        ]
        try eachDocument(local) { record in
            let status = Records.status(record.events, asOf: asOf)
            guard let (code, day, note) = Self.end(record.events, status, asOf: asOf) else { return }
            items.append(
                LedgerList.item(
                    record, LabelledCode(code: code, label: LedgerList.label(code, .expiring)), due: day,
                    days: asOf.days(to: day),
                    note: note))
        }
        return items
    }

    /// What of a document's term calls for somebody's attention.
    static func end(
        _ events: [ValidityEvent], _ status: LegalStatus, asOf: CivilDate
    ) -> (code: String, day: CivilDate, note: String?)? {
        let holds: Set<StatusCode> = [.inForce, .revisionPending, .unverified, .suspended, .notYet]
        let last = events.filter { $0.kind == .expires }.compactMap(\.on).max()
        if let last, last < asOf, status.code == .lapsed || holds.contains(status.code) {
            return ("passed", last, status.code == .lapsed ? nil : status.reason)
        }
        guard holds.contains(status.code) else { return nil }
        if let last, last <= asOf.adding(days: ahead) { return ("expiring", last, nil) }
        if let day = events.filter({ $0.kind == .toRevise }).compactMap(\.until).max(), status.code == .revisionPending
        {
            return (day < asOf ? "revision_overdue" : "revision_pending", day, nil)
        }
        if last == nil, let day = events.filter({ $0.kind == .defaultTermPassed }).compactMap(\.on).max(), day < asOf {
            return ("default_term_passed", day, "仅作提示，不当然失效")
        }
        return nil
    }

    private func itemsBasisChanged() throws -> [LedgerAnswer.Item] {
        let resolver = StatuteResolver(reader: reader)
        var items: [LedgerAnswer.Item] = []
        try each([.item, .benchmark]) { record in
            guard ["in_force", "unverified"].contains(RecordState.of(record, on: asOf)?.code) else { return }
            let citations = record.item?.basisCitations ?? record.benchmark?.basisCitations ?? []
            let first = record.item?.validFrom ?? record.benchmark?.validFrom
            var worst: (code: String, note: String)?
            for citation in citations {
                let then = try resolver.standing(of: citation, on: first)
                let now = try resolver.standing(of: citation, on: asOf)
                guard let code = Self.change(then, now) else { continue }
                let note = Self.note(code, citation, now)
                let isWorse = worst.map { Self.rank(code) < Self.rank($0.code) } ?? true
                if isWorse { worst = (code, note) }
            }
            if let worst {
                let state = LabelledCode(code: worst.code, label: LedgerList.label(worst.code, .itemsBasisChanged))
                items.append(LedgerList.item(record, state, due: first, note: worst.note))
            }
        }
        return items
    }

    /// What has become of a basis between two days; `nil` where nothing is known to have changed.
    static func change(_ then: ArticleStanding, _ now: ArticleStanding) -> String? {
        if now.outcome == .ended { return "basis_ended" }
        guard then.outcome == .found || then.outcome == .unverified else { return nil }
        if now.outcome == .noSuchArticle { return "article_gone" }
        guard now.outcome == .found, let before = then.document?.id, let after = now.document?.id, before != after
        else {
            return nil
        }
        return "basis_amended"
    }

    private static func note(_ code: String, _ citation: ArticleCitation, _ now: ArticleStanding) -> String {
        switch code {
        case "basis_ended": "\(citation.canonical)：所依据的文件\(now.document?.status?.label ?? "已失效")"
        case "article_gone": "\(citation.canonical)：现行版本没有此条"
        default: "\(citation.canonical)：已有新版本，请核对条文序号和内容"
        }
    }

    private static func rank(_ code: String) -> Int { LedgerList.order.firstIndex(of: code) ?? .max }
}
