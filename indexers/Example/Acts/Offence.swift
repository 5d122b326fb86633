// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One conduct that a law forbids: titles and articles are the real ones of the days between `from` and `to`; what the
/// invented parties did is not.
struct Offence: Sendable {
    enum Kind: String, Sendable {
        case warning = "警告"
        case criticism = "通报批评"
        case fine = "罚款"
        case gains = "没收违法所得"
        case goods = "没收非法财物"
        case permit = "吊销许可证件"
        case stoppage = "责令停产停业"
        case suspension = "暂扣许可证件"
        case restriction = "限制开展生产经营活动"
        case ban = "限制从业"
    }

    /// Organs that may punish it, in the order of time; see `CountyPlan.organ(_:on:)`.
    var organs: [String]
    /// 违法行为类型.
    var violation: String
    /// What was found; `{物}` and `{地}` are filled.
    var facts: String
    var objects: [String]
    /// 违法依据 and 处罚依据 with 《》.
    var duty: String
    var basis: String
    /// Kinds that go together; the last is given in grave cases only.
    var kinds: [Kind]
    /// Yuan.
    var fine: ClosedRange<Int>
    /// Who does such a thing: subjects with one of the tags; natural persons too where `persons` is set.
    var tags: [Trade.Tag]
    var persons = false
    var from: CivilDate?
    var to: CivilDate?

    init(
        _ organs: String, _ violation: String, _ facts: String, _ objects: String = "", duty: String, basis: String,
        _ kinds: [Kind], _ fine: ClosedRange<Int>, _ tags: [Trade.Tag], persons: Bool = false, from: String? = nil,
        to: String? = nil
    ) {
        self.organs = organs.split(separator: " ").map(String.init)
        self.violation = violation
        self.facts = facts
        self.objects = objects.split(separator: "|").map(String.init)
        self.duty = duty
        self.basis = basis
        self.kinds = kinds
        self.fine = fine
        self.tags = tags
        self.persons = persons
        self.from = from.flatMap(CivilDate.init(lenient:))
        self.to = to.flatMap(CivilDate.init(lenient:))
    }

    func holds(on day: CivilDate) -> Bool { from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true }

    static let all: [Offence] =
        food + goods + market + health + safety + environment + building + land + farming + others
}
