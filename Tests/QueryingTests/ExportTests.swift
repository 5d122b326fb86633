// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Readers
import Records
import TestSupport
import Testing

@testable import Querying

/// All hits of a search as files: the same hits in the same order as its pages, whole or not at all.
@Suite struct ExportTests {
    static let dangerous = ["=HYPERLINK(\"http://x.invalid\")", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1"]

    static let corpus = Result {
        var documents = InventedCorpus.documents(330, seed: 8) + InventedStatutes.documents
        for (index, title) in dangerous.enumerated() {
            var document = NormativeDocument(
                id: "danger-\(index)", workID: "w-danger-\(index)", workName: title, title: title + "示例危险标题",
                source: SourceReference(name: "示例,\"来源\"\n第二行", id: "danger-\(index)"))
            document.publishedOn = CivilDate("2020-01-02")
            documents.append(document)
        }
        return try IndexedCorpus(documents, others: InventedRecords(subjects: 30, acts: 80, entries: 40, seed: 4).all)
    }

    private func bytes(_ request: ExportRequest) throws -> [UInt8] {
        var export = Export(request)
        var bytes: [UInt8] = []
        while let piece = try export.next(from: Self.corpus.get().engine) { bytes += piece }
        return bytes
    }

    private func request(_ text: String, _ change: (inout SearchRequest) -> Void = { _ in }) -> SearchRequest {
        var request = SearchRequest(text: text, asOf: Beijing.today)
        change(&request)
        return request
    }

    private func lines(_ request: SearchRequest) throws -> (head: ExportHead, rows: [ExportRow], end: Int) {
        struct Meta: Decodable { var meta: ExportHead }
        struct End: Decodable { var end: [String: Int] }
        let lines = try bytes(ExportRequest(request, .ndjson)).split(separator: UInt8(ascii: "\n")).map { Data($0) }
        let decoder = JSONDecoder()
        let head = try decoder.decode(Meta.self, from: try #require(lines.first)).meta
        let end = try decoder.decode(End.self, from: try #require(lines.last)).end["rows"] ?? -1
        return (head, try lines.dropFirst().dropLast().map { try decoder.decode(ExportRow.self, from: $0) }, end)
    }

    private func table(_ format: ExportFormat, _ request: SearchRequest) throws -> [[String: String]] {
        let folder = try TemporaryFolder()
        let path = folder.file(format.fileName)
        try Data(try bytes(ExportRequest(request, format))).write(to: URL(fileURLWithPath: path))
        let columns = ColumnTable(
            label: "导出", columns: ExportTable.headings.map { ColumnTable.Column(key: $0, names: [$0]) })
        let reader: any RowReader =
            format == .csv ? CSVReader(path: path, columns: columns) : XLSXReader(path: path, columns: columns)
        let cursor = try reader.rows()
        var rows: [[String: String]] = []
        while let row = try cursor.next() {
            let object = try row.result.get()
            var cells: [String: String] = [:]
            for (key, value) in zip(object.keys, object.values) {
                if case .string(let text) = value { cells[key] = text }
            }
            rows.append(cells)
        }
        return rows
    }

    static let questions: [(text: String, kinds: [RecordKind], sort: SearchRequest.Sort)] = [
        ("示例", [], .relevance), ("工作", [.document], .newest), ("示例", [.enforcement, .licence], .oldest),
        ("\"示例\"", [.subject, .credit], .relevance), ("没有这样的词语", [], .relevance), ("加强 规范 不存在词", [], .relevance),
    ]

    @Test(arguments: questions.indices)
    func `every hit is there once, in the order of the pages, beyond their depth`(index: Int) throws {
        let question = Self.questions[index]
        let asked = request(question.text) {
            $0.kinds = question.kinds
            $0.sort = question.sort
        }
        var paged: [SearchAnswer.Item] = []
        var page = asked
        page.limit = 100
        let engine = try Self.corpus.get().engine
        let total = try engine.search(asked).total.value
        while paged.count < total {
            paged += try engine.search(page).items
            page.page += 1
        }
        let (head, rows, end) = try lines(asked)
        #expect(rows.map(\.item) == paged)
        #expect(head.total == total && end == total)
        let manifest = try engine.manifest()
        #expect(head.indexRevision == manifest.revision && head.dataThrough == manifest.dataThrough)
        #expect(head.asOf == asked.asOf && head.query == question.text)
    }

    @Test func `a row has what its kind has`() throws {
        let (_, rows, _) = try lines(request("") { $0.kinds = RecordKind.allCases })
        #expect(rows.count > Export.pieceSize * 2, "several pieces")
        for row in rows {
            switch row.item.kind {
            case .document: #expect(row.document?.id == row.item.id && row.document?.body == "")
            case .enforcement, .licence: #expect(row.act?.id == row.item.id)
            case .subject: #expect(row.subject?.id == row.item.id)
            case .credit: #expect(row.credit?.id == row.item.id)
            default: Issue.record("\(row.item.kind)")
            }
        }
    }

    @Test(arguments: [ExportFormat.csv, .xlsx])
    func `a table holds the same hits, and says what it is`(format: ExportFormat) throws {
        let asked = request("示例") { $0.sort = .newest }
        let (head, rows, _) = try lines(asked)
        var table = try table(format, asked)
        if format == .csv {
            let last = table.popLast()
            let note = try #require(last)
            #expect(note["编号"] == "导出说明")
            for part in [head.indexRevision, head.dataThrough, head.asOf.description, "条数：\(head.total)"] {
                #expect(note["类别"]?.contains(part) == true, "\(part)")
            }
        } else {
            let text = String(decoding: try bytes(ExportRequest(asked, .xlsx)), as: UTF8.self)
            #expect(text.contains(head.indexRevision) && text.contains(head.dataThrough))
        }
        #expect(table.map { $0["编号"] } == rows.map(\.item.id))
        for (cells, row) in zip(table, rows) {
            let facts = row.facts.facts.filter { !ExportTable.common.contains($0.name) }
            for fact in facts { #expect(cells[fact.name]?.contains(fact.value) == true, "\(row.item.id) \(fact.name)") }
            #expect(cells["效力"] ?? "" == row.item.status?.label ?? "")
            #expect(cells["摘要"] ?? "" == SnippetText.plain(row.item.snippet))
        }
    }

    @Test func `every fact of every kind has a column`() throws {
        let (_, rows, _) = try lines(request("") { $0.kinds = RecordKind.allCases })
        let names = Set(rows.flatMap { $0.facts.facts.map(\.name) })
        #expect(names.subtracting(ExportTable.headings).sorted() == [])
        #expect(Set(ExportTable.headings).count == ExportTable.headings.count)
    }

    @Test func `no cell of a CSV file is run by a spreadsheet`() throws {
        let text = String(decoding: try bytes(ExportRequest(request("危险标题"), .csv)), as: UTF8.self)
        #expect(text.unicodeScalars.first == "\u{FEFF}")
        let rows = try table(.csv, request("危险标题")).dropLast()
        #expect(rows.count == Self.dangerous.count)
        for cells in rows {
            for value in cells.values {
                let first = value.unicodeScalars.first ?? " "
                #expect(!"=+-@\t\r＝＋－＠".unicodeScalars.contains(first), "\(value)")
            }
            #expect(cells["标题"]?.hasPrefix("'") == true)
            #expect(cells["来源"]?.contains("示例,\"来源\"") == true, "quotes, commas and line ends survive")
        }
        // In a workbook text is text.
        #expect(try table(.xlsx, request("危险标题")).contains { $0["标题"]?.hasPrefix("=HYPERLINK") == true })
    }

    @Test(arguments: [
        ("", ""), ("a", "a"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\r\nb", "\"a\r\nb\""),
        ("=1,2", "\"'=1,2\""),
        ("\n=1", "\"'\n=1\""), ("a\0b", "ab"), ("-", "'-"), ("2020-01-01", "2020-01-01"),
    ])
    func `cells are quoted where they must be`(value: String, cell: String) {
        #expect(CSVText.cell(value) == cell)
    }

    @Test func `more than the limit is refused before the first byte`() throws {
        let asked = request("示例")
        let total = try Self.corpus.get().engine.search(asked).total.value
        for format in ExportFormat.allCases {
            var whole = Export(ExportRequest(asked, format), limit: total)
            #expect(try whole.next(from: Self.corpus.get().engine) != nil)
            var cut = Export(ExportRequest(asked, format), limit: total - 1)
            let problem = #expect(throws: RequestProblem.self) { try cut.next(from: Self.corpus.get().engine) }
            #expect(problem?.code == "too_many_rows" && problem?.description.contains("共 \(total) 条") == true)
        }
    }

    @Test(arguments: [
        [("q", "a")], [("q", "a"), ("format", "")], [("q", "a"), ("format", "pdf")],
        [("q", "a"), ("format", "csv"), ("page", "2")], [("q", "a"), ("format", "csv"), ("limit", "5")],
        [("q", "a"), ("format", "csv"), ("format", "csv")], [("format", "csv")],
    ])
    func `a request that is wrong is refused`(parameters: [(String, String)]) {
        let given = parameters.map { (name: $0.0, value: $0.1) }
        #expect(throws: RequestProblem.self) { try ExportRequest(parameters: given, today: Beijing.today) }
    }

    @Test func `an export breaks off where the index changes before its end`() throws {
        let corpus = try IndexedCorpus(InventedCorpus.documents(Export.pieceSize + 5, seed: 2))
        var export = Export(ExportRequest(request("") { $0.kinds = [.document] }, .ndjson))
        #expect(try export.next(from: corpus.engine) != nil)
        try corpus.ledger.withdraw("example-3", reason: "示例")
        _ = try corpus.projector.build()
        #expect(throws: SearchError.changed) { try export.next(from: corpus.engine) }
        #expect(try export.next(from: corpus.engine) == nil)
    }

    @Test func `an export breaks off at midnight`() throws {
        let corpus = try IndexedCorpus(InventedCorpus.documents(Export.pieceSize + 5, seed: 2))
        let clock = TurningClock(Beijing.today)
        let engine = Engine(folder: corpus.indexFolder, deadline: .seconds(600), today: { clock.day })
        var export = Export(ExportRequest(request("") { $0.kinds = [.document] }, .csv))
        #expect(try export.next(from: engine) != nil)
        clock.day = clock.day.adding(days: 1)
        #expect(throws: SearchError.changed) { try export.next(from: engine) }
    }
}
