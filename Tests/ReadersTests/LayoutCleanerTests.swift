// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Readers

@Suite struct LayoutCleanerTests {
    /// 28 characters a line with first lines set in, as GB/T 9704 prints, without the indent that copying loses.
    private static let wrapped = """
        青川县人民政府办公室
        关于印发青川县集贸市场管理办法的通知
        青政办发〔2021〕9号
        各乡镇人民政府，县级各部门：
        《青川县集贸市场管理办法》已经县人民政府同意，现印发给
        你们，请认真贯彻执行。
        青川县人民政府办公室
        2021 年 3 月 5 日
        青川县集贸市场管理办法
        第一章　总　则
        第一条　为了加强集贸市场管理，维护市场交易秩序，保护经
        营者和消费者的合法权益，根据《中华人民共和国消费者权益保护
        法》和《某省集贸市场管理条例》（2019年修订），结合本县实际，
        制定本办法。
        第二条　在本县行政区域内开办集贸市场，从事集贸市场经营
        和管理活动，适用本办法。违反本办法第十二条第一款第
        （三）项规定的，由县市场监督管理局按照本办法第
        三十条处理。
        第三条　县市场监督管理局主管全县集贸市场的监督管理工作。
        第四条　开办集贸市场应当具备下列条件：
        （一）有固定的场所；
        （二）有必要的设施；
        （三）有负责人。
        第二章　附　则
        第五条　本办法自2021年4月1日起施行。
        """

    @Test func `wrapped lines are joined and headings kept`() {
        let paragraphs = LayoutCleaner.clean(Self.wrapped).split(separator: "\n").map(String.init)
        #expect(
            paragraphs == [
                "青川县人民政府办公室关于印发青川县集贸市场管理办法的通知", "青政办发〔2021〕9号", "各乡镇人民政府，县级各部门：",
                "《青川县集贸市场管理办法》已经县人民政府同意，现印发给你们，请认真贯彻执行。", "青川县人民政府办公室", "2021年3月5日",
                "青川县集贸市场管理办法", "第一章 总则",
                "第一条 为了加强集贸市场管理，维护市场交易秩序，保护经营者和消费者的合法权益，根据《中华人民共和国消费者权益保护法》"
                    + "和《某省集贸市场管理条例》（2019年修订），结合本县实际，制定本办法。",
                "第二条 在本县行政区域内开办集贸市场，从事集贸市场经营和管理活动，适用本办法。违反本办法第十二条第一款第（三）项规定的，"
                    + "由县市场监督管理局按照本办法第三十条处理。",
                "第三条 县市场监督管理局主管全县集贸市场的监督管理工作。", "第四条 开办集贸市场应当具备下列条件：", "（一）有固定的场所；",
                "（二）有必要的设施；", "（三）有负责人。", "第二章 附则", "第五条 本办法自2021年4月1日起施行。",
            ])
    }

    @Test(arguments: ["\n\n", "\r\n", "\r", "\r\n\r\n"])
    func `blank lines between all lines mean nothing`(_ end: String) {
        let spaced = Self.wrapped.split(separator: "\n").joined(separator: end)
        #expect(LayoutCleaner.clean(spaced) == LayoutCleaner.clean(Self.wrapped))
    }

    @Test func `cleaning a clean text changes nothing`() {
        let once = LayoutCleaner.clean(Self.wrapped)
        #expect(LayoutCleaner.clean(once) == once)
    }

    @Test func `indents of first lines part paragraphs even after full lines`() {
        let text = """
              县级各部门应当在每年一月底前公布上一年度执法数据，包括许
            可处罚强制检查的件数和罚没金额，并报县司法局备案接受监督。
              县司法局应当在每年二月底前汇总全县数据，经县人民政府审定
            后向社会公布，同时抄送县人大常委会法制工作委员会和有关部门。
              本通知自印发之日起施行，由县司法局负责解释，有问题请联系。
            """
        #expect(LayoutCleaner.clean(text).split(separator: "\n").count == 3)
    }

    @Test func `a text with one paragraph a line stays as it is`() {
        let text = """
            青川县人民政府关于公布规范性文件清理结果的公告
            为了维护法制统一，县人民政府对截至上年底的规范性文件进行了全面清理，现将清理结果公布如下，请遵照执行。
            一、继续有效的文件
            青川县城市管理办法
            青川县户外广告设置管理规定
            青川县餐厨垃圾管理暂行规定
            二、废止的文件
            青川县烟花爆竹管理规定
            """
        #expect(LayoutCleaner.clean(text) == text)
    }

    @Test func `a list of titles of like length is not taken for wrapped prose`() {
        let titles = (10..<40).map { "\($0)年青川县关于某某某某某某某某管理工作的实施方案" }
        #expect(LayoutCleaner.clean(titles.joined(separator: "\n")) == titles.joined(separator: "\n"))
    }

    @Test(arguments: [
        "— 7 —", "－7－", "- 12 -", "—12—", "第7页", "第 7 页", "第 7 页 共 9 页", "第7页/共9页", "7/9", "—— 3 ——", "· 4 ·",
    ])
    func `page numbers are dropped`(_ number: String) {
        #expect(LayoutCleaner.clean("前一段。\n\n\(number)\n\n后一段。") == "前一段。\n后一段。")
    }

    @Test func `lone numbers go at page edges and stay in tables`() {
        #expect(LayoutCleaner.clean("正文。\n7\n\u{0C}后文。") == "正文。\n后文。")
        #expect(LayoutCleaner.clean("序号\n1\n名称\n2\n数量") == "序号\n1\n名称\n2\n数量")
    }

    @Test func `a page number between two lines of a paragraph does not part them`() {
        let lines = LayoutCleanerTests.wrapped.replacing("你们，请认真", with: "\n\n— 1 —\n\n你们，请认真")
        #expect(LayoutCleaner.clean(lines).contains("现印发给你们，请认真贯彻执行。"))
    }

    @Test(arguments: [
        ("2016 年 9 月 28 日", "2016年9月28日"), ("〔 2016 〕 8 号", "〔2016〕8号"), ("更新 PPP 项目库", "更新PPP项目库"),
        ("甲办公室 乙办公室", "甲办公室 乙办公室"), ("第一章　总　则", "第一章 总则"), ("通　　知", "通知"),
        ("Open Data 平台", "Open Data平台"), ("甲 | 乙", "甲 | 乙"), ("甲办公室 2016年9月28日印发", "甲办公室 2016年9月28日印发"),
        ("签发人：  张某", "签发人：张某"), ("《 办法 》", "《办法》"), ("a  b", "a b"), (" \u{3000} ", ""), ("", ""),
    ])
    func `spaces of the typesetter go and those that separate stay`(_ given: String, _ clean: String) {
        #expect(LayoutCleaner.clean(given) == clean)
    }

    @Test func `Latin words broken over lines keep a space`() {
        let line = String(repeating: "word and ", count: 8).dropLast()
        #expect(!LayoutCleaner.clean("\(line),\n\(line),\n\(line).").contains("andword"))
    }

    @Test func `a title in brackets broken over lines is joined`() {
        #expect(LayoutCleaner.clean("印发《关于推进政务\n公开的意见》的通知\n各乡镇：") == "印发《关于推进政务公开的意见》的通知\n各乡镇：")
    }

    @Test func `a title broken before its last word is joined`() {
        let text = "国务院关于在市场监管领域全面推行\n部门联合监管的意见\n国发〔2019〕5号\n各省：\n正文。"
        #expect(LayoutCleaner.clean(text) == "国务院关于在市场监管领域全面推行部门联合监管的意见\n国发〔2019〕5号\n各省：\n正文。")
    }

    @Test func `pages are counted by form feeds`() {
        #expect(LayoutCleaner.cleaned("甲\u{0C}乙\u{0C}").pageCount == 2)
        #expect(LayoutCleaner.cleaned("甲").pageCount == nil)
    }

    @Test func `thousands of open brackets cost linear time`() {
        let text = String(repeating: "《（", count: 10_000) + "\n" + String(repeating: "甲，\n", count: 10_000)
        #expect(!LayoutCleaner.clean(text).isEmpty)
    }
}
