// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What every hit of a record shows on one day, whatever was asked.
struct HitFacts: Hashable, Sendable {
    var id: String
    var kind: RecordKind
    var title: String
    var number: String?
    var organ: OrganReference?
    var date: CivilDate?
    var status: StatusAnswer?
    var source: SourceReference
    /// The page without a place in it.
    var links: SearchAnswer.ItemLinks
    var flags: [NormativeDocument.Flag]
    var state: LabelledCode?
    var shownUntil: CivilDate?
}

/// The same with its JSON; an object, because it is some forty references and lent to every answer that shows the
/// record that day.
final class HitFace: Sendable {
    let facts: HitFacts
    let written: WrittenFace

    init(_ facts: HitFacts) {
        self.facts = facts
        written = WrittenFace(facts)
    }
}

extension HitFace: Hashable {
    static func == (left: HitFace, right: HitFace) -> Bool { left === right || left.facts == right.facts }

    func hash(into hasher: inout Hasher) { hasher.combine(facts.id) }
}
