// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A query as a tree, before any index is thought of.
public indirect enum QueryNode: Hashable, Sendable {
    /// Running text; its words must all occur, in any order.
    case text(String)
    /// In quotation marks: must occur as written.
    case phrase(String)
    /// In 《》: a title.
    case title(String)
    /// `food*`: words that begin so.
    case prefix(String)
    /// Both within so many characters.
    case near(String, String, window: Int)
    case number(DocumentNumber, printed: String)
    case citation(ArticleCitation, printed: String)
    /// Part of a document or decision number: 市监 罚 2024 15.
    case fragment(DocumentNumberFragment, printed: String)
    /// A credit code, registration number or organisation code, as it is stored.
    case subject(String, isCode: Bool, printed: String)
    /// The name of an organ, with the organs that hold or held its functions.
    case organ(String, [String])
    /// A year beside an organ: of the record, or in its text.
    case year(Int, printed: String)
    /// `title:…` and `number:…`.
    case field(QueryField, String)
    case and([QueryNode])
    case or([QueryNode])
    case not(QueryNode)
    /// Punctuation only: nothing to look for, so nothing is found.
    case nothing
}

/// Fields that may be named in a query, `name:value`; other names are ordinary text.
public enum QueryField: String, Hashable, Sendable, CaseIterable {
    case title
    case number
    case kind
    case organ
    case field
    case status
    case year

    static let names: [String: QueryField] = [
        "title": .title, "标题": .title, "名称": .title, "number": .number, "文号": .number, "kind": .kind,
        "type": .kind, "类别": .kind, "organ": .organ, "dept": .organ, "机关": .organ, "部门": .organ,
        "field": .field, "领域": .field, "status": .status, "效力": .status, "状态": .status, "year": .year,
        "年份": .year,
    ]
}
