// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Querying
import Records
import TestSupport
import Testing

/// What a subject's page holds against a scan of the ledger: nothing without an equal code, nothing left out.
@Suite struct SubjectTests {
    static let seed = SeededGenerator.announcedSeed("SubjectTests")
    static let records = InventedRecords(subjects: 60, acts: 300, entries: 150, seed: seed)
    /// Nothing is known of it but that it exists.
    static let blank: MarketSubject = {
        var subject = MarketSubject(
            id: "subject-blank", code: InventedCode.credit(5_000), name: "元谋示例空白商贸有限公司",
            source: SourceReference(name: "示例登记库", id: "s-blank"))
        subject.state = .active
        return subject
    }()
    static let corpus = Result { try IndexedCorpus([], others: records.all + [blank]) }
    static let today = CivilDate("2026-11-20").unsafelyUnwrapped

    private func held() throws -> (acts: [EnforcementAct], entries: [CreditEntry]) {
        let corpus = try Self.corpus.get()
        var acts: [EnforcementAct] = []
        var entries: [CreditEntry] = []
        try corpus.ledger.records(EnforcementAct.self) { acts.append($0) }
        try corpus.ledger.records(CreditEntry.self) { entries.append($0) }
        return (acts, entries)
    }

    private func ask(_ text: String) throws -> SubjectAnswer {
        try Self.corpus.get().engine.subject(text, asOf: Self.today)
    }

    @Test func `the page of every subject is what a scan for its code gives`() throws {
        let held = try held()
        for subject in Self.records.subjects {
            let code = try #require(subject.code)
            let answer = try ask(code)
            #expect(answer.outcome == .found)
            #expect(answer.subject?.name == subject.name)
            let acts = held.acts.filter { $0.party.creditCode == code && !$0.isNotice }
            #expect(Set(answer.acts.map(\.id)) == Set(acts.filter { $0.actKind != .licence }.map(\.id)))
            #expect(Set(answer.licences.map(\.id)) == Set(acts.filter { $0.actKind == .licence }.map(\.id)))
            #expect(answer.acts.compactMap(\.decidedOn) == answer.acts.compactMap(\.decidedOn).sorted(by: >))
            let entries = held.entries.filter { $0.subjectCode == code }
            #expect(Set(answer.credit.flatMap(\.entries).map(\.id)) == Set(entries.map(\.id)))
            for section in answer.credit { #expect(section.entries.allSatisfy { $0.section.code == section.code }) }
            let names = [subject.name] + subject.formerNames
            let unlinked = held.acts.filter {
                $0.party.creditCode == nil && !$0.isNotice && names.contains($0.party.name)
            }
            let loose = held.entries.filter { $0.subjectCode == nil && names.contains($0.subjectName) }
            #expect(Set(answer.unverified.map(\.id)) == Set(unlinked.map(\.id) + loose.map(\.id)))
            #expect(answer.unverified.allSatisfy { $0.note == "同名，未能核对代码" })
            let others = Self.records.subjects.filter { $0.name == subject.name && $0.code != code }
            #expect(Set(answer.sameName.compactMap(\.code)) == Set(others.compactMap(\.code)))
        }
    }

    @Test func `a blank says what was searched and never that nothing is wrong`() throws {
        let held = try held()
        let answer = try ask(Self.blank.code ?? "")
        #expect(answer.outcome == .found)
        #expect(answer.statement == "未查询到公开记录（不等于没有违法失信记录）")
        #expect(answer.searched.filter { $0.kind == .enforcement }.count == 2)
        let acts = held.acts.filter { $0.actKind != .licence }
        let given = answer.searched.filter { $0.kind == .enforcement }.reduce(0) { $0 + $1.records }
        #expect(given == acts.count)
        #expect(
            answer.searched.filter { $0.kind == .enforcement }.compactMap(\.latest).max()
                == acts.compactMap { $0.isNotice ? $0.endedOn : $0.date }.max())
        #expect(!answer.meta.dataThrough.isEmpty)
    }

    @Test func `a kind without a source is listed as such`() throws {
        let corpus = try IndexedCorpus([], others: Self.records.subjects)
        let answer = try corpus.engine.subject(Self.records.subjects[0].name, asOf: Self.today)
        let credit = try #require(answer.searched.first { $0.kind == .credit })
        #expect(credit.source == nil)
        #expect(credit.records == 0)
    }

    @Test func `a code in lower case, full width or with blanks and its label is the same code`() throws {
        let code = try #require(Self.records.subjects[3].code)
        let wide = String(String.UnicodeScalarView(code.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
        for text in [
            code.lowercased(), wide, "统一社会信用代码：" + code, code.prefix(8) + " " + code.dropFirst(8), code + " 被罚过吗？",
        ] {
            let answer = try ask(text)
            #expect(answer.code == code, "\(text)")
            #expect(answer.outcome == .found, "\(text)")
        }
    }

    @Test func `a wrong code is explained and the right one offered, not taken`() throws {
        let code = try #require(Self.records.subjects[3].code)
        let zero = try #require(code.lastIndex(of: "0"))
        let answer = try ask(code.replacingCharacters(in: zero...zero, with: "O"))
        #expect(answer.outcome == .invalid)
        #expect(answer.query.fault?.code == CreditCodeFault.characterSet.rawValue)
        #expect(answer.query.suggestion == code)
        #expect(answer.subject == nil && answer.code == nil)
        let last = try #require(code.last)
        let wrong = String(code.dropLast()) + (last == "0" ? "1" : "0")
        #expect(try ask(wrong).query.fault?.code == CreditCodeFault.check.rawValue)
    }

    @Test func `a registration number leads to the subject`() throws {
        let subject = Self.records.subjects[4]
        let number = try #require(subject.registrationNumber)
        #expect(try ask("注册号" + number).subject?.code == subject.code)
    }

    @Test func `an exact name is the subject, a shared one lists the candidates`() throws {
        #expect(try ask(Self.records.subjects[1].name).subject?.code == Self.records.subjects[1].code)
        let shared = try ask(Self.records.subjects[8].name)
        #expect(shared.outcome == .candidates)
        #expect(Set(shared.candidates.compactMap(\.code)) == Set([8, 9].compactMap { Self.records.subjects[$0].code }))
        #expect(shared.candidates.allSatisfy { $0.state != nil && $0.division != nil })
        #expect(shared.acts.isEmpty && shared.credit.isEmpty)
    }

    @Test func `a former name is the subject under its present name`() throws {
        let subject = Self.records.subjects[5]
        let answer = try ask(try #require(subject.formerNames.first))
        #expect(answer.subject?.code == subject.code)
        #expect(answer.warnings.contains { $0.contains("曾用名") && $0.contains(subject.name) })
    }

    @Test func `part of a name gives candidates and no file`() throws {
        let answer = try ask("示例" + InventedWords.short(of: Self.records.subjects[12].name))
        #expect(answer.outcome == .candidates)
        #expect(answer.candidates.contains { $0.code == Self.records.subjects[12].code })
        #expect(answer.subject == nil && answer.acts.isEmpty)
    }

    @Test func `有限责任公司 for 有限公司 is offered`() throws {
        let subject = Self.records.subjects[2]
        let answer = try ask(subject.name.replacingOccurrences(of: "有限公司", with: "有限责任公司"))
        #expect(answer.outcome == .candidates)
        #expect(answer.candidates.contains { $0.code == subject.code })
    }

    @Test func `parent and branch name each other and keep their records`() throws {
        let branch = Self.records.subjects[7]
        let parent = Self.records.subjects[6]
        #expect(try ask(branch.code ?? "").parent?.code == parent.code)
        let answer = try ask(parent.code ?? "")
        #expect(answer.branches.map(\.code) == [branch.code])
        #expect(answer.acts.allSatisfy { $0.party?.code == parent.code })
    }

    @Test(arguments: [
        "110101199003078515", "张三 110101199003078515", "张三 身份证5323…", "张三 身份证号：532328****", "１１０１０１１９９００３０７８５１５",
    ])
    func `a person's number is refused and not repeated`(text: String) throws {
        let answer = try ask(text)
        #expect(answer.outcome == .refused)
        #expect(!answer.query.given.contains("张三"))
        #expect(!answer.query.given.contains { $0.isNumber })
        #expect(answer.searched.isEmpty && answer.candidates.isEmpty)
    }

    @Test func `a code that nobody holds is a blank about that code`() throws {
        let answer = try ask(InventedCode.credit(999_999, region: "440300"))
        #expect(answer.outcome == .nothing)
        #expect(answer.statement.contains("不等于没有"))
        #expect(answer.warnings.contains { $0.contains("440300") })
        #expect(!answer.searched.isEmpty)
    }

    @Test func `a code that only acts bear is found without a registration`() throws {
        let acts = Self.records.acts.filter { $0.party.creditCode != nil && !$0.isNotice }
        let corpus = try IndexedCorpus([], others: acts)
        let act = try #require(acts.first)
        let answer = try corpus.engine.subject(act.party.creditCode ?? "", asOf: Self.today)
        #expect(answer.outcome == .found)
        #expect(answer.subject == nil)
        #expect(answer.warnings.contains { $0.contains("没有收录该代码的登记信息") })
        let named = try corpus.engine.subject(act.party.name, asOf: Self.today)
        #expect(named.candidates.contains { $0.code == act.party.creditCode })
    }

    @Test func `this company is no name`() throws {
        let answer = try ask("这家公司是不是黑名单")
        #expect(answer.outcome == .nothing)
        #expect(answer.statement.contains("请写明"))
    }
}

enum InventedWords {
    /// The two characters that tell one invented subject from another.
    static func short(of name: String) -> String {
        String(name.dropFirst("元谋示例".count).prefix(2))
    }
}
