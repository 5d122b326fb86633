// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records
import TestSupport
import Testing

/// What is offered while somebody types.
@Suite struct SuggestTests {
    static let code = InventedCode.credit(4_001)
    static let today = Beijing.today

    private static func subject(_ id: String, _ code: String?, _ name: String) -> MarketSubject {
        MarketSubject(id: id, code: code, name: name, source: SourceReference(name: "示例登记库", id: id))
    }

    static var records: [any PublicRecord] {
        var source = subject("s-lv", code, "元谋绿源示例果蔬有限公司")
        source.formerNames = ["元谋青禾示例种植有限公司"]
        source.state = .active
        source.division = "元马镇"
        var ended = subject("s-end", InventedCode.credit(4_002), "元谋绿源示例店")
        ended.state = .deregistered
        let twin = subject("s-twin", InventedCode.credit(4_003), "元谋绿源示例果蔬有限公司")
        let bank = subject("s-bank", InventedCode.credit(4_004), "元谋重庆银行示例大药房")
        let person = subject("s-person", InventedCode.credit(4_005), "鄢某某")
        var act = EnforcementAct(
            id: "a-firm", actKind: .penalty,
            party: Party(name: "元谋蓬莱示例商行", kind: .organization, creditCode: InventedCode.credit(4_006)),
            organ: "元谋县市场监督管理局", source: SourceReference(name: "示例双公示", id: "a-firm"))
        act.number = "元示罚〔2025〕4001号"
        act.decidedOn = CivilDate("2025-01-02")
        act.displayUntil = today
        var personal = act
        personal.id = "a-person"
        personal.party = Party(name: "鄢某某", kind: .naturalPerson)
        personal.number = "元示罚〔2025〕4002号"
        personal.source.id = "a-person"
        var nameless = act
        nameless.id = "a-nameless"
        nameless.party = Party(name: "元谋绿源示例果蔬有限公司", kind: .organization)
        nameless.number = nil
        nameless.source.id = "a-nameless"
        return [source, ended, twin, bank, person, act, personal, nameless]
    }

    static var documents: [NormativeDocument] {
        func document(_ id: String, _ title: String, _ number: String, until end: String?) -> NormativeDocument {
            var document = NormativeDocument(
                id: id, workID: "w-\(id)", workName: title, title: title,
                source: SourceReference(name: "示例来源", id: id))
            document.number = number
            document.publishedOn = CivilDate("2016-01-02")
            document.effectiveOn = CivilDate("2016-02-01")
            document.effectiveConfidence = .high
            document.expiresOn = end.flatMap { CivilDate($0) }
            document.statusClaim = end == nil ? "有效" : nil
            document.issuers = ["元谋县人民政府"]
            return document
        }
        return [
            document("d-old", "示例集市管理办法", "元政发〔2016〕13号", until: "2018-01-01"),
            document("d-new", "示例集市管理办法实施细则", "元政发〔2016〕131号", until: nil),
            document("d-inner", "元谋县示例集市管理办法补充规定", "元政办发〔2016〕2号", until: nil),
        ]
    }

    static let corpus = Result { try IndexedCorpus(documents, others: records) }

    private func items(_ typed: String, on day: CivilDate = today) throws -> [SuggestionAnswer.Item] {
        try Self.corpus.get().engine(on: day).suggest(typed).items
    }

    private func texts(_ typed: String, on day: CivilDate = today) throws -> [String] {
        try items(typed, on: day).map(\.text)
    }

    @Test(arguments: [
        "元谋绿源示例果", "绿源", "lvyuan", "yuanmoulvyuan", "ymly", "lysl", "LVYUAN", "luyuan", "元 谋 绿 源", "青禾", "元謀綠源",
    ])
    func `a subject is found by characters, pinyin, initials and former name`(typed: String) throws {
        let found = try items(typed).first { $0.code == Self.code }
        #expect(found?.text == "元谋绿源示例果蔬有限公司")
        #expect(found?.division == "元马镇" && found?.state?.code == "active")
        #expect(found?.html == "/subject/\(Self.code)")
    }

    @Test func `subjects of one name are told apart by their codes`() throws {
        let found = try items("元谋绿源示例果蔬")
        #expect(found.map(\.code) == [Self.code, InventedCode.credit(4_003)], "the same without a code tells nothing")
    }

    @Test func `a code leads to its subject`() throws {
        #expect(try items(String(Self.code.prefix(14))).contains { $0.code == Self.code })
        #expect(try items(Self.code.lowercased()).map(\.text) == ["元谋绿源示例果蔬有限公司"])
        #expect(try items(String(Self.code.dropFirst(3).prefix(12))) == [])
    }

    @Test func `polyphones are found by either reading`() throws {
        #expect(try texts("yuanmouchongqing") == ["元谋重庆银行示例大药房"])
        #expect(try texts("yinhang") == ["元谋重庆银行示例大药房"])
        #expect(try texts("inhang") == [], "inside a syllable there is only noise")
    }

    @Test func `what exists and is in force comes first, what begins so before what holds it`() throws {
        #expect(try texts("元谋绿源").last == "元谋绿源示例店")
        #expect(try texts("示例集市") == ["示例集市管理办法实施细则", "示例集市管理办法", "元谋县示例集市管理办法补充规定"])
        #expect(try texts("示例集市", on: CivilDate("2017-01-01").unsafelyUnwrapped).first == "示例集市管理办法")
        #expect(try texts("示例集市管理办法").first == "示例集市管理办法", "the whole name first, whatever its state")
    }

    @Test(arguments: ["元政发〔2016〕13", "元政发[2016]13", "元政发2016 13", "yzf201613"])
    func `a number is found in any brackets`(typed: String) throws {
        let found = try items(typed)
        #expect(Set(found.map(\.text)) == ["元政发〔2016〕131号", "元政发〔2016〕13号"])
        #expect(found.allSatisfy { $0.kind == .number && $0.recordKind == .document })
        #expect(found.first?.html == "/doc/d-new")
    }

    @Test(arguments: ["鄢", "鄢某某", "yan", "ymm", "元示罚〔2025〕4002号"])
    func `natural persons are never offered`(typed: String) throws {
        #expect(try items(typed) == [])
    }

    @Test func `the party and number of an act are offered until its last day`() throws {
        let next = Self.today.adding(days: 1)
        for typed in ["元谋蓬莱", "penglai", "元示罚", InventedCode.credit(4_006)] {
            #expect(try items(typed).count == 1)
            #expect(try items(typed, on: next) == [])
        }
    }

    @Test func `at most ten, always the same ones`() throws {
        let more = InventedRecords(subjects: 30, acts: 40, seed: 6).all
        let one = try IndexedCorpus(Self.documents, others: Self.records + more)
        let first = try one.engine.suggest("示例").items
        #expect(first.count == SuggestionAnswer.limit)
        for _ in 0..<3 { #expect(try one.engine.suggest("示例").items == first) }
        let other = try IndexedCorpus(Self.documents.reversed(), others: (Self.records + more).reversed())
        #expect(try other.engine.suggest("示例").items == first)
    }

    @Test func `a person's number is refused and not repeated`() throws {
        let answer = try Self.corpus.get().engine.suggest("张三 110101199003078515")
        #expect(answer.items == [] && !answer.query.contains("1990") && answer.warnings.count == 1)
    }

    @Test(arguments: ["", "  ", "\u{3000}"])
    func `nothing typed is refused`(typed: String) throws {
        #expect(throws: RequestProblem.self) { try Self.corpus.get().engine.suggest(typed) }
    }

    @Test(arguments: ["，。", "\u{E004}", "zzzz", "%", "a\u{301}", "〔〕", String(repeating: "元", count: 200)])
    func `odd beginnings find nothing and do no harm`(typed: String) throws {
        #expect(try items(typed) == [])
    }
}
