// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Readers
import Records
import Testing

@testable import Interpretations

@Suite struct InterpretationRowTests {
    private let reader = InterpretationRowReader(source: "测试来源")

    private func row(_ changes: [String: JSONValue]) -> JSONObject {
        var fields: [String: JSONValue] = [
            "id": .string("jd-1"), "title": .string("《元谋县集市管理办法》解读"),
            "body": .string("县人民政府印发了《元谋县集市管理办法》（元政规〔2024〕1号）。\n\n 一、背景 \n内容。"), "published_on": .string("2024-01-03"),
        ]
        for (key, value) in changes { fields[key] = value }
        let keys = fields.keys.sorted()
        return JSONObject(keys: keys, values: keys.compactMap { fields[$0] })
    }

    private func code(_ changes: [String: JSONValue]) -> String? {
        do {
            _ = try reader.read(row(changes))
            return nil
        } catch { return error.code }
    }

    @Test func `a whole row is an interpretation`() throws {
        let read = try reader.read(
            row([
                "interprets": .array([.string("d-1"), .string("元政规〔2024〕1号")]), "issuer": .string("元谋县市场监督管理局"),
                "form": .string("文字解读"), "source_url": .string("https://example.invalid/j"),
            ]))
        #expect(read.id == "jd-1" && read.title == "《元谋县集市管理办法》解读")
        #expect(read.body == "县人民政府印发了《元谋县集市管理办法》（元政规〔2024〕1号）。\n一、背景\n内容。")
        #expect(read.interprets == ["d-1", "元政规〔2024〕1号"])
        #expect(read.publishedOn == CivilDate("2024-01-03") && read.form == .text && read.formText == "文字解读")
        #expect(read.issuers == ["元谋县市场监督管理局"] && read.flags.isEmpty)
        #expect(read.source == SourceReference(name: "测试来源", id: "jd-1", url: "https://example.invalid/j"))
        #expect(read.display.window.first == CivilDate("2024-01-03") && read.display.window.last == nil)
    }

    @Test func `what it interprets is read where the row does not say`() throws {
        #expect(try reader.read(row([:])).interprets == ["《元谋县集市管理办法》（元政规〔2024〕1号）"])
        let unlinked = try reader.read(row(["title": .string("集市里的新变化"), "body": .string("集市热闹起来了。")]))
        #expect(unlinked.interprets.isEmpty && unlinked.flags == [.unlinked])
    }

    @Test func `a row without text is taken in and flagged`() throws {
        for body in [JSONValue.null, .string(""), .string(" ")] {
            let read = try reader.read(row(["body": body, "title": .string("一图读懂《元谋县集市管理办法》")]))
            #expect(read.body.isEmpty && read.form == .graphic && read.flags == [.noText])
        }
        #expect(
            try reader.read(row(["title": .string("一图读懂《甲县办法》"), "body": .string("微信图片_2022")])).flags == [.noText])
        let described = String(repeating: "图中文字。", count: 20)
        #expect(try reader.read(row(["title": .string("一图读懂《甲县办法》"), "body": .string(described)])).flags.isEmpty)
    }

    @Test(
        arguments: [
            ("图解", .graphic), ("图表", .graphic), ("音频视频", .audioVideo), ("视频解读", .audioVideo), ("动漫", .animation),
            ("在线访谈", .interview),
            ("新闻发布会", .pressConference), ("政策问答", .questions), ("答记者问", .questions), ("专家解读", .expert),
            ("媒体解读", .media), ("文字", .text),
            ("文字解读", .text), ("graphic", .graphic), ("舞蹈", .other),
        ] as [(String, Interpretation.Form)])
    func `forms are read from the field`(_ word: String, _ form: Interpretation.Form) throws {
        let read = try reader.read(row(["form": .string(word)]))
        #expect(read.form == form && read.formText == word)
    }

    @Test(
        arguments: [
            ("《甲县办法》解读", .text), ("图解：甲县办法", .graphic), ("【图解】甲县办法", .graphic), ("一图看懂《甲县办法》", .graphic),
            ("动画解读：什么是集市", .animation),
            ("H5：甲县办法", .audioVideo), ("《甲县办法》政策问答", .questions), ("局长就《甲县办法》答记者问", .questions),
            ("“《甲县办法》解读”新闻发布会实录", .pressConference),
            ("专家解读《甲县办法》", .expert), ("《甲县视频管理办法》解读", .text), ("《甲县动漫产业规划》解读", .text),
        ] as [(String, Interpretation.Form)])
    func `forms are guessed from the title`(_ title: String, _ form: Interpretation.Form) throws {
        let read = try reader.read(row(["title": .string(title)]))
        #expect(read.form == form && read.formText == nil)
    }

    @Test(
        arguments: [
            (["title": .null], "missing_field"), (["title": .string(" ")], "missing_field"),
            (["published_on": .string("2024-02-30")], "bad_date"),
            (["interprets": .bool(true)], "bad_field"),
            (["body": .string(String(repeating: "长", count: 3_400_000))], "too_long"),
            (["body": .string("机密★1年\n正文")], "classified"), (["body": .string("内部资料 注意保存\n正文")], "internal"),
        ] as [([String: JSONValue], String)])
    func `what is wrong is refused by name`(_ changes: [String: JSONValue], _ expected: String) {
        #expect(code(changes) == expected)
    }

    @Test func `an interpretation of a draft is no draft`() {
        #expect(code(["title": .string("《元谋县集市管理办法（征求意见稿）》解读")]) == nil)
    }

    @Test func `rows without id are known by their headline`() throws {
        let first = row(["id": .null])
        #expect(
            reader.key(of: first)
                == reader.key(of: row(["id": .null, "title": .string("《元谋县集市管理办法》 解读"), "body": .null])))
        #expect(try reader.read(first).id.hasPrefix("j-"))
        #expect(reader.key(of: row(["id": .null, "title": .null])) == "")
        #expect(reader.key(of: row([:])) == "jd-1")
    }

    @Test func `persons are masked, officials and offices stay`() throws {
        let read = try reader.read(
            row([
                "body": .string("局长王大伟介绍，办法已施行。咨询电话：0878-8211234。受助人张建国（身份证11010519491231002X，手机13812345678）表示感谢。")
            ]))
        #expect(read.body.contains("王大伟") && read.body.contains("0878-8211234"))
        for hidden in ["张建国", "1949", "13812345678"] { #expect(!read.body.contains(hidden)) }
    }

    @Test func `fields that the format does not know are named`() {
        #expect(reader.unknownFields(of: row(["logo": .string("x")])) == ["logo"])
    }
}
