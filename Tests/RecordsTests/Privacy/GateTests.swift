// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

struct GateTests {
    private func code(ofTitle title: String, _ text: String = "正文。", isDraft: Bool = false) -> GateRefusal.Code? {
        Gate.refusal(ofTitle: title, text: text, isDraft: isDraft)?.code
    }

    private func code(_ act: GatedAct) -> GateRefusal.Code? { Gate.refusal(ofAct: act)?.code }

    // MARK: documents

    @Test(arguments: [
        "秘密★1年\n关于…的通知", "机密 ★", "绝密★长期", "秘 密 ★ 10年", "000001\n机密★\n特急", "秘密☆", "密级：秘密\n正文", "密　级:机密",
    ])
    func `classified`(_ text: String) {
        #expect(code(ofTitle: "关于示例的通知", text) == .classified)
        #expect(SecrecyMark.stands(in: text))
    }

    @Test(arguments: [
        "内部文件\n关于…", "内部资料 注意保存\n正文", "（内部资料，注意保存）\n正文", "仅限内部使用\n正文", "【内部】\n正文", "不得公开\n正文", "内部传阅\n",
        "正文。\n此件不公开", "公开属性：不予公开\n正文", "公开方式：依申请公开\n正文", "正文。\n（此件不予公开）",
    ])
    func `internal papers`(_ text: String) {
        #expect(code(ofTitle: "关于示例的通知", text) == .internal)
    }

    @Test(arguments: [
        "元谋县示例管理办法（征求意见稿）", "元谋县示例条例(草案)", "示例规定（送审稿）", "示例办法（修订草案征求意见稿）", "示例细则（讨论稿）", "示例规划（2024年修订草案）",
        "《元谋县示例管理办法（征求意见稿）》", "示例方案 征求意见稿",
    ])
    func `a draft handed in as a final text`(_ title: String) {
        #expect(code(ofTitle: title) == .draftAsFinal)
        #expect(code(ofTitle: title, isDraft: true) == nil)
    }

    @Test(arguments: [
        "关于公开征求《元谋县示例管理办法（征求意见稿）》意见的公告", "关于印发元谋县示例管理办法的通知", "关于审议《示例条例（草案）》的说明", "全国人大常委会关于草案的决定",
        "关于加强内部管理的通知", "保守国家秘密法", "关于进一步做好保密工作的通知", "草案审议程序规定", "关于《示例规划（草案）》的批复",
    ])
    func `titles that pass`(_ title: String) {
        #expect(code(ofTitle: title) == nil)
    }

    @Test(arguments: [
        "★\n关于…的通知", "机密事项的管理。★", "属于国家秘密的，依法处理。", "加强内部管理，完善内部控制。", "内部机构设置如下：\n一、办公室", "不得公开的信息包括商业秘密。",
        "依申请公开的政府信息，由申请人领取。", "（此件公开发布）", "公开属性：主动公开", "密级：无",
    ])
    func `texts that pass`(_ text: String) {
        #expect(code(ofTitle: "关于示例的通知", text) == nil)
    }

    @Test(arguments: [
        "（征求意见稿）\n第一条 示例。", "\n  (送审稿)\n第一条 示例。", "示例县司法局\n2026年5月1日\n〔草案〕\n第一条", "（2026年修订草案征求意见稿）\n第一条",
        "【征求意见稿】\n第一条",
        "示例县市场管理办法（讨论稿）\n第一条", "［征求意见稿］\n第一条",
    ])
    func `a mark at the head of a text`(_ body: String) {
        #expect(DraftMark.stands(atHeadOf: body, title: "示例县市场管理办法"))
    }

    @Test(arguments: [
        "第一条 本办法（征求意见稿）经公开征求意见后修改。\n第二条", "", "第一条\n第二条\n第三条\n第四条\n第五条\n（征求意见稿）", "（2026年5月1日）\n第一条",
        "《示例条例（草案）》\n第一条", "（试行）\n第一条", "会议审议了《示例县城市规划（草案）》（修订草案）的说明",
    ])
    func `texts of which the head says nothing of a draft`(_ body: String) {
        #expect(!DraftMark.stands(atHeadOf: body, title: "示例县市场管理办法"))
    }

    // MARK: sealed

    @Test(arguments: [
        GatedAct(organ: "元谋县公安局", bases: ["《中华人民共和国治安管理处罚法》第四十三条第一款"]),
        GatedAct(bases: ["治安管理处罚法 第43条"]), GatedAct(bases: ["《治安管理处罚条例》第二十二条"]),
        GatedAct(number: "元公（治）行罚决字〔2021〕102号"), GatedAct(number: "元公(治)行罚决字[2021]102号"),
        GatedAct(organ: "元谋县公安局元马派出所", number: "元公（元）行罚决字〔2021〕10号"), GatedAct(number: "元公行罚决字〔2020〕1号"),
        GatedAct(organ: "元谋县公安局", penaltyKinds: [.detention], day: CivilDate("2015-01-01")),
        GatedAct(organ: "元谋县公安局", partyKind: .organization, bases: ["《反恐怖主义法》第九十一条"], penaltyKinds: [.detention]),
    ])
    func `records of public security are sealed, of any year`(_ act: GatedAct) {
        #expect(code(act) == .sealed)
    }

    @Test(arguments: [
        GatedAct(organ: "元谋县市场监督管理局", number: "元市监处罚〔2024〕15号", bases: ["《食品安全法》第一百二十四条"]),
        GatedAct(
            organ: "元谋县公安局", number: "元公（网）行罚决字〔2024〕1号", partyKind: .organization,
            bases: ["《中华人民共和国网络安全法》第五十九条"]),
        GatedAct(organ: "元谋县公安局交通警察大队", bases: ["《道路交通安全法》第九十条"], penaltyKinds: [.fine]),
        GatedAct(actKind: .licence, organ: "元谋县公安局", bases: ["《治安管理处罚法》"]),
        GatedAct(organ: "元谋县市场监督管理局", texts: ["扰乱秩序的，移送公安机关依照治安管理处罚法处理"]),
        GatedAct(),
    ])
    func `other decisions are not`(_ act: GatedAct) {
        #expect(code(act) == nil)
    }

    @Test(arguments: [
        GatedAct(organ: "元谋县公安局", bases: ["《治安处罚法》第四十三条第一款"]),
        GatedAct(organ: "元谋县公安局", bases: ["第四十三条第一款"]),
        GatedAct(organ: "元谋县公安局黄瓜园派出所", number: "703", bases: ["治安管理处罚法43条"]),
        GatedAct(organ: "元谋县公安局", bases: ["有关规定"], texts: ["依据《中华人民共和国治安管理处罚法》第七十条参与赌博"]),
        GatedAct(organ: "元谋县公安局", partyKind: .organization, bases: ["有关规定"], texts: ["治安案件"]),
        GatedAct(organ: "元谋县公安局", partyKind: .naturalPerson, bases: ["有关规定"]),
        GatedAct(organ: "元谋县公安局", partyKind: .organization, texts: ["治安管理处罚：法定代表人殴打他人"]),
        GatedAct(texts: ["治安管理处罚：殴打他人"]),
    ])
    func `the law on public security is known by its other names, and in the texts of the police`(_ act: GatedAct) {
        #expect(code(act) == .sealed)
    }

    @Test(arguments: [
        GatedAct(organ: "元谋县公安局", partyKind: .organization, bases: ["《保安服务管理条例》第四十二条"], texts: ["未经备案从事保安服务"]),
        GatedAct(organ: "元谋县公安局", partyKind: .organization, texts: ["消防设施未保持完好有效"]),
        GatedAct(texts: ["移送公安机关依照治安管理处罚法处理"]),
    ])
    func `other decisions of the police are not`(_ act: GatedAct) {
        #expect(code(act) == nil)
    }

    @Test(arguments: ["内部资料，不得公开", "依申请公开", "不予公开", "内部资料 不得公开"])
    func `a cell that says that the row is not public`(_ text: String) {
        #expect(code(GatedAct(texts: ["当事人销售超过保质期的酸奶。", text])) == .internal)
        #expect(Gate.refusal(ofCells: ["对食品经营的处罚", text])?.code == .internal)
    }

    @Test func `a cell that is a level of secrecy`() {
        #expect(code(GatedAct(texts: ["秘密"])) == .classified)
        #expect(code(GatedAct(texts: ["侵犯商业秘密"])) == nil)
    }

    // MARK: minors

    private static let day = CivilDate("2024-06-01")

    @Test(arguments: [
        "当事人系未成年人，从轻处罚", "被处罚人为未成年人", "违法行为人不满十八周岁", "因其未满18周岁，减轻处罚", "已满十四周岁不满十八周岁的人有违法行为", "李某，男，16岁",
        "年龄：17，男", "年龄为十五", "现年17周岁", "年仅十五岁的王某", "2007年1月1日出生", "出生日期：2010-05-01", "身份证号532328200801011231",
        "（2008年3月生）当事人不满16周岁",
    ])
    func `minors never pass`(_ text: String) {
        #expect(code(GatedAct(identityNumber: nil, texts: [text], day: Self.day)) == .minor)
    }

    @Test(arguments: [
        "当事人（15岁）无证驾驶", "17岁的当事人", "当事人出生于2009年5月", "当事人系元谋县第一中学初二学生", "当事人系小学在校学生", "当事人猥亵儿童", "被处罚人（十六岁）",
        "李某（15岁，学生）", "奸淫幼女",
    ])
    func `minors told in other words do not pass either`(_ text: String) {
        #expect(code(GatedAct(texts: [text], day: Self.day)) == .minor)
    }

    @Test(arguments: [
        "向中学学生（15岁）销售香烟", "向17岁的少年销售香烟", "当事人向小学学生推销辅导书", "未落实性侵害未成年人强制报告制度", "当事人出生于1989年5月", "中学学生食堂", "保质期（15天）",
        "当事人为元谋县示例中学，学生食堂餐具不合格", "使用15岁的马匹", "当事人（46岁）", "当事人出生于2006年5月",
    ])
    func `other words about the young do`(_ text: String) {
        #expect(code(GatedAct(texts: [text], day: Self.day)) == nil)
    }

    @Test(arguments: [
        "向未成年人出售烟酒", "当事人向不满十八周岁的未成年人销售香烟", "接纳未成年人进入网吧", "招用不满十六周岁的未成年人", "未设置未成年人禁入标志", "违反未成年人保护法第五十九条",
        "当事人为幼儿园，未成年人食堂卫生不合格", "李某，男，46岁", "年龄：38", "1980年1月1日出生", "2006年5月31日出生", "成立于2010年5月1日", "使用15年", "年满18周岁",
        "18岁以上", "十八周岁", "",
    ])
    func `grown-ups and duties towards minors do`(_ text: String) {
        #expect(code(GatedAct(texts: [text], day: Self.day)) == nil)
    }

    @Test func `of age from the eighteenth birthday on`() throws {
        let birth = try #require(CivilDate("2006-06-01"))
        #expect(MinorFacts.isMinor(birth, on: try #require(CivilDate("2024-05-31"))))
        #expect(!MinorFacts.isMinor(birth, on: try #require(CivilDate("2024-06-01"))))
        #expect(!MinorFacts.isMinor(birth, on: try #require(CivilDate("2000-01-01"))))
        let leap = try #require(CivilDate("2008-02-29"))
        #expect(MinorFacts.isMinor(leap, on: try #require(CivilDate("2026-02-27"))))
        #expect(!MinorFacts.isMinor(leap, on: try #require(CivilDate("2026-03-01"))))
    }

    @Test func `the identity number of the party tells its age`() {
        #expect(code(GatedAct(identityNumber: Self.number(born: "20100101"), day: Self.day)) == .minor)
        #expect(code(GatedAct(identityNumber: Self.number(born: "19900101"), day: Self.day)) == nil)
        #expect(code(GatedAct(identityNumber: Self.number(born: "20100101"), day: nil)) == nil)
    }

    /// A number with a right check; it belongs to nobody known.
    private static func number(born day: String) -> String {
        let body = "532328" + day + "123"
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        return body + String(Array("10X98765432")[sum % 11])
    }

    // MARK: organisations and sources

    @Test(arguments: ["张三", "欧阳娜娜", "买买提·艾山", "张三11010519491231002X"])
    func `a person where an organisation must stand`(_ name: String) {
        #expect(Gate.refusal(ofOrganizationName: name)?.code == .personal)
    }

    @Test(arguments: ["元谋示例有限公司", "元谋县张三烧烤店", "914403001922038216", "", "王记小吃"])
    func `organisations pass`(_ name: String) {
        #expect(Gate.refusal(ofOrganizationName: name) == nil)
    }

    @Test func `a source must be reviewed and public`() {
        #expect(Gate.refusal(isReviewed: true, isPublicAtSource: true) == nil)
        #expect(Gate.refusal(isReviewed: false, isPublicAtSource: true)?.code == .unreviewed)
        #expect(Gate.refusal(isReviewed: true, isPublicAtSource: false)?.code == .notPublicAtSource)
    }

    @Test(arguments: GateRefusal.Code.allCases)
    func `every refusal says what is wrong and what would be right`(_ code: GateRefusal.Code) {
        let refusal = GateRefusal(code)
        #expect(refusal.sentence.hasSuffix("。"))
        #expect(refusal.sentence.contains("请") || refusal.sentence.contains("应"))
        #expect(refusal.description.hasPrefix(code.rawValue))
    }
}
