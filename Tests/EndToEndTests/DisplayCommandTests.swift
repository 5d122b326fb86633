// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Ledger
import Querying
import Records
import TestSupport
import Testing

/// `mingcha-index pass`, `withdraw`, `reinstate`, `audit` as programs.
@Suite struct DisplayCommandTests {
    private let data: DataDirectory
    private let today = Beijing.today

    init() throws {
        data = try DataDirectory()
        let rows = [
            row("k-shown", 1, "骊鹍", until: today.adding(days: 30)), row("k-last", 2, "鼋鼍", until: today),
            row("k-over", 3, "魍魉", until: today.adding(days: -1)),
        ]
        let load = try data.load("credit", data.write(rows, as: "credit.jsonl"), "--source", "示例信用库")
        #expect(load.code == 0)
        #expect(load.report.totals.accepted == 3)
    }

    private func row(_ id: String, _ number: Int, _ word: String, until: CivilDate, state: String = "公示中") -> String {
        let decided = today.adding(days: -200)
        return """
            {"id":"\(id)","code":"\(InventedCode.credit(number))","name":"示例\(word)商贸有限公司","entry_kind":"诚实守信",\
            "entry_title":"示例荣誉","decided_on":"\(decided)","organ":"元谋县市场监督管理局","content":"示例\(word)事迹",\
            "display_until":"\(until)","state":"\(state)"}
            """
    }

    private func found(_ word: String) throws -> Int {
        try data.answer(SearchAnswer.self, "search", word).total.value
    }

    private func id(of key: String) throws -> String {
        var ids: [String] = []
        try data.ledger().heldRecords(CreditEntry.self) { if $0.source.id == key { ids.append($0.id) } }
        return try #require(ids.first)
    }

    @Test func `what is public today is found, what was so until yesterday is not`() throws {
        #expect(try found("骊鹍") == 1)
        #expect(try found("鼋鼍") == 1)
        #expect(try found("魍魉") == 0)
        #expect(try data.ask("show", id(of: "k-over")).code == 3)
        #expect(try data.index("verify").code == 0)
    }

    @Test func `a record withdrawn is gone everywhere, and back when reinstated`() throws {
        let id = try id(of: "k-shown")
        let run = try data.index("withdraw", id, "--reason", "异议成立（示例）")
        #expect(run.code == 0, "\(run)")
        #expect(run.output == "已撤下 \(id)。\n")
        #expect(try found("骊鹍") == 0)
        #expect(try found(InventedCode.credit(1)) == 0)
        #expect(try data.ask("show", id).code == 3)
        #expect(try data.ask("subject", InventedCode.credit(1)).code == 3)
        #expect(try data.index("withdraw", id, "--reason", "再来一次").output == "\(id) 此前已撤下。\n")
        // Its source still sends it.
        let rows = [row("k-shown", 1, "骊鹍", until: today.adding(days: 31))]
        _ = try data.load("credit", data.write(rows, as: "again.jsonl"), "--source", "示例信用库")
        #expect(try found("骊鹍") == 0)
        #expect(try data.index("verify").code == 0)

        #expect(try data.index("reinstate", id, "--reason", "复核后恢复（示例）").output == "已恢复 \(id)。\n")
        #expect(try found("骊鹍") == 1)
        let audit = try data.index("audit", "--limit", "4").output
        #expect(audit.contains("撤下\t\(id)\t异议成立（示例）"))
        #expect(audit.contains("恢复\t\(id)\t复核后恢复（示例）"))
        let entries = try JSONDecoder().decode(
            [AuditEntry].self, from: Data(try data.index("audit", "--json").output.utf8))
        #expect(entries.filter { $0.subject == id }.map(\.action) == ["reinstate", "withdraw"])
    }

    @Test func `a repaired entry goes with the file that says so`() throws {
        let rows = [row("k-shown", 1, "骊鹍", until: today.adding(days: 30), state: "已修复")]
        #expect(try data.load("credit", data.write(rows, as: "repaired.jsonl"), "--source", "示例信用库").code == 0)
        #expect(try found("骊鹍") == 0)
        #expect(try data.ask("show", id(of: "k-shown")).code == 3)
    }

    @Test func `a pass goes forward only, and not beyond today`() throws {
        let run = try data.index("pass")
        #expect(run.code == 0, "\(run)")
        #expect(run.output == "处理到 \(today)：开始展示 0 条，停止展示 0 条。\n")
        for day in ["\(today.adding(days: -1))", "\(today.adding(days: 1))", "昨天", "2023-02-30"] {
            let refused = try data.index("pass", "--day", day)
            #expect(refused.code == 2, "\(day): \(refused)")
            #expect(refused.output.isEmpty)
        }
        #expect(try data.ledger().passDay() == today)
    }

    @Test func `a pass under a clock in the future is told, and turned back by a person`() throws {
        let later = today.adding(days: 60)
        do {
            let ledger = try Ledger(path: data.path + "/ledger.sqlite")
            try ledger.pass(on: later)
            try ledger.close()
        }
        #expect(try data.index("build").notes.contains("--turn-back"))
        #expect(try found("骊鹍") == 0)
        let verified = try data.index("verify")
        #expect(verified.code == 1 && verified.output.contains("晚于今天"), "\(verified)")
        let refused = try data.index("pass")
        #expect(refused.code == 5 && refused.output.isEmpty && refused.notes.contains("\(later)"), "\(refused)")
        for wrong in [["--turn-back"], ["--reason", "示例"], ["--turn-back", "--reason", "示例", "--day", "\(today)"]] {
            #expect(try data.index(["pass"] + wrong).code == 2)
        }

        let turned = try data.index("pass", "--turn-back", "--reason", "系统时钟曾快两个月（示例）")
        #expect(turned.code == 0, "\(turned)")
        #expect(turned.output == "从 \(later) 退回到 \(today)：重新展示 2 条，尚未到展示日的 0 条不再展示。\n")
        #expect(try found("骊鹍") == 1 && found("鼋鼍") == 1 && found("魍魉") == 0)
        #expect(try data.index("verify").code == 0)
        #expect(try data.index("audit").output.contains("退回日期\tpass"))
        let again = try data.index("pass", "--turn-back", "--reason", "示例")
        #expect(again.code == 0 && again.output.contains("不需要退回"))
    }

    @Test func `a file with many refused rows waits until it is confirmed, and its source is named meanwhile`() throws {
        let bad = (0..<10).map { row("k-bad\($0)", 4 + $0, "獬豸", until: today).replacing("诚实守信", with: "不知何类") }
        let path = try data.write([row("k-new", 3, "麒麟", until: today.adding(days: 9))] + bad, as: "many.jsonl")
        let held = try data.load("credit", path, "--source", "示例信用库")
        #expect(held.code == 5 && held.report.addsUp)
        #expect(held.report.totals == .init(read: 11, accepted: 0, unchanged: 0, rejected: 10, held: 1))
        #expect(held.report.files.map(\.error) == ["held_rejects"])
        #expect(try found("麒麟") == 0)
        #expect(try data.index("rejects").output.contains("共 10 行"))
        let blank = try data.answer(SearchAnswer.self, "search", "麒麟")
        #expect(blank.searched?.first { $0.source == "示例信用库" }?.state?.code == "failing")
        #expect(try data.ask("search", "麒麟").output.contains("没有取得数据"))

        let sentence = try data.index("import", "credit", path, "--source", "示例信用库").output
        let checksum = try #require(sentence.firstMatch(of: #/--confirm ([0-9a-f]{64})/#)?.output.1)
        let confirmed = try data.load("credit", path, "--source", "示例信用库", "--confirm", String(checksum))
        #expect(confirmed.report.totals == .init(read: 11, accepted: 1, unchanged: 0, rejected: 10))
        #expect(try found("麒麟") == 1)
        #expect(try data.index("import", "credit", path, "--confirm", "abc").code == 2)
    }

    @Test func `what cannot be done is said`() throws {
        let unknown = try data.index("withdraw", "k-nobody", "--reason", "示例")
        #expect(unknown.code == 3, "\(unknown)")
        #expect(unknown.notes.contains("没有这条记录"))
        #expect(try data.index("withdraw", id(of: "k-shown")).code == 2)
        #expect(try data.index("withdraw", id(of: "k-shown"), "--reason", " ").code == 2)
        #expect(try data.index("audit", "--limit", "0").code == 2)
        #expect(try DataDirectory().index("pass").code == 3)
    }

    @Test func `a withdrawn document takes along what others repeat of it`() throws {
        let rows = [
            #"{"id":"one","title":"示例县鹡鸰保护办法","number":"示政规〔2020〕1号","issuer":"示例县人民政府","published_on":"2020-01-01","body":"第一条 保护鹡鸰。"}"#,
            #"{"id":"two","title":"示例县鸟类保护办法","number":"示政规〔2022〕2号","issuer":"示例县人民政府","published_on":"2022-01-01","body":"第一条 保护鸟类。"}"#,
        ]
        _ = try data.load("documents", data.write(rows, as: "documents.jsonl"))
        #expect(try found("鹡鸰") == 1)
        var ids: [String] = []
        try data.ledger().documents(withoutBody: true) { if $0.source.id == "one" { ids.append($0.id) } }
        #expect(try data.index("withdraw", try #require(ids.first), "--reason", "示例").code == 0)
        #expect(try found("鹡鸰") == 0)
        #expect(try data.index("verify").code == 0)
    }
}
