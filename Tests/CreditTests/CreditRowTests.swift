// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Readers
import Records
import Testing

@testable import Credit

@Suite struct CreditRowTests {
    private let reader = CreditRowReader(source: "测试来源")

    private func read(_ changes: [String: JSONValue?]) throws -> CreditEntry { try reader.read(Rows.entry(changes)) }

    private func code(_ changes: [String: JSONValue?]) -> String? {
        do {
            _ = try read(changes)
            return nil
        } catch { return (error as? RowRefusal)?.code }
    }

    @Test func `a whole row is an entry of its subject`() throws {
        let entry = try read([
            "display_until": .string("2027-01-01"), "restricted_until": .string("2026-12-01"),
            "repaired_on": .null, "state": .string("异议处理中"),
        ])
        #expect(entry.subjectCode == Rows.company && entry.groupKey == Rows.company)
        #expect(entry.subjectName == "元谋县示例商贸有限公司")
        #expect(entry.section == .administration && entry.sectionText == "行政管理" && entry.entryTitle == "行政处罚")
        #expect(entry.number == "元市监处罚〔2026〕15号" && entry.organ == "元谋县市场监督管理局")
        #expect(entry.decidedOn == CivilDate("2026-04-10") && entry.publishedOn == CivilDate("2026-04-15"))
        #expect(entry.grade == .general && entry.channel == .creditChina && entry.state == .underObjection)
        #expect(entry.basis?.contains("第一百二十四条") == true && entry.content == "罚款五万元。")
        #expect(entry.displayUntil == CivilDate("2027-01-01") && entry.restrictedUntil == CivilDate("2026-12-01"))
        #expect(entry.source.name == "测试来源" && entry.source.url == "https://example.invalid/1")
        #expect(entry.id.hasPrefix("k-"))
        #expect(entry.display.window.last == CivilDate("2027-01-01"))
    }

    @Test(arguments: ["entry_kind", "decided_on"]) func `what must be there must be there`(_ field: String) {
        #expect(code([field: .null]) == "missing_field")
        #expect(reader.key(of: Rows.entry([field: .null, "number": .null])) == "")
    }

    @Test func `code or name must be there`() throws {
        #expect(code(["code": .null, "name": .null]) == "missing_field")
        #expect(try read(["name": .null]).subjectName == Rows.company)
    }

    @Test func `an entry without a code belongs to no subject, whatever its name`() throws {
        let entry = try read(["code": .null])
        #expect(entry.subjectCode == nil && entry.groupKey.isEmpty && entry.subjectName == "元谋县示例商贸有限公司")
    }

    @Test(arguments: ["献血", "水电费缴纳", "信用", "？"])
    func `what the catalogue does not name is refused and the right words are named`(_ word: String) {
        #expect { try read(["entry_kind": .string(word)]) } throws: { error in
            (error as? RowRefusal)?.code == "bad_field" && (error as? RowRefusal)?.sentence.contains("严重失信主体") == true
        }
        #expect(reader.key(of: Rows.entry(["entry_kind": .string(word)])) == "")
    }

    @Test(
        arguments: [
            ["code": .null, "name": .string("张建国")], ["code": .null, "name": .string("欧阳娜娜")],
            ["code": .null, "name": .string("阿木子黑")],
            ["name": .string("张建国")], ["code": .string("11010519491231002X")],
            ["code": .null, "name": .string("张三 11010519491231002X")],
            ["code": .null, "subject_kind": .string("自然人")],
        ] as [[String: JSONValue?]])
    func `natural persons are refused and leave no key`(_ changes: [String: JSONValue?]) {
        #expect(code(changes) == "personal")
        #expect(reader.key(of: Rows.entry(changes)) == "")
    }

    @Test func `organisations with short names and shops stay`() throws {
        #expect(try read(["code": .null, "name": .string("元谋糖厂")]).subjectName == "元谋糖厂")
        #expect(try read(["code": .string(Rows.shop), "name": .string("元谋县张建国烧烤店")]).subjectName == "元谋县张建国烧烤店")
        #expect(try read(["code": .string(Rows.shop), "name": .string("张建国")]).subjectName == "张某某")
    }

    @Test(
        arguments: [
            ("轻微", .minor), ("一般失信", .general), ("严重", .serious), ("待定", nil), ("", nil), ("/", nil),
            ("serious", .serious),
        ] as [(String, CreditGrade?)])
    func `grades are the authority's`(_ word: String, _ grade: CreditGrade?) throws {
        #expect(try read(["grade": .string(word)]).grade == grade)
    }

    @Test func `a grade that is none is refused; the result of an evaluation is none`() throws {
        #expect(code(["grade": .string("较重")]) == "bad_field")
        let entry = try read(["entry_kind": .string("纳税信用"), "grade": .string("A级"), "entry_title": .null])
        #expect(entry.section == .evaluation && entry.grade == nil && entry.entryTitle == "纳税信用：A级")
    }

    @Test func `a state that is not understood is refused`() {
        #expect(code(["state": .string("不予公示")]) == "bad_field")
        #expect(code(["state": .null]) == nil)
    }

    @Test(
        arguments: [("9999-12-31", nil), ("长期", nil), ("2027年1月1日", "2027-01-01"), ("1900-01-01", nil)]
            as [(String, String?)])
    func `ends that systems put where there is none are none`(_ printed: String, _ day: String?) throws {
        #expect(try read(["display_until": .string(printed)]).displayUntil?.description == day)
    }

    @Test(arguments: ["2026-02-30", "1900-01-01", "昨天"]) func `the day of the decision is a real day`(_ printed: String)
    {
        #expect(code(["decided_on": .string(printed)]) == "bad_date")
        #expect(reader.key(of: Rows.entry(["decided_on": .string(printed), "number": .null])) == "")
    }

    @Test(
        arguments: [
            (
                [
                    "organ": .string("元谋县公安局"), "number": .string("元公（治）行罚决字〔2025〕102号"),
                    "basis": .string("《中华人民共和国治安管理处罚法》第二十三条"),
                ], "sealed"
            ),
            (["content": .string("当事人系未成年人，不满十八周岁。")], "minor"), (["content": .string("机密★1年\n内容")], "classified"),
        ] as [([String: JSONValue?], String)])
    func `what the gate stops does not enter`(_ changes: [String: JSONValue?], _ reason: String) {
        #expect(code(changes) == reason)
    }

    @Test func `persons in texts are masked, the organisation's name stays`() throws {
        let entry = try read([
            "legal_representative": .string("李大山"),
            "content": .string("元谋县示例商贸有限公司法定代表人李大山（身份证11010519491231002X，电话13812345678）被限制高消费。"),
            "entry_title": .string("李大山限制消费令"),
        ])
        #expect(entry.content?.contains("元谋县示例商贸有限公司") == true)
        for text in [entry.content, entry.entryTitle] {
            #expect(text?.contains("李大山") == false && text?.contains("李某某") == true)
        }
        #expect(entry.content?.contains("13812345678") == false && entry.content?.contains("1949") == false)
    }

    @Test func `what changes in the life of an entry does not change its key`() {
        let key = reader.key(of: Rows.entry())
        #expect(!key.isEmpty)
        let later: [String: JSONValue?] = [
            "state": .string("已修复"), "repaired_on": .string("2026-08-01"), "grade": .string("轻微"),
            "content": .string("改"),
            "display_until": .string("2026-12-31"), "published_on": .null, "channel": .null,
            "entry_title": .string("罚款"),
        ]
        #expect(reader.key(of: Rows.entry(later)) == key)
        #expect(reader.key(of: Rows.entry(["number": .string("元市监处罚[2026]15 号")])) == key)
        #expect(reader.key(of: Rows.entry(["entry_kind": .string("行政处罚")])) == key)
    }

    @Test(
        arguments: [
            ["number": .string("元市监处罚〔2026〕16号")], ["code": .string(Rows.other)], ["entry_kind": .string("严重失信主体")],
            ["code": .null],
        ] as [[String: JSONValue?]])
    func `another entry has another key`(_ changes: [String: JSONValue?]) {
        #expect(reader.key(of: Rows.entry(changes)) != reader.key(of: Rows.entry()))
    }

    @Test func `without a number, day, organ and title tell entries apart`() {
        let key = reader.key(of: Rows.entry(["number": .null]))
        #expect(key.contains("2026-04-10"))
        #expect(reader.key(of: Rows.entry(["number": .string("无"), "decided_on": .string("2026年4月10日")])) == key)
        #expect(reader.key(of: Rows.entry(["number": .null, "entry_title": .string("通报批评")])) != key)
    }

    @Test func `an id of the source is the key and the id`() throws {
        let entry = try read(["id": .string("xy-2026-1")])
        #expect(entry.id == "xy-2026-1" && entry.source.id == "xy-2026-1")
        #expect(reader.key(of: Rows.entry(["id": .string("张三11010519491231002X")])) == "")
    }

    @Test func `what the gate stops`() {
        #expect(code(["content": .string("内部资料，不得公开")]) == "internal")
        #expect(
            code([
                "organ": .string("元谋县公安局"), "basis": .null, "content": .string("治安管理处罚：法定代表人殴打他人"),
                "number": .null,
            ]) == "sealed")
    }

    @Test func `whom one text names is hidden in the others`() throws {
        let entry = try read(["content": .string("工人李文山高处坠落死亡。"), "entry_title": .string("李文山死亡事故")])
        #expect(entry.content == "工人李某某高处坠落死亡。" && entry.entryTitle == "李某某死亡事故")
    }
}
