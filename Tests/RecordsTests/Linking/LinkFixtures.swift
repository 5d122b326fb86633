// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Invented documents, clauses and rows for linking.
enum LinkFixtures {
    static let source = SourceReference(name: "示例网站", id: "row")

    static func document(
        _ id: String, _ title: String, work: String? = nil, number: String? = nil, issuer: String? = "示例县人民政府",
        published: String? = nil, effective: String? = nil, confidence: Confidence? = nil,
        history: [(String, String)] = [], claim: String? = nil, clauses: [ValidityClause] = []
    ) -> NormativeDocument {
        let name = work ?? title + "|" + (number ?? id)
        var document = NormativeDocument(
            id: id, workID: RecordIdentity.workID(name: name), workName: name, title: title, source: source)
        document.number = number
        document.issuers = issuer.map { [$0] } ?? []
        document.publishedOn = published.map(calendarDay)
        document.effectiveOn = effective.map(calendarDay)
        document.effectiveConfidence = confidence
        document.history = history.map { .init(date: calendarDay($0.0), event: $0.1) }
        document.statusClaim = claim
        document.clauses = clauses
        return document
    }

    static func begins(_ date: String, locator: String? = "第三十条", offset: Int = 100) -> ValidityClause {
        let day = calendarDay(date)
        return ValidityClause(
            kind: .effectiveOn, date: day, quote: "本办法自\(day.chinese)起施行。", locator: locator, offset: offset)
    }

    static func ends(
        _ title: String, number: String? = nil, kind: ValidityClause.Kind = .repeals, on date: String? = nil,
        issuer: String? = nil, year: Int? = nil, locator: String? = "第三十条", offset: Int = 120
    ) -> ValidityClause {
        ValidityClause(
            kind: kind, date: date.map(calendarDay), targetTitle: title, targetNumber: number, targetYear: year,
            targetIssuer: issuer, quote: "《\(title)》同时废止。", locator: locator, offset: offset)
    }

    static func row(
        _ seq: Int, _ outcome: CleanupRow.Outcome, _ title: String?, number: String? = nil, issuer: String? = nil,
        round: String = "round-1", on date: String = "2020-06-01", reissueBy: String? = nil, lapses: Bool = false
    ) -> CleanupRow {
        var row = CleanupRow(
            id: "\(round)-\(seq)", round: round, roundTitle: "示例清理结果", roundDate: calendarDay(date),
            outcome: outcome, outcomeText: outcome.rawValue, source: source)
        row.seq = seq
        row.title = title
        row.number = number
        row.issuer = issuer
        row.reissueBy = reissueBy.map(calendarDay)
        row.lapsesIfMissed = lapses
        return row
    }

    static func link(
        _ documents: [NormativeDocument], _ rows: [CleanupRow] = [], readOn: String? = nil
    ) -> LinkResult {
        Linker().link(documents: documents, cleanupRows: rows, claimsReadOn: readOn.map(calendarDay))
    }
}

extension LinkResult {
    func code(_ id: String, _ day: String) -> StatusCode? {
        events[id].map { status($0, asOf: calendarDay(day)).code }
    }

    func state(_ id: String, _ day: String) -> LegalStatus { status(events[id] ?? [], asOf: calendarDay(day)) }

    func kinds(_ id: String) -> [ValidityEvent.Kind] { (events[id] ?? []).map(\.kind) }
}
