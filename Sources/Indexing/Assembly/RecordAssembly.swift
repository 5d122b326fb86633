// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Records
import Schema

/// Gathers from the ledger all that the index keeps of a record.
public struct RecordAssembly: Sendable {
    let ledger: Ledger
    private let organs: OrganDirectory

    public init(ledger: Ledger, organs: OrganDirectory = .standard) {
        self.ledger = ledger
        self.organs = organs
    }

    /// The record with its passages, or `nil` where the ledger holds none of this id (any more) that may be shown.
    public func record(id: String, kind: RecordKind) throws -> AssembledRecord? {
        try held(id: id, kind: kind)?.assembled()
    }

    /// What the ledger holds of a record, still to be put together: any thread may do that.
    struct Held: Sendable {
        /// Index documents that it will be, roughly.
        var size = 1
        let assembled: @Sendable () -> AssembledRecord
    }

    /// All that is read from the ledger for a record; `nil` as for `record(id:kind:)`.
    func held(id: String, kind: RecordKind) throws -> Held? {
        switch kind {
        case .document: try document(id).map(Self.held)
        case .cleanup: try round(id).map(Self.held)
        case .enforcement, .licence:
            try held(id) { (act: EnforcementAct) in assembled(act) }
        case .subject: try held(id) { (subject: MarketSubject) in assembled(subject) }
        case .credit: try held(id) { (credit: CreditEntry) in assembled(credit) }
        case .interpretation: try held(id) { (interpretation: Interpretation) in assembled(interpretation) }
        case .item: try held(id) { (item: ListItem) in assembled(item) }
        case .benchmark: try held(id) { (benchmark: DiscretionBenchmark) in assembled(benchmark) }
        }
    }

    private static func held(_ record: AssembledRecord) -> Held {
        Held(size: record.passages.count + 2) { record }
    }

    private func held<Record: PublicRecord>(
        _ id: String, _ assembled: @escaping @Sendable (Record) -> AssembledRecord
    ) throws -> Held? {
        try ledger.record(Record.self, id: id).map { record in Held { assembled(record) } }
    }

    private func document(_ id: String) throws -> AssembledRecord? {
        guard var document = try ledger.document(id) else { return nil }
        let passages = PassageCutter.passages(of: document)
        let versions = try ledger.versions(ofWork: document.workID)
        document.body = ""
        // The passages carry the outline's labels and anchors, the events and relations what clauses and citations say.
        document.outline = []
        document.clauses = []
        document.citations = []
        let record = IndexedRecord(
            id: document.id, kind: .document, title: document.title, number: document.number,
            organs: references(document.issuers, on: document.date), date: document.date, fields: document.fields,
            document: document, events: try ledger.events(of: id),
            versions: versions.sorted(by: Self.isEarlier).map(IndexedRecord.VersionSummary.init),
            relations: try ledger.relations(from: id), incoming: try ledger.relations(to: id),
            passageCount: passages.count, source: document.source)
        return AssembledRecord(record: record, passages: passages)
    }

    private func round(_ id: String) throws -> AssembledRecord? {
        let rows = try ledger.cleanupRows(round: id)
        guard let first = rows.first else { return nil }
        let relations = try ledger.relations(from: id)
        let listed = relations.filter { $0.kind == .lists }
        var documents: [String: String] = [:]
        for row in rows {
            let key = TitleKey.key(row.title ?? "")
            let named = listed.filter { TitleKey.key($0.toTitle) == key }
            let relation =
                named.first { $0.toNumber == row.number } ?? named.first
                ?? listed.first { $0.toNumber != nil && $0.toNumber == row.number }
            documents[row.id] = relation?.toID
        }
        let round = CleanupRound(
            id: id, title: first.roundTitle, date: first.roundDate, rows: rows, documents: documents)
        var issuers: [String] = []
        for issuer in rows.compactMap(\.issuer) where !issuers.contains(issuer) { issuers.append(issuer) }
        let record = IndexedRecord(
            id: id, kind: .cleanup, title: first.roundTitle, organs: references(issuers, on: first.roundDate),
            date: first.roundDate, cleanup: round, relations: relations, source: first.source)
        return AssembledRecord(record: record, passages: [])
    }

    func references(_ names: [String], on date: CivilDate?) -> [OrganReference] {
        var references: [OrganReference] = []
        for name in names {
            let reference = organs.reference(for: name, on: date)
            if !references.contains(where: { $0.id == reference.id }) { references.append(reference) }
        }
        return references
    }

    private static func isEarlier(_ left: NormativeDocument, _ right: NormativeDocument) -> Bool {
        let leftDate = left.effectiveOn ?? left.date
        let rightDate = right.effectiveOn ?? right.date
        return switch (leftDate, rightDate) {
        case (let left?, let right?) where left != right: left < right
        case (nil, .some): true
        case (.some, nil): false
        default: left.id < right.id
        }
    }
}
