// SPDX-License-Identifier: GPL-3.0-or-later

extension Offence {
    private static let planning = "《中华人民共和国城乡规划法》"
    private static let roads = "《中华人民共和国公路法》"
    private static let transport = "《中华人民共和国道路运输条例》"
    private static let streets = "《城市市容和环境卫生管理条例》"

    static let building: [Offence] = [
        Offence(
            "ym-zjj", "未取得施工许可证擅自施工", "其建设的{物}未取得建筑工程施工许可证，擅自施工", "厂房|商住楼|冷库", duty: "《中华人民共和国建筑法》第七条第一款",
            basis: "《建设工程质量管理条例》第五十七条", [.fine], 20_000...300_000, [.building, .industry]),
        Offence(
            "ym-zjj", "施工工地未采取有效防尘降尘措施", "{物}未采取覆盖、洒水等有效防尘降尘措施", "土方作业面|裸露地面|出入口车辆",
            duty: "《中华人民共和国大气污染防治法》第六十九条第三款",
            basis: "《中华人民共和国大气污染防治法》第一百一十五条第一款第（一）项", [.fine], 10_000...80_000, [.building]),
        Offence(
            "ym-cgj ym-zfj", "未取得建设工程规划许可证进行建设", "未取得建设工程规划许可证，在{地}建设{物}", "临街铺面|彩钢瓦棚|三层房屋",
            duty: planning + "第四十条第一款", basis: planning + "第六十四条", [.fine], 3000...150_000,
            [.retail, .building, .industry], persons: true),
        Offence(
            "ym-cgj ym-zfj", "擅自在街道两侧和公共场地堆放物料", "未经批准，擅自在{地}人行道堆放{物}", "建筑材料|桌椅|货物|废旧物资",
            duty: streets + "第十四条", basis: streets + "第三十六条第（二）项", [.fine], 50...2000, [.retail, .catering],
            persons: true),
        Offence(
            "ym-jtys", "未取得道路运输经营许可擅自从事道路运输经营", "未取得道路运输经营许可，驾驶货车从事{物}运输", "砂石料|蔬菜|水泥",
            duty: transport + "第二十四条第一款", basis: transport + "第六十三条", [.gains, .fine], 3000...30_000, [.transport],
            persons: true, from: "2019-04-01", to: "2023-07-19"),
        Offence(
            "ym-jtys", "未取得道路运输经营许可擅自从事道路普通货物运输经营", "未取得道路运输经营许可，驾驶货车从事{物}运输", "砂石料|蔬菜|水泥",
            duty: transport + "第二十四条第一款", basis: transport + "第六十三条第（一）项", [.gains, .fine], 3000...10_000,
            [.transport], persons: true, from: "2023-07-20"),
        Offence(
            "ym-jtys", "车辆在公路上擅自超限行驶", "运输{物}的货车车货总质量超过限载标准，擅自在公路上行驶", "砂石料|钢材|生猪",
            duty: roads + "第五十条第一款", basis: roads + "第七十六条第（五）项", [.fine], 500...10_000, [.transport],
            persons: true),
        Offence(
            "ym-rsj", "未按规定开设农民工工资专用账户", "承建的{物}未按规定开设农民工工资专用账户，逾期未改正", "安置房项目|水库除险加固项目|厂房项目",
            duty: "《保障农民工工资支付条例》第二十六条第一款", basis: "《保障农民工工资支付条例》第五十五条第（一）项",
            [.fine, .restriction], 50_000...100_000, [.building], from: "2020-05-01"),
    ]
}
