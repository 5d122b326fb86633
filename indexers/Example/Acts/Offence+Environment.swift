// SPDX-License-Identifier: GPL-3.0-or-later

extension Offence {
    private static let assessment = "《中华人民共和国环境影响评价法》"
    private static let air = "《中华人民共和国大气污染防治法》"
    private static let water = "《中华人民共和国水污染防治法》"
    private static let waste = "《中华人民共和国固体废物污染环境防治法》"
    private static let projects = "《建设项目环境保护管理条例》"
    private static let permits = "《排污许可管理条例》"

    static let environment: [Offence] = [
        Offence(
            "ym-hbj ym-hbfj", "环境影响评价文件未经批准擅自开工建设", "未报批环境影响报告表，擅自开工建设{物}", "砂石加工生产线|养殖圈舍|塑料颗粒加工线",
            duty: assessment + "第二十五条", basis: assessment + "第三十一条第一款", [.fine], 8000...150_000,
            [.pollution], from: "2016-09-01"),
        Offence(
            "ym-hbj ym-hbfj", "未采取有效覆盖措施防治扬尘污染", "露天堆放的{物}未设置严密围挡，未采取有效覆盖措施", "砂石料|煤炭|石灰",
            duty: air + "第七十二条第一款", basis: air + "第一百一十七条第（二）项", [.fine], 10_000...60_000,
            [.mining, .industry]),
        Offence(
            "ym-hbfj", "以逃避监管的方式排放水污染物", "将{物}通过软管直接排入沟渠", "生产废水|养殖废水|清洗废水",
            duty: water + "第三十九条", basis: water + "第八十三条第（三）项", [.fine, .stoppage], 100_000...400_000,
            [.pollution], from: "2019-04-01"),
        Offence(
            "ym-hbfj", "未按规定设置危险废物识别标志", "{物}未按规定设置危险废物识别标志", "废机油暂存间|废铅蓄电池暂存点",
            duty: waste + "第七十七条", basis: waste + "第一百一十二条第一款第（一）项", [.fine], 20_000...100_000,
            [.transport, .hazardous], from: "2020-09-01"),
        Offence(
            "ym-hbj ym-hbfj", "环境保护设施未经验收即投入生产", "配套建设的{物}未经验收，主体工程即投入生产", "废水处理设施|除尘设施|沼气池",
            duty: projects + "第十九条第一款", basis: projects + "第二十三条第一款", [.fine], 50_000...300_000,
            [.pollution], from: "2017-10-01"),
        Offence(
            "ym-hbfj", "未取得排污许可证排放污染物", "未取得排污许可证排放{物}", "废水|废气", duty: permits + "第二条第一款",
            basis: permits + "第三十三条第（一）项", [.fine, .restriction], 50_000...250_000, [.pollution],
            from: "2021-03-01"),
    ]
}
