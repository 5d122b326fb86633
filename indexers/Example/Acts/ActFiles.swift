// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Workbooks

/// Writes the planned decisions into the files of their organs.
struct ActFiles {
    let plan: ActPlan

    func penalties() -> [(path: String, sheet: WrittenSheet)] {
        files(ActFile.penalties, plan.penalties, folder: "enforcement")
            + files(ActFile.others, plan.others, folder: "enforcement")
    }

    func licences() -> [(path: String, sheet: WrittenSheet)] {
        files(ActFile.licences, plan.licences, folder: "licences")
    }

    private func files(
        _ specs: [ActFile], _ acts: [PlannedAct], folder: String
    ) -> [(path: String, sheet: WrittenSheet)] {
        var shares = Array(repeating: [PlannedAct](), count: specs.count)
        for act in acts {
            if let place = specs.firstIndex(where: { $0.takes(act) }) { shares[place].append(act) }
        }
        return zip(specs, shares).compactMap { spec, share in
            share.isEmpty ? nil : ("\(folder)/\(spec.name)", write(share, as: spec))
        }
    }

    private func write(_ acts: [PlannedAct], as file: ActFile) -> WrittenSheet {
        let cells = ActCells(market: plan.market, people: plan.people, layout: file.layout)
        var rows = acts.map { cells.row(of: $0) }
        if file.name == "zrzy-lcj.xlsx", file.layout == .of2018 { writeYuan(&rows, acts) }
        plant(file, acts, cells, &rows)
        switch file.format {
        case .jsonLines(let names): return JSONLinesFile.write(file.columns, rows, names: names)
        case .csv(let encoding):
            let lineEnd = encoding == .utf8 ? "\n" : "\r\n"
            return CSVFile.write(sheet(file, rows, acts), encoding: encoding, lineEnd: lineEnd)
        case .workbook:
            return Workbook.write(sheets(file, rows, acts), leaflet: file.layout == .of2018 ? Self.leaflet : [])
        }
    }

    /// Once, an organ wrote yuan into the column of 万元.
    private func writeYuan(_ rows: inout [SheetRow], _ acts: [PlannedAct]) {
        guard let place = acts.firstIndex(where: { ($0.fine ?? 0) >= 5000 }), let fine = acts[place].fine else {
            return
        }
        rows[place].cells["fine"] = .number(String(fine))
    }

    /// Bad rows between the good ones, at places that only the file's own length decides.
    private func plant(_ file: ActFile, _ acts: [PlannedAct], _ cells: ActCells, _ rows: inout [SheetRow]) {
        let planted = PlantedRows(cells: cells, people: plan.people)
        for (place, fault) in file.faults.enumerated() {
            let models = acts.filter { fits($0, fault) }
            guard let model = models.isEmpty ? nil : models[place * 7 % models.count] else { continue }
            let bad = planted.rows(fault, after: model, place: place)
            // Some near the beginning, some near the end, so that each sheet of a workbook may have them.
            let position = place % 2 == 0 ? min(rows.count, 3 + place * 5) : max(0, rows.count - 2 - place * 3)
            rows.insert(contentsOf: bad, at: position)
        }
    }

    private func fits(_ act: PlannedAct, _ fault: Fault) -> Bool {
        guard case .subject(let id) = act.party else { return false }
        return switch fault {
        case .wordsForAmount: act.fine != nil
        // A shop may bear its owner's name.
        case .personAsOrganization: plan.market.subjects[id].category == .company
        default: true
        }
    }

    private func sheet(_ file: ActFile, _ rows: [SheetRow], _ acts: [PlannedAct]) -> Sheet {
        let organ = acts.first?.organ ?? ""
        let what = file.layout == .licences ? "行政许可" : file.layout == .others ? "行政执法" : "行政处罚"
        var sheet = Sheet(name: what, columns: file.columns, heading: file.heading, typos: file.typos, rows: rows)
        sheet.hasTypedDays = file.hasTypedDays
        sheet.repeatsHeading = file.repeatsHeading
        // The remark above the heading: half of the files have one.
        if file.heading == .names, file.layout != .of2016 {
            sheet.title = "\(organ)\(what)信用信息公示表（示例）"
            sheet.notesAbove = ["表格说明：本表为软件示例数据，内容虚构；带“*”的为必填项，日期格式为YYYY-MM-DD。"]
        }
        if file.format == .workbook {
            sheet.notesBelow = ["填报单位：\(organ)（示例）　　审核：已审核"]
            if file.layout == .of2018 || file.layout == .licences {
                sheet.groups = [("行政相对人信息", 13), (what + "信息", file.columns.count - 13)]
            }
        }
        return sheet
    }

    /// A sheet for every three years, as departments keep them.
    private func sheets(_ file: ActFile, _ rows: [SheetRow], _ acts: [PlannedAct]) -> [Sheet] {
        let size = max(rows.count / 3 + 1, 40)
        return stride(from: 0, to: rows.count, by: size).enumerated().map { place, start in
            var sheet = sheet(file, Array(rows[start..<min(start + size, rows.count)]), acts)
            sheet.name += "\(place + 1)"
            return sheet
        }
    }

    private static let leaflet = [
        "填报说明（示例）", "一、本工作簿由软件生成，内容全部虚构，用于演示，不是真实数据。", "二、行政相对人类别：法人及非法人组织、自然人、个体工商户。",
        "三、罚款金额以万元为单位。", "四、处罚类别：警告、通报批评、罚款、没收违法所得、没收非法财物等。",
    ]
}
