// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A few invented documents that show every state, every relation and every field of a page.
enum SampleCounty {
    static let source = "示例县政府网站（示例）"

    static var documents: [NormativeDocument] {
        [safety2016, safety2020, rules, repealed, expired, future, notice, titleOnly, enclosure] + hostile
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        guard let date = CivilDate(year: year, month: month, day: day) else { preconditionFailure("no such day") }
        return date
    }

    private static func document(
        _ id: String, _ title: String, number: String? = nil, published: CivilDate?, effective: CivilDate? = nil,
        articles: [String] = [], work: String? = nil
    ) -> NormativeDocument {
        var document = NormativeDocument(
            id: id, workID: work ?? "w-\(id)", workName: title, title: title,
            source: SourceReference(name: source, id: "src-\(id)", url: "https://example.invalid/\(id)"))
        document.number = number
        document.publishedOn = published
        document.writtenOn = published
        document.effectiveOn = effective
        if effective != nil { document.effectiveConfidence = .high }
        document.issuers = ["元谋县人民政府"]
        document.documentClass = .normativeDocument
        document.fields = ["F08"]
        if !articles.isEmpty { write(articles, into: &document) }
        return document
    }

    private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// A chapter heading, then one article for each text.
    private static func write(_ articles: [String], into document: inout NormativeDocument) {
        var body = "第一章　总则\n"
        var end = body.unicodeScalars.count
        document.outline = [
            OutlineNode(level: .chapter, label: "第一章", heading: "总则", start: 0, end: end, anchor: "c1")
        ]
        for (index, text) in articles.enumerated() {
            let label = "第\(numerals[index % 9])条"
            let line = label + "　" + text + "\n"
            let start = end
            end += line.unicodeScalars.count
            body += line
            document.outline.append(
                OutlineNode(
                    level: .article, label: label, articleNumber: String(index + 1), start: start, end: end,
                    anchor: "a\(index + 1)"))
        }
        document.body = body
    }

    static var safety2016: NormativeDocument {
        document(
            "safety-2016", "示例县安全生产管理办法（2016年）", number: "元政发〔2016〕1号", published: day(2016, 1, 10),
            effective: day(2016, 2, 1), articles: ["为加强安全生产管理，制定本办法。", "本办法自2016年2月1日起施行。"],
            work: "w-safety")
    }

    static var safety2020: NormativeDocument {
        document(
            "safety-2020", "示例县安全生产管理办法（2020年修订）", number: "元政发〔2020〕2号", published: day(2019, 12, 20),
            effective: day(2020, 1, 1),
            articles: [
                "为加强安全生产管理，保障食品安全，制定本办法。", "各乡镇人民政府负责本行政区域内的安全生产工作。\n具体分工另行规定。",
                "违反本办法的，依照有关规定给予处罚。",
            ], work: "w-safety")
    }

    static var rules: NormativeDocument {
        var rules = document(
            "rules-2021", "示例县食品安全监督规定", number: "元政规〔2021〕3号", published: day(2021, 3, 1),
            effective: day(2021, 4, 1),
            articles: ["根据《示例县安全生产管理办法（2020年修订）》制定本规定。", "《示例县食品摊贩管理通告》同时废止。"])
        rules.clauses = [
            ValidityClause(
                kind: .repeals, targetTitle: "示例县食品摊贩管理通告", quote: "《示例县食品摊贩管理通告》同时废止。", locator: "第二条")
        ]
        rules.citations = [
            CitedDocument(title: "示例县安全生产管理办法（2020年修订）", start: 12, end: 32),
            CitedDocument(title: "没有收录的某办法", start: 33, end: 40),
        ]
        rules.indexNumber = "示例-01_A/2021-0301001"
        rules.history = [NormativeDocument.HistoryEntry(date: day(2021, 3, 1), event: "公布")]
        return rules
    }

    static var repealed: NormativeDocument {
        document(
            "stalls-2012", "示例县食品摊贩管理通告", number: "元政通〔2012〕4号", published: day(2012, 5, 1),
            effective: day(2012, 6, 1), articles: ["食品摊贩应当登记。"])
    }

    static var expired: NormativeDocument {
        var expired = document(
            "trial-2018", "示例县道路运输试行办法", number: "元政发〔2018〕5号", published: day(2018, 1, 5),
            effective: day(2018, 2, 1), articles: ["本办法有效期至2020年1月31日。"])
        expired.expiresOn = day(2020, 1, 31)
        return expired
    }

    static var future: NormativeDocument {
        document(
            "water-2026", "示例县水资源管理办法", number: "元政规〔2026〕6号", published: day(2026, 11, 1),
            effective: day(2027, 1, 1), articles: ["用水应当节约。"])
    }

    static var notice: NormativeDocument {
        var notice = document(
            "notice-2022", "关于印发《示例县森林防火方案》的通知", number: "元政办发〔2022〕7号", published: day(2022, 9, 1),
            articles: ["现将方案印发你们，请遵照执行。"])
        notice.enclosureIDs = ["plan-2022"]
        return notice
    }

    static var enclosure: NormativeDocument {
        var plan = document("plan-2022", "示例县森林防火方案", published: day(2022, 9, 1), articles: ["严禁野外用火。"])
        plan.wrapperID = "notice-2022"
        return plan
    }

    static var titleOnly: NormativeDocument {
        var title = document("bare-2009", "示例县计划生育奖励通知", number: "元政发〔2009〕8号", published: day(2009, 1, 1))
        title.flags = [.titleOnly, .needsText]
        title.documentClass = .unknown
        return title
    }

    static var cleanup: [CleanupRow] {
        func row(_ seq: Int, _ outcome: CleanupRow.Outcome, _ word: String, _ document: NormativeDocument) -> CleanupRow
        {
            var row = CleanupRow(
                id: "row-\(seq)", round: "round-2023", roundTitle: "示例县2023年规范性文件清理结果", roundDate: day(2023, 6, 1),
                outcome: outcome, outcomeText: word,
                source: SourceReference(name: source, id: "row-\(seq)", url: "https://example.invalid/round"))
            row.seq = seq
            row.title = document.title
            row.number = document.number
            row.issuer = "元谋县人民政府"
            return row
        }
        return [
            row(1, .kept, "继续有效", safety2020), row(2, .toRevise, "拟修改", rules), row(3, .repealed, "废止", titleOnly),
        ]
    }
}
