// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records

/// Which type the payload of a kind is read as.
enum PublicRecords {
    static func type(of kind: RecordKind) -> (any PublicRecord.Type)? {
        switch kind {
        case .document, .cleanup: nil
        case .enforcement, .licence: EnforcementAct.self
        case .subject: MarketSubject.self
        case .credit: CreditEntry.self
        case .interpretation: Interpretation.self
        case .item: ListItem.self
        case .benchmark: DiscretionBenchmark.self
        }
    }

    static func window<Record: PublicRecord>(
        _ type: Record.Type, payload: Data, id: String, coding: PayloadCoding
    ) throws -> StoredWindow {
        StoredWindow(try coding.decode(type, from: payload, of: id).display.window)
    }

    /// Id, group, title and days of display as the columns should have them.
    static func columns<Record: PublicRecord>(
        _ type: Record.Type, payload: Data, id: String, coding: PayloadCoding
    ) throws -> (names: [String], window: StoredWindow) {
        let record = try coding.decode(type, from: payload, of: id)
        let names = [record.id, StoredText.name(record.groupKey), StoredText.name(record.title)]
        return (names, StoredWindow(record.display.window))
    }
}
