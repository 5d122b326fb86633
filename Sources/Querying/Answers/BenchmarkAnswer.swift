// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// One cell of a discretion grid as every face shows it.
public struct BenchmarkAnswer: Codable, Hashable, Sendable, Identifiable {
    public var id: String
    public var violation: String
    public var basis: String
    /// 从轻, 一般, 从重, as printed.
    public var circumstance: String
    public var range: String
    public var minimum: AmountAnswer?
    public var maximum: AmountAnswer?
    public var organ: OrganReference?
    /// 省, 州, 县.
    public var level: String?
    public var number: String?
    public var validFrom: CivilDate?
    public var validUntil: CivilDate?
    /// On the day of the question; on an act's page, on the day of the decision.
    public var state: LabelledCode
    public var source: SourceReference
    public var links: SearchAnswer.ItemLinks

    enum CodingKeys: String, CodingKey {
        case id, violation, basis, circumstance, range, minimum, maximum, organ, level, number, state, source, links
        case validFrom = "valid_from"
        case validUntil = "valid_until"
    }

    init?(_ record: IndexedRecord, on day: CivilDate) {
        guard let cell = record.benchmark else { return nil }
        id = record.id
        violation = cell.violation
        basis = cell.basis
        circumstance = cell.circumstance
        range = cell.range
        minimum = cell.minimum.map(AmountAnswer.init)
        maximum = cell.maximum.map(AmountAnswer.init)
        organ = record.organs.first
        level = cell.level
        number = cell.number
        validFrom = cell.validFrom
        validUntil = cell.validUntil
        state = RecordState.term(from: cell.validFrom, until: cell.validUntil, on: day)
        source = record.source
        links = SearchAnswer.ItemLinks(selfLink: Address.api(record.id), html: Address.page(of: record))
    }
}
