// SPDX-License-Identifier: GPL-3.0-or-later

extension Offence {
    private static let law = "《中华人民共和国安全生产法》"
    private static let fireLaw = "《中华人民共和国消防法》"
    private static let fireworks = "《烟花爆竹安全管理条例》"

    /// 安全生产法 was renumbered on 1 September 2021: the same conduct stands here once for each version.
    static let safety: [Offence] = [
        Offence(
            "ym-ajj ym-yjj", "未按规定对从业人员进行安全生产教育和培训", "未对{物}进行岗前安全生产教育和培训", "新上岗的3名工人|爆破辅助工|叉车司机",
            duty: law + "第二十五条第一款", basis: law + "第九十四条第（三）项", [.fine], 5000...50_000,
            [.mining, .building, .industry, .hazardous], from: "2014-12-01", to: "2021-08-31"),
        Offence(
            "ym-yjj", "未按规定对从业人员进行安全生产教育和培训", "未对{物}进行岗前安全生产教育和培训", "新上岗的3名工人|爆破辅助工|叉车司机",
            duty: law + "第二十八条第一款", basis: law + "第九十七条第（三）项", [.fine], 5000...100_000,
            [.mining, .building, .industry, .hazardous], from: "2021-09-01"),
        Offence(
            "ym-ajj ym-yjj", "未设置明显的安全警示标志", "未在{物}设置明显的安全警示标志", "配电房|破碎平台|储油罐区|有限空间入口",
            duty: law + "第三十二条", basis: law + "第九十六条第（一）项", [.fine], 2000...50_000,
            [.mining, .industry, .hazardous], from: "2014-12-01", to: "2021-08-31"),
        Offence(
            "ym-yjj", "未设置明显的安全警示标志", "未在{物}设置明显的安全警示标志", "配电房|破碎平台|储油罐区|有限空间入口",
            duty: law + "第三十五条", basis: law + "第九十九条第（一）项", [.fine], 2000...50_000,
            [.mining, .industry, .hazardous], from: "2021-09-01"),
        Offence(
            "ym-yjj", "未经许可经营烟花爆竹", "未取得烟花爆竹经营（零售）许可证，在{地}销售烟花爆竹", duty: fireworks + "第三条第二款",
            basis: fireworks + "第三十六条第一款", [.gains, .goods, .fine], 20_000...40_000, [.retail], persons: true,
            from: "2019-04-01"),
        Offence(
            "ym-xfdd0 ym-xfdd", "消防设施未保持完好有效", "{物}损坏，未保持完好有效", "室内消火栓|火灾自动报警系统|应急照明灯",
            duty: fireLaw + "第十六条第一款第（二）项", basis: fireLaw + "第六十条第一款第（一）项", [.fine], 5000...50_000,
            [.hotel, .entertainment, .internetBar, .retail]),
        Offence(
            "ym-xfdd0 ym-xfdd", "占用堵塞疏散通道、安全出口", "在{物}堆放货物，占用疏散通道", "一楼楼梯间|后门|仓库通道",
            duty: fireLaw + "第二十八条", basis: fireLaw + "第六十条第一款第（三）项", [.fine], 5000...40_000,
            [.hotel, .entertainment, .internetBar, .retail]),
    ]
}
