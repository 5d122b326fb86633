// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// The registrations of one market subject: records of several sources that bear the same code and nothing less.
struct SubjectRegistrations {
    let reader: IndexReader

    /// Those of the code, the one that says most first; then by source and id, so that the order does not depend on which
    /// was loaded first.
    func records(of code: String) throws -> [IndexedRecord] {
        let held = try reader.documents(with: [TermPrefix.party.term(code)], kinds: [.subject]).map(reader.record)
        func key(_ record: IndexedRecord) -> (Int, String, String) {
            (-(SubjectFacts(record)?.factList.facts.count ?? 0), record.source.name, record.id)
        }
        return held.filter { $0.subject?.code == code }.sorted { key($0) < key($1) }
    }

    static func isSame(_ left: IndexedRecord, _ right: IndexedRecord) -> Bool {
        left.subject?.code != nil && left.subject?.code == right.subject?.code
    }

    /// The first record of each code, in their order; those without a code are each their own.
    static func onePerCode(_ records: [IndexedRecord]) -> [IndexedRecord] {
        var seen: Set<String> = []
        return records.filter { record in record.subject?.code.map { seen.insert($0).inserted } ?? true }
    }
}
