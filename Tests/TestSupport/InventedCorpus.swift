// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Invented documents with every feature that filters and facets see; deterministic by seed.
public enum InventedCorpus {
    static let subjects = [
        "政务公开", "安全生产", "食品安全", "生态环境", "乡村振兴", "财政资金", "社会救助", "义务教育", "公共资源交易", "水资源管理",
        "森林防火", "道路运输", "医疗保障", "农民专业合作社", "行政处罚裁量", "招商引资", "人才引进", "城市管理", "文物保护", "统计调查",
    ]
    static let verbs = ["加强", "规范", "推进", "完善", "落实", "深化", "改进", "健全"]
    static let genres = ["管理办法", "实施意见", "实施细则", "工作方案", "若干规定", "考核办法（试行）", "暂行办法"]
    static let organs = [
        "元谋县人民政府", "元谋县人民政府办公室", "元谋县财政局", "元谋县市场监督管理局", "元谋县农业农村局", "元谋县教育体育局", "元谋县黄瓜园镇人民政府",
        "示例市示例委员会",
    ]
    static let sentences = [
        "为加强%管理，根据有关法律法规，结合我县实际，制定本办法。", "各乡镇、县级各部门应当建立健全%工作机制，明确责任分工。",
        "县级财政部门负责%资金的拨付和监督，专款专用。", "违反本规定的，由主管部门责令改正；情节严重的，处1万元以上3万元以下罚款。",
        "申请人应当提交申请表、身份证明和%相关材料，受理期限为20个工作日。", "本办法所称%，是指在本县行政区域内开展的有关活动。",
        "鼓励社会力量参与%，保障人民群众的知情权、参与权和监督权。", "对ABC123号项目实行2023年度A级纳税人名单管理。",
    ]

    /// `count` documents with texts, events to be linked from their clauses and dates.
    public static func documents(_ count: Int, seed: UInt64) -> [NormativeDocument] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { document($0, &random) }
    }

    private static func document(_ index: Int, _ random: inout SeededGenerator) -> NormativeDocument {
        let subject = pick(subjects, &random)
        let title = "关于\(pick(verbs, &random))\(subject)工作的\(pick(genres, &random))第\(index)号示例"
        let source = SourceReference(name: "示例来源", id: "row-\(index)")
        var document = NormativeDocument(
            id: "example-\(index)", workID: "w-example-\(index)", workName: title, title: title, source: source)
        let day = CivilDate(year: 2008, month: 1, day: 1)?.adding(days: Int.random(in: 0..<6_500, using: &random))
        document.publishedOn = Int.random(in: 0..<12, using: &random) == 0 ? nil : day
        document.issuers = [pick(organs, &random)]
        if Int.random(in: 0..<4, using: &random) == 0 {
            let second = pick(organs, &random)
            if second != document.issuers[0] { document.issuers.append(second) }
        }
        document.number = "元政发〔\(day?.year ?? 2020)〕\(index + 1)号"
        document.documentClass = .normativeDocument
        document.fields = (0..<Int.random(in: 0...2, using: &random)).map { _ in
            let code = Int.random(in: 1...30, using: &random)
            return code < 10 ? "F0\(code)" : "F\(code)"
        }
        document.fields = Array(Set(document.fields)).sorted()
        if let day {
            switch Int.random(in: 0..<6, using: &random) {
            case 0: break
            case 1: document.expiresOn = day.adding(years: Int.random(in: 1...12, using: &random))
            default: document.effectiveOn = day.adding(days: Int.random(in: 0..<400, using: &random))
            }
            if document.effectiveOn != nil { document.effectiveConfidence = .high }
            if Int.random(in: 0..<3, using: &random) == 0 { document.statusClaim = "有效" }
        }
        write(&document, subject: subject, &random)
        return document
    }

    private static func write(
        _ document: inout NormativeDocument, subject: String, _ random: inout SeededGenerator
    ) {
        var body = ""
        var scalars = 0
        for number in 1...Int.random(in: 2...9, using: &random) {
            let label = "第\(["一", "二", "三", "四", "五", "六", "七", "八", "九"][number - 1])条"
            let topic = Bool.random(using: &random) ? subject : pick(subjects, &random)
            let text =
                label + "　"
                + pick(sentences, &random).split(separator: "%", omittingEmptySubsequences: false)
                .joined(separator: topic) + "\n"
            let length = text.unicodeScalars.count
            document.outline.append(
                OutlineNode(
                    level: .article, label: label, articleNumber: String(number), start: scalars,
                    end: scalars + length, anchor: "a\(number)"))
            scalars += length
            body += text
        }
        document.body = body
    }

    static func pick<Value>(_ list: [Value], _ random: inout SeededGenerator) -> Value {
        list[Int.random(in: 0..<list.count, using: &random)]
    }
}
