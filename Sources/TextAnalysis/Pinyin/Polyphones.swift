// SPDX-License-Identifier: GPL-3.0-or-later

/// 多音字: characters that names of people, places, enterprises and offices use with more than one reading.
///
/// ICU gives one reading to a character. The rest stands here: the common reading first, then the others, surname
/// readings among them (曾 zeng, 单 shan, 区 ou, 仇 qiu, 解 xie, 查 zha, 朴 piao, 覃 qin, 万俟 mo qi, 尉迟 yu chi).
enum Polyphones {
    static let readings: [Unicode.Scalar: [String]] = {
        var readings: [Unicode.Scalar: [String]] = [:]
        for entry in table.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
            let fields = entry.split(separator: " ")
            guard let scalar = fields.first?.unicodeScalars.first else { continue }
            readings[scalar] = fields.dropFirst().map(String.init)
        }
        return readings
    }()

    private static let table = """
        阿 a e,艾 ai yi,柏 bai bo,薄 bo bao,堡 bao bu pu,暴 bao pu,卜 bu bo,便 bian pian,泊 bo po,伯 bo bai,秘 mi bi
        藏 cang zang,曾 ceng zeng,查 cha zha,长 chang zhang,厂 chang an,场 chang,朝 chao zhao,车 che ju,称 cheng chen
        乘 cheng sheng,盛 sheng cheng,重 zhong chong,种 zhong chong,仇 chou qiu,臭 chou xiu,畜 chu xu,传 chuan zhuan
        大 da dai,单 dan shan chan,弹 dan tan,当 dang,的 de di,得 de dei,地 di de,调 diao tiao,都 du dou,度 du duo
        恶 e wu,番 fan pan,坊 fang,佛 fo fu,盖 gai ge,给 gei ji,蛤 ha ge,谷 gu yu,贾 jia gu,骨 gu,龟 gui jun qiu
        还 hai huan,行 xing hang heng,巷 xiang hang,和 he huo hu,合 he ge,核 he hu,会 hui kuai,虹 hong jiang,哈 ha
        济 ji,奇 qi ji,系 xi ji,茄 qie jia,夹 jia ga,降 jiang xiang,强 qiang jiang,角 jiao jue,觉 jue jiao,校 xiao jiao
        嚼 jiao jue,解 jie xie,劲 jin jing,浚 jun xun,圈 quan juan,卷 juan,菌 jun,卡 ka qia,壳 ke qiao,可 ke,空 kong
        乐 le yue,勒 le lei,累 lei,六 liu lu,陆 lu liu,露 lu lou,绿 lv lu,率 lv shuai,落 luo la lao,麦 mai,脉 mai mo
        没 mei mo,模 mo mu,牟 mou mu,万 wan mo,娜 na nuo,难 nan,粘 zhan nian,弄 nong long,女 nv,区 qu ou,炮 pao bao
        屏 ping bing,朴 pu piao po,仆 pu,铺 pu,瀑 pu bao,曝 pu bao,戚 qi,栖 qi xi,俟 si qi,纤 xian qian,切 qie,亲 qin qing
        覃 tan qin,曲 qu,任 ren,塞 sai se,色 se shai,厦 sha xia,莎 sha suo,杉 shan sha,少 shao,折 zhe she,召 zhao shao
        莘 xin shen,省 sheng xing,石 shi dan,识 shi zhi,似 si shi,什 shen shi,食 shi si,殖 zhi shi,属 shu zhu,数 shu shuo
        宿 su xiu,遂 sui,拓 tuo ta,沓 ta da,提 ti di,吐 tu,褪 tui tun,尉 wei yu,蔚 wei yu,为 wei,洗 xi xian,吓 xia he
        鲜 xian,相 xiang,削 xue xiao,血 xue xie,叶 ye xie,殷 yin yan,咽 yan ye,燕 yan,钥 yao yue,耶 ye,员 yuan yun
        应 ying,佣 yong,轧 zha ya,翟 zhai di,择 ze zhai,占 zhan,着 zhe zhao zhuo,正 zheng,只 zhi,轴 zhou,粥 zhou yu
        祭 ji zhai,缪 miao mou,隗 wei kui,郗 xi chi,宓 mi fu,逄 pang,尹 yin,芮 rui,祝 zhu,幢 zhuang chuang,镐 gao hao
        侗 dong tong,傣 dai,僰 bo,彝 yi,傈 li,僳 su,羌 qiang,埔 pu bu,坝 ba,坪 ping,箐 qing jing,涧 jian,漾 yang,濞 bi
        """
}
