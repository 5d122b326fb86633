// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

extension Engine {
    /// Related records looked up at most: more than a page lists, less than the thousands that name a law.
    static let relatedLimit = 300

    /// The records behind the ids that an answer mentions, by the id as mentioned; what is not held is left out.
    ///
    /// Cost: one stored record an id, at most `relatedLimit` or as many as a cleanup has rows.
    static func related(
        _ record: IndexedRecord, status: StatusAnswer?, asOf: CivilDate, reader: IndexReader
    ) throws -> [String: RelatedRecord] {
        var ids: [String] = (status?.evidence.compactMap(\.id) ?? []) + [status?.successor].compactMap { $0 }
        ids += [record.document?.wrapperID].compactMap { $0 } + (record.document?.enclosureIDs ?? [])
        ids += record.cleanup.map { $0.rows.compactMap { row in record.cleanup?.documents[row.id] } } ?? []
        ids += record.relations.compactMap(\.toID) + record.incoming.map(\.fromID)
        let limit = max(relatedLimit, record.cleanup?.rows.count ?? 0)
        var related: [String: RelatedRecord] = [:]
        for id in ids where related[id] == nil && id != record.id {
            if related.count == limit { break }
            guard let found = try named(id, asOf: asOf, reader: reader) else { continue }
            related[id] = RelatedRecord(found, asOf: asOf)
        }
        return related
    }

    /// The record with this id, or the version on the day of the work with this id.
    private static func named(_ id: String, asOf: CivilDate, reader: IndexReader) throws -> IndexedRecord? {
        if let record = try reader.record(id: id) { return record }
        return version(of: try reader.records(with: [TermPrefix.work.term(id)]), on: asOf)?.record
    }
}
