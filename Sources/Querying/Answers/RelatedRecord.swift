// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// What a page says of a record that another one names: enough for a link with its state.
public struct RelatedRecord: Codable, Hashable, Sendable, Identifiable {
    /// The record's own id; where a work was named, that of its version on the day.
    public var id: String
    public var kind: RecordKind
    public var title: String
    public var number: String?
    public var date: CivilDate?
    public var status: StatusCode?

    init(
        id: String, kind: RecordKind, title: String, number: String?, date: CivilDate?, status: StatusCode?
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.number = number
        self.date = date
        self.status = status
    }

    init(_ record: IndexedRecord, asOf: CivilDate) {
        self.init(
            id: record.id, kind: record.kind, title: record.title, number: record.number, date: record.date,
            status: Engine.status(record, asOf: asOf)?.code)
    }
}
