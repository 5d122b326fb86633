// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Readers
import Records
import Testing

@testable import Enforcement

/// What rows become; all parties and numbers are invented.
@Suite struct ActRowTests {
    private let penalties = ActRowReader(source: "测试", kind: .enforcement, today: Rows.today)
    private let licences = ActRowReader(source: "测试", kind: .licence, today: Rows.today)

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test func `a penalty of the 2018 layout`() throws {
        let act = try penalties.read(Rows.penalty())
        #expect(act.kind == .enforcement && act.actKind == .penalty)
        #expect(act.party.name == "元谋县示例果蔬有限公司" && act.party.creditCode == Rows.company)
        #expect(act.party.legalRepresentative == "张某某")
        #expect(act.number == "元市监处罚〔2024〕15号")
        #expect(act.penaltyKinds == [.fine] && act.penaltyText == "罚款" && act.fine == Amount(fen: 500_000))
        #expect(act.dutyCitations.map(\.canonical) == ["《中华人民共和国食品安全法》第三十四条第（十）项"])
        #expect(act.basisCitations.map(\.canonical) == ["《中华人民共和国食品安全法》第一百二十四条第一款第（五）项"])
        #expect(act.dutyBasis == "违反了《中华人民共和国食品安全法》第三十四条第十项的规定")
        #expect(act.basis == "《中华人民共和国食品安全法》第一百二十四条第一款第五项")
        #expect(try act.decidedOn == day("2024-03-05"))
        #expect(try act.displayUntil == day("2027-03-05"))
        #expect(act.fields == ["F11"])
        #expect(act.flags.isEmpty)
        #expect(act.groupKey == Rows.company && act.source.name == "测试")
    }

    @Test func `a licence`() throws {
        let act = try licences.read(Rows.licence())
        #expect(act.kind == .licence && act.actKind == .licence)
        let terms = try #require(act.licence)
        #expect(terms.category == .ordinary && terms.categoryText == "普通")
        #expect(terms.certificate == "食品经营许可证" && terms.certificateNumber == "JY15323280009999")
        #expect(try terms.validFrom == day("2024-03-05"))
        #expect(try terms.validUntil == day("2029-03-04"))
        #expect(act.validUntil == nil && act.state == .valid && act.fields == ["F11"])
        #expect(try licences.read(Rows.licence(["state": .string("2")])).state == .lapsed)
        let unnumbered = try licences.read(Rows.licence(["number": nil]))
        #expect(unnumbered.number == "JY15323280009999")
    }

    @Test func `a penalty of the 2016 layout`() throws {
        let act = try penalties.read(Rows.oldPenalty())
        #expect(act.party.kind == .organization && act.party.organizationCode == "MA6CCCC03")
        #expect(act.penaltyKinds == [.fine] && act.fine == nil)
        #expect(act.documentName == "元谋县示例商店销售不合格商品案")
        #expect(act.basisCitations.map(\.canonical) == ["《中华人民共和国产品质量法》第五十条"])
        let person = try penalties.read(
            Rows.oldPenalty([
                "party_name": .string("李桂芳"), "organization_code": nil, "party_id_number": .string(Rows.identity),
            ]))
        #expect(person.party == Party(name: "李某某", kind: .naturalPerson))
    }

    @Test(arguments: [
        ("强制", ActKind.coercion), ("行政征收", .levy), ("给付", .payment), ("确认", .confirmation), ("检查", .inspection),
        ("裁决", .adjudication),
        ("奖励", .reward), ("征用", .requisition), ("其他", .other),
    ])
    func `other kinds of act need little`(_ word: String, _ kind: ActKind) throws {
        let act = try penalties.read(Rows.act(word))
        #expect(act.actKind == kind && act.kind == .enforcement && act.content == "示例内容")
        #expect(act.penaltyKinds.isEmpty && act.party.kind == .organization)
    }

    @Test func `a natural person is hidden in every text`() throws {
        let act = try penalties.read(
            Rows.penalty([
                "party_name": .string("欧阳建国"), "party_kind": .string("自然人"), "credit_code": nil,
                "legal_representative": nil,
                "party_id_kind": .string("身份证"), "party_id_number": .string(Rows.identity),
                "facts": .string("欧阳建国（公民身份号码\(Rows.identity)）经营超过保质期的食品。"), "remark": .string("欧阳建国已缴纳罚款"),
            ]))
        #expect(act.party == Party(name: "欧阳某某", kind: .naturalPerson))
        #expect(act.facts?.contains("建国") == false && act.facts?.contains(Rows.identity) == false)
        #expect(act.remark == "欧阳某某已缴纳罚款")
        #expect(act.flags == [.personalDataRemoved])
        #expect(act.groupKey.isEmpty)
    }

    @Test func `a shop keeps its name, though it bears its owner's`() throws {
        let act = try penalties.read(
            Rows.penalty([
                "party_name": .string("元谋县张建国烧烤店"), "party_kind": .string("自然人"),
                "credit_code": .string(Rows.shop.lowercased()),
                "facts": .string("元谋县张建国烧烤店由张建国经营，未公示菜品价格。"),
            ]))
        #expect(act.party.name == "元谋县张建国烧烤店" && act.party.kind == .individualBusiness)
        #expect(act.party.creditCode == Rows.shop)
        #expect(act.facts == "元谋县张建国烧烤店由张某某经营，未公示菜品价格。")
        #expect(act.flags == [.kindCorrected])
    }

    @Test(arguments: [
        ("5000元", 500_000), ("0.5万元", 500_000), ("０．５", 500_000), ("1,000", 1_000_000_000),
    ])
    func `amounts with and without a unit`(_ text: String, _ fen: Int64) throws {
        #expect(try penalties.read(Rows.penalty(["fine": .string(text)])).fine == Amount(fen: fen))
        #expect(try penalties.read(Rows.penalty(["fine": .number("0.5")])).fine == Amount(fen: 500_000))
    }

    @Test func `an amount that is probably yuan is kept and flagged`() throws {
        let high = try penalties.read(Rows.penalty(["fine": .string("5000")]))
        #expect(high.fine == Amount(fen: 5_000_000_000) && high.flags == [.amountReview])
        let repeated = try penalties.read(Rows.penalty(["fine": .string("500"), "content": .string("罚款500元")]))
        #expect(repeated.flags == [.amountReview])
        let province = try penalties.read(Rows.penalty(["fine": .string("5000"), "organ": .string("云南省市场监督管理局")]))
        #expect(province.flags.isEmpty)
    }

    @Test(arguments: ["9999-09-09", "2099-12-31", "1900-01-01", "无处罚期限", "长期", "无", "/"])
    func `a default date is left out and flagged`(_ text: String) throws {
        let act = try penalties.read(Rows.penalty(["valid_until": .string(text)]))
        #expect(act.validUntil == nil && act.flags == [.defaultDate])
        let licence = try licences.read(Rows.licence(["valid_until": .string(text)]))
        #expect(licence.licence?.validUntil == nil && licence.flags == [.defaultDate])
    }

    @Test(arguments: ["2024年3月5日", "2024/3/5", "20240305", "2024-03-05 00:00:00"])
    func `dates in the forms that departments send`(_ text: String) throws {
        #expect(try penalties.read(Rows.penalty(["decided_on": .string(text)])).decidedOn == (try day("2024-03-05")))
    }

    @Test func `kinds of penalty from words, digits, lists and two columns`() throws {
        let combined: Rows.Changes = [
            "penalty_kinds": .string("2;3"), "confiscated": .string("0.02"), "content": .string("没收违法所得200元，罚款五千元"),
        ]
        #expect(try penalties.read(Rows.penalty(combined)).penaltyKinds == [.fine, .confiscationOfGains])
        let list = try penalties.read(Rows.penalty(["penalty_kinds": .array([.string("警告"), .string("罚款")])]))
        #expect(list.penaltyKinds == [.warning, .fine])
        let two = try penalties.read(Rows.penalty(["penalty_kinds": .string("警告"), "penalty_kinds_2": .string("罚款")]))
        #expect(two.penaltyKinds == [.warning, .fine] && two.penaltyText == "警告；罚款")
        let unknown = try penalties.read(Rows.penalty(["penalty_kinds": .string("责令限期拆除"), "fine": nil]))
        #expect(unknown.penaltyKinds == [.other] && unknown.flags == [.penaltyUnmapped])
        let mixed = try penalties.read(Rows.penalty(["penalty_kinds": .string("罚款、责令改正")]))
        #expect(mixed.penaltyKinds == [.fine] && mixed.flags.isEmpty)
        let revoked: Rows.Changes = [
            "penalty_kinds": .string("5"), "content": .string("吊销食品经营许可证"),
            "revoked_certificate": .string("食品经营许可证 JY1"),
            "fine": nil,
        ]
        #expect(try penalties.read(Rows.penalty(revoked)).penaltyKinds == [.revocation])
    }

    @Test func `a basis in which nothing can be read is kept and flagged`() throws {
        let act = try penalties.read(Rows.penalty(["basis": .string("有关食品安全的规定")]))
        #expect(act.basis == "有关食品安全的规定" && act.flags == [.basisUnread])
    }

    @Test func `a code with a wrong inner check is kept and flagged`() throws {
        // 53 of the region and a check character that fits, over an organisation code that does not.
        let odd = try #require(CreditCode.oddInnerCheck)
        let act = try penalties.read(Rows.penalty(["credit_code": .string(odd)]))
        #expect(act.party.creditCode == odd && act.flags == [.codeWarning])
    }

    @Test(arguments: [
        ("撤销", EnforcementAct.State.annulled), ("确认违法", .unlawful), ("确认无效", .void), ("已修复", .repaired),
        ("停止公示", .removed),
    ])
    func `what ends a decision is taken over though most columns are missing`(
        _ word: String, _ state: EnforcementAct.State
    ) throws {
        let row = Rows.object(
            [
                ("party_name", "元谋县示例果蔬有限公司"), ("number", "元市监处罚〔2024〕15号"), ("organ", "元谋县市场监督管理局"), ("state", word),
                ("ended_on", "2025-06-01"), ("end_reason", "主要证据不足"),
            ])
        let act = try penalties.read(row)
        #expect(act.state == state && act.endReason == "主要证据不足")
        #expect(penalties.key(of: row) == penalties.key(of: Rows.penalty()))
        #expect(act.id == (try penalties.read(Rows.penalty()).id))
        #expect(!act.display.window.contains(try day("2025-06-01")) || act.isNotice)
    }

    struct Ending: Sendable {
        var changes: Rows.Changes
        var state: EnforcementAct.State
        init(_ changes: Rows.Changes, _ state: EnforcementAct.State) { (self.changes, self.state) = (changes, state) }
    }

    @Test(arguments: [
        Ending(["ended_on": .string("2025-06-01")], .annulled),
        Ending(["ended_on": .string("2025-06-01"), "state": .string("/")], .annulled),
        Ending(["end_reason": .string("主要证据不足，予以撤销")], .annulled),
        Ending(["ended_on": .string("2025-06-01"), "end_reason": .string("经复核，将罚款数额予以变更")], .changed),
        Ending(["ended_on": .string("2025-06-01"), "end_reason": .string("人民法院确认违法")], .unlawful),
        Ending(["ended_on": .string("2025-06-01"), "state": .string("已变更")], .changed),
        Ending(["ended_on": .string("9999-12-31")], .valid), Ending(["end_reason": .string("无")], .valid),
        Ending(["changed_on": .string("2025-06-01")], .changed),
        Ending(["display_state": .string("停止公示"), "state": .string("有效")], .removed),
        Ending(["display_state": .string("公示中")], .valid), Ending(["repair_state": .string("未修复")], .valid),
        Ending(["repair_state": .string("已修复"), "state": .string("公示中")], .repaired),
        Ending(["repair_state": .string("是")], .repaired), Ending(["annulled": .string("是")], .annulled),
        Ending(["annulled": .string("否")], .valid), Ending(["decision_state": .string("已撤销")], .annulled),
        Ending(["decision_state": .string("已结案")], .valid),
        Ending(["repair_state": .string("已修复"), "state": .string("已撤销")], .annulled),
    ])
    func `every column that says a decision is over is heard`(_ row: Ending) throws {
        let act = try penalties.read(Rows.penalty(row.changes))
        #expect(act.state == row.state)
        if row.changes["ended_on"] == .string("2025-06-01") { #expect(try act.endedOn == day("2025-06-01")) }
        if row.changes["changed_on"] != nil { #expect(try act.endedOn == day("2025-06-01")) }
    }

    @Test(arguments: [
        Ending(["cancelled_on": .string("2025-06-01"), "state": nil], .lapsed),
        Ending(["ended_on": .string("2025-06-01"), "state": nil], .annulled),
        Ending(["ended_on": .string("2025-06-01"), "state": nil, "end_reason": .string("企业申请注销")], .lapsed),
        Ending(["changed_on": .string("2025-06-01")], .valid), Ending(["decision_state": .string("已注销")], .lapsed),
    ])
    func `and of licences`(_ row: Ending) throws {
        #expect(try licences.read(Rows.licence(row.changes)).state == row.state)
    }

    @Test func `an ended row may name its party by the code alone`() throws {
        let row = Rows.object([
            ("credit_code", Rows.company), ("number", "元市监处罚〔2024〕15号"), ("organ", "元谋县市场监督管理局"), ("state", "已撤销"),
        ])
        let act = try penalties.read(row)
        #expect(act.isNotice && act.groupKey == Rows.company && !penalties.key(of: row).isEmpty)
        #expect(penalties.key(of: Rows.penalty(["party_name": nil])).isEmpty)
        #expect(penalties.alias(of: row) == penalties.alias(of: Rows.penalty()))
        #expect(penalties.alias(of: row) != nil)
        #expect(penalties.alias(of: Rows.penalty(["number": .string("元市监处罚〔2024〕16号")])) != penalties.alias(of: row))
        #expect(penalties.alias(of: Rows.penalty(["credit_code": .string(Rows.other)])) != penalties.alias(of: row))
        for without in ["credit_code", "number", "organ"] {
            #expect(penalties.alias(of: Rows.penalty([without: nil])) == nil)
        }
        #expect(penalties.alias(of: Rows.penalty(["id": .string("cf-1")])) == nil)
    }

    @Test func `an address that is no web address, or tells a person, is dropped`() throws {
        #expect(
            try penalties.read(Rows.penalty(["source_url": .string("https://example.invalid/1")])).source.url != nil)
        #expect(try penalties.read(Rows.penalty(["source_url": .string("javascript:alert(1)")])).source.url == nil)
        let personal = try penalties.read(
            Rows.penalty(["source_url": .string("https://example.invalid/\(Rows.identity)")]))
        #expect(personal.source.url == nil)
    }

    @Test func `blank cells say nothing`() throws {
        let act = try penalties.read(
            Rows.penalty([
                "remark": .string("/"), "display_until": .string(""), "grade": .string("—"),
                "confiscated": .string("无"), "tax_number": .null,
            ]))
        #expect(act.remark == nil && act.displayUntil == nil && act.grade == nil && act.confiscated == nil)
    }

    @Test func `a text of private-use characters is kept and flagged`() throws {
        #expect(
            try penalties.read(Rows.penalty(["facts": .string("\u{E001}\u{E002}")])).flags.contains(.unreadableText))
    }

    @Test func `the key is number, organ and party, in any printed form, and no person's name`() throws {
        let key = penalties.key(of: Rows.penalty())
        #expect(
            key == penalties.key(of: Rows.penalty(["number": .string("元市监处罚[2024]第015号"), "organ": .string("县市场监管局")])))
        #expect(
            key
                == penalties.key(
                    of: Rows.penalty(["credit_code": .string("x"), "party_kind": .null, "decided_on": .string("?")])))
        #expect(key != penalties.key(of: Rows.penalty(["party_name": .string("元谋县示例粮油有限公司")])))
        #expect(key != penalties.key(of: Rows.penalty(["number": .string("元市监处罚〔2024〕16号")])))
        let person = penalties.key(
            of: Rows.penalty(["party_name": .string("李桂芳"), "party_kind": .string("自然人"), "credit_code": nil]))
        #expect(!person.isEmpty && !person.contains("桂芳"))
        #expect(penalties.key(of: Rows.penalty(["id": .string("cf-001")])) == "cf-001")
        for missing in ["number", "organ", "party_name"] {
            #expect(penalties.key(of: Rows.penalty([missing: nil])).isEmpty)
        }
        #expect(!licences.key(of: Rows.licence(["number": nil])).isEmpty)
    }

    @Test func `unknown members are named`() {
        #expect(penalties.unknownFields(of: Rows.penalty(["colour": .string("red")])) == ["colour"])
        #expect(penalties.unknownFields(of: Rows.penalty()).isEmpty)
    }

    @Test func `whom one text of a row surely names is hidden in the others`() throws {
        let act = try penalties.read(
            Rows.penalty(["facts": .string("当事人的妻子王丽华负责销售。"), "remark": .string("见王丽华笔录；王丽华饭店")]))
        #expect(act.facts == "当事人的妻子王某某负责销售。")
        #expect(act.remark?.contains("见王某某笔录") == true)
    }

    @Test(arguments: ["内部资料，不得公开", "依申请公开"])
    func `a row that says that it is not public is refused, and quarantine keeps nothing of it`(_ remark: String) {
        let row = Rows.penalty(["remark": .string(remark)])
        let refusal = #expect(throws: RowRefusal.self) { try penalties.read(row) }
        #expect(refusal?.code == "internal")
    }
}

extension CreditCode {
    /// The first code of the region that passes its own check over an organisation code that fails its.
    fileprivate static var oddInnerCheck: String? {
        let characters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        return characters.lazy.map { "91532328MA6CCCC04\($0)" }.first {
            CreditCode($0)?.warnings.contains(.innerCheck) == true
        }
    }
}
