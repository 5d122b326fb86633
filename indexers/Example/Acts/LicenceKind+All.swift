// SPDX-License-Identifier: GPL-3.0-or-later

extension LicenceKind {
    static let all: [LicenceKind] = market + health + land + culture

    private static let market: [LicenceKind] = [
        LicenceKind(
            "ym-scjg", "元市监食许", "准予食品经营许可决定书", "食品经营许可证", "JY1532328", .ordinary, "准予从事预包装食品、散装食品销售。",
            years: 5, [.food], weight: 18),
        LicenceKind(
            "ym-scjg", "元市监食许", "准予食品经营许可决定书", "食品经营许可证", "JY2532328", .ordinary, "准予从事热食类食品制售、冷食类食品制售。",
            years: 5, [.catering], weight: 14),
        LicenceKind(
            "ym-scjg", "元市监食许", "准予食品小作坊登记决定书", "食品小作坊登记证", "XZF532328", .registration, "准予登记：食品小作坊生产加工。",
            years: 3, [.foodFactory]),
        LicenceKind(
            "ym-scjg", "元市监药许", "准予药品经营许可决定书", "药品经营许可证", "滇DA", .ordinary, "准予零售处方药、非处方药、中成药。", years: 5,
            [.drug]),
        LicenceKind(
            "ym-scjg", "元市监准登", "准予变更登记通知书", "营业执照", "532328", .registration, "准予变更登记：经营范围、法定代表人（经营者）。",
            years: nil, [.retail, .planting, .building, .industry], weight: 10),
        LicenceKind(
            "ym-scjg", "元市监特设", "特种设备使用登记决定书", "特种设备使用登记证", "梯11云", .registration, "准予特种设备使用登记。", years: nil,
            [.equipment]),
        LicenceKind(
            "ym-ycj", "元烟许", "准予烟草专卖零售许可决定书", "烟草专卖零售许可证", "532328", .ordinary, "准予从事卷烟零售。", years: 5, [.tobacco],
            weight: 8),
    ]

    private static let health: [LicenceKind] = [
        LicenceKind(
            "ym-wjj", "元卫公许", "公共场所卫生许可决定书", "公共场所卫生许可证", "元卫公证字", .ordinary, "准予从事住宿、理发美容等公共场所经营。", years: 4,
            [.publicPlace, .hotel], weight: 7),
        LicenceKind(
            "ym-wjj", "元卫医许", "医疗机构执业登记决定书", "医疗机构执业许可证", "MY", .registration, "准予执业登记，诊疗科目：全科医疗科。", years: 5,
            [.clinic]),
        LicenceKind(
            "ym-yjj", "元应急经许", "烟花爆竹经营（零售）许可决定书", "烟花爆竹经营（零售）许可证", "YHLS532328", .ordinary, "准予零售C级、D级烟花爆竹。",
            years: 2, [.fireworks]),
        LicenceKind(
            "ym-yjj", "元应急危化许", "危险化学品经营许可决定书", "危险化学品经营许可证", "云楚危化经字", .ordinary, "准予经营汽油、柴油（不含储存设施）。", years: 3,
            [.fuel, .hazardous]),
        LicenceKind(
            "ym-hbfj", "楚环元审", "建设项目环境影响报告表批复", "建设项目环境影响评价文件批复", "楚环元审", .verification, "同意项目按照报告表所列性质、规模、地点建设。",
            years: 5, [.pollution]),
        LicenceKind(
            "ym-hbfj", "楚环元排许", "排污许可决定书", "排污许可证", "EX532328", .ordinary, "准予按照许可证载明的种类、浓度和总量排放污染物。", years: 5,
            [.pollution]),
        LicenceKind(
            "ym-gaj", "元公特许", "特种行业许可决定书", "特种行业许可证", "元公特旅字", .ordinary, "准予经营旅馆业。", years: nil, [.hotel]),
    ]

    private static let land: [LicenceKind] = [
        LicenceKind(
            "ym-zrzy", "元自然资规许", "建设工程规划许可决定书", "建设工程规划许可证", "建字第532328", .ordinary, "准予按照审定的设计方案建设。", years: 2,
            [.building, .industry]),
        LicenceKind(
            "ym-zrzy", "元自然资乡许", "乡村建设规划许可决定书", "乡村建设规划许可证", "乡字第532328", .ordinary, "准予在批准的宅基地范围内建设住房。", years: 2,
            [.breeding], persons: true),
        LicenceKind(
            "ym-zrzy", "元自然资矿许", "采矿权登记决定书", "采矿许可证", "C532328", .concession, "准予露天开采建筑用砂石料。", years: 5, [.mining]),
        LicenceKind(
            "ym-swj", "元水许", "取水许可决定书", "取水许可证", "D532328", .concession, "准予取用地表水，年取水量8万立方米。", years: 5, [.water],
            weight: 4),
        LicenceKind(
            "ym-swj", "元水保许", "水土保持方案审批准予许可决定书", "水土保持方案批复", "元水保许", .ordinary, "同意水土保持方案确定的防治责任范围和措施。", years: 3,
            [.mining, .industry]),
        LicenceKind(
            "ym-lcj", "元林草采许", "林木采伐许可决定书", "林木采伐许可证", "云采字532328", .ordinary, "准予采伐桉树，蓄积18.6立方米。", years: 1,
            [.forestry], persons: true, weight: 4),
        LicenceKind(
            "ym-nync", "元农药许", "农药经营许可决定书", "农药经营许可证", "农药经许（云）532328", .ordinary, "准予经营农药（限制使用农药除外）。", years: 5,
            [.farmSupplies]),
        LicenceKind(
            "ym-nync", "元农兽许", "兽药经营许可决定书", "兽药经营许可证", "（2024）兽药经营证字25", .ordinary, "准予经营兽用中药、化学药品。", years: 5,
            [.farmSupplies]),
        LicenceKind(
            "ym-nync", "元农防许", "动物防疫条件审查决定书", "动物防疫条件合格证", "（元谋）动防合字", .recognition, "经审查，符合动物防疫条件。", years: nil,
            [.breeding]),
        LicenceKind(
            "ym-zjj", "元住建许", "建筑工程施工许可决定书", "建筑工程施工许可证", "532328", .ordinary, "准予开工建设。", years: 1, [.building]),
        LicenceKind(
            "ym-zjj", "元住建排许", "城镇污水排入排水管网许可决定书", "城镇污水排入排水管网许可证", "元排水字", .ordinary, "准予在许可范围内向城镇排水设施排放污水。",
            years: 5, [.hotel, .catering, .industry]),
    ]

    private static let culture: [LicenceKind] = [
        LicenceKind(
            "ym-jtys", "元交运许", "道路货物运输经营许可决定书", "道路运输经营许可证", "532328", .ordinary, "准予从事道路普通货物运输。", years: 4,
            [.transport], weight: 6),
        LicenceKind(
            "ym-wlj", "元文旅许", "网络文化经营许可决定书", "网络文化经营许可证", "滇网文532328", .ordinary, "准予从事互联网上网服务。", years: nil,
            [.internetBar]),
        LicenceKind(
            "ym-wlj", "元文旅许", "娱乐经营许可决定书", "娱乐经营许可证", "532328", .ordinary, "准予从事歌舞娱乐场所经营。", years: 2,
            [.entertainment]),
        LicenceKind(
            "ym-jtj", "元教体许", "民办学校办学许可决定书", "民办学校办学许可证", "教民153232", .ordinary, "准予举办学前教育机构、非学科类培训机构。", years: 3,
            [.education]),
        LicenceKind(
            "ym-rsj", "元人社许", "劳务派遣经营许可决定书", "劳务派遣经营许可证", "532328", .ordinary, "准予经营劳务派遣业务。", years: 3, [.labour]),
        LicenceKind(
            "ym-zfj", "元综执许", "户外广告设施设置许可决定书", "户外广告设施设置许可证", "元综执广", .ordinary, "准予设置户外招牌。", years: 1,
            [.advertising, .retail, .catering], weight: 5),
        LicenceKind(
            "ym-fgj", "元发改核准", "企业投资项目核准决定书", "企业投资项目核准批复", "元发改核准", .verification, "同意核准项目建设。", years: 2,
            [.water, .industry]),
        LicenceKind(
            "ym-qxj", "元气许", "雷电防护装置设计审核决定书", "雷电防护装置设计核准意见书", "元气雷审", .other, "雷电防护装置设计符合要求。", years: nil,
            [.fuel, .hazardous]),
    ]
}
