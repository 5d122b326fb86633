// SPDX-License-Identifier: GPL-3.0-or-later

extension Trade {
    static let all: [Trade] = selling + eating + farming + making + serving

    private static let selling: [Trade] = [
        Trade(
            "果蔬", shop: "果蔬店", cooperative: "蔬菜种植", "5123", "蔬菜、水果的收购、销售、包装、冷藏。", [.food, .retail, .planting]),
        Trade("商贸", shop: "百货店", "5211", "日用百货、预包装食品、卷烟零售。", [.food, .retail, .tobacco]),
        Trade("超市", shop: "超市", "5212", "食品、日用百货、卷烟、农副产品零售。", [.food, .retail, .tobacco]),
        Trade("副食品", shop: "烟酒副食店", "5229", "预包装食品、酒类、卷烟零售。", [.food, .retail, .tobacco]),
        Trade("医药", shop: "药店", "5251", "药品、医疗器械、保健食品零售。", [.drug, .retail]),
        Trade("建材", shop: "建材经营部", "5282", "建筑材料、装饰材料、五金交电销售。", [.retail, .building]),
        Trade("家电", shop: "家电维修部", "5271", "家用电器销售、安装、维修。", [.retail]),
        Trade("服饰", shop: "服装店", "5232", "服装、鞋帽、针纺织品零售。", [.retail]),
        Trade("能源", "5265", "汽油、柴油零售；车用润滑油销售。", [.fuel, .hazardous, .pollution]),
        Trade("烟花", shop: "烟花爆竹零售店", "5292", "烟花爆竹零售（凭许可证经营）。", [.fireworks, .hazardous, .retail]),
        Trade("电子商务", shop: "电商服务部", "5292", "互联网销售；农产品网上销售。", [.online, .food, .advertising]),
    ]

    private static let eating: [Trade] = [
        Trade("餐饮管理", shop: "餐馆", "6210", "餐饮服务；热食类食品制售。", [.catering, .food, .tobacco]),
        Trade("餐饮服务", shop: "烧烤店", "6210", "餐饮服务；烧烤、凉菜制售。", [.catering, .food]),
        Trade("餐饮", shop: "小吃店", "6291", "小吃服务；米线、饵丝制售。", [.catering, .food]),
        Trade("食品", shop: "糕点坊", "1411", "糕点、豆制品生产、销售。", [.foodFactory, .food, .pollution]),
        Trade("粮油", shop: "粮油加工坊", "1310", "粮食、食用植物油加工、销售。", [.foodFactory, .food]),
        Trade("糖业", "1340", "食糖生产、销售；甘蔗收购。", [.foodFactory, .food, .pollution, .industry, .water]),
        Trade("酒店管理", shop: "宾馆", "6121", "住宿服务；会议服务。", [.hotel, .publicPlace, .catering, .equipment]),
    ]

    private static let farming: [Trade] = [
        Trade(
            "农业科技", cooperative: "葡萄种植", "0151", "葡萄、热区水果种植、销售；农业技术推广。", [.planting, .water, .labour]),
        Trade("种植", shop: "种植场", cooperative: "蔬菜产销", "0141", "蔬菜种植、销售。", [.planting, .water]),
        Trade("养殖", shop: "养殖场", cooperative: "生猪养殖", "0313", "生猪、肉牛养殖、销售。", [.breeding, .pollution, .water]),
        Trade("畜牧", shop: "肉食店", cooperative: "黑山羊养殖", "0314", "牲畜养殖；鲜肉销售。", [.breeding, .slaughter, .food]),
        Trade("渔业", shop: "鱼庄", cooperative: "水产养殖", "0412", "淡水养殖、销售。", [.fishery, .catering]),
        Trade("农资", shop: "农资经营部", "5166", "农药、化肥、种子、农膜销售。", [.farmSupplies, .retail]),
        Trade("兽药饲料", shop: "兽药饲料店", "5167", "兽药、饲料销售。", [.farmSupplies, .retail]),
        Trade("林业", cooperative: "林木种植", "0211", "林木育种育苗、采伐、销售。", [.forestry, .planting]),
    ]

    private static let making: [Trade] = [
        Trade("建筑工程", "4710", "房屋建筑工程、市政公用工程施工。", [.building, .labour, .pollution, .equipment]),
        Trade("房地产开发", "7010", "房地产开发、销售。", [.building, .labour, .advertising]),
        Trade("砂石", "1019", "砂石料开采、加工、销售。", [.mining, .pollution, .water, .industry, .equipment]),
        Trade("矿业", "0933", "矿产品开采、选矿、销售。", [.mining, .pollution, .hazardous, .water, .industry, .labour]),
        Trade("水泥制品", "3021", "水泥制品、砖瓦生产、销售。", [.industry, .pollution, .equipment]),
        Trade("机械", shop: "农机维修部", "4330", "机械设备修理；金属制品加工。", [.industry, .equipment, .pollution]),
        Trade("包装", "2231", "纸箱、泡沫箱生产、销售。", [.industry, .pollution, .equipment]),
        Trade("水电开发", "4413", "水力发电、供电。", [.water, .industry, .equipment]),
        Trade("新能源", "4416", "太阳能发电；电力设施安装。", [.industry, .water, .labour]),
    ]

    private static let serving: [Trade] = [
        Trade("物流", shop: "货运部", "5430", "道路普通货物运输；仓储、装卸。", [.transport, .labour]),
        Trade("汽车服务", shop: "汽修店", "8111", "汽车修理与维护；汽车配件销售。", [.transport, .pollution, .hazardous]),
        Trade("文化传媒", shop: "广告部", "7251", "广告设计、制作、发布；文化活动策划。", [.advertising, .online]),
        Trade("网络", shop: "网吧", "6622", "互联网上网服务；预包装食品零售。", [.internetBar]),
        Trade("娱乐", shop: "歌厅", "9011", "歌舞娱乐服务；酒水零售。", [.entertainment, .publicPlace]),
        Trade("旅行社", "7291", "国内旅游和入境旅游业务。", [.travel]),
        Trade("教育咨询", shop: "托管服务部", "8391", "教育咨询、校外托管服务。", [.education]),
        Trade("健康管理", shop: "诊所", "8425", "诊所服务；健康咨询。", [.clinic]),
        Trade("美业", shop: "美发店", "8051", "理发及美容服务。", [.publicPlace]),
        Trade("劳务", "7262", "劳务派遣；建筑劳务分包。", [.labour]),
        Trade("家政", shop: "家政服务部", "8010", "家庭服务；保洁服务。", [.labour]),
    ]
}
