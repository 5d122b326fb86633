// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Records
import Schema

extension RecordAssembly {
    func publicRecord(id: String, kind: RecordKind) throws -> (IndexedRecord, [IndexedPassage])? {
        switch kind {
        case .document, .cleanup: return nil
        case .enforcement, .licence:
            guard let act = try ledger.record(EnforcementAct.self, id: id)?.publicForm else { return nil }
            var record = entry(act, organ: act.organ)
            record.act = act
            record.fields = act.fields
            return (record, [])
        case .subject:
            guard let subject = try ledger.record(MarketSubject.self, id: id) else { return nil }
            var record = entry(subject, organ: subject.registrar)
            record.subject = subject
            return (record, [])
        case .credit:
            guard let credit = try ledger.record(CreditEntry.self, id: id) else { return nil }
            var record = entry(credit, organ: credit.organ)
            record.credit = credit
            return (record, [])
        case .interpretation:
            guard var interpretation = try ledger.record(Interpretation.self, id: id) else { return nil }
            var text = NormativeDocument(
                id: id, workID: id, workName: interpretation.title, title: interpretation.title,
                source: interpretation.source)
            text.body = interpretation.body
            let passages = PassageCutter.passages(of: text)
            interpretation.body = ""
            var record = entry(interpretation, organ: interpretation.issuers.first)
            record.interpretation = interpretation
            record.passageCount = passages.count
            return (record, passages)
        case .item:
            guard let item = try ledger.record(ListItem.self, id: id) else { return nil }
            var record = entry(item, organ: item.organ)
            record.item = item
            return (record, [])
        case .benchmark:
            guard let cell = try ledger.record(DiscretionBenchmark.self, id: id) else { return nil }
            var record = entry(cell, organ: cell.organ)
            record.benchmark = cell
            return (record, [])
        }
    }

    private func entry(_ record: some PublicRecord, organ: String?) -> IndexedRecord {
        var entry = IndexedRecord(
            id: record.id, kind: record.kind, title: record.title, number: record.number,
            organs: organ.map { references([$0], on: record.date) } ?? [], date: record.date, source: record.source)
        entry.display = record.display
        return entry
    }
}
