// SPDX-License-Identifier: GPL-3.0-or-later

extension Offence {
    private static let law = "《中华人民共和国食品安全法》"
    private static let since = "2016-01-01"
    private static let organ = "ym-syj ym-scjg"

    static let food: [Offence] = [
        Offence(
            organ, "经营超过保质期的食品", "货架上陈列待售的{物}已超过保质期，货值金额不足一万元", "糕点|袋装牛奶|火腿肠|瓶装饮料|方便面|豆制品",
            duty: law + "第三十四条第（十）项", basis: law + "第一百二十四条第一款第（五）项", [.gains, .goods, .fine], 500...60_000,
            [.food], from: since),
        Offence(
            organ, "经营农药残留超过食品安全标准限量的食用农产品", "经抽样检验，其销售的{物}农药残留项目不符合食品安全国家标准", "韭菜|豇豆|芹菜|番茄|辣椒",
            duty: law + "第三十四条第（二）项", basis: law + "第一百二十四条第一款第（一）项", [.gains, .fine], 1000...80_000,
            [.food, .planting], from: since),
        Offence(
            organ, "生产经营超限量使用食品添加剂的食品", "经检验，其制售的{物}中食品添加剂超过最大使用量", "油条|糕点|卤肉|豆腐皮",
            duty: law + "第三十四条第（四）项", basis: law + "第一百二十四条第一款第（三）项", [.gains, .goods, .fine, .permit],
            2000...100_000, [.foodFactory, .catering], from: since),
        Offence(
            organ, "未取得食品经营许可从事餐饮服务", "未取得食品经营许可证，在{地}从事餐饮服务", duty: law + "第三十五条第一款",
            basis: law + "第一百二十二条第一款", [.gains, .goods, .fine], 3000...50_000, [.catering], from: since),
        Offence(
            organ, "未按规定查验供货者许可证和合格证明", "采购{物}时未查验供货者的许可证和合格证明，经责令改正后仍未建立进货查验记录", "散装白酒|冷冻鸡肉|食用油|调味品",
            duty: law + "第五十三条第一款", basis: law + "第一百二十六条第一款第（三）项", [.warning, .fine], 5000...20_000, [.food],
            from: since),
        Offence(
            organ, "安排未取得健康证明的人员从事接触直接入口食品的工作", "有{物}未取得健康证明即从事接触直接入口食品的工作", "一名从业人员|两名从业人员|三名从业人员",
            duty: law + "第四十五条第二款", basis: law + "第一百二十六条第一款第（六）项", [.warning, .fine], 5000...15_000,
            [.catering, .foodFactory], from: since),
        Offence(
            organ, "餐具饮具未按规定清洗消毒", "使用的{物}经检验大肠菌群不符合食品安全国家标准", "餐碗|水杯|汤勺|筷子", duty: law + "第五十六条第二款",
            basis: law + "第一百二十六条第一款第（五）项", [.warning, .fine], 5000...20_000, [.catering], from: since),
        Offence(
            organ, "经营标签不符合规定的预包装食品", "销售的{物}标签未标明生产日期、保质期和生产者名称", "红糖|干菌|腊肉|蜂蜜",
            duty: law + "第六十七条第一款", basis: law + "第一百二十五条第一款第（二）项", [.gains, .goods, .fine], 500...30_000,
            [.food, .foodFactory], from: since),
    ]
}
