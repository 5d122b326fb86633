// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The penalty of one row: invented, a function of the row's number alone, of the lengths that real rows have.
///
/// Parties are of the series `EX`, which nobody gives out; organs are real ones of the county, as in the example county.
struct InventedPenalty {
    static let headings = [
        "行政相对人名称", "行政相对人类别", "行政相对人代码_1（统一社会信用代码）", "法定代表人", "行政处罚决定书文号", "违法行为类型", "违法事实", "处罚依据", "处罚类别",
        "处罚内容", "罚款金额（万元）", "没收违法所得、没收非法财物的金额（万元）", "处罚决定日期", "处罚有效期", "公示截止期", "处罚机关",
        "处罚机关统一社会信用代码", "数据来源单位", "数据来源单位统一社会信用代码", "备注",
    ]

    private static let organs = [
        ("元谋县市场监督管理局", "元市监罚"), ("元谋县应急管理局", "元应急罚"), ("元谋县卫生健康局", "元卫罚"), ("元谋县交通运输局", "元交罚"),
    ]
    private static let trades = ["果蔬", "建材", "餐饮", "百货", "农资", "运输", "药品零售", "食品加工"]
    private static let conduct = [
        ("经营超过保质期的食品", "《中华人民共和国食品安全法》第一百二十四条第一款第五项"),
        ("未按规定查验供货者的许可证", "《中华人民共和国食品安全法》第一百二十六条第一款第三项"),
        ("未如实记录安全生产教育和培训情况", "《中华人民共和国安全生产法》第九十七条第四项"),
        ("公共场所未按规定检测空气质量", "《公共场所卫生管理条例实施细则》第三十六条第一项"),
        ("未按规定维护和检测车辆", "《中华人民共和国道路运输条例》第七十条第一款"),
    ]
    private static let firstDay = CivilDate(secondsSince1970: 1_546_300_800)  // 2019-01-01
    private static let surnames = Array("王李张刘陈杨赵黄周吴")
    private static let organCodes = organs.indices.map { code("11", 990_000 + $0) }

    let cells: [String]

    init(row: Int) {
        let organ = row % Self.organs.count
        let (conduct, basis) = Self.conduct[row % Self.conduct.count]
        // Every party is penalised three times.
        let party = row / 3
        let trade = Self.trades[party % Self.trades.count]
        let day = Self.firstDay.adding(days: row % 2_400)
        let fine = 500 + row % 97 * 250
        let number = "\(Self.organs[organ].1)〔\(day.year)〕\(row)号"
        let person = "\(Self.surnames[party % 10])某"
        cells = [
            "元谋县示例\(trade)\(party)号有限公司", "法人及非法人组织", Self.code("91", party), person, number, conduct,
            "\(day.chinese)，执法人员检查时发现，当事人\(conduct)，涉及第\(row % 5_000)批次，货值金额\(row % 9_000)元。以上事实有现场检查笔录、"
                + "询问笔录、照片和进货票据为证，当事人对上述事实没有异议，在规定期限内没有提出陈述、申辩，也没有要求听证。",
            basis, "警告、罚款", "警告，并处罚款\(fine)元，限十五日内缴纳。",
            "\(fine / 10_000).\(String(10_000 + fine % 10_000).dropFirst())",
            "", day.description, day.adding(days: 365).description, day.adding(days: 4_000).description,
            Self.organs[organ].0, Self.organCodes[organ], Self.organs[organ].0, Self.organCodes[organ], "示例数据，内容虚构",
        ]
    }

    private static func code(_ category: String, _ number: Int) -> String {
        let digits = String(1_000_000 + number).dropFirst()
        return CreditCode(category: category, region: "532328", organization: "EX" + digits)?.text ?? ""
    }
}
