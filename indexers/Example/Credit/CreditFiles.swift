// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Workbooks

/// The credit entries in the files of those who collect them.
struct CreditFiles {
    let plan: CreditPlan
    let market: MarketPlan

    static let columns = [
        SheetColumn("id", "记录编号"), SheetColumn("name", "主体名称"), SheetColumn("code", "统一社会信用代码"),
        SheetColumn("entry_kind", "信用信息类别"), SheetColumn("entry_title", "信息名称"), SheetColumn("number", "文号"),
        SheetColumn("organ", "认定单位"), SheetColumn("decided_on", "认定日期"), SheetColumn("published_on", "公示日期"),
        SheetColumn("grade", "失信程度"), SheetColumn("basis", "认定依据"), SheetColumn("content", "内容"),
        SheetColumn("channel", "公示渠道"), SheetColumn("display_until", "公示截止日期"),
        SheetColumn("restricted_until", "限制期至"), SheetColumn("state", "状态"), SheetColumn("repaired_on", "修复日期"),
        SheetColumn("ended_on", "移出日期"), SheetColumn("source_url", "来源网址"),
    ]

    func files() -> [(path: String, sheet: WrittenSheet)] {
        let groups = Dictionary(grouping: plan.entries.indices) { Self.file(of: plan.entries[$0]) }
        return ["administration.csv", "lists.jsonl", "abnormal.xlsx", "honours.csv"].compactMap { name in
            guard let places = groups[name] else { return nil }
            var rows = places.map { row(of: plan.entries[$0]) }
            plant(name, &rows, places.map { plan.entries[$0] })
            return ("credit/" + name, write(name, rows))
        }
    }

    private static func file(of entry: PlannedEntry) -> String {
        switch entry.section {
        case .administration: "administration.csv"
        case .abnormal: "abnormal.xlsx"
        case .seriousDishonesty, .judgement: "lists.jsonl"
        case .honest, .commitment, .evaluation, .other: "honours.csv"
        }
    }

    private func write(_ name: String, _ rows: [SheetRow]) -> WrittenSheet {
        var sheet = Sheet(name: "信用信息", columns: Self.columns, rows: rows)
        switch name {
        case "lists.jsonl": return JSONLinesFile.write(Self.columns, rows)
        case "abnormal.xlsx":
            sheet.title = "元谋县经营异常名录信息（示例）"
            sheet.notesAbove = ["说明：本表为软件示例数据，内容虚构。"]
            sheet.hasTypedDays = true
            return Workbook.write([sheet])
        case "honours.csv": return CSVFile.write(sheet, encoding: .markedUTF8)
        default:
            sheet.notesBelow = ["注：示例数据，公示期依据《信用修复管理办法》计算"]
            return CSVFile.write(sheet, encoding: .gb18030)
        }
    }

    func row(of entry: PlannedEntry) -> SheetRow {
        let subject = market.subjects[entry.subject]
        return SheetRow([
            "id": .text(entry.id), "name": .text(subject.name), "code": .text(subject.code?.text),
            "entry_kind": .text(entry.sectionText), "entry_title": .text(entry.title), "number": .text(entry.number),
            "organ": .text(entry.organ), "decided_on": .day(entry.decidedOn), "published_on": .day(entry.publishedOn),
            "grade": .text(entry.grade?.label ?? (entry.section == .abnormal ? "待定" : nil)),
            "basis": .text(entry.basis),
            "content": .text(entry.content + "（示例数据）"), "channel": .text(entry.channel),
            "display_until": .day(entry.displayUntil), "restricted_until": .day(entry.restrictedUntil),
            "state": .text(entry.stateText), "repaired_on": .day(entry.repairedOn), "ended_on": .day(entry.endedOn),
            "source_url": .text("https://xy.example.invalid/entry/\(entry.id)"),
        ])
    }

    private func plant(_ name: String, _ rows: inout [SheetRow], _ entries: [PlannedEntry]) {
        func bad(_ place: Int, _ code: String, _ why: String, _ spoil: (inout SheetRow) -> Void) {
            guard var row = rows.indices.contains(place) ? rows[place] : rows.last else { return }
            row.cells["id"] = .text("XY532328EX9" + padded(place, 4))
            spoil(&row)
            row.reject = (code, why)
            rows.insert(row, at: min(place, rows.count))
        }
        switch name {
        case "administration.csv":
            bad(4, "bad_code", "统一社会信用代码校验码不符") { row in
                row.cells["code"] = .text(PlantedRows.withWrongCheck(row.cells["code"]?.plain ?? ""))
            }
            bad(9, "bad_date", "日历上没有的日期") { $0.cells["decided_on"] = .text("2025-06-31") }
        case "lists.jsonl":
            bad(3, "bad_field", "信用信息类别不在目录之内") { $0.cells["entry_kind"] = .text("邻里评议") }
            bad(6, "missing_field", "主体名称和代码都没有") { row in
                row.cells["name"] = .blank
                row.cells["code"] = .blank
            }
            bad(8, "bad_json", "一行 JSON 没有写完") { $0.isBroken = true }
        case "abnormal.xlsx":
            bad(5, "bad_field", "状态的用词不认识") { $0.cells["state"] = .text("示例状态") }
        default: bad(2, "missing_field", "没有信用信息类别") { $0.cells["entry_kind"] = .blank }
        }
    }
}
