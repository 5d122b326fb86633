// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Workbooks

/// Lists and benchmarks in the files of those who publish them.
enum ItemFiles {
    static let columns = [
        SheetColumn("list", "清单名称"), SheetColumn("code", "事项编码"), SheetColumn("name", "事项名称"),
        SheetColumn("class", "职权类别"), SheetColumn("basis", "依据"), SheetColumn("organ", "实施机关"),
        SheetColumn("valid_from", "生效日期"), SheetColumn("valid_to", "失效日期"), SheetColumn("duties", "职责权限"),
        SheetColumn("standard", "裁量基准"), SheetColumn("procedure", "流程"), SheetColumn("result", "结果"),
        SheetColumn("remedy", "救济途径"),
    ]

    static let benchmarkColumns = [
        SheetColumn("violation", "违法行为"), SheetColumn("basis", "处罚依据"), SheetColumn("circumstance", "情节"),
        SheetColumn("range", "裁量幅度"), SheetColumn("minimum", "罚款下限（万元）"), SheetColumn("maximum", "罚款上限（万元）"),
        SheetColumn("organ", "制定机关"), SheetColumn("level", "层级"), SheetColumn("number", "文号"),
        SheetColumn("valid_from", "生效日期"), SheetColumn("valid_to", "失效日期"),
    ]

    static func items() -> [(path: String, sheet: WrittenSheet)] {
        var powers = rows(ItemPlan.powers)
        plant(&powers, at: 6, "bad_field", "清单名称不认识") { $0.cells["list"] = .text("示例单子") }
        var enforcement = rows(ItemPlan.catalogue)
        plant(&enforcement, at: 2, "missing_field", "没有事项名称") { $0.cells["name"] = .blank }
        return [
            ("items/power.xlsx", Workbook.write(versions(powers))),
            ("items/responsibility.csv", csv(rows(ItemPlan.responsibilities), "责任清单", .gb18030)),
            ("items/negative.csv", csv(rows(ItemPlan.negatives), "负面清单", .markedUTF8)),
            ("items/enforcement.jsonl", JSONLinesFile.write(columns, enforcement)),
        ]
    }

    static func benchmarks() -> [(path: String, sheet: WrittenSheet)] {
        var rows = BenchmarkPlan.all.map { row(of: $0) }
        plant(&rows, at: 5, "missing_field", "没有裁量幅度") { row in
            row.cells["range"] = .blank
            row.cells["minimum"] = .blank
            row.cells["maximum"] = .blank
            row.cells["circumstance"] = .text("减轻")
        }
        var sheet = Sheet(name: "裁量基准", columns: benchmarkColumns, rows: rows)
        sheet.title = "元谋县行政处罚裁量基准（示例）"
        sheet.notesAbove = ["说明：本表为软件示例数据，内容虚构，不得作为执法依据。"]
        return [("benchmarks/benchmarks.xlsx", Workbook.write([sheet]))]
    }

    private static func csv(_ rows: [SheetRow], _ name: String, _ encoding: CSVFile.Encoding) -> WrittenSheet {
        var sheet = Sheet(name: name, columns: columns, rows: rows)
        sheet.title = "元谋县\(name)（示例）"
        return CSVFile.write(sheet, encoding: encoding)
    }

    /// One sheet a version.
    private static func versions(_ rows: [SheetRow]) -> [Sheet] {
        func sheet(_ name: String, _ isOld: Bool) -> Sheet {
            let part = rows.filter { ($0.cells["valid_to"]?.plain ?? "").isEmpty != isOld }
            var sheet = Sheet(name: name, columns: columns, rows: part)
            sheet.title = "元谋县县级行政权力清单（\(name)，示例）"
            return sheet
        }
        return [sheet("2020年版", true), sheet("2024年版", false)]
    }

    private static func rows(_ items: [PlannedItem]) -> [SheetRow] {
        items.map { item in
            SheetRow([
                "list": .text(item.list.label), "code": .text(item.code), "name": .text(item.name),
                "class": .text(item.kind?.label), "basis": .text(item.basis), "organ": .text(item.organ),
                "valid_from": .day(item.from), "valid_to": .day(item.to), "duties": .text(item.duties),
                "standard": .text(item.standard), "procedure": .text(item.procedure), "result": .text(item.result),
                "remedy": .text(item.remedy),
            ])
        }
    }

    private static func row(of benchmark: PlannedBenchmark) -> SheetRow {
        func amount(_ yuan: Int?) -> Cell { yuan.map { .number(ActCells.tenThousands(tenths: $0 * 10)) } ?? .blank }
        return SheetRow([
            "violation": .text(benchmark.violation), "basis": .text(benchmark.basis),
            "circumstance": .text(benchmark.circumstance), "range": .text(benchmark.range),
            "minimum": amount(benchmark.minimum), "maximum": amount(benchmark.maximum), "organ": .text(benchmark.organ),
            "level": .text("县级"), "number": .text(benchmark.number), "valid_from": .day(benchmark.from),
            "valid_to": .day(benchmark.to),
        ])
    }

    private static func plant(
        _ rows: inout [SheetRow], at place: Int, _ code: String, _ why: String, _ spoil: (inout SheetRow) -> Void
    ) {
        guard rows.indices.contains(place) else { return }
        var row = rows[place]
        if let item = row.cells["code"] { row.cells["code"] = .text(item.plain + "-X") }
        spoil(&row)
        row.reject = (code, why)
        rows.insert(row, at: place)
    }
}
