// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Readers
import Records

/// A row of a list or of benchmarks: cells with personal data hidden, days and amounts read, refusals with codes.
struct ListRow: Sendable {
    private let cells: [String: String]
    /// Why the gate stops the row, as it was sent.
    private let gated: GateRefusal?
    private let columns: [String: ColumnTable.Column]

    /// Refuses with `bad_field` what is no text, with `too_long` more than 200 KB in a cell.
    init(_ row: JSONObject, table: ColumnTable) throws(RowRefusal) {
        columns = Dictionary(table.columns.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var cells: [String: String] = [:]
        var printed: [String] = []
        for (key, value) in zip(row.keys, row.values) where Self.known(key, table) {
            guard let text = CellText.text(of: value) else {
                throw RowRefusal(code: "bad_field", sentence: "字段“\(key)”应为文字或数字。")
            }
            guard text.utf8.count <= CellText.longest else {
                throw RowRefusal(code: "too_long", sentence: "字段“\(key)”超过 20 万字节。请只填该字段的内容，附件另行报送。")
            }
            guard !BlankCell.isBlank(text) else { continue }
            printed.append(text)
            cells[key] = PersonalData.masked(text).text
        }
        self.cells = cells
        gated = Gate.refusal(ofCells: printed)
    }

    /// Refuses with `classified` and `internal` what a cell says is not to be published.
    func refuseUnpublished() throws(RowRefusal) {
        if let gated { throw RowRefusal(code: gated.code.rawValue, sentence: gated.sentence) }
    }

    /// The row as quarantine keeps it: of one that the gate stops only what tells it apart.
    static func original(of raw: RawRow, table: ColumnTable) -> String {
        MaskedRow.text(of: raw) { row in
            let isStopped = isStopped(row, table)
            return { field, text in
                if isStopped, !field.isEmpty, !keptFields.contains(field) { return ActOriginal.unkept }
                return PersonalData.masked(text).text
            }
        }
    }

    private static func isStopped(_ row: JSONObject, _ table: ColumnTable) -> Bool {
        do throws(RowRefusal) {
            try ListRow(row, table: table).refuseUnpublished()
            return false
        } catch {
            return [GateRefusal.Code.classified, .internal].contains { $0.rawValue == error.code }
        }
    }

    private static let keptFields: Set<String> = ["id", "code", "list", "organ", "number", "valid_from", "valid_to"]

    /// Members that the format does not know.
    static func unknown(_ row: JSONObject, table: ColumnTable) -> [String] {
        row.keys.filter { !known($0, table) }.map { PersonalData.masked($0).text }
    }

    func text(_ key: String) -> String? { cells[key] }

    func required(_ key: String) throws(RowRefusal) -> String {
        guard let text = cells[key] else {
            throw RowRefusal(code: "missing_field", sentence: "缺少必填字段\(name(key))。")
        }
        return text
    }

    /// `nil` for 长期 and the like.
    func day(_ key: String) throws(RowRefusal) -> CivilDate? {
        guard let cell = cells[key] else { return nil }
        switch PrintedDay(cell) {
        case .day(let day): return day
        case .unlimited: return nil
        case .bad:
            throw RowRefusal(
                code: "bad_date", sentence: "字段\(name(key))的日期“\(CellText.shortened(cell))”不对，应为存在的日期，如 2016-09-28。")
        }
    }

    func amount(_ key: String) throws(RowRefusal) -> Amount? {
        guard let cell = cells[key] else { return nil }
        guard let amount = Amount(column: cell) else {
            throw RowRefusal(
                code: "bad_number",
                sentence: "字段\(name(key))的值“\(CellText.shortened(cell))”不对，应为以万元计的非负数，如 0.5；以元计的请写明单位，如 5000元。")
        }
        return amount
    }

    func bad(_ key: String, expected: String) -> RowRefusal {
        let value = CellText.shortened(cells[key] ?? "")
        return RowRefusal(code: "bad_field", sentence: "字段\(name(key))的值“\(value)”不对，应为\(expected)。")
    }

    /// Refuses a last day before the first.
    func refuseOrder(_ from: CivilDate?, _ until: CivilDate?) throws(RowRefusal) {
        guard let from, let until, until < from else { return }
        throw RowRefusal(
            code: "bad_date",
            sentence: "字段\(name("valid_to"))的日期不对：\(until.chinese)早于\(name("valid_from"))的\(from.chinese)。")
    }

    func source(_ name: String, id: String) -> SourceReference {
        SourceReference(name: text("source_name") ?? name, id: id, url: WebAddress.safe(text("source_url")))
    }

    private func name(_ key: String) -> String { "“\(columns[key]?.names.first ?? key)”（\(key)）" }

    private static func known(_ key: String, _ table: ColumnTable) -> Bool {
        key == "act_kind" || table.columns.contains { $0.key == key }
    }
}
