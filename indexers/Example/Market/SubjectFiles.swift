// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Workbooks

/// The market subjects in the files of their registrars.
struct SubjectFiles {
    let market: MarketPlan
    let people: InventedPeople

    static let columns = [
        SheetColumn("code", "统一社会信用代码"), SheetColumn("name", "名称"), SheetColumn("former_names", "曾用名"),
        SheetColumn("kind", "主体类型"), SheetColumn("state", "登记状态"), SheetColumn("registrar", "登记机关"),
        SheetColumn("established_on", "成立日期"), SheetColumn("ended_on", "注销日期"), SheetColumn("industry_code", "行业代码"),
        SheetColumn("scope", "经营范围"), SheetColumn("division", "行政区划"), SheetColumn("address", "住所"),
        SheetColumn("registration_number", "注册号"), SheetColumn("parent", "隶属企业"),
        SheetColumn("legal_representative", "法定代表人"),
    ]

    func files() -> [(path: String, sheet: WrittenSheet)] {
        let groups = Dictionary(grouping: market.subjects) { Self.file(of: $0) }
        return ["enterprises.csv", "shops.jsonl", "cooperatives.xlsx", "other-bodies.csv"].compactMap { name in
            guard let subjects = groups[name] else { return nil }
            var rows = subjects.map { row(of: $0) }
            plant(name, &rows)
            return ("subjects/" + name, write(name, rows))
        }
    }

    private static func file(of subject: PlannedSubject) -> String {
        switch subject.category {
        case .company: "enterprises.csv"
        case .shop: "shops.jsonl"
        case .cooperative, .villageEconomy: "cooperatives.xlsx"
        default: "other-bodies.csv"
        }
    }

    private func write(_ name: String, _ rows: [SheetRow]) -> WrittenSheet {
        var sheet = Sheet(name: "经营主体", columns: Self.columns, rows: rows)
        switch name {
        case "shops.jsonl": return JSONLinesFile.write(Self.columns, rows)
        case "cooperatives.xlsx":
            sheet.title = "元谋县农民专业合作社和农村集体经济组织名录（示例）"
            sheet.notesAbove = ["说明：本表为软件示例数据，主体均为虚构。"]
            sheet.hasTypedDays = true
            return Workbook.write([sheet])
        case "other-bodies.csv": return CSVFile.write(sheet, encoding: .markedUTF8)
        default: return CSVFile.write(sheet, encoding: .gb18030)
        }
    }

    func row(of subject: PlannedSubject) -> SheetRow {
        let isLowerCase = subject.id % 97 == 5
        let code = subject.code.map { isLowerCase ? $0.text.lowercased() : $0.text }
        var row = SheetRow([
            "code": .text(code), "name": .text(subject.name),
            "former_names": .text(subject.formerNames.joined(separator: "；")), "kind": .text(subject.kindText),
            "state": .text(subject.stateText), "registrar": .text(subject.registrar),
            "established_on": .day(subject.establishedOn), "ended_on": .day(subject.endedOn),
            "industry_code": .text(subject.trade.map { Trade.all[$0].industry }),
            "scope": .text(subject.trade.map { Trade.all[$0].scope + "（示例）" }),
            "division": .text(market.townships[subject.township]), "address": .text(subject.address),
            "registration_number": .text(subject.registrationNumber),
            "parent": .text(subject.parent.flatMap { market.subjects[$0].code?.text }),
            "legal_representative": .text(people.adult(subject.representative).name),
        ])
        row.persons = [subject.representative]
        return row
    }

    /// Bad rows of subjects that stand nowhere else, so that no good row shares their code or name.
    private func plant(_ name: String, _ rows: inout [SheetRow]) {
        func bad(_ place: Int, _ code: String, _ why: String, _ spoil: (inout SheetRow, String) -> Void) {
            guard rows.indices.contains(place) else { return }
            var row = rows[place]
            let category = String((row.cells["code"]?.plain ?? "91").prefix(2)).uppercased()
            let spare = CreditCode(
                category: category, region: MarketPlan.region,
                organization: MarketPlan.series + padded(990_000 + place, 6))
            let fresh = spare?.text ?? ""
            row.cells["code"] = .text(fresh)
            row.cells["name"] = .text((row.cells["name"]?.plain ?? "") + "（示例错行）")
            row.cells["former_names"] = .blank
            spoil(&row, fresh)
            row.reject = (code, why)
            rows.insert(row, at: place)
        }
        switch name {
        case "enterprises.csv":
            bad(11, "bad_code", "统一社会信用代码校验码不符") { row, code in
                row.cells["code"] = .text(PlantedRows.withWrongCheck(code))
            }
            bad(17, "mangled_number", "统一社会信用代码被电子表格改成科学计数法") { row, _ in
                row.cells["code"] = .text("9.15323E+17")
            }
        case "shops.jsonl":
            bad(7, "missing_field", "没有名称") { row, _ in row.cells["name"] = .blank }
            bad(23, "bad_date", "日历上没有的日期") { row, _ in row.cells["established_on"] = .text("2018-11-31") }
        case "cooperatives.xlsx":
            bad(6, "bad_code", "统一社会信用代码混入字母O") { row, code in
                row.cells["code"] = .text(code.replacing("0", with: "O", maxReplacements: 1))
            }
        default:
            bad(3, "bad_code", "统一社会信用代码少一位") { row, code in row.cells["code"] = .text(String(code.dropLast())) }
        }
    }
}
