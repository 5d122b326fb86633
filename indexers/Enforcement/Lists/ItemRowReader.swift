// SPDX-License-Identifier: GPL-3.0-or-later
public import Importing
public import Readers
public import Records

/// Reads rows of lists: 权力清单, 责任清单, 负面清单 and the catalogue of enforcement items with its six facets.
public struct ItemRowReader: RecordRowReader {
    private let source: String
    private let fields: FieldTaxonomy

    public init(source: String, fields: FieldTaxonomy = .standard) {
        self.source = source
        self.fields = fields
    }

    /// One version of one item. Refuses with `missing_field` (list, code, name, organ, valid_from: without it versions
    /// have no order), `bad_field`, `bad_date`, `too_long`, and `classified` or `internal` (the gate).
    public func read(_ row: JSONObject) throws(RowRefusal) -> ListItem {
        let cells = try ListRow(row, table: .items)
        try cells.refuseUnpublished()
        let listText = try cells.required("list")
        guard let list = ListItem.List(text: listText) else {
            throw cells.bad("list", expected: "权力清单、责任清单、负面清单或行政执法事项清单")
        }
        let code = try cells.required("code")
        let name = try cells.required("name")
        let organ = try cells.required("organ")
        guard cells.text("valid_from") != nil, let from = try cells.day("valid_from") else {
            _ = try cells.required("valid_from")
            throw cells.bad("valid_from", expected: "实际的生效日期")
        }
        let until = try cells.day("valid_to")
        try cells.refuseOrder(from, until)
        let key = Self.key(list, code, from)
        var item = ListItem(
            id: RecordIdentity.hashedID(prefix: ListItem.idPrefix, source: source, key: key), list: list, code: code,
            name: name, organ: organ, source: cells.source(source, id: key))
        item.listText = listText == list.label || ListItem.List(rawValue: listText.lowercased()) != nil ? nil : listText
        item.validFrom = from
        item.validUntil = until
        item.classText = cells.text("class")
        item.actKind = try actKind(cells)
        item.basis = cells.text("basis")
        item.basisCitations = BasisReading(basis: item.basis).bases
        item.duties = cells.text("duties")
        item.standard = cells.text("standard")
        item.procedure = cells.text("procedure")
        item.result = cells.text("result")
        item.remedy = cells.text("remedy")
        item.fields = fields.fields(title: name, issuers: [organ])
        return item
    }

    /// List, code and first day; empty where one of them is missing or no day, because the corrected row has another key.
    public func key(of row: JSONObject) -> String {
        do throws(RowRefusal) {
            let cells = try ListRow(row, table: .items)
            guard let list = cells.text("list").flatMap(ListItem.List.init(text:)), let code = cells.text("code"),
                let from = try cells.day("valid_from")
            else { return "" }
            return Self.key(list, code, from)
        } catch {
            return ""
        }
    }

    public func original(of raw: RawRow) -> String { ListRow.original(of: raw, table: .items) }

    public func unknownFields(of row: JSONObject) -> [String] { ListRow.unknown(row, table: .items) }

    /// 行政处罚 and the like as the class tells it, where no column of its own does.
    private func actKind(_ cells: ListRow) throws(RowRefusal) -> ActKind? {
        guard let stated = cells.text("act_kind") else { return cells.text("class").flatMap(ActKind.init(text:)) }
        guard let kind = ActKind(text: stated) else {
            throw cells.bad("act_kind", expected: ActKind.allCases.map(\.label).joined(separator: "、"))
        }
        return kind
    }

    private static func key(_ list: ListItem.List, _ code: String, _ from: CivilDate) -> String {
        "\(list.rawValue)|\(code)|\(from)"
    }
}
