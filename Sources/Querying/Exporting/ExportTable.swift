// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The columns of an export as a table, the same for every question: what all hits have, then what any kind has.
enum ExportTable {
    /// Columns of every hit.
    static let common = [
        "编号", "类别", "标题", "文号", "机关", "日期", "效力", "效力理由", "状态", "条文", "摘要", "领域", "注意事项", "展示至", "来源", "来源编号", "来源网址",
        "页面",
    ]

    /// Columns of the kinds, by the names of their facts.
    static let kinds = [
        "统一社会信用代码", "工商注册号", "登记状态", "曾用名", "类型", "登记机关", "成立日期", "终止日期", "区划", "住所", "经营范围", "代码提示",
        "行为种类", "当事人", "法定代表人", "违法行为", "事实", "违反", "依据", "处罚种类", "内容", "罚款", "没收", "证照", "许可证书", "许可编号", "有效期自",
        "有效期至", "决定日期", "行为日期", "公示日期", "失信程度", "变更或撤销日期", "理由", "公示至", "可申请信用修复", "说明", "注意", "备注",
        "主体", "认定日期", "形式", "解读", "时限", "未收录的文件",
        "清单", "职权类别", "职责权限", "裁量基准", "流程", "结果", "救济途径", "情节", "幅度", "层级",
        "索引号", "规范性文件登记号", "成文日期", "印发日期", "发布日期", "施行日期", "文件类别", "来源标注的效力",
    ]

    static let headings = common + kinds

    private static let places = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })

    static func cells(_ row: ExportRow, asOf: CivilDate) -> [String] {
        let item = row.item
        let organs = row.organs.isEmpty ? [item.organ].compactMap { $0 } : row.organs
        let fields = row.fields.map { FieldTaxonomy.standard.label(of: $0, on: asOf) ?? $0 }
        var cells = [
            item.id, item.kind.label, item.title, item.number ?? "", joined(organs.map(\.label)),
            item.date?.description ?? "", item.status?.label ?? "", item.status?.reason ?? "", item.state?.label ?? "",
            item.article?.label ?? "", SnippetText.plain(item.snippet), joined(fields), joined(item.flags.map(word)),
            item.shownUntil?.description ?? "", item.source.name, item.source.id, item.source.url ?? "",
            item.links.html,
        ]
        var own = [String](repeating: "", count: kinds.count)
        for fact in row.facts.facts {
            guard let place = places[fact.name] else { continue }
            own[place] += (own[place].isEmpty ? "" : "；") + fact.value
        }
        cells += own
        return cells
    }

    private static func joined(_ words: [String]) -> String { words.joined(separator: "、") }

    private static func word(_ flag: NormativeDocument.Flag) -> String {
        switch flag {
        case .titleOnly: "来源只给出标题"
        case .needsText: "正文待补"
        case .truncated: "正文不完整"
        case .noTextLayer: "只有图像，没有文字"
        case .draftText: "正文注明是未定稿"
        }
    }
}
