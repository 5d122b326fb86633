// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records

/// A record as it goes into the tables: columns for asking, texts for reading back.
struct StoredRecord {
    var id: String
    var kind: RecordKind
    var workID: String
    var title: String
    var number: String?
    var date: String?
    var payload: Data
    /// Empty for records that have none.
    var outline: Data
    var body: Data
    var checksum: String
    /// The source that the record itself names.
    var sourceName: String
    /// Documents and cleanup rows are shown without end.
    var window = StoredWindow(from: nil, until: nil)

    init(_ document: NormativeDocument, coding: PayloadCoding) throws {
        var bodyless = document
        bodyless.body = ""
        bodyless.outline = []
        id = document.id
        kind = .document
        workID = document.workID
        title = document.title
        number = document.number
        date = document.date?.description
        payload = try coding.encode(CanonicalDocument(document: bodyless))
        sourceName = document.source.name
        outline = document.outline.isEmpty ? Data() : try coding.encode(document.outline)
        body = try StoredText.bytes(document.body)
        checksum = PayloadCoding.checksum([payload, outline, body])
    }

    init<Record: PublicRecord>(_ record: Record, coding: PayloadCoding) throws {
        id = record.id
        kind = record.kind
        workID = record.groupKey
        title = record.title
        number = record.number
        date = record.date?.description
        payload = try coding.encode(record)
        outline = Data()
        body = Data()
        checksum = PayloadCoding.checksum([payload, outline, body])
        sourceName = record.source.name
        window = StoredWindow(record.display.window)
    }

    init(_ row: CleanupRow, coding: PayloadCoding) throws {
        id = row.id
        kind = .cleanup
        workID = row.round
        title = row.title ?? ""
        number = row.number
        date = row.roundDate.description
        payload = try coding.encode(row)
        sourceName = row.source.name
        outline = Data()
        body = Data()
        checksum = PayloadCoding.checksum([payload, outline, body])
    }
}
