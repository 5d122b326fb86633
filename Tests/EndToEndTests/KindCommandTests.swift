// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records
import TestSupport
import Testing

@testable import Ledger

/// `mingcha subject`, `basis`, `ledger` and `show` as programs: what the engine says, exit codes, the day after the last.
@Suite struct KindCommandTests {
    static let records = InventedRecords(subjects: 20, acts: 150, entries: 40, seed: 3)
    static let corpus = Result { try IndexedCorpus(InventedStatutes.documents, others: records.all) }

    private func ask(_ arguments: String..., server: String? = nil) throws -> ProgramRun {
        let place = try server.map { ["--server", $0] } ?? ["--data", Self.corpus.get().folder.path]
        return try ProgramRun.of(.mingcha, arguments + place)
    }

    private func read<Answer: Decodable>(_ run: ProgramRun) throws -> Answer {
        try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    }

    @Test func `a subject is printed with its records and what was searched`() throws {
        let subject = Self.records.subjects[2]
        let run = try ask("subject", subject.code ?? "")
        #expect(run.code == 0, "\(run)")
        #expect(run.output.contains(subject.name) && run.output.contains("查询的来源"))
        var given: SubjectAnswer = try read(try ask("subject", subject.code ?? "", "--json"))
        var expected = try Self.corpus.get().engine.subject(subject.code ?? "", asOf: Beijing.today)
        given.meta.tookMs = 0
        expected.meta.tookMs = 0
        #expect(given == expected)
    }

    @Test func `nothing found, a wrong code and a person end with 3`() throws {
        let blank = try ask("subject", InventedCode.credit(888_888))
        #expect(blank.code == 3 && blank.output.contains("未查询到公开记录（不等于没有违法失信记录）"), "\(blank)")
        #expect(blank.output.contains("查询的来源"))
        let wrong = try ask("subject", "9144030O1922038216")
        #expect(wrong.code == 3 && wrong.output.contains("统一社会信用代码有误"), "\(wrong)")
        let person = try ask("subject", "张三", "110101199003078515")
        #expect(person.code == 3, "\(person)")
        #expect(!(person.output + person.notes).contains("1990") && !(person.output + person.notes).contains("张三"))
    }

    @Test func `every decision under an article is listed, however many pages`() throws {
        let run = try ask("basis", "示例食品经营法第12条", "--json")
        #expect(run.code == 0, "\(run)")
        let answer: BasisAnswer = try read(run)
        var acts: [EnforcementAct] = []
        try Self.corpus.get().ledger.records(EnforcementAct.self) { acts.append($0) }
        let names = [InventedStatutes.food, "示例食品经营法"]
        let applying = acts.filter { act in
            act.actKind != .licence && !act.isNotice
                && act.basisCitations.contains { citation in
                    names.contains(citation.title ?? "") && citation.article.number <= 12
                        && (citation.articleTo ?? citation.article).number >= 12
                }
        }
        #expect(Set(answer.decisions.items.map(\.id)) == Set(applying.map(\.id)))
        #expect(answer.decisions.items.count == answer.decisions.total)
        let text = try ask("basis", "示例食品经营法第12条").output
        for act in applying { #expect(text.contains(act.id)) }
        #expect(text.contains("决定当日的条文") && text.contains("罚款金额"))
        #expect(try ask("basis", "示例食品经营法第99条").code == 3)
        #expect(try ask("basis", "食品").code == 2)
        #expect(try ask("basis", "示例食品经营法第12条", "--limit", "0").code == 2)
    }

    @Test func `ledgers are printed, unknown ones are wrong usage`() throws {
        for rule in LedgerRule.allCases {
            let run = try ask("ledger", rule.rawValue)
            #expect(run.code == 0 && run.output.contains(rule.label), "\(run)")
        }
        #expect(try ask("ledger", "none").code == 2)
    }

    @Test func `a record of each kind is shown`() throws {
        let act = try #require(Self.records.acts.first { $0.actKind == .penalty && !$0.isNotice })
        let shown = try ask("show", act.id)
        #expect(shown.code == 0 && shown.output.contains("行政复议") && shown.output.contains("公示时限"), "\(shown)")
        #expect(try ask("show", "subject-1").output.contains("mingcha subject"))
        #expect(try ask("show", "entry-1").output.contains("公示"))
    }

    @Test func `a server gives the same answers`() async throws {
        let port = Int.random(in: 20_000..<40_000)
        let server = try RunningProgram(
            .server, ["--data", Self.corpus.get().folder.path, "--port", String(port)])
        defer { server.kill() }
        let base = "http://127.0.0.1:\(port)"
        // Only until it listens; no test depends on how long that takes.
        for _ in 0..<600 where server.isRunning {
            if try ask("search", "示例", server: base).code == 0 { break }
            try await Task.sleep(for: .milliseconds(100))
        }
        let code = Self.records.subjects[2].code ?? ""
        for arguments in [
            ["subject", code], ["subject", InventedCode.credit(888_888)], ["basis", "示例食品经营法第12条"],
            ["ledger", "publication"], ["show", "act-1"],
        ] {
            let here = try ProgramRun.of(.mingcha, arguments + ["--data", Self.corpus.get().folder.path])
            let there = try ProgramRun.of(.mingcha, arguments + ["--server", base])
            #expect(here.output == there.output && here.code == there.code, "\(arguments): \(there)")
        }
    }

    @Test func `what ended yesterday is not printed today, though nothing was built since`() throws {
        let yesterday = Beijing.today.adding(days: -1)
        var entry = CreditEntry(
            id: "ending", subjectCode: InventedCode.credit(600), subjectName: "元谋示例终期商贸有限公司", section: .honest,
            sectionText: "诚实守信", source: SourceReference(name: "示例信用库", id: "ending"))
        entry.displayUntil = yesterday
        let noon = Int64(yesterday.dayNumber) * 86_400 + 4 * 3_600
        let corpus = try IndexedCorpus(
            [], others: [entry], open: { try Ledger(path: $0, busyTimeout: 10, now: { noon }) })
        #expect(try corpus.engine(on: yesterday).record("ending", asOf: yesterday).id == "ending")
        let place = ["--data", corpus.folder.path]
        let search = try ProgramRun.of(.mingcha, ["search", "示例终期"] + place)
        #expect(search.code == 0 && search.output.hasPrefix("共 0 条"), "\(search)")
        #expect(try ProgramRun.of(.mingcha, ["show", "ending"] + place).code == 3)
        let subject = try ProgramRun.of(.mingcha, ["subject", InventedCode.credit(600)] + place)
        #expect(subject.code == 3 && !subject.output.contains("终期"), "\(subject)")
        // Its source was looked at, and has nothing to show.
        let line = subject.output.split(separator: "\n").first { $0.contains("示例信用库") }
        #expect(line?.contains("0 条") == true, "\(subject)")
    }
}
