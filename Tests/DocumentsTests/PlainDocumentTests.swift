// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import Readers
import Records
import TestSupport
import Testing

@testable import Documents

@Suite struct PlainDocumentTests {
    private let reader = PlainDocumentReader(source: "测试来源")

    private static let joint = """
        中共示例县委办公室文件
        示办发〔2016〕13号
        ★
        中共示例县委办公室 示例县人民政府办公室
        印发《关于全面推进全州示例公开
        工作的实施意见》的通知
        各乡镇党委和人民政府，县级各部门：
        《关于全面推进全县示例公开工作的实施意见》已经县委、县人民政府同意，现印发给你们，请认真贯彻落实。
        中共示例县委办公室
        示例县人民政府办公室
        2016年9月28日
        关于全面推进全县示例公开工作的实施意见
        为贯彻落实《某委办公厅印发〈关于甲的意见〉的通知》（某办发〔2016〕8号）要求，现提出以下实施意见。
        一、总体要求
        （一）指导思想。示例。
        各乡镇要认真落实。
        抄送：示例县人大常委会办公室。
        中共示例县委办公室 2016年9月28日印发
        """

    @Test func `a joint notice and its enclosure come out as two linked documents`() throws {
        let found = try reader.read(text: Self.joint, fileName: "a.txt")
        try #require(found.count == 2)
        let (notice, enclosure) = (found[0], found[1])
        #expect(notice.title == "中共示例县委办公室 示例县人民政府办公室印发《关于全面推进全州示例公开工作的实施意见》的通知")
        #expect(enclosure.title == "关于全面推进全县示例公开工作的实施意见")
        #expect(notice.number == "示办发〔2016〕13号")
        #expect(notice.issuers == ["中共示例县委办公室", "示例县人民政府办公室"])
        #expect(notice.writtenOn?.description == "2016-09-28")
        #expect(notice.printedOn?.description == "2016-09-28")
        #expect(notice.documentClass == .jointPartyDocument && enclosure.documentClass == .jointPartyDocument)
        #expect(notice.enclosureIDs == [enclosure.id] && enclosure.wrapperID == notice.id)
        #expect(notice.aliases.contains(enclosure.title))
        #expect(enclosure.aliases.contains("关于全面推进全州示例公开工作的实施意见"))
        #expect(enclosure.citations.map(\.number) == ["某办发〔2016〕8号"])
        #expect(enclosure.outline.map(\.anchor) == ["top", "s1", "s1-1"])
        #expect(!enclosure.body.contains("抄送") && !enclosure.body.contains("印发给"))
        #expect(notice.body.contains("已经县委") && !notice.body.contains("一、总体要求"))
    }

    @Test func `reading the same file again gives the same ids`() throws {
        let first = try reader.read(text: Self.joint, fileName: "a.txt").map(\.id)
        let second = try reader.read(text: Self.joint, fileName: "b.txt").map(\.id)
        #expect(first == second)
    }

    @Test func `a single document is read with its signature`() throws {
        let text = """
            示例县财政局 示例县农业农村局
            关于做好示例补贴发放工作的通知
            示财〔2021〕5号
            各乡镇人民政府：
            现将有关事项通知如下：
            一、范围。示例。
            本通知自印发之日起施行，有效期2年。
            示例县财政局 示例县农业农村局
            2021年3月1日
            （此件公开发布）
            """
        let found = try reader.read(text: text, fileName: "x.txt")
        try #require(found.count == 1)
        #expect(found[0].title == "示例县财政局 示例县农业农村局关于做好示例补贴发放工作的通知")
        #expect(found[0].number == "示财〔2021〕5号")
        #expect(found[0].issuers == ["示例县财政局", "示例县农业农村局"])
        #expect(found[0].writtenOn?.description == "2021-03-01")
        #expect(found[0].clauses.map(\.kind) == [.effectiveOnPrinting, .term])
        #expect(found[0].documentClass == .unknown)
    }

    @Test func `an order takes its number from the line below`() throws {
        let text = "示例县人民政府令\n第12号\n示例县甲管理办法\n第一条 为了示例，制定本办法。\n第二条 本办法自2020年1月1日起施行。"
        let found = try reader.read(text: text, fileName: "o.txt")
        #expect(found.first?.title == "示例县甲管理办法")
        #expect(found.first?.number?.contains("12号") == true)
        #expect(found.first?.outline.map(\.anchor) == ["a1", "a2"])
    }

    @Test(arguments: ["机密★1年\n示例通知\n正文。", "秘 密 ★\n示例通知\n正文。", "000001\n绝密★长期\n示例通知\n正文。"])
    func `a classified file is refused`(_ text: String) {
        #expect(throws: RowRefusal.classified) { try reader.read(text: text, fileName: "s.txt") }
    }

    @Test func `a star alone is decoration`() throws {
        #expect(try reader.read(text: "★\n关于示例的通知\n正文。", fileName: "s.txt").count == 1)
    }

    @Test func `a draft for comment is never a document in force`() throws {
        let found = try reader.read(text: "示例县甲管理办法（征求意见稿）\n第一条 示例。", fileName: "d.txt")
        #expect(found.first?.documentClass == .draft)
    }

    @Test(arguments: ["（征求意见稿）", "(送审稿)", "（草案）", "〔讨论稿〕"])
    func `a mark on the line below the title makes a draft`(_ mark: String) throws {
        let text = "示例县甲管理办法\n\(mark)\n\n第一条　示例。\n第二条　本办法自2026年6月1日起施行。"
        let found = try reader.read(text: text, fileName: "d.txt")
        #expect(found.count == 1 && found[0].isDraft)
        #expect(try !reader.read(text: text.replacing(mark + "\n", with: ""), fileName: "d.txt")[0].isDraft)
    }

    @Test func `a picture without text keeps the file's name and says so`() throws {
        let found = try reader.read(text: "", fileName: "文件/关于示例的通知.pdf", hasTextLayer: false)
        #expect(found.first?.title == "关于示例的通知")
        #expect(found.first?.flags == [.noTextLayer, .titleOnly])
    }

    @Test func `a file without a title is refused with a reason`() {
        #expect(throws: RowRefusal.self) { try reader.read(text: "正文。没有标题。\n还是正文。", fileName: "n.txt") }
    }

    @Test func `any text is read without a crash`() {
        var random = SeededRandom(seed: 99)
        for round in 0..<600 {
            let text = RandomText.make(&random, pieces: 1 + round % 200)
            _ = try? reader.read(text: text, fileName: "f\(round).txt")
        }
    }

    @Test(.enabled(if: CorpusFiles.has("documents/founding-document.txt")))
    func `the founding document comes out exactly`() async throws {
        let path = try #require(CorpusFiles.path("documents/founding-document.txt"))
        guard case .document(let text) = try await FileReader.read(path: path) else {
            Issue.record("not a document")
            return
        }
        let found = try reader.read(text: text.text, fileName: "founding-document.txt")
        try #require(found.count == 2)
        #expect(found[0].number == "元办发〔2016〕13号")
        #expect(found[0].issuers == ["中共元谋县委办公室", "元谋县人民政府办公室"])
        #expect(found[0].writtenOn?.description == "2016-09-28")
        #expect(found[0].printedOn?.description == "2016-09-28")
        #expect(found[0].title == "中共元谋县委办公室 元谋县人民政府办公室印发《关于全面推进全州政务公开工作的实施意见》的通知")
        #expect(found[1].title == "关于全面推进全县政务公开工作的实施意见")
        #expect(found[1].citations.compactMap(\.number) == ["中办发〔2016〕8号", "云办发〔2016〕34号", "楚办发〔2016〕17号"])
        #expect(found.allSatisfy { $0.documentClass == .jointPartyDocument })
        #expect(found[1].outline.filter { $0.level == .first }.map(\.label) == ["一、", "二、", "三、", "四、", "五、", "六、"])
        #expect(found[1].outline.filter { $0.level == .second }.count == 19)
    }
}

@Suite struct PlainLayoutTests {
    private let reader = PlainDocumentReader(source: "测试来源")

    @Test func `the block of a government site above a document is read`() throws {
        let text = """
            索引号 | 15248770H/2023-00836 | 发布机构 | 示例县市场监督管理局
            文  号 | 示市监〔2023〕5号 | 发布日期 | 2023-03-02
            有效性：有效
            示例县市场监督管理局关于示例工作的通知
            各所、各股室：
            一、示例。
            示例县市场监督管理局
            2023年3月1日
            """
        let found = try #require(try reader.read(text: text, fileName: "p.html").first)
        #expect(found.title == "示例县市场监督管理局关于示例工作的通知")
        #expect(found.number == "示市监〔2023〕5号")
        #expect(found.indexNumber == "15248770H/2023-00836")
        #expect(found.publishedOn?.description == "2023-03-02" && found.writtenOn?.description == "2023-03-01")
        #expect(found.statusClaim == "有效")
        #expect(found.body.hasPrefix("各所"))
    }

    @Test(arguments: [
        "示例县人民政府办公室\n关于印发示例县甲管理办法的通知\n示政办发〔2020〕3号\n各乡镇人民政府：\n现印发给你们。\n示例县人民政府办公室\n2020年5月1日\n示例县甲管理办法\n第一条 示例。",
        "示政办发〔2020〕3号\n示例县人民政府办公室关于印发《示例县甲管理办法》的通知\n各乡镇人民政府：\n现将《示例县甲管理办法》印发给你们。\n示例县人民政府办公室 2020年5月1日\n附件\n示例县甲管理办法\n第一条 示例。",
        "# 示例县人民政府办公室关于印发《示例县甲管理办法》的通知\n示政办发〔2020〕3号\n各乡镇人民政府：\n请认真贯彻执行。\n（此件公开发布）\n示例县人民政府办公室\n2020年5月1日\n示例县甲管理办法\n第一条 示例。",
    ])
    func `notice and measure come apart in the usual layouts`(_ text: String) throws {
        let found = try reader.read(text: text, fileName: "n.txt")
        try #require(found.count == 2)
        #expect(found[1].title == "示例县甲管理办法" && found[1].outline.map(\.anchor) == ["a1"])
        #expect(found.allSatisfy { $0.number == "示政办发〔2020〕3号" && $0.writtenOn?.description == "2020-05-01" })
        #expect(found.allSatisfy { $0.issuers == ["示例县人民政府办公室"] })
    }

    @Test func `whom a file marks once as a private person is hidden in title, text and name`() throws {
        let text = "关于王建军信访事项的答复（示例）\n信访人王建军：\n你反映的问题收悉。王建军家的房屋已登记。"
        let documents = try PlainDocumentReader(source: "示例").read(text: text, fileName: "王建军答复.txt")
        #expect(!"\(documents)".contains("王建军"))
        #expect(documents.first?.title == "关于王某某信访事项的答复（示例）")
    }
}
