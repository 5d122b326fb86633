// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// Finds what belongs beside a document.
struct DocumentSurroundings {
    let reader: IndexReader
    let asOf: CivilDate

    func context(of record: IndexedRecord) throws -> DocumentContext? {
        guard record.document != nil else { return nil }
        let interpretations = Interpretations(reader: reader, asOf: asOf)
        let found = try interpretations.interpreting(record)
        return DocumentContext(
            interpretations: found.compactMap { interpretations.link($0, from: record) },
            timeliness: interpretations.timeliness(of: record, by: found), drafts: [], finals: [],
            applied: try applied(record))
    }

    /// How many acts and list items name any article of the document, by kind; posting lists only.
    private func applied(_ record: IndexedRecord) throws -> [LabelledCount] {
        guard let document = record.document, document.enclosureIDs.isEmpty else { return [] }
        let titles = [record.title, document.workName] + [document.shortTitle].compactMap { $0 } + document.aliases
        let terms = Set(titles.flatMap(TitleKey.names)).sorted().map { TermPrefix.basis.term($0) }
        let columns = reader.snapshot.columns
        var counts: [RecordKind: Int] = [:]
        for found in try reader.documents(with: terms) {
            let kind = RecordKind.allCases[Int(columns.kind[Int(columns.rowOfDocument[Int(found)])])]
            counts[kind, default: 0] += 1
        }
        return RecordKind.allCases.compactMap { kind in
            counts[kind].map { LabelledCount(value: kind.rawValue, label: kind.label, count: $0) }
        }
    }
}
