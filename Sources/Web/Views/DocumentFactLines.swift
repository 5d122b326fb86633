// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// The header table that readers of government documents know: 索引号, 发文机关, 文号, 成文日期, 发布日期.
enum DocumentFactLines {
    static func lines(_ answer: RecordAnswer, day: PageDay) -> [DocumentPage.Fact] {
        let document = answer.document
        var lines: [DocumentPage.Fact] = []
        func add(_ name: String, _ value: String?, href: String? = nil, remark: String? = nil) {
            guard let value, !value.isEmpty else { return }
            lines.append(DocumentPage.Fact(name: name, value: value, href: href, remark: remark))
        }
        add("索引号", document?.indexNumber)
        for organ in answer.organs {
            let holders = answer.currentHolders[organ.id, default: []].map(\.label).joined(separator: "、")
            add(
                "发文机关", organ.label, href: Address.search("/search", [("organ", organ.id)]),
                remark: holders.isEmpty ? nil : "现职能承接：\(holders)")
        }
        add("文号", answer.number)
        add("规范性文件登记号", document?.registrationNumber)
        add("成文日期", document?.writtenOn?.chinese)
        add("印发日期", document?.printedOn?.chinese)
        add("发布日期", document?.publishedOn?.chinese)
        let doubt = document?.effectiveConfidence.flatMap { $0 <= .low ? "推定，请核实" : nil }
        add("施行日期", document?.effectiveOn?.chinese, remark: doubt)
        add("有效期至", document?.expiresOn?.chinese)
        add("类别", document?.documentClass.label)
        for field in answer.fields {
            add(
                "领域", FieldTaxonomy.standard.label(of: field, on: day.asOf) ?? field,
                href: Address.search("/search", [("field", field)]))
        }
        add("来源标注的效力", document?.statusClaim)
        add("来源", answer.source.name, remark: answer.source.id.isEmpty ? nil : "编号 \(answer.source.id)")
        add("原文链接", SafeLink.web(answer.source.url), href: SafeLink.web(answer.source.url))
        if document?.datesConflict == true { add("说明", "来源所给的日期互相矛盾，请核对原文。") }
        return lines
    }
}
