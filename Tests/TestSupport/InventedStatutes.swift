// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Invented statutes in versions, for citations that are to be resolved by day.
public enum InventedStatutes {
    /// Two versions; the second, from 2022, renumbers nothing, changes article 12 and adds article 13.
    public static let food = "中华人民共和国示例食品经营法"
    /// One version, repealed from 2024 on by its successor.
    public static let market = "示例市场秩序管理条例"
    public static let order = "示例市场秩序条例"
    /// Not held.
    public static let missing = "示例未收录办法"
    public static let trial = "示例集市管理办法（试行）"
    public static let measure = "示例集市管理办法"

    public static let secondVersion = CivilDate("2022-01-01").unsafelyUnwrapped
    public static let firstVersion = CivilDate("2018-05-01").unsafelyUnwrapped
    public static let marketEnd = CivilDate("2024-03-01").unsafelyUnwrapped

    public static var documents: [NormativeDocument] {
        [
            statute("food-2018", work: "w-food", food, from: "2018-05-01", articles: 12, changed: "旧"),
            statute("food-2022", work: "w-food", food, from: "2022-01-01", articles: 13, changed: "新"),
            statute("market-2015", work: "w-market", market, from: "2015-07-01", articles: 12, changed: "原"),
            successor,
            statute("trial-2016", work: "w-trial", trial, from: "2016-01-01", articles: 12, changed: "试"),
            statute("measure-2019", work: "w-measure", measure, from: "2019-01-01", articles: 12, changed: "正"),
        ]
    }

    private static var successor: NormativeDocument {
        var document = statute("order-2024", work: "w-order", order, from: "2024-03-01", articles: 12, changed: "后")
        let quote = "《\(market)》同时废止"
        document.body += "附则　本条例自2024年3月1日起施行。\(quote)。\n"
        document.clauses = [ValidityClause(kind: .repeals, targetTitle: market, quote: quote, locator: "附则")]
        return document
    }

    static func statute(
        _ id: String, work: String, _ title: String, from day: String, articles: Int, changed: String
    ) -> NormativeDocument {
        let source = SourceReference(name: "示例法规库", id: "row-" + id)
        var document = NormativeDocument(id: id, workID: work, workName: title, title: title, source: source)
        document.documentClass = title.hasPrefix("中华人民共和国") ? .law : .localRegulation
        document.publishedOn = CivilDate(day)?.adding(days: -30)
        document.effectiveOn = CivilDate(day)
        document.effectiveConfidence = .high
        var scalars = 0
        for number in 1...articles {
            let label = ArticleNumber(number)?.label ?? ""
            let word = number == 12 ? changed : "同"
            let text = "\(label)　违反本法规定的第\(number)种情形的，依照\(word)规定处罚。\n"
            let length = text.unicodeScalars.count
            document.outline.append(
                OutlineNode(
                    level: .article, label: label, articleNumber: String(number), start: scalars,
                    end: scalars + length, anchor: "a\(number)"))
            document.body += text
            scalars += length
        }
        return document
    }
}
