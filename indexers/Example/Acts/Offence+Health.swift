// SPDX-License-Identifier: GPL-3.0-or-later

extension Offence {
    private static let places = "《公共场所卫生管理条例》"
    private static let clinics = "《医疗机构管理条例》"
    private static let healthLaw = "《中华人民共和国基本医疗卫生与健康促进法》"
    private static let youth = "《中华人民共和国未成年人保护法》"
    private static let internet = "《互联网上网服务营业场所管理条例》"

    static let health: [Offence] = [
        Offence(
            "ym-wjsj ym-wjj", "安排未获得健康合格证的人员从事直接为顾客服务的工作", "有{物}未持有健康合格证从事直接为顾客服务的工作", "一名从业人员|两名从业人员",
            duty: places + "第七条", basis: places + "第十四条第一款第（二）项", [.warning, .fine], 500...5000,
            [.publicPlace, .hotel]),
        Offence(
            "ym-wjsj ym-wjj", "诊疗活动超出登记范围", "开展的{物}超出其登记的诊疗科目", "口腔诊疗|妇科诊疗|针灸推拿", duty: clinics + "第二十七条",
            basis: clinics + "第四十七条", [.warning, .fine], 500...3000, [.clinic], from: "2016-02-06", to: "2022-04-30"),
        Offence(
            "ym-wjsj ym-wjj", "使用非卫生技术人员从事医疗卫生技术工作", "安排{物}从事医疗卫生技术工作", "一名无资质人员|两名无资质人员",
            duty: clinics + "第二十八条", basis: clinics + "第四十八条", [.fine], 1000...5000, [.clinic], from: "2016-02-06",
            to: "2022-04-30"),
        Offence(
            "ym-wjj", "未取得医疗机构执业许可证擅自执业", "未取得医疗机构执业许可证，在{地}开展诊疗活动", duty: healthLaw + "第三十八条第二款",
            basis: healthLaw + "第九十九条第一款", [.gains, .goods, .fine], 50_000...120_000, [.clinic], persons: true,
            from: "2020-06-01"),
        Offence(
            "ym-wjj", "未按规定组织职业健康检查", "未组织从事接触职业病危害作业的{物}进行在岗期间的职业健康检查", "12名劳动者|25名劳动者|7名劳动者",
            duty: "《中华人民共和国职业病防治法》第三十五条第一款",
            basis: "《中华人民共和国职业病防治法》第七十一条第（四）项", [.warning, .fine], 50_000...100_000,
            [.mining, .industry], from: "2019-04-01"),
        // Words of minors stand here in public matters: a shop that sold to them is no secret.
        Offence(
            "ym-ycj ym-scjg", "向未成年人销售烟草制品", "未查验身份证件，向未成年人销售卷烟，且未在显著位置设置不向未成年人销售烟草的标志",
            duty: youth + "第五十九条第一款", basis: youth + "第一百二十三条", [.warning, .gains, .fine], 1000...20_000,
            [.tobacco], from: "2021-06-01"),
        Offence(
            "ym-wtgl ym-wlj", "互联网上网服务营业场所接纳未成年人", "接纳未成年人进入营业场所上网", duty: internet + "第二十一条第一款",
            basis: internet + "第三十一条第（二）项", [.warning, .fine, .stoppage], 1000...15_000, [.internetBar],
            from: "2019-04-01"),
        Offence(
            "ym-wlj", "歌舞娱乐场所接纳未成年人", "营业期间接纳未成年人进入场所", duty: "《娱乐场所管理条例》第二十三条",
            basis: "《娱乐场所管理条例》第四十八条第（三）项", [.gains, .fine, .stoppage], 10_000...30_000, [.entertainment],
            from: "2020-12-01"),
    ]
}
