// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// An invented rule of the county in two versions, which many food penalties cite beside the national law: so that the
/// example shows an article as it stood on the day of each decision, though the county holds no statute.
struct FoodRule: Sendable {
    /// What both versions and the citations are called.
    static let title = "元谋县示例食品经营监督管理办法"
    /// The article of the liabilities, whose wording differs between the versions.
    static let article = 12
    static let citation = "《\(title)》第\(HanNumeral.text(article))条"
    static let first = FoodRule(
        id: "example-rule-1", number: "元政规〔2019〕901号", writtenOn: "2019-05-20", publishedOn: "2019-05-27",
        effectiveOn: "2019-07-01",
        liability: "违反本办法第五条至第九条规定的，由县市场监督管理局责令改正，给予警告；拒不改正的，处五百元以上三千元以下罚款。",
        ending: "本办法自2019年7月1日起施行。")
    static let second = FoodRule(
        id: "example-rule-2", number: "元政规〔2023〕902号", writtenOn: "2023-07-18", publishedOn: "2023-07-25",
        effectiveOn: "2023-09-01",
        liability: "违反本办法第五条至第九条规定的，由县市场监督管理局责令改正，给予警告，可以并处一千元以下罚款；拒不改正的，处一千元以上五千元以下罚款；"
            + "初次违法、危害后果轻微并及时改正的，可以不予行政处罚。",
        ending: "本办法自2023年9月1日起施行。")
    static let versions = [first, second]

    var id: String
    var number: String
    var writtenOn: String
    var publishedOn: String
    var effectiveOn: String
    var liability: String
    var ending: String

    /// The body without the banner, article by article.
    var text: [String] {
        let isFirst = id == Self.first.id
        let articles = [
            "为加强本县食品经营监督管理，保障公众身体健康，结合元谋县实际，制定本办法。", "本县行政区域内的食品销售和餐饮服务活动，适用本办法。",
            "县市场监督管理局负责本办法的组织实施，各乡镇人民政府予以协助。", "食品经营者对其经营食品的安全负责，应当诚信自律，接受社会监督。",
            "食品经营者采购食品应当查验供货者的许可证明和产品合格证明，记录保存期限不得少于\(isFirst ? "六个月" : "二年")。",
            "从事接触直接入口食品工作的人员应当每年进行健康检查，取得健康证明后方可上岗。", "餐具、饮具使用前应当洗净、消毒，不得重复使用一次性餐具。",
            "食品经营者应当每日检查待售食品，超过保质期的应当立即停止销售并登记处理。",
            "预包装食品的标签应当清楚、真实；散装食品应当在容器上标明名称和生产日期。", "县市场监督管理局应当按照风险等级确定监督检查频次，并公布检查结果。",
            "鼓励食品经营者公开加工制作过程。", liability, "食品经营监督管理人员滥用职权、玩忽职守的，依法给予处分。", ending,
        ]
        let own = articles.enumerated().map { "第\(HanNumeral.text($0 + 1))条 \($1)" }
        let note = isFirst ? [] : ["（2019年5月20日印发，2023年7月18日修订）"]
        return [Self.title] + note + own
    }

    /// The row of the `documents` format.
    var line: String {
        var line = JSONLine()
        line.add("id", id)
        line.add("title", Self.title)
        line.add("number", number)
        line.add("issuers", ["元谋县人民政府"])
        line.add("class", DocumentClass.normativeDocument.rawValue)
        line.add("written_on", writtenOn)
        line.add("published_on", publishedOn)
        line.add("effective_on", effectiveOn)
        line.add("topics", ["市场监管\\食品安全"])
        line.add("work", Self.title)
        line.add("source_name", DocumentRows.source)
        line.add("source_url", "https://ym.example.invalid/rules/\(id).html")
        line.add("body", ([Phrases.banner] + text).joined(separator: "\n"))
        return line.text
    }
}
