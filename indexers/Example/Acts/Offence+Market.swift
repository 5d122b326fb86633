// SPDX-License-Identifier: GPL-3.0-or-later

extension Offence {
    private static let drugs = "《中华人民共和国药品管理法》"
    private static let quality = "《中华人民共和国产品质量法》"
    private static let advertising = "《中华人民共和国广告法》"
    private static let fairness = "《中华人民共和国反不正当竞争法》"
    private static let register = "《中华人民共和国市场主体登记管理条例》"
    private static let company = "《中华人民共和国公司法》"

    static let goods: [Offence] = [
        Offence(
            "ym-scjg", "未遵守药品经营质量管理规范", "药品阴凉区温度超过规定，{物}未按要求储存", "生物制品|中药饮片|注射剂",
            duty: drugs + "第五十三条第一款", basis: drugs + "第一百二十六条", [.warning], 0...0, [.drug], from: "2019-12-01"),
        Offence(
            "ym-gsj ym-scjg", "销售以次充好的产品", "销售的{物}经检验不合格，以次充好", "电线电缆|化肥|水泥|农用薄膜|家具",
            duty: quality + "第三十九条", basis: quality + "第五十条", [.gains, .goods, .fine], 800...60_000,
            [.retail, .farmSupplies, .industry]),
        Offence(
            "ym-zjjd ym-scjg", "销售不符合保障人体健康和人身、财产安全标准的产品", "销售的{物}不符合强制性国家标准", "电热毯|儿童玩具|燃气灶|电动自行车",
            duty: quality + "第十三条第二款", basis: quality + "第四十九条", [.gains, .goods, .fine], 1000...50_000, [.retail]),
        Offence(
            "ym-zjjd ym-scjg", "使用未经检定的计量器具", "使用的{物}未按规定申请检定", "电子秤|加油机|地磅",
            duty: "《中华人民共和国计量法》第九条第一款", basis: "《中华人民共和国计量法》第二十五条", [.fine], 100...1000,
            [.retail, .fuel, .food], from: "2018-11-01"),
        Offence(
            "ym-scjg", "使用未经检验的特种设备", "使用的{物}未经定期检验", "电梯|叉车|锅炉|压力容器",
            duty: "《中华人民共和国特种设备安全法》第四十条第三款", basis: "《中华人民共和国特种设备安全法》第八十四条第（一）项",
            [.fine], 30_000...120_000, [.equipment], from: "2019-04-01"),
    ]

    static let market: [Offence] = [
        Offence(
            "ym-fgj", "不按规定明码标价", "销售的{物}未标明价格、计价单位", "水果|蔬菜|鲜肉|停车服务",
            duty: "《中华人民共和国价格法》第十三条第一款", basis: "《中华人民共和国价格法》第四十二条", [.fine], 200...5000,
            [.retail, .hotel, .food], to: "2019-03-30"),
        Offence(
            "ym-scjg", "不按规定明码标价", "销售的{物}未标明价格、计价单位", "水果|蔬菜|鲜肉|建材",
            duty: "《中华人民共和国价格法》第十三条第一款", basis: "《中华人民共和国价格法》第四十二条", [.gains, .fine], 200...5000,
            [.retail, .hotel, .food], from: "2019-04-01"),
        Offence(
            "ym-gsj ym-scjg", "发布虚假广告", "在{地}和网络上发布广告，宣称其{物}，与实际情况不符", "产品获国家发明专利|蔬菜富含硒元素|茶叶能降血压|培训保证录取",
            duty: advertising + "第二十八条第二款第（二）项", basis: advertising + "第五十五条第一款", [.fine], 2000...200_000,
            [.advertising, .online, .retail, .education], from: "2015-09-01"),
        Offence(
            "ym-gsj ym-scjg", "广告使用绝对化用语", "在店招和宣传单上使用“{物}”等用语", "最佳|国家级|最高级",
            duty: advertising + "第九条第（三）项", basis: advertising + "第五十七条第（一）项", [.fine], 1000...200_000,
            [.advertising, .catering, .retail], from: "2015-09-01"),
        Offence(
            "ym-scjg", "对商品作引人误解的商业宣传", "在直播中宣称其销售的{物}销量全省第一，无法提供依据", "红糖|葡萄|核桃油",
            duty: fairness + "第八条第一款", basis: fairness + "第二十条第一款", [.fine], 20_000...200_000, [.online, .food],
            from: "2019-04-23", to: "2025-10-14"),
        Offence(
            "ym-scjg", "电子商务经营者未公示营业执照信息", "未在其网店首页显著位置公示营业执照信息",
            duty: "《中华人民共和国电子商务法》第十五条第一款", basis: "《中华人民共和国电子商务法》第七十六条第一款第（一）项",
            [.fine], 500...10_000, [.online], from: "2019-04-01"),
        Offence(
            "ym-gsj ym-scjg", "无照经营", "未取得营业执照，在{地}从事{物}经营", "废品收购|小百货|摩托车修理",
            duty: "《无证无照经营查处办法》第二条", basis: "《无证无照经营查处办法》第十三条", [.gains, .fine], 300...10_000, [],
            persons: true, from: "2017-10-01", to: "2022-02-28"),
        Offence(
            "ym-scjg", "未经设立登记从事经营活动", "未经设立登记，在{地}从事{物}经营活动，经责令改正拒不改正", "餐饮|理发|水果批发",
            duty: register + "第三条第一款", basis: register + "第四十三条", [.gains, .fine], 10_000...30_000, [], persons: true,
            from: "2022-03-01"),
        Offence(
            "ym-scjg", "未将营业执照置于醒目位置", "经责令改正，仍未将营业执照置于经营场所醒目位置", duty: register + "第三十六条",
            basis: register + "第四十八条第一款", [.fine], 100...3000, [.retail, .catering], from: "2022-03-01"),
        Offence(
            "ym-gsj ym-scjg", "公司开业后自行停业连续六个月以上", "连续两年未报送年度报告，通过登记的住所无法联系，自行停业六个月以上",
            duty: company + "第二百一十一条第一款", basis: company + "第二百一十一条第一款", [.permit], 0...0,
            [.industry, .building, .mining], from: "2014-03-01", to: "2024-06-30"),
        Offence(
            "ym-scjg", "公司开业后自行停业连续六个月以上", "连续两年未报送年度报告，通过登记的住所无法联系，自行停业六个月以上",
            duty: company + "第二百六十条第一款", basis: company + "第二百六十条第一款", [.permit], 0...0,
            [.industry, .building, .mining], from: "2024-07-01"),
    ]
}
