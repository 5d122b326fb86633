// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Readers
import Records
import Testing

@testable import Credit

@Suite struct SubjectRowTests {
    private let reader = SubjectRowReader(source: "测试来源")

    private func read(_ changes: [String: JSONValue?]) throws -> MarketSubject {
        try reader.read(Rows.subject(changes))
    }

    private func code(_ changes: [String: JSONValue?]) -> String? {
        do {
            _ = try read(changes)
            return nil
        } catch { return (error as? RowRefusal)?.code }
    }

    @Test func `a whole row is a subject under its code`() throws {
        let subject = try read([
            "former_names": .array([.string("元谋县示例糖厂"), .string("元谋示例百货站")]), "ended_on": .string("2025-01-02"),
            "address": .string("元谋县元马镇示例路1号"), "registration_number": .string("532328100001232"),
            "parent": .string(Rows.other),
            "source_name": .string("示例登记库"), "source_url": .string("https://example.invalid/s"),
        ])
        #expect(subject.id == "subject-" + Rows.company)
        #expect(subject.code == Rows.company && subject.groupKey == Rows.company)
        #expect(subject.name == "元谋县示例商贸有限公司")
        #expect(subject.formerNames == ["元谋县示例糖厂", "元谋示例百货站"])
        #expect(subject.kindText == "有限责任公司（自然人投资或控股）")
        #expect(subject.state == .active && subject.stateText == "存续")
        #expect(subject.registrar == "元谋县市场监督管理局")
        #expect(subject.establishedOn == CivilDate("2019-03-08") && subject.endedOn == CivilDate("2025-01-02"))
        #expect(subject.industryCode == "5211" && subject.scope == "日用百货销售。" && subject.division == "元谋县")
        #expect(subject.address == "元谋县元马镇示例路1号" && subject.registrationNumber == "532328100001232")
        #expect(subject.parent == Rows.other && subject.codeWarnings.isEmpty)
        #expect(subject.source == SourceReference(name: "示例登记库", id: Rows.company, url: "https://example.invalid/s"))
    }

    @Test(arguments: ["91532328ma6aaaa10x", "９１５３２３２８ＭＡ６ＡＡＡＡ１０Ｘ", "9153 2328 MA6A AAA1 0X"])
    func `codes in lower case, full width and groups are the stored code`(_ printed: String) throws {
        #expect(try read(["code": .string(printed)]).code == Rows.company)
        #expect(reader.key(of: Rows.subject(["code": .string(printed)])) == Rows.company)
    }

    @Test(
        arguments: [
            ("91532328MA6AAAA101", "bad_code", "校验码"), ("9153232BMA6AAAA10X", "bad_code", "行政区划"),
            ("91532328MA6AAAA1OX", "bad_code", "是否应为 91532328MA6AAAA10X"), ("91532328****AAA10X", "bad_code", "只含数字"),
            ("9.15323E+17", "bad_code", "科学计数法"), ("532328100001232", "bad_code", "工商注册号"),
            ("71526726-X", "bad_code", "组织机构代码"),
            ("91532328MA6AAAA10", "bad_code", "18位"), ("91532328MA6AAAA10X、91532328MA6AAAA29T", "bad_code", "多个"),
            ("11010519491231002X", "personal", "公民身份号码"), ("911124198108030024", "personal", "公民身份号码"),
        ] as [(String, String, String)])
    func `a code that is none is refused with what may be meant, and never repeated`(
        _ printed: String, _ code: String, _ words: String
    ) {
        #expect { try read(["code": .string(printed)]) } throws: { error in
            guard let refusal = error as? RowRefusal else { return false }
            return refusal.code == code && refusal.sentence.contains(words) && !refusal.sentence.contains(printed)
        }
        #expect(reader.key(of: Rows.subject(["code": .string(printed)])) == "")
    }

    @Test(arguments: ["name", "code"]) func `what must be there must be there`(_ field: String) {
        #expect(code([field: .null]) == "missing_field")
        #expect(code([field: .string(" / ")]) == "missing_field")
        #expect(reader.key(of: Rows.subject([field: .null])) == "")
    }

    @Test func `a legacy subject is known by its registration number`() throws {
        let subject = try read(["code": .null, "registration_number": .string("5323 2810 0001 232")])
        #expect(subject.code == nil && subject.registrationNumber == "532328100001232" && subject.groupKey.isEmpty)
        #expect(subject.id.hasPrefix("s-") && subject.number == "532328100001232")
        #expect(
            reader.key(of: Rows.subject(["code": .null, "registration_number": .string("532328100001232")]))
                == "532328100001232")
    }

    @Test(
        arguments: [
            ("532328100001232", "532328100001232", []), ("532328100001233", "532328100001233", ["registration_number"]),
            ("5323281000012", "5323281000012", ["registration_number"]), ("无", nil, []), ("110105491231003", nil, nil),
            ("11010519491231002X", nil, nil),
        ] as [(String, String?, [String]?)])
    func `registration numbers are kept, odd ones flagged, persons' numbers refused`(
        _ printed: String, _ kept: String?, _ warnings: [String]?
    ) throws {
        guard let warnings else {
            #expect(code(["registration_number": .string(printed)]) == "personal")
            return
        }
        let subject = try read(["registration_number": .string(printed)])
        #expect(subject.registrationNumber == kept && subject.codeWarnings == warnings)
    }

    @Test func `an inner check that fails is flagged, not refused`() throws {
        #expect(try read(["code": .string("91532328123456780T")]).codeWarnings == ["inner_check"])
    }

    @Test(arguments: ["张建国", "欧阳娜娜", "买买提·艾山", "11010519491231002X", "张建国 11010519491231002X"])
    func `natural persons are refused`(_ name: String) {
        #expect(code(["name": .string(name)]) == "personal")
        #expect(code(["name": .string(name), "code": .null]) == "personal")
        #expect(reader.key(of: Rows.subject(["name": .string(name)])) == "")
    }

    @Test func `several names in one cell are refused`() {
        #expect(code(["name": .string("元谋县示例商贸有限公司、元谋县示例建材有限公司")]) == "several_parties")
    }

    @Test func `a shop keeps its name, its operator is masked wherever he stands`() throws {
        let subject = try read([
            "code": .string(Rows.shop), "name": .string("元谋县张建国烧烤店"), "operator": .string("张建国"),
            "scope": .string("餐饮服务（经营者张建国，电话13812345678）"), "address": .string("元谋县元马镇示例村3组张建国家"),
        ])
        #expect(subject.name == "元谋县张建国烧烤店")
        #expect(subject.representative == "张某某")
        #expect(subject.scope?.contains("建国") == false && subject.scope?.contains("13812345678") == false)
        #expect(subject.address == nil)
    }

    @Test func `a shop without a trade name bears its owner's, masked`() throws {
        #expect(try read(["code": .string(Rows.shop), "name": .string("张建国")]).name == "张某某")
        let legacy = try read([
            "code": .null, "name": .string("张建国"), "registration_number": .string("532328600000017"),
        ])
        #expect(legacy.name == "张某某")
    }

    @Test func `former names that are persons' are masked`() throws {
        let subject = try read(["former_names": .string("王小二；元谋县示例糖厂、 元谋示例站 ")])
        #expect(subject.formerNames == ["王某某", "元谋县示例糖厂", "元谋示例站"])
    }

    @Test func `a branch names its parent, and the parent's code goes before`() throws {
        let branch = try read(["name": .string("昆明示金商贸有限公司元谋分公司")])
        #expect(branch.parent == "昆明示金商贸有限公司")
        #expect(try read(["name": .string("昆明示金商贸有限公司元谋分公司"), "parent": .string(Rows.other)]).parent == Rows.other)
        #expect(try read([:]).parent == nil)
        #expect(code(["parent": .string("张建国")]) == "personal")
    }

    @Test(arguments: [
        ("吊销，未注销", MarketSubject.State.revoked), ("停业", .unknown), ("歇业", .dormant), ("moved_out", .movedOut),
    ])
    func `states are read, others shown as printed`(_ word: String, _ state: MarketSubject.State) throws {
        let subject = try read(["state": .string(word)])
        #expect(subject.state == state && subject.stateText == word)
    }

    @Test(
        arguments: [
            ("2019年3月8日", "2019-03-08"), ("2019/3/8", "2019-03-08"), ("20190308", "2019-03-08"), ("1900-01-01", nil),
            ("长期", nil),
            ("", nil),
        ] as [(String, String?)])
    func `days are read, defaults of systems are none`(_ printed: String, _ day: String?) throws {
        #expect(try read(["established_on": .string(printed)]).establishedOn?.description == day)
    }

    @Test(arguments: ["2023-02-29", "0000-00-00", "20230-01-01", "昨天"]) func `days that are none are refused`(
        _ printed: String
    ) {
        #expect(code(["established_on": .string(printed)]) == "bad_date")
        #expect(reader.key(of: Rows.subject(["established_on": .string(printed)])) == Rows.company)
    }

    @Test(
        arguments: [("5211", "5211"), ("F5211", "F5211"), ("f5211", "F5211"), ("未知行业", nil), ("批发业", nil)]
            as [(String, String?)])
    func `industry codes are codes`(_ printed: String, _ code: String?) throws {
        #expect(try read(["industry_code": .string(printed)]).industryCode == code)
    }

    @Test func `links that are no web addresses are dropped`() throws {
        #expect(try read(["source_url": .string("javascript:alert(1)")]).source.url == nil)
    }

    @Test func `a cell of two hundred thousand bytes is refused`() {
        #expect(code(["scope": .string(String(repeating: "百", count: 70_000))]) == "too_long")
    }

    @Test func `fields that the format does not know are named`() {
        #expect(reader.unknownFields(of: Rows.subject(["logo": .string("x")])) == ["logo"])
        #expect(reader.unknownFields(of: Rows.subject()).isEmpty)
    }
}
