// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import Ledger
import Records
import SourceConfig
import TestSupport
import Testing

@testable import Syncing

/// The bad-input catalogue (reliability.md §5) where not the reading of one file decides but the meaning of its rows, the
/// ledger, the folder or the source: real files through a real source.
///
/// F1–F16, F21–F23, F25, F31–F37, F41, F42, F51 are in `IngestCatalogueTests` (rows), F28, F30, F37–F42, F47 in
/// `IngestDocumentsTests` (documents). F18 is for rows with a 时间戳 (SJC);
/// of others the file that arrives later counts. F47 of an address is in `FetchTests`.
@Suite struct SyncCatalogueTests {
    /// One run: what lies in the folder, and what comes of it.
    struct Step: Sendable {
        var files: [(name: String, bytes: [UInt8])]
        /// Read, accepted, unchanged, rejected.
        var counts: [Int]
        /// What the quarantine holds afterwards.
        var codes: [String] = []
        /// Why files were left aside or refused.
        var errors: [String] = []

        init(_ files: [(String, String)], _ counts: [Int], codes: [String] = [], errors: [String] = []) {
            self.files = files.map { ($0.0, Array($0.1.utf8)) }
            (self.counts, self.codes, self.errors) = (counts, codes, errors)
        }
    }

    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var kind: ImportKind
        var isFull = false
        var steps: [Step]
        /// What must stand in the ledger afterwards.
        var holds: @Sendable (Ledger) throws -> Bool = { _ in true }
        var testDescription: String { name }
    }

    private static let code = InventedCode.credit(7)
    private static let wrongCode = String(code.dropLast()) + (code.last == "1" ? "2" : "1")
    private static let rows = SyncFolder.rows(10)

    private static func subject(_ code: String, _ name: String = "元谋县示例商贸有限公司") -> String {
        #"{"code":"\#(code)","name":"\#(name)","state":"存续"}"#
    }

    private static func credit(_ more: String) -> String {
        #"{"code":"\#(code)","name":"元谋县示例商贸有限公司","entry_kind":"行政管理","number":"元市监处罚〔2026〕15号","#
            + #""decided_on":"2026-04-10","organ":"元谋县市场监督管理局","state":"公示中",\#(more)}"#
    }

    /// A penalty of the 2016 layout with its 时间戳.
    private static func act(_ state: String, _ time: String) -> String {
        #"{"CF_WSH":"元市监罚字〔2017〕第8号","CF_CFMC":"示例案","CF_CFLB1":"罚款","CF_SY":"示例事由","CF_YJ":"《示例法》第三条","#
            + #""CF_XDR_MC":"元谋县示例商贸有限公司","CF_XDR_SHXYM":"\#(code)","CF_JG":"罚款2000元","CF_JDRQ":"2017/5/8","#
            + #""CF_XZJG":"元谋县市场监督管理局","CF_ZT":"\#(state)","DFBM":"532328","SJC":"\#(time)"}"#
    }

    private static func documents(_ ledger: Ledger) throws -> [NormativeDocument] {
        var documents: [NormativeDocument] = []
        try ledger.documents(withoutBody: true) { documents.append($0) }
        return documents
    }

    private static func held(_ ledger: Ledger) throws -> [CreditEntry] {
        var entries: [CreditEntry] = []
        try ledger.heldRecords(CreditEntry.self) { entries.append($0) }
        return entries
    }

    static let rowCases = [
        Case(
            name: "F17", kind: .documents,
            steps: [
                Step(
                    [("a.jsonl", SyncFolder.rows(["a1", "a2"]) + SyncFolder.rows(["a1"], body: "第一条 另一示例。"))],
                    [3, 1, 0, 2], codes: ["duplicate_key", "duplicate_key"])
            ]),
        Case(
            name: "F18", kind: .enforcement,
            steps: [
                Step([("a.jsonl", act("0", "2024-01-01 08:00:00"))], [1, 1, 0, 0]),
                Step([("b.jsonl", act("已修复", "2025-03-01 08:00:00"))], [1, 1, 0, 0]),
                Step([("c.jsonl", act("0", "2024-01-02 08:00:00"))], [1, 0, 0, 1], codes: ["stale"]),
            ],
            holds: { ledger in
                var shown = 0
                try ledger.records(EnforcementAct.self) { _ in shown += 1 }
                return shown == 0
            }),
        Case(
            name: "F19", kind: .documents,
            steps: [Step([("a.jsonl", rows)], [10, 10, 0, 0]), Step([("a.jsonl", rows)], [10, 0, 10, 0])],
            holds: { try $0.receipts().map(\.counts) == [ImportCounts(accepted: 10)] }),
        Case(
            name: "F20", kind: .subjects,
            steps: [Step([("a.jsonl", subject(wrongCode))], [1, 0, 0, 1], codes: ["bad_code"])]),
        Case(
            name: "F24", kind: .subjects,
            steps: [Step([("a.jsonl", subject(String(code.dropFirst())))], [1, 0, 0, 1], codes: ["bad_code"])]),
        Case(
            name: "F26", kind: .credit,
            steps: [Step([("a.jsonl", credit(#""content":"当事人身份证号110101199003078515，罚款。""#))], [1, 1, 0, 0])],
            holds: { ledger in
                try held(ledger).allSatisfy { entry in
                    let text = String(decoding: try JSONEncoder().encode(entry), as: UTF8.self)
                    return !text.contains("19900307") && text.contains("罚款")
                }
            }),
        Case(
            name: "F27", kind: .subjects,
            steps: [Step([("a.jsonl", subject(code, "张三"))], [1, 0, 0, 1], codes: ["personal"])]),
        Case(
            name: "F29", kind: .documents,
            steps: [
                Step([("a.jsonl", #"{"id":"a1","title":"示例办法","source_url":"javascript:alert(1)"}"#)], [1, 1, 0, 0])
            ],
            holds: { try documents($0).map(\.source.url) == [nil] }),
        Case(
            name: "F50 documents", kind: .documents,
            steps: [
                Step(
                    [("a.jsonl", #"{"id":"a1","title":"示例办法","published_on":"2090-01-01"}"#)], [1, 0, 0, 1],
                    codes: ["bad_date"])
            ]),
        Case(
            name: "F50 decided", kind: .credit,
            steps: [
                Step(
                    [("a.jsonl", credit(#""id":"k1""#).replacing("2026-04-10", with: "2090-01-01"))], [1, 0, 0, 1],
                    codes: ["bad_date"])
            ]),
        Case(
            name: "F50", kind: .credit,
            steps: [Step([("a.jsonl", credit(#""published_on":"2090-01-01""#))], [1, 1, 0, 0])],
            holds: { ledger in
                var shown = 0
                try ledger.records(CreditEntry.self) { _ in shown += 1 }
                return try shown == 0 && held(ledger).count == 1
            }),
    ]

    static let folderCases = [
        Case(
            name: "F43 names", kind: .documents,
            steps: [
                Step(
                    ["a.jsonl.part", "b.tmp", "c.crdownload", "~$d.docx"].map { ($0, "{") }, [0, 0, 0, 0],
                    errors: ["unfinished", "unfinished", "unfinished", "unfinished"]),
                Step([("a.jsonl", rows)], [10, 10, 0, 0]),
            ]),
        Case(
            name: "F44", kind: .documents,
            steps: [
                Step(
                    [("a.jsonl", rows), ("a.jsonl.sha256", String(repeating: "0", count: 64) + "  a.jsonl\n")],
                    [1, 0, 0, 1], codes: ["bad_checksum"], errors: ["bad_checksum"]),
                Step(
                    [("a.jsonl", rows), ("a.jsonl.sha256", "无\n")], [1, 0, 0, 1], codes: ["bad_checksum"],
                    errors: ["bad_checksum"]),
                Step(
                    [("a.jsonl", rows), ("a.jsonl.sha256", SHA256Text.of(rows) + "  a.jsonl\n")], [10, 10, 0, 0]),
            ]),
        Case(
            name: "F45", kind: .documents,
            steps: [
                Step(
                    [
                        ("a\nb\u{1B}[31m\u{202E}.jsonl", "{"), (String(repeating: "长", count: 82) + ".jsonl", "{"),
                        ("x..%2f..%2fy.jsonl", "{"),
                    ],
                    [3, 0, 0, 3], codes: ["truncated", "truncated", "truncated"])
            ],
            holds: { ledger in
                try ledger.quarantine().allSatisfy { row in
                    row.file.unicodeScalars.allSatisfy { ![.control, .format].contains($0.properties.generalCategory) }
                }
            }),
        Case(
            name: "F48", kind: .documents, isFull: true,
            steps: [
                Step([("a.jsonl", rows)], [10, 10, 0, 0]),
                Step(
                    [("a.jsonl", SyncFolder.rows(5))], [1, 0, 0, 1], codes: ["held_row_count"],
                    errors: ["held_row_count"]),
                Step([("a.jsonl", SyncFolder.rows(6))], [6, 0, 6, 0]),
            ], holds: { try $0.statistics().records[.document] == 6 }),
        Case(
            name: "F49", kind: .documents, isFull: true,
            steps: [
                Step([("a.jsonl", rows)], [10, 10, 0, 0]),
                Step(
                    [("a.csv", "id,title,body\n")], [1, 0, 0, 1], codes: ["held_delete_all"],
                    errors: ["held_delete_all"]),
            ], holds: { try $0.statistics().records[.document] == 10 }),
    ]

    @Test(arguments: rowCases + folderCases)
    func `each case has its answer`(_ item: Case) async throws {
        let folder = try SyncFolder()
        for step in item.steps {
            try? FileManager.default.removeItem(atPath: folder.path("drop"))
            for file in step.files { try folder.write(file.bytes, "drop/" + file.name) }
            let report = await folder.run(folder.source(item.kind) { $0.deletesMissing = item.isFull })
            #expect(report.counts == step.counts, "\(report)")
            #expect(report.totals.read == report.totals.accepted + report.totals.unchanged + report.totals.rejected)
            #expect(report.errors == step.errors, "\(report)")
            #expect(try folder.codes() == step.codes)
        }
        #expect(try item.holds(folder.ledger))
        #expect(try folder.ledger.verify().isEmpty)
    }

    @Test func `F4 rows in a declared encoding are converted, undeclared ones refused`() async throws {
        let folder = try SyncFolder()
        // 示例办法 in GB18030.
        let title: [UInt8] = [0xCA, 0xBE, 0xC0, 0xFD, 0xB0, 0xEC, 0xB7, 0xA8]
        try folder.write(Array(#"{"id":"a1","title":""#.utf8) + title + Array("\"}\n".utf8), "drop/a.jsonl")
        #expect(await folder.run(folder.source()).errors == ["encoding"])
        #expect(await folder.run(folder.source { $0.encoding = .gb18030 }).counts == [1, 1, 0, 0])
        #expect(try Self.documents(folder.ledger).map(\.title) == ["示例办法"])
        // Declared wrongly, they are refused row by row.
        try folder.write(SyncFolder.rows(["a9"], body: "示"), "drop/a.jsonl")
        #expect(await folder.run(folder.source { $0.encoding = .gb18030 }).counts == [1, 0, 0, 1])
    }

    @Test func `F43 a file that grows while it is read is left for the next run`() async throws {
        let folder = try SyncFolder()
        let path = try folder.write(SyncFolder.rows(300), "drop/a.jsonl")
        let report = await folder.run(folder.source()) { _ in
            guard let file = FileHandle(forWritingAtPath: path) else { return }
            _ = try? file.seekToEnd()
            try? file.write(contentsOf: Data(SyncFolder.rows(["b1"]).utf8))
            try? file.close()
        }
        #expect(report.counts == [0, 0, 0, 0] && report.errors == ["unfinished"], "\(report)")
        #expect(try folder.shown() == [] && folder.ledger.receipts().isEmpty && folder.codes() == [])
        #expect(await folder.run(folder.source()).totals.rejected == 0)
        #expect(try folder.shown().count == 301)
    }

    @Test func `F46 a link in the folder is named and not followed`() async throws {
        let folder = try SyncFolder()
        let elsewhere = try folder.write(SyncFolder.rows(1), "elsewhere.jsonl")
        try folder.write(SyncFolder.rows(["b1"]), "drop/b.jsonl")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("drop/link.jsonl"), withDestinationPath: elsewhere)
        let report = await folder.run(folder.source())
        #expect(report.counts == [1, 1, 0, 0] && report.errors == ["symlink"])
        #expect(try folder.shown() == ["b1"])
    }

    @Test(arguments: [(0.099, true), (0.1, false), (1, false)])
    func `F52 below a tenth of free disk nothing is taken in`(share: Double, isRefused: Bool) async throws {
        let folder = try SyncFolder()
        try folder.write(SyncFolder.rows(2), "drop/a.jsonl")
        let report = await folder.run(folder.source(), disk: DiskSpace { _ in share })
        #expect(report.errors == (isRefused ? ["disk_low"] : []), "\(report)")
        #expect(report.counts == (isRefused ? [1, 0, 0, 1] : [2, 2, 0, 0]))
        #expect(try folder.ledger.receipts().isEmpty == isRefused)
    }

    @Test func `F52 the system says how full the disk is`() throws {
        let folder = try TemporaryFolder()
        // Whatever it says, a path that does not exist is no reason to refuse.
        #expect(DiskSpace.system.refusal(for: folder.path + "/none") == nil)
        #expect(DiskSpace { _ in nil }.refusal(for: folder.path) == nil)
        #expect(DiskSpace { _ in 0.05 }.refusal(for: folder.path)?.contains("5%") == true)
    }
}
