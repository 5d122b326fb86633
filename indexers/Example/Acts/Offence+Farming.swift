// SPDX-License-Identifier: GPL-3.0-or-later

extension Offence {
    private static let pesticide = "《农药管理条例》"
    private static let seeds = "《中华人民共和国种子法》"
    private static let epidemic = "《中华人民共和国动物防疫法》"
    private static let produce = "《中华人民共和国农产品质量安全法》"
    private static let fishing = "《中华人民共和国渔业法》"
    private static let medicine = "《兽药管理条例》"

    static let farming: [Offence] = [
        Offence(
            "ym-nyj ym-nync", "未取得农药经营许可证经营农药", "未取得农药经营许可证，销售{物}", "除草剂|杀虫剂|杀菌剂", duty: pesticide + "第二十四条第一款",
            basis: pesticide + "第五十五条第一款第（一）项", [.gains, .goods, .fine], 5000...30_000,
            [.farmSupplies, .retail], from: "2017-06-01"),
        Offence(
            "ym-nyj ym-nync", "销售标签不符合规定的种子", "销售的{物}标签未标注检疫证明编号和质量指标", "玉米种子|辣椒种子|洋葱种子",
            duty: seeds + "第四十一条", basis: seeds + "第八十条第（二）项", [.fine], 2000...10_000, [.farmSupplies],
            from: "2016-01-01", to: "2022-02-28"),
        Offence(
            "ym-nync", "销售标签不符合规定的种子", "销售的{物}标签未标注检疫证明编号和质量指标", "玉米种子|辣椒种子|洋葱种子",
            duty: seeds + "第四十条", basis: seeds + "第七十九条第（二）项", [.fine], 2000...10_000, [.farmSupplies],
            from: "2022-03-01"),
        Offence(
            "ym-nync", "经营未附有检疫证明的动物", "经营、运输的{物}未附有检疫证明", "生猪|黑山羊|肉牛|活鸡", duty: epidemic + "第五十一条",
            basis: epidemic + "第一百条第一款", [.fine], 300...20_000, [.breeding, .slaughter], persons: true,
            from: "2021-05-01"),
        Offence(
            "ym-nync", "销售农药残留不符合标准的农产品", "经监督抽查，其生产销售的{物}农药残留不符合农产品质量安全标准", "豇豆|韭菜|葡萄",
            duty: produce + "第三十六条第（二）项", basis: produce + "第七十一条第（一）项", [.gains, .fine], 500...60_000,
            [.planting], persons: true, from: "2023-01-01"),
        Offence(
            "ym-nync", "使用电鱼方法进行捕捞", "在{地}龙川江段使用{物}捕捞渔获物", "电瓶和逆变器|电鱼竿", duty: fishing + "第三十条第一款",
            basis: fishing + "第三十八条第一款", [.goods, .fine], 500...20_000, [], persons: true, from: "2019-04-01",
            to: "2025-12-31"),
        Offence(
            "ym-nync", "无兽药经营许可证经营兽药", "未取得兽药经营许可证，经营{物}", "兽用抗菌药|疫苗|消毒剂", duty: medicine + "第二十二条第二款",
            basis: medicine + "第五十六条第一款", [.gains, .goods, .fine], 5000...60_000, [.farmSupplies, .breeding],
            from: "2020-04-01"),
    ]

    static let others: [Offence] = [
        Offence(
            "ym-ycj", "未在当地烟草专卖批发企业进货", "从外地购进{物}销售，未在当地烟草专卖批发企业进货", "卷烟42条|卷烟17条|卷烟103条",
            duty: "《中华人民共和国烟草专卖法实施条例》第二十三条第二款", basis: "《中华人民共和国烟草专卖法实施条例》第五十六条",
            [.gains, .fine], 200...8000, [.tobacco], from: "2021-11-10"),
        Offence(
            "ym-gsj2 ym-swu", "未按照规定期限办理纳税申报", "未按照规定的期限办理{物}申报", "增值税|企业所得税|个人所得税",
            duty: "《中华人民共和国税收征收管理法》第二十五条第一款", basis: "《中华人民共和国税收征收管理法》第六十二条", [.fine],
            50...2000, [.retail, .transport, .building, .planting]),
        Offence(
            "ym-tjj", "提供不真实的统计资料", "报送的{物}与核查结果相差较大", "工业总产值|固定资产投资额|营业收入",
            duty: "《中华人民共和国统计法》第七条", basis: "《中华人民共和国统计法》第四十一条第一款第（二）项",
            [.warning, .criticism, .fine], 1000...20_000, [.industry, .building], to: "2024-09-12"),
        Offence(
            "ym-mz", "不按照规定接受监督检查", "连续两年未按规定报送年度工作报告，不接受年度检查",
            duty: "《民办非企业单位登记管理暂行条例》第二十三条第一款", basis: "《民办非企业单位登记管理暂行条例》第二十五条第一款第（三）项",
            [.warning, .restriction], 0...0, [.education]),
        Offence(
            "ym-wtgl ym-wlj", "未经许可经营旅行社业务", "未取得旅行社业务经营许可，组织游客到{物}旅游", "土林景区|昆明|大理",
            duty: "《中华人民共和国旅游法》第二十八条", basis: "《中华人民共和国旅游法》第九十五条第一款", [.gains, .fine],
            10_000...40_000, [.travel, .transport]),
        // The police about a company under another law than that of public security: not sealed.
        Offence(
            "ym-gaj", "未履行网络安全保护义务", "其{物}未采取防范计算机病毒和网络攻击的技术措施，未留存网络日志，经责令改正拒不改正", "门户网站|订票系统|会员管理系统",
            duty: "《中华人民共和国网络安全法》第二十一条", basis: "《中华人民共和国网络安全法》第五十九条第一款", [.warning, .fine],
            10_000...30_000, [.online, .internetBar, .hotel], from: "2017-06-01", to: "2025-12-31"),
    ]
}
