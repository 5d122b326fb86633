// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Records

/// Penalties that are a function of their number and of how often they were changed.
enum InventedActs {
    private static let organs = ["元谋县市场监督管理局", "元谋县应急管理局", "元谋县卫生健康局", "元谋县交通运输局"]
    private static let conduct = ["经营超过保质期的食品", "未按规定查验供货者的许可证", "未如实记录教育和培训情况", "未按规定检测空气质量"]
    private static let day = CivilDate(secondsSince1970: 1_700_000_000)

    /// A word of the facts that only this form of this act has. No phrase: checking one in every text that is not yet in
    /// memory would be measured instead.
    static func word(_ round: Int, _ number: Int) -> String { "K\(number)R\(round)Z" }

    static func act(_ number: Int, round: Int) -> EnforcementAct {
        let organ = number % organs.count
        let party = Party(name: "虚构县示例\(number / 3)号商贸有限公司", kind: .organization)
        var act = EnforcementAct(
            id: "act-\(number)", actKind: .penalty, party: party, organ: organs[organ],
            source: SourceReference(name: "虚构来源", id: "row-\(number)"))
        act.number = "虚市监罚〔2023〕\(number)号"
        act.violation = conduct[number % conduct.count]
        act.facts =
            "执法人员检查时发现，当事人\(conduct[number % conduct.count])，批次\(word(round, number))，货值金额\(number % 9_000)元。"
            + "以上事实有现场检查笔录、照片和进货票据为证，当事人在规定期限内没有提出陈述、申辩。"
        act.basis = "《中华人民共和国食品安全法》第一百二十四条第一款"
        act.basisCitations = ArticleCitation.find(in: act.basis ?? "").map(\.citation)
        act.penaltyKinds = [.fine]
        act.content = "罚款\(500 + number % 97 * 250)元。"
        act.decidedOn = day.adding(days: number % 300)
        act.publishedOn = act.decidedOn
        return act
    }

    /// Takes these acts into the ledger as one file.
    static func take(_ numbers: Range<Int>, round: Int, into ledger: Ledger) throws {
        let file = ImportedFile(name: "acts-\(round).jsonl", checksum: "round-\(round)-\(numbers)")
        try ledger.importing(.enforcement, source: "虚构来源", file: file) { session in
            for number in numbers {
                let row = ImportedRow(
                    number: number + 1, key: "row-\(number)", checksum: "\(round)-\(number)", original: "")
                _ = try session.accept(act(number, round: round), row: row)
            }
        }
    }
}
