// SPDX-License-Identifier: GPL-3.0-or-later
import Readers
import TestSupport

/// A kind of import with its columns and one row that is accepted.
struct LeakKind: Sendable {
    var name: String
    var columns: ColumnTable
    var row: [String: String]
    /// Published by organs: names of officials in it are kept, those of private persons are not (`PersonalData.inDocuments`).
    var isDocument = false

    static let all = [
        LeakKind(
            name: "documents", columns: .documents,
            row: [
                "id": "示例", "title": "示例县集市管理办法", "body": "第一条　为规范集市，制定本办法。\n第二条　本办法自公布之日起施行。",
                "issuers": "元谋县人民政府", "published_on": "2024-05-06", "number": "元政发〔2024〕15号",
                "source_name": "示例来源",
            ], isDocument: true),
        LeakKind(
            name: "cleanup", columns: .cleanup,
            row: [
                "round": "示例-2024", "round_title": "示例县2024年清理结果", "round_date": "2024-06-01", "outcome": "继续有效",
                "title": "示例县集市管理办法", "number": "元政发〔2024〕15号", "id": "示例",
            ], isDocument: true),
        LeakKind(
            name: "enforcement", columns: .enforcement,
            row: [
                "id": "示例", "party_name": "元谋县示例果蔬有限公司", "party_kind": "法人及非法人组织",
                "credit_code": InventedCode.credit(700), "number": "元市监处罚〔2026〕15号", "violation_type": "超范围经营",
                "facts": "经营超过保质期的食品。", "basis": "《示例食品法》第一百二十四条", "penalty_kinds": "罚款",
                "content": "罚款五千元。", "fine": "0.5", "decided_on": "2026-03-05", "published_on": "2026-03-06",
                "valid_until": "2027-03-05",
                "legal_representative": "张建国", "organ_code": "11532328015177511H", "data_source": "元谋县市场监督管理局",
                "data_source_code": "11532328015177511H",
                "organ": "元谋县市场监督管理局", "document_name": "行政处罚决定书", "state": "有效",
            ]),
        LeakKind(
            name: "licences", columns: .licences,
            row: [
                "id": "示例", "party_name": "元谋县示例果蔬有限公司", "party_kind": "法人及非法人组织",
                "credit_code": InventedCode.credit(700), "document_name": "食品经营许可决定书", "number": "元市监许〔2026〕8号",
                "licence_kind": "普通", "certificate_name": "食品经营许可证", "licence_number": "JY15323280009999",
                "content": "预包装食品销售", "decided_on": "2026-03-05", "valid_from": "2026-03-05",
                "valid_until": "2031-03-04", "organ": "元谋县市场监督管理局", "state": "有效",
                "legal_representative": "张建国", "organ_code": "11532328015177511H", "data_source": "元谋县市场监督管理局",
                "data_source_code": "11532328015177511H",
            ]),
        LeakKind(
            name: "credit", columns: .credit,
            row: [
                "id": "示例", "code": InventedCode.credit(701), "name": "元谋县示例商贸有限公司", "entry_kind": "诚实守信",
                "entry_title": "示例荣誉", "decided_on": "2026-04-10", "organ": "元谋县市场监督管理局", "content": "示例事迹",
                "basis": "《示例办法》第四条",
            ]),
        LeakKind(
            name: "subjects", columns: .subjects,
            row: [
                "id": "示例", "name": "元谋县示例农资有限公司", "kind": "有限责任公司", "state": "存续",
                "registrar": "元谋县市场监督管理局", "established_on": "2019-03-08", "scope": "日用百货销售。", "division": "元谋县",
                "address": "元谋县元马镇龙川街",
            ]),
        LeakKind(
            name: "interpretations", columns: .interpretations,
            row: [
                "id": "示例", "title": "《示例县集市管理办法》解读", "body": "一、背景。二、内容。", "interprets": "示例县集市管理办法",
                "published_on": "2024-06-01", "form": "文字解读", "issuers": "元谋县市场监督管理局",
            ]),
        LeakKind(
            name: "items", columns: .items,
            row: [
                "list": "权力清单", "code": "SL-0031", "name": "对集市的监督检查", "class": "行政检查", "duties": "检查集市。",
                "basis": "《示例食品法》第一百零九条", "organ": "元谋县市场监督管理局", "valid_from": "2023-01-01",
            ], isDocument: true),
        LeakKind(
            name: "benchmarks", columns: .benchmarks,
            row: [
                "violation": "超范围经营", "basis": "《示例食品法》第一百二十四条", "circumstance": "从轻", "range": "五万元以上七万元以下",
                "organ": "云南省市场监督管理局", "level": "省", "valid_from": "2023-03-01",
            ], isDocument: true),
    ]

    /// One row without a canary, then for each column one with the sentence behind its value and one with a bare number,
    /// name or account in its place.
    func rows(_ form: String, _ serial: inout Int) -> [[String: String]] {
        var rows = [own(row, "\(name)-\(form)-0", number: serial * 10 + 9)]
        for column in columns.columns where !column.isIgnored {
            let canary = Canary(serial: serial, isInDocument: isDocument)
            serial += 1
            let value = row[column.key] ?? ""
            var forms = [value + canary.sentence]
            switch column.shape {
            case .text: forms += ["联系人：\(canary.contact) \(canary.phone)", canary.identity]
            case .identifier: forms += [canary.identity, canary.phone, canary.account]
            case .date, .amount: forms += [canary.identity]
            }
            // The formats differ in how they are read, not in what becomes of a value.
            if form != "jsonl" { forms = [forms[0]] }
            for (index, planted) in forms.enumerated() {
                let id = "\(name)-\(form)-\(serial)-\(index)"
                var changed = own(row, id, number: serial * 10 + index, except: column.key)
                changed[column.key] = planted
                rows.append(changed)
            }
        }
        return rows
    }

    private func own(
        _ row: [String: String], _ id: String, number: Int, except planted: String = ""
    ) -> [String: String] {
        var row = row
        if columns.columns.contains(where: { $0.key == "id" }), planted != "id" { row["id"] = id }
        if name == "enforcement", planted != "number" { row["number"] = "元市监处罚〔2026〕\(number)号" }
        if name == "licences", planted != "number" { row["number"] = "元市监许〔2026〕\(number)号" }
        if name == "subjects", planted != "code" { row["code"] = InventedCode.credit(10_000 + number) }
        if name == "items", planted != "code" { row["code"] = id }
        if name == "benchmarks", planted != "violation" { row["violation"] = "超范围经营\(id)" }
        return row
    }
}
