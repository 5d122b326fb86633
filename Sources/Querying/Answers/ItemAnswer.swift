// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// One version of a list item, with the six facets of enforcement items, as every face shows it.
public struct ItemAnswer: Codable, Hashable, Sendable, Identifiable {
    public var id: String
    public var list: LabelledCode
    public var code: String
    public var name: String
    public var actKind: LabelledCode?
    public var classText: String?
    public var organ: OrganReference?
    /// 职责权限, 依据, 裁量基准, 流程, 结果, 救济途径.
    public var duties: String?
    public var basis: String?
    public var standard: String?
    public var procedure: String?
    public var result: String?
    public var remedy: String?
    public var validFrom: CivilDate?
    public var validUntil: CivilDate?
    /// On the day of the question.
    public var state: LabelledCode
    public var source: SourceReference
    public var links: SearchAnswer.ItemLinks

    enum CodingKeys: String, CodingKey {
        case id, list, code, name, organ, duties, basis, standard, procedure, result, remedy, state, source, links
        case actKind = "act_kind"
        case classText = "class_text"
        case validFrom = "valid_from"
        case validUntil = "valid_until"
    }

    init?(_ record: IndexedRecord, on day: CivilDate) {
        guard let item = record.item else { return nil }
        id = record.id
        list = LabelledCode(code: item.list.rawValue, label: item.list.label)
        code = item.code
        name = item.name
        actKind = item.actKind.map { LabelledCode(code: $0.rawValue, label: $0.label) }
        classText = item.classText
        organ = record.organs.first
        duties = item.duties
        basis = item.basis
        standard = item.standard
        procedure = item.procedure
        result = item.result
        remedy = item.remedy
        validFrom = item.validFrom
        validUntil = item.validUntil
        state = RecordState.term(from: item.validFrom, until: item.validUntil, on: day)
        source = record.source
        links = SearchAnswer.ItemLinks(selfLink: Address.api(record.id), html: Address.page(of: record))
    }
}
