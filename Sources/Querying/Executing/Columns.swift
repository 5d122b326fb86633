// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema
import Xapian

/// What filters, facets and sorting need of every record, as flat arrays; immutable, shared by all readers of a
/// generation.
///
/// Rows are records, numbered in the order of their index documents. About 70 bytes a record and 8 a passage, plus
/// the distinct timelines and names once each.
public final class Columns: Sendable {
    /// Index document → row; −1 where the document is none.
    let rowOfDocument: [Int32]
    /// Index document → ordinal of the passage; −1 for records, −2 for header lines.
    let ordinalOfDocument: [Int32]
    /// Row → its index document.
    let documentOfRow: [UInt32]
    /// Row → the index document of its header lines; 0 for whole records, which hold their own.
    let headerOfRow: [UInt32]
    /// Row → the record's id.
    let identity: ByteTable
    /// Index into `RecordKind.allCases`.
    let kind: [UInt8]
    /// `YYYYMMDD`; 0 where the record has no date.
    let date: [Int32]
    /// Row → distinct list of organs, each with the organs that have taken over from it.
    let organSet: [Int32]
    /// Row → distinct list of fields.
    let fieldSet: [Int32]
    /// Row → distinct timeline; −1 for records without validity.
    let timeline: [Int32]
    /// Distinct lists, as indices into `organNames` and `fieldNames`.
    let organSets: [[Int32]]
    let fieldSets: [[Int32]]
    let organNames: [String]
    let fieldNames: [String]
    let timelines: [StatusTimeline]
    /// Row → last day on which it may be shown, `YYYYMMDD`; `Int32.max` where nothing ends it.
    let shownUntil: [Int32]
    /// The earliest of all last days.
    let firstEnd: Int32
    /// Row → distinct name of a source; −1 where none is stored.
    let source: [Int32]
    let sourceNames: [String]

    var rowCount: Int { documentOfRow.count }

    /// About how much memory they take.
    var byteCount: Int {
        rowOfDocument.count * 8 + rowCount * (8 + 16 + 1 + 4 + 12 + 8)
            + identity.byteCount
    }

    func isRecord(_ document: UInt32) -> Bool {
        ordinalOfDocument[Int(document)] == -1 && rowOfDocument[Int(document)] >= 0
    }

    /// Whether one document is record, header and passage at once (`StoredRecord`).
    func isWhole(_ row: Int) -> Bool { headerOfRow[row] == 0 }

    /// Whether a document belongs to no record whose last day is over on `day` (`YYYYMMDD`).
    func isShown(_ document: UInt32, on day: Int32) -> Bool {
        guard firstEnd < day, Int(document) < rowOfDocument.count else { return true }
        let row = rowOfDocument[Int(document)]
        return row < 0 || shownUntil[Int(row)] >= day
    }

    /// Reads the columns of a database; cost: one pass over each value slot.
    init(_ database: borrowing Database) throws(XapianError) {
        let documents = Int(database.lastDocumentID) + 1
        var rows = [Int32](repeating: -1, count: documents)
        var identities = ByteTable()
        var documentOfRow: [UInt32] = []
        try database.readValues(slot: ValueSlot.identity.rawValue) { document, bytes in
            rows[Int(document)] = Int32(identities.count)
            identities.append(bytes)
            documentOfRow.append(document)
        }
        let count = identities.count
        let dates = try Self.numbers(database, .date, rows: rows, count: count, absent: 0)
        shownUntil = try Self.numbers(database, .shownUntil, rows: rows, count: count, absent: .max)
        firstEnd = shownUntil.min() ?? .max
        let kindNames = RecordKind.allCases.map(\.rawValue)
        let kinds = try DictionaryColumn.read(database, .kind, rows: rows, count: count)
        let organs = try DictionaryColumn.read(database, .organs, rows: rows, count: count)
        let fields = try DictionaryColumn.read(database, .fields, rows: rows, count: count)
        let timelines = try DictionaryColumn.read(database, .timeline, rows: rows, count: count)
        let sources = try DictionaryColumn.read(database, .source, rows: rows, count: count)
        source = sources.entry
        sourceNames = sources.entries
        let kindOfEntry = kinds.entries.map { UInt8(kindNames.firstIndex(of: $0) ?? 0) }
        self.kind = kinds.entry.map { $0 < 0 ? 0 : kindOfEntry[Int($0)] }
        self.date = dates
        (organSets, organNames) = Self.lists(organs.entries.map(Self.withSuccessors))
        (fieldSets, fieldNames) = Self.lists(fields.entries)
        organSet = organs.entry
        fieldSet = fields.entry
        timeline = timelines.entry
        self.timelines = timelines.entries.map { StatusTimeline(encoded: $0) ?? StatusTimeline([]) }

        var ordinals = [Int32](repeating: -1, count: documents)
        // A record's documents follow it; were it ever otherwise, the row is looked up.
        var row = 0
        var rowOfIdentity: ByteDictionary?
        try database.readValues(slot: ValueSlot.record.rawValue) { document, bytes in
            while row + 1 < count, documentOfRow[row + 1] < document { row += 1 }
            if row < count, identities.equals(row, bytes) {
                rows[Int(document)] = Int32(truncatingIfNeeded: row)
            } else {
                let lookup = rowOfIdentity ?? Self.lookup(identities)
                rowOfIdentity = lookup
                rows[Int(document)] = lookup.known(bytes)
            }
            ordinals[Int(document)] = -2
        }
        try database.readValues(slot: ValueSlot.ordinal.rawValue) { document, bytes in
            var value: Int32 = 0
            for byte in bytes.prefix(9) where byte >= 48 && byte <= 57 { value = value &* 10 &+ Int32(byte - 48) }
            ordinals[Int(document)] = value
        }
        var headers = [UInt32](repeating: 0, count: count)
        for document in ordinals.indices where ordinals[document] == -2 && rows[document] >= 0 {
            headers[Int(rows[document])] = UInt32(document)
        }
        headerOfRow = headers
        rowOfDocument = rows
        ordinalOfDocument = ordinals
        self.documentOfRow = documentOfRow
        identity = identities
    }

    /// Ids as a dictionary whose numbers are the rows.
    private static func lookup(_ identities: ByteTable) -> ByteDictionary {
        var dictionary = ByteDictionary()
        for row in 0..<identities.count {
            identities.bytes[identities.range(row)].withUnsafeBufferPointer { _ = dictionary.number($0) }
        }
        return dictionary
    }

    /// A slot of up to nine decimal digits on records.
    private static func numbers(
        _ database: borrowing Database, _ slot: ValueSlot, rows: [Int32], count: Int, absent: Int32
    ) throws(XapianError) -> [Int32] {
        var numbers = [Int32](repeating: absent, count: count)
        try database.readValues(slot: slot.rawValue) { document, bytes in
            var value: Int32 = 0
            for byte in bytes.prefix(9) where byte >= 48 && byte <= 57 { value = value &* 10 &+ Int32(byte - 48) }
            if rows[Int(document)] >= 0 { numbers[Int(rows[Int(document)])] = value }
        }
        return numbers
    }

    /// The organs of a record and those that have taken over from them whole: filtering and counting by function, not
    /// by the printed name, and alike, so that a count is what choosing it gives.
    private static func withSuccessors(_ entry: String) -> String {
        var ids = ColumnText.split(entry)
        for id in ids {
            for successor in absorbing[id] ?? [] where !ids.contains(successor) { ids.append(successor) }
        }
        return ColumnText.joined(ids)
    }

    /// Organ id → ids of the organs whose filter includes it.
    private static let absorbing: [String: [String]] = {
        var absorbing: [String: [String]] = [:]
        for organ in OrganDirectory.standard.organs {
            for id in OrganDirectory.standard.filterIDs(for: organ.id) where id != organ.id {
                absorbing[id, default: []].append(organ.id)
            }
        }
        return absorbing
    }()

    /// Distinct joined values as lists of indices into their distinct parts.
    private static func lists(_ entries: [String]) -> (sets: [[Int32]], names: [String]) {
        var names: [String] = []
        var index: [String: Int32] = [:]
        let sets = entries.map { entry in
            ColumnText.split(entry).map { part in
                if let known = index[part] { return known }
                let new = Int32(names.count)
                index[part] = new
                names.append(part)
                return new
            }
        }
        return (sets, names)
    }
}
