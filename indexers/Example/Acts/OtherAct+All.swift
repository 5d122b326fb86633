// SPDX-License-Identifier: GPL-3.0-or-later

extension OtherAct {
    static let all: [OtherAct] = coercion + levy + payment + confirmation + inspection + rare

    private static let coercion: [OtherAct] = [
        OtherAct(
            .coercion, "ym-syj ym-scjg", "元市监强", "查封（扣押）决定书", basis: "《中华人民共和国食品安全法》第一百一十条第（四）项",
            "有证据证明当事人经营的食品存在安全隐患", "决定对有关食品予以扣押，期限三十日。", .subjects([.food, .catering])),
        OtherAct(
            .coercion, "ym-cgj ym-zfj", "元综执强", "强制拆除决定书", basis: "《中华人民共和国行政强制法》第四十四条",
            "当事人逾期不自行拆除违法建筑，且未申请行政复议、未提起行政诉讼", "决定自公告期满之日起依法强制拆除。", .subjects([.retail, .building])),
        OtherAct(
            .coercion, "ym-jtys", "元交强", "代履行决定书", basis: "《中华人民共和国行政强制法》第五十二条", "当事人运输车辆遗洒物料，影响公路安全畅通，不能清除",
            "决定立即实施代履行，清除路面遗洒物。", .subjects([.transport, .mining])),
        OtherAct(
            .coercion, "ym-swu", "元税强", "查封扣押商品决定书", basis: "《中华人民共和国税收征收管理法》第四十条第一款", "当事人经催缴仍未缴纳税款",
            "决定扣押相当于应纳税款的商品。", .subjects([.retail, .building]), from: "2018-07-20"),
    ]

    private static let levy: [OtherAct] = [
        OtherAct(
            .levy, "ym-swj", "元水费", "水土保持补偿费征收决定书", basis: "《中华人民共和国水土保持法》第三十二条第二款", "当事人生产建设项目损坏水土保持设施、地貌植被",
            "应缴水土保持补偿费{额}元。", .subjects([.mining, .industry])),
        OtherAct(
            .levy, "ym-swj", "元水资费", "水资源费缴纳通知书", basis: "《中华人民共和国水法》第四十八条第一款", "当事人按照取水许可取用地表水",
            "应缴水资源费{额}元。", .subjects([.water])),
        OtherAct(
            .levy, "ym-lyj ym-lcj", "元林费", "森林植被恢复费征收决定书", basis: "《中华人民共和国森林法》第三十七条第一款", "当事人经批准占用林地",
            "应缴森林植被恢复费{额}元。", .subjects([.mining, .building]), from: "2020-07-01"),
    ]

    private static let payment: [OtherAct] = [
        OtherAct(
            .payment, "ym-mz", "元民救", "临时救助决定书", basis: "《社会救助暂行办法》第四十七条", "申请人因突发疾病，家庭基本生活暂时出现严重困难",
            "给予一次性临时救助金{额}元。", .persons),
        OtherAct(
            .payment, "ym-yjj", "元应急救", "受灾人员救助决定书", basis: "《自然灾害救助条例》第二十一条", "申请人住房因洪涝灾害损毁", "给予过渡期生活救助{额}元。",
            .persons, from: "2019-04-01"),
        OtherAct(
            .payment, "ym-nync", "元农补", "农业机械购置补贴决定书", basis: "《中华人民共和国农业机械化促进法》第二十七条", "当事人购置补贴目录内的农业机械",
            "给予购置补贴{额}元。", .subjects([.planting, .breeding])),
    ]

    private static let confirmation: [OtherAct] = [
        OtherAct(
            .confirmation, "ym-rsj", "元人社工伤认", "认定工伤决定书", basis: "《工伤保险条例》第十四条第（一）项", "用人单位职工在工作时间和工作场所内因工作原因受到事故伤害",
            "认定为工伤。", .subjects([.labour, .mining, .industry])),
        OtherAct(
            .confirmation, "ym-xfdd", "元消火认", "火灾事故认定书", basis: "《中华人民共和国消防法》第五十一条第三款", "当事人经营场所发生火灾，过火面积约12平方米",
            "起火原因为电气线路短路。", .subjects([.retail, .catering]), from: "2018-11-09"),
        OtherAct(
            .confirmation, "ym-swu", "元税认", "小型微利企业所得税优惠资格确认书", basis: "《中华人民共和国企业所得税法》第二十八条第一款",
            "当事人符合小型微利企业条件", "确认享受小型微利企业所得税优惠。", .subjects([.retail, .transport]), from: "2018-07-20"),
    ]

    private static let inspection: [OtherAct] = [
        OtherAct(
            .inspection, "ym-scjg", "元市监检", "“双随机、一公开”抽查结果", basis: "《中华人民共和国食品安全法》第一百零九条第一款", "按照年度抽查计划对当事人进行检查",
            "未发现问题。", .subjects([.food, .catering]), from: "2019-04-01"),
        OtherAct(
            .inspection, "ym-scjg", "元市监检", "“双随机、一公开”抽查结果", basis: "《企业信息公示暂行条例》第十四条第一款", "按照年度抽查计划对当事人公示信息进行检查",
            "发现问题已责令改正：年度报告数据填报有误。", .subjects([.retail, .industry]), from: "2019-04-01"),
        OtherAct(
            .inspection, "ym-ajj ym-yjj", "元安检", "现场检查记录", basis: "《中华人民共和国安全生产法》第六十五条第一款", "对当事人安全生产条件进行现场检查",
            "发现一般隐患3条，已责令限期整改并复查合格。", .subjects([.mining, .hazardous, .industry]), from: "2021-09-01"),
    ]

    private static let rare: [OtherAct] = [
        OtherAct(
            .adjudication, "ym-zf", "元政裁", "土地权属争议处理决定书", basis: "《中华人民共和国土地管理法》第十四条第一款", "双方就林地与耕地交界处权属发生争议",
            "争议地块使用权归申请人。", .subjects([.planting, .breeding])),
        OtherAct(
            .adjudication, "ym-swj", "元水裁", "水事纠纷裁决书", basis: "《中华人民共和国水法》第五十七条第一款", "双方就灌溉用水顺序发生纠纷",
            "按照轮灌方案用水。", .subjects([.planting, .water])),
        OtherAct(
            .reward, "ym-zf", "元政奖", "表彰奖励决定", basis: "《中华人民共和国水法》第十一条", "当事人在节约用水中成绩显著", "授予“示例县节水先进单位”，奖励{额}元。",
            .subjects([.planting, .industry])),
        OtherAct(
            .reward, "ym-scjg", "元市监奖", "质量管理奖励决定", basis: "《中华人民共和国产品质量法》第六条第二款", "当事人产品质量达到国内先进水平",
            "给予奖励{额}元。", .subjects([.foodFactory, .industry]), from: "2019-04-01"),
        OtherAct(
            .requisition, "ym-zf", "元政征用", "应急征用决定书", basis: "《中华人民共和国突发事件应对法》第十二条第一款", "抢险救灾需要运输车辆和机械设备",
            "征用装载机1台，使用后返还并依法补偿。", .subjects([.transport, .building])),
        OtherAct(
            .other, "ym-mz", "元民检", "民办非企业单位年度检查结论", basis: "《民办非企业单位登记管理暂行条例》第二十三条第一款", "当事人按期报送年度工作报告",
            "年度检查结论：合格。", .subjects([.education])),
        OtherAct(
            .other, "ym-fgj", "元发改备", "企业投资项目备案证明", basis: "《企业投资项目核准和备案管理条例》第三条第一款", "当事人申请投资项目备案",
            "准予备案。", .subjects([.industry, .planting, .building]), from: "2017-02-01"),
        OtherAct(
            .other, "ym-scjg", "元市监异移", "移出经营异常名录决定书", basis: "《企业信息公示暂行条例》第十七条第二款", "当事人已补报年度报告并公示",
            "决定将当事人移出经营异常名录。", .subjects([.retail, .building]), from: "2019-04-01"),
    ]
}
