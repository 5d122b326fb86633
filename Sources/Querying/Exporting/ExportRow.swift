// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// One hit of an export: the item of a search with what its kind has.
public struct ExportRow: Codable, Hashable, Sendable {
    public var item: SearchAnswer.Item
    public var organs: [OrganReference]
    public var fields: [String]
    /// Body and outline empty.
    public var document: NormativeDocument?
    public var act: ActAnswer?
    public var subject: SubjectFacts?
    public var credit: CreditAnswer?
    public var interpretation: InterpretationAnswer?
    public var listItem: ItemAnswer?
    public var benchmark: BenchmarkAnswer?

    enum CodingKeys: String, CodingKey {
        case organs, fields, document, act, subject, credit, interpretation, benchmark
        case listItem = "item"
    }

    init(
        _ item: SearchAnswer.Item, _ record: IndexedRecord, on day: CivilDate, interpretation: InterpretationAnswer?
    ) {
        self.item = item
        organs = record.organs
        fields = record.fields
        document = record.document
        act = ActAnswer(record, on: day)
        subject = SubjectFacts(record)
        credit = CreditAnswer(record)
        self.interpretation = interpretation
        listItem = ItemAnswer(record, on: day)
        benchmark = BenchmarkAnswer(record, on: day)
    }

    /// The members of the item beside those of the kind, in one object.
    public func encode(to encoder: any Encoder) throws {
        try item.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(organs, forKey: .organs)
        try container.encode(fields, forKey: .fields)
        try container.encodeIfPresent(document, forKey: .document)
        try container.encodeIfPresent(act, forKey: .act)
        try container.encodeIfPresent(subject, forKey: .subject)
        try container.encodeIfPresent(credit, forKey: .credit)
        try container.encodeIfPresent(interpretation, forKey: .interpretation)
        try container.encodeIfPresent(listItem, forKey: .listItem)
        try container.encodeIfPresent(benchmark, forKey: .benchmark)
    }

    public init(from decoder: any Decoder) throws {
        item = try SearchAnswer.Item(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        organs = try container.decode([OrganReference].self, forKey: .organs)
        fields = try container.decode([String].self, forKey: .fields)
        document = try container.decodeIfPresent(NormativeDocument.self, forKey: .document)
        act = try container.decodeIfPresent(ActAnswer.self, forKey: .act)
        subject = try container.decodeIfPresent(SubjectFacts.self, forKey: .subject)
        credit = try container.decodeIfPresent(CreditAnswer.self, forKey: .credit)
        interpretation = try container.decodeIfPresent(InterpretationAnswer.self, forKey: .interpretation)
        listItem = try container.decodeIfPresent(ItemAnswer.self, forKey: .listItem)
        benchmark = try container.decodeIfPresent(BenchmarkAnswer.self, forKey: .benchmark)
    }

    /// What the kind has, in words; as the record's page lists it.
    var facts: FactList {
        act?.factList ?? subject?.factList ?? credit?.factList ?? interpretation?.factList ?? listItem?.factList
            ?? benchmark?.factList ?? document?.factList ?? FactList()
    }
}
