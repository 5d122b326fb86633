// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Readers
import Records
import Testing

@testable import Documents

@Suite struct DocumentRowTests {
    private let reader = DocumentRowReader(source: "测试来源")

    private func row(_ fields: [(String, JSONValue)]) -> JSONObject {
        JSONObject(keys: fields.map(\.0), values: fields.map(\.1))
    }

    private func read(_ extra: [(String, JSONValue)]) throws -> NormativeDocument {
        try reader.read(row([("id", .string("ym-1")), ("title", .string("示例办法"))] + extra))
    }

    private static let personal = "身份证号53232819850615001X，电话13812345678"

    @Test(arguments: [
        "title", "short_title", "aliases", "number", "issuers", "index_number", "registration_number", "topics",
        "status_claim", "body", "source_name",
    ])
    func `personal data is hidden in every text`(field: String) throws {
        let fields = ["id": "ym-1", "title": "示例办法"].merging([field: "示例" + Self.personal]) { $1 }
        let document = try reader.read(row(fields.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
        let text = "\(document)"
        #expect(!text.contains("5323281985") && !text.contains("1381234"))
        #expect(text.contains("［身份号码］"))
    }

    @Test func `a key made of personal data is refused`() {
        for field in ["id", "work"] {
            let refusal = #expect(throws: RowRefusal.self) {
                try reader.read(
                    row([
                        ("id", .string(field == "id" ? "53232819850615001X" : "ym-1")), ("title", .string("示例办法")),
                        ("work", .string(field == "work" ? "张三13812345678" : "示例")),
                    ]))
            }
            #expect(refusal?.code == "bad_field" && refusal?.sentence.contains("1985") == false)
        }
    }

    @Test func `a mark at the head of the body or in the claim makes a draft`() throws {
        #expect(try read([("class", .string("normative_document")), ("body", .string("（征求意见稿）\n第一条 甲。"))]).isDraft)
        #expect(try read([("status_claim", .string("征求意见稿"))]).isDraft)
        #expect(try !read([("status_claim", .string("有效")), ("body", .string("第一条 甲。"))]).isDraft)
    }

    @Test func `a day of publication that has not come is refused`() throws {
        let today = try #require(CivilDate("2026-11-25"))
        let reader = DocumentRowReader(source: "测试来源", today: today)
        func read(_ day: String) throws -> NormativeDocument {
            try reader.read(
                row([("id", .string("a")), ("title", .string("示例办法")), ("published_on", .string(day))]))
        }
        #expect(try read("2026-11-25").publishedOn == today)
        let refusal = #expect(throws: RowRefusal.self) { try read("2026-11-26") }
        #expect(refusal?.code == "bad_date" && refusal?.sentence.contains("还没有到") == true)
        let plain = PlainDocumentReader(source: "测试来源", today: today)
        let text = "示例县甲管理办法\n发布日期：2090年1月1日\n第一条　示例。"
        #expect(throws: RowRefusal.self) { try plain.read(text: text, fileName: "d.txt") }
    }

    @Test func `every field of the format arrives`() throws {
        let document = try read([
            ("work", .string("示例办法")), ("short_title", .string("办法")), ("number", .string("示政规〔2020〕1号")),
            ("issuers", .array([.string("示例县人民政府")])), ("class", .string("normative_document")),
            ("written_on", .string("2020年1月2日")), ("published_on", .string("2020/1/3")),
            ("effective_on", .string("20200201")), ("effective_confidence", .string("high")),
            ("expires_on", .string("2025-01-31")), ("index_number", .string("A-/2020-0103001")),
            ("registration_number", .string("云府登1号")), ("topics", .array([.string("财政、金融、审计")])),
            ("status_claim", .string("有效")),
            ("history", .array([.object(row([("date", .string("2020-01-02")), ("event", .string("通过"))]))])),
            ("source_name", .string("示例网")), ("source_url", .string("https://example.invalid/1")),
            ("body", .string("第一条 甲。\r\n\r\n  第二条 本办法自2020年2月1日起施行。")),
        ])
        #expect(document.id == "ym-1")
        #expect(document.workName == "示例办法" && document.workID == RecordIdentity.workID(name: "示例办法"))
        #expect(document.documentClass == .normativeDocument)
        #expect(document.writtenOn?.description == "2020-01-02")
        #expect(document.publishedOn?.description == "2020-01-03")
        #expect(document.effectiveOn?.description == "2020-02-01")
        #expect(document.effectiveConfidence == .high)
        #expect(document.expiresOn?.description == "2025-01-31")
        #expect(document.history.map(\.event) == ["通过"])
        #expect(document.body == "第一条 甲。\n第二条 本办法自2020年2月1日起施行。")
        #expect(document.outline.map(\.anchor) == ["a1", "a2"])
        #expect(document.clauses.map(\.kind) == [.effectiveOn])
        #expect(document.source == SourceReference(name: "示例网", id: "ym-1", url: "https://example.invalid/1"))
        #expect(document.flags.isEmpty)
    }

    @Test(arguments: [
        ("original-date", Confidence.low, false), ("conflict", .low, true), ("none", Confidence.none, false),
        ("medium", .medium, false),
    ])
    func `the source's rating of its date is kept`(_ word: String, _ confidence: Confidence, _ conflict: Bool) throws {
        let document = try read([("effective_confidence", .string(word))])
        #expect(document.effectiveConfidence == confidence && document.datesConflict == conflict)
    }

    @Test(arguments: [
        ("class", "unheard_of", "bad_field"), ("effective_confidence", "sehr", "bad_field"),
        ("published_on", "2023-02-29", "bad_date"), ("written_on", "0000-00-00", "bad_date"),
        ("expires_on", "20230", "bad_date"),
    ])
    func `a wrong value is refused with its code`(_ field: String, _ value: String, _ code: String) {
        #expect {
            try read([(field, .string(value))])
        } throws: { error in
            (error as? RowRefusal)?.code == code && (error as? RowRefusal)?.sentence.contains(field) == true
        }
    }

    @Test func `an unknown class names the classes that there are`() {
        #expect {
            try read([("class", .string("unheard_of"))])
        } throws: { error in
            (error as? RowRefusal)?.sentence.contains("joint_party_document") == true
        }
    }

    @Test(arguments: ["id", "title"])
    func `a row without its required fields is refused`(_ missing: String) {
        let fields: [(String, JSONValue)] = [("id", .string("ym-1")), ("title", .string("示例"))]
        #expect {
            try reader.read(row(fields.filter { $0.0 != missing }))
        } throws: { error in
            (error as? RowRefusal)?.code == "missing_field"
        }
    }

    @Test func `a title without a text is accepted and flagged`() throws {
        #expect(try read([]).flags == [.titleOnly])
        #expect(try read([("body", .string("第一条 示例包括，"))]).flags == [.truncated])
    }

    @Test func `a body that bears a mark of secrecy is refused`() {
        #expect(throws: RowRefusal.classified) { try read([("body", .string("秘密★1年\n正文。"))]) }
    }

    @Test func `a body over the limit is refused`() {
        let body = String(repeating: "某", count: DocumentRowReader.bodyLimit / 3 + 10)
        #expect { try read([("body", .string(body))]) } throws: { ($0 as? RowRefusal)?.code == "too_long" }
    }

    @Test func `script links are dropped, unknown members named`() throws {
        #expect(try read([("source_url", .string("javascript:alert(1)"))]).source.url == nil)
        #expect(reader.unknownFields(of: row([("id", .string("a")), ("category", .string("b"))])) == ["category"])
    }

    @Test func `versions of one work without a name share number and title`() throws {
        let first = try read([("number", .string("示政规〔2020〕1号"))])
        let second = try reader.read(
            row([("id", .string("ym-2")), ("title", .string("示例办法")), ("number", .string("示政规[2020]1号"))]))
        let other = try read([("number", .string("示政规〔2021〕1号"))])
        #expect(first.workID == second.workID && first.workID != other.workID)
        #expect(first.workID.hasPrefix("w-"))
    }

    @Test func `without number title, issuer and year tell works apart`() throws {
        let one = try read([("published_on", .string("2020-01-01")), ("issuers", .string("甲局"))])
        let same = try read([("published_on", .string("2020-12-31")), ("issuers", .string("甲局"))])
        let later = try read([("published_on", .string("2021-01-01")), ("issuers", .string("甲局"))])
        #expect(one.workID == same.workID && one.workID != later.workID)
    }

    @Test func `whom a document marks once as a private person is hidden in all of it`() throws {
        let document = try reader.read(
            row([
                ("id", .string("ym-1")), ("title", .string("关于王建军信访事项的答复（示例）")),
                ("body", .string("信访人王建军：\n你反映的问题收悉。经查，王建军家的房屋已登记。\n联系人：李红梅")),
            ]))
        #expect(document.title == "关于王某某信访事项的答复（示例）" && document.workName == document.title)
        #expect(!document.body.contains("王建军") && document.body.contains("李红梅"))
    }

    @Test func `names in a list of those who get aid are hidden`() throws {
        let document = try reader.read(
            row([
                ("id", .string("ym-1")), ("title", .string("元谋县2025年低保对象公示（示例）")),
                ("body", .string("经办人电话0878-8211234。\n序号 姓名 金额\n1 杨发明 500\n2 李红梅 300")),
            ]))
        #expect(!document.body.contains("杨发明") && !document.body.contains("李红梅"))
        #expect(document.body.contains("杨某某 500"))
    }
}

@Suite struct BodyNumberTests {
    @Test(
        arguments: [
            ("示办函〔2016〕92号为履行承诺，现通知如下。", "关于示例的通知", "示办函〔2016〕92号"),
            ("示例省科学技术厅关于印发《甲指引》的通知示科农〔2017〕3号各市科技局：", "关于印发《甲指引》的通知", "示科农〔2017〕3号"),
            ("关于示例的通知\n示科〔2017〕3号\n各单位：", "关于示例的通知", "示科〔2017〕3号"),
            ("根据《甲意见》（示发〔2017〕1号），制定本办法。", "示例办法", nil),
            ("为贯彻示发〔2017〕1号文件精神，现通知如下。", "关于示例的通知", nil),
            ("第一条 示例。", "示例办法", nil), ("", "示例办法", nil),
        ] as [(String, String, String?)])
    func `a number above the text is the document's, a cited one is not`(
        _ body: String, _ title: String, _ number: String?
    ) {
        #expect(BodyNumber.find(in: body, title: title) == number)
    }
}
