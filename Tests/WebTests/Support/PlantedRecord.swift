// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import TestSupport

/// A record whose words, name, numbers, organ and source stand in no other, and every address that shows it.
struct PlantedRecord: Sendable {
    var record: any PublicRecord
    var name: String
    var code: String
    var number: String
    var phrase: String
    var organ: String
    var source: String
    var page: String

    var id: String { record.id }

    /// What nothing may show any more once the record has ended. Its source is none of it: a blank has to say that it was
    /// looked at.
    var secrets: [String] { [id, name, String(name.dropFirst(4).prefix(2)), code, number, phrase, organ] }

    static var act: PlantedRecord {
        let (name, code) = ("元谋示例骊鹍果蔬有限公司", InventedCode.credit(9_001))
        let (number, organ, source) = ("元示终罚〔2025〕9715号", "示例县示例鼋鼍局", "示例蕹菜来源")
        var act = EnforcementAct(
            id: "planted-act", actKind: .penalty, party: Party(name: name, kind: .organization, creditCode: code),
            organ: organ, source: SourceReference(name: source, id: "z-1"))
        act.number = number
        act.violation = "示例陈列不当"
        act.facts = "柜台陈列嵯峨牌茄子。"
        act.basisCitations = ArticleCitation.find(in: "《\(InventedStatutes.food)》第十二条").map(\.citation)
        act.penaltyKinds = [.fine]
        act.fine = Amount(fen: 77_700)
        act.decidedOn = CivilDate("2025-03-03")
        // Late, so that the ledger of publication lists it.
        act.publishedOn = CivilDate("2025-06-30")
        act.displayUntil = CivilDate("2026-01-15")
        return PlantedRecord(
            record: act, name: name, code: code, number: number, phrase: "陈列嵯峨牌", organ: organ, source: source,
            page: "/decision/planted-act")
    }

    static var entry: PlantedRecord {
        let (name, code) = ("元谋示例饕餮商贸有限公司", InventedCode.credit(9_002))
        let (number, organ, source) = ("元示异〔2025〕9731号", "示例县示例魍魉局", "示例囹圄来源")
        var entry = CreditEntry(
            id: "planted-entry", subjectCode: code, subjectName: name, section: .abnormal, sectionText: "经营异常名录",
            source: SourceReference(name: source, id: "z-2"))
        entry.entryTitle = "未按规定公示"
        entry.number = number
        entry.organ = organ
        entry.content = "觳觫年度未报送"
        entry.decidedOn = CivilDate("2025-07-01")
        entry.displayUntil = CivilDate("2026-01-15")
        return PlantedRecord(
            record: entry, name: name, code: code, number: number, phrase: "觳觫年度", organ: organ, source: source,
            page: "/credit/planted-entry")
    }
}
