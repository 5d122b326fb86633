// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// A record of the index in memory, with the form in which hits show it.
///
/// An object, because a record is some hundred references and is lent to every answer that shows it.
final class HeldRecord: Sendable {
    let record: IndexedRecord
    /// How long it is encoded.
    let byteCount: Int
    private let shown = Guarded<(day: CivilDate, face: HitFace)?>(nil)

    init(_ record: IndexedRecord, byteCount: Int) {
        self.record = record
        self.byteCount = byteCount
    }

    /// Its hit on a day, without passage and snippet; worked out once as long as the same day is asked for.
    func item(on day: CivilDate) -> SearchAnswer.Item {
        if let known = shown.withLock({ $0?.day == day ? $0?.face : nil }) { return SearchAnswer.Item(known) }
        let face = HitFace(
            HitFacts(
                id: record.id, kind: record.kind, title: record.title, number: record.number,
                organ: record.organs.first, date: record.date, status: Engine.status(record, asOf: day),
                source: record.source,
                links: SearchAnswer.ItemLinks(selfLink: Address.api(record.id), html: Address.page(of: record)),
                flags: (record.document?.flags ?? []).sorted { $0.rawValue < $1.rawValue },
                state: RecordState.of(record, on: day), shownUntil: record.display?.window.last))
        shown.withLock { $0 = (day, face) }
        return SearchAnswer.Item(face)
    }
}
