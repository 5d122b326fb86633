// SPDX-License-Identifier: GPL-3.0-or-later

extension Offence {
    private static let landLaw = "《中华人民共和国土地管理法》"
    private static let mines = "《中华人民共和国矿产资源法》"
    private static let forests = "《中华人民共和国森林法》"
    private static let fires = "《森林防火条例》"
    private static let waterLaw = "《中华人民共和国水法》"
    private static let soil = "《中华人民共和国水土保持法》"

    static let land: [Offence] = [
        Offence(
            "ym-gtj", "非法占用土地", "未经批准，占用{地}集体土地建设{物}", "住房|仓库|养殖圈舍", duty: landLaw + "第四十四条第一款",
            basis: landLaw + "第七十六条第一款", [.goods, .fine], 500...60_000, [.building, .breeding], persons: true,
            to: "2019-03-30"),
        Offence(
            "ym-zrzy", "非法占用土地", "未经批准，占用{地}集体土地建设{物}", "住房|仓库|养殖圈舍", duty: landLaw + "第四十四条第一款",
            basis: landLaw + "第七十七条第一款", [.goods, .fine], 500...60_000, [.building, .breeding], persons: true,
            from: "2020-01-01"),
        Offence(
            "ym-gtj ym-zrzy", "未取得采矿许可证擅自采矿", "未取得采矿许可证，在{地}开采{物}", "建筑用砂|石灰石|黏土",
            duty: mines + "第三条第三款", basis: mines + "第三十九条第一款", [.gains, .goods, .fine], 5000...100_000, [.mining],
            persons: true, to: "2025-06-30"),
        Offence(
            "ym-lyj ym-lcj", "滥伐林木", "未取得林木采伐许可证，在{地}采伐{物}", "桉树|云南松|柏树", duty: forests + "第三十二条第一款",
            basis: forests + "第三十九条第二款", [.fine], 300...20_000, [.forestry], persons: true, to: "2020-06-30"),
        Offence(
            "ym-lcj", "滥伐林木", "未按采伐许可证的规定，在{地}采伐{物}", "桉树|云南松|柏树", duty: forests + "第五十六条第一款",
            basis: forests + "第七十六条第二款", [.fine], 300...20_000, [.forestry], persons: true, from: "2020-07-01"),
        Offence(
            "ym-lyj ym-lcj", "擅自在森林防火区野外用火", "森林防火期内未经批准，在{地}山林{物}", "烧地埂|上坟烧纸|野炊", duty: fires + "第二十五条",
            basis: fires + "第五十条", [.warning, .fine], 200...3000, [], persons: true, to: "2025-12-31"),
        Offence(
            "ym-swj", "未经批准擅自取水", "未取得取水许可证，擅自从{物}取水", "龙川江|蜻蛉河|机井", duty: waterLaw + "第四十八条第一款",
            basis: waterLaw + "第六十九条第（一）项", [.fine], 20_000...60_000, [.water]),
        Offence(
            "ym-swj", "水土保持方案未经批准而开工建设", "其{物}项目未编制水土保持方案即开工建设，逾期不补办手续", "采石场|光伏发电|养殖小区",
            duty: soil + "第二十五条第一款", basis: soil + "第五十三条第（一）项", [.fine], 50_000...200_000,
            [.mining, .industry, .breeding]),
        Offence(
            "ym-swj", "水土保持设施未经验收即投产使用", "其{物}项目水土保持设施未经验收即投产使用", "采石场|光伏发电|水电站", duty: soil + "第二十七条",
            basis: soil + "第五十四条", [.fine], 50_000...150_000, [.mining, .industry]),
    ]
}
