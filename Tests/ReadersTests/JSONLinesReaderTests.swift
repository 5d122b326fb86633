// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Readers

@Suite struct JSONLinesReaderTests {
    @Test func `rows carry their line number and their original`() throws {
        let rows = try read("{\"id\":\"甲\"}\n\n  \n{\"id\":\"乙\"}\n")
        #expect(rows.map(\.number) == [1, 4])
        #expect(rows.map(\.original) == ["{\"id\":\"甲\"}", "{\"id\":\"乙\"}"])
        #expect(try rows[1].result.get().string("id") == "乙")
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n"])
    func `every line end is accepted`(_ end: String) throws {
        let rows = try read("{\"a\":1}" + end + "{\"a\":2}" + end + "{\"a\":3}")
        #expect(try rows.map { try $0.result.get().int("a") } == [1, 2, 3])
    }

    @Test func `CRLF counts as one line end`() throws {
        #expect(try read("{\"a\":1}\r\n{\"a\":2}\r\n").map(\.number) == [1, 2])
    }

    @Test func `a byte order mark is accepted`() throws {
        let rows = try read("\u{FEFF}{\"a\":1}\n\u{FEFF}{\"a\":2}\n")
        #expect(try rows.map { try $0.result.get().int("a") } == [1, 2])
    }

    @Test func `a broken line spoils only itself`() throws {
        let rows = try read("{\"a\":1}\n{\"a\":\n{\"a\":3}\n")
        #expect(rows.map { (try? $0.result.get()) != nil } == [true, false, true])
        #expect(rows[1].error?.code == .badJSON)
    }

    @Test func `one line that is not UTF-8 is refused by itself`() throws {
        let bytes = Array("{\"a\":\"好\"}\n{\"a\":\"".utf8) + [0xB0, 0xA1] + Array("\"}\n{\"a\":\"好\"}\n".utf8)
        let rows = try read(bytes)
        #expect(rows.map { $0.error?.code } == [nil, .invalidUTF8, nil])
        #expect(rows[1].error?.column == 7)
    }

    @Test func `a file in GB18030 is refused whole`() throws {
        let row = Array("{\"a\":\"".utf8) + [0xB9, 0xFE, 0xC2, 0xEB] + Array("\"}\n".utf8)
        #expect(throws: ReadError.notUTF8) { try read(row + row + row) }
    }

    @Test func `UTF-16 is refused whole`() throws {
        let bytes = "{\"a\":1}\n".utf8.reduce(into: [0xFF, 0xFE] as [UInt8]) { $0 += [$1, 0] }
        #expect(throws: ReadError.notUTF8) { try read(bytes) }
    }

    @Test func `an empty file and one of blank lines are refused whole`() throws {
        #expect(throws: ReadError.empty) { try read("") }
        #expect(throws: ReadError.noRows) { try read("\n \n\r\n") }
        #expect(throws: ReadError.noRows) { try read("\u{FEFF}\n") }
    }

    @Test func `a last line that breaks off is told from a broken one`() throws {
        let rows = try read("{\"a\":1}\n{\"a\":\"正文")
        #expect(rows[1].error?.code == .truncated)
        #expect(try read("{\"a\":1}\n{\"a\" 1}")[1].error?.code == .badJSON)
        #expect(try read("{\"a\":1}\n{\"a\":2}").count == 2)
    }

    @Test func `a line over the limit is refused and its beginning kept`() throws {
        let file = TemporaryFile("{\"a\":1}\n{\"a\":\"" + String(repeating: "长", count: 90_000) + "\"}\n{\"a\":3}\n")
        var reader = JSONLinesReader(path: file.path)
        reader.longestLine = 200_000
        var rows: [RawRow] = []
        try reader.forEach { rows.append($0) }
        #expect(rows.map { $0.error?.code } == [nil, .tooLong, nil])
        #expect(rows.map(\.number) == [1, 2, 3])
        #expect(rows[1].bytes.count == 64 << 10)
    }

    @Test func `a field over the limit is refused and named`() throws {
        let file = TemporaryFile("{\"id\":\"甲\",\"body\":\"长长长\"}")
        var reader = JSONLinesReader(path: file.path)
        #expect(reader.longestString == 10_000_000)
        reader.longestString = 8
        let row = try #require(try reader.rows().next())
        #expect(row.error?.code == .tooLong)
        #expect(row.error?.field == "body")
    }

    @Test(arguments: [1, 2, 3, 7, 64, 1 << 20], ["\n", "\r", "\r\n", "\r\n\r\n"])
    func `rows across chunk borders stay whole`(_ chunk: Int, _ end: String) throws {
        let text = (0..<60).map { "{\"n\":\($0),\"t\":\"\(String(repeating: "字", count: $0 % 9))\"}\(end)" }.joined()
        let file = TemporaryFile(text)
        var reader = JSONLinesReader(path: file.path)
        reader.chunk = chunk
        var rows: [RawRow] = []
        try reader.forEach { rows.append($0) }
        #expect(try rows.map { try $0.result.get().int("n") } == (0..<60).map { $0 })
        #expect(rows.map(\.number) == (0..<60).map { end.utf8.count == 4 ? 2 * $0 + 1 : $0 + 1 })
    }

    @Test func `progress reaches the size of the file`() throws {
        let file = TemporaryFile("{\"a\":1}\r\n\r\n{\"a\":2}\n{\"a\":3}")
        let cursor = try JSONLinesReader(path: file.path).rows()
        while try cursor.next() != nil {}
        #expect(cursor.bytesRead == cursor.totalBytes)
    }

    @Test func `a missing file and a folder are refused`() {
        #expect(throws: ReadError.notFound) { try JSONLinesReader(path: "/nonexistent/x.jsonl").rows() }
        #expect(throws: ReadError.notAFile) { try JSONLinesReader(path: "/tmp").rows() }
        #expect(throws: ReadError.notAFile) { try JSONLinesReader(path: "/dev/zero").rows() }
    }

    private func read(_ text: String) throws -> [RawRow] { try read(Array(text.utf8)) }

    private func read(_ bytes: [UInt8]) throws -> [RawRow] {
        let file = TemporaryFile(bytes)
        var rows: [RawRow] = []
        try JSONLinesReader(path: file.path).forEach { rows.append($0) }
        return rows
    }
}

extension RawRow {
    var error: RowError? {
        guard case .failure(let error) = result else { return nil }
        return error
    }
}
