// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Readers

@Suite struct CSVTokenizerTests {
    private static let chunks = [1, 2, 3, 5, 7, 16, 1 << 18]

    @Test(arguments: chunks)
    func `cells, quotes and line breaks come out the same wherever chunks end`(_ chunk: Int) throws {
        let text = "甲,\"乙,丙\",\"丁\"\"戊\"\"\"\r\n\"一\r\n二\r三\n四\",,\r\"\",x\"y\n\n末,尾"
        let records = try cut(text, chunk: chunk)
        #expect(
            records.map(cells) == [
                ["甲", "乙,丙", "丁\"戊\""], ["一\n二\n三\n四", "", ""], ["", "x\"y"], [""], ["末", "尾"],
            ])
        #expect(records.map(\.line) == [1, 2, 6, 7, 8])
        #expect(records.allSatisfy { $0.fault == nil })
    }

    @Test(arguments: ["\n", "\r", "\r\n"], chunks)
    func `every line end ends a record`(_ end: String, _ chunk: Int) throws {
        let records = try cut("a,b" + end + end + "c,d" + end, chunk: chunk)
        #expect(records.map(cells) == [["a", "b"], [""], ["c", "d"]])
        #expect(records.map(\.line) == [1, 2, 3])
    }

    @Test(arguments: chunks)
    func `mixed line ends are told apart`(_ chunk: Int) throws {
        #expect(try cut("a\rb\r\nc\nd\n\re", chunk: chunk).map(\.line) == [1, 2, 3, 4, 5, 6])
    }

    @Test(arguments: [";", "\t", ","])
    func `the separator is the one that was given`(_ separator: String) throws {
        let records = try cut("a\(separator)\"b\(separator)c\"\(separator)d", separator: separator)
        #expect(records.map(cells) == [["a", "b\(separator)c", "d"]])
    }

    @Test(arguments: chunks)
    func `byte order marks are no part of the first cell`(_ chunk: Int) throws {
        #expect(try cut("\u{FEFF}\"a\",b", chunk: chunk).map(cells) == [["a", "b"]])
        #expect(try records([0x84, 0x31, 0x95, 0x33, 97, 44, 98], chunk: chunk).map(cells) == [["a", "b"]])
        #expect(try cut("\u{FEFF}", chunk: chunk).isEmpty)
    }

    @Test func `blanks after a closing quote are no text`() throws {
        #expect(try cut("\"a\" ,\"b\"\t\n").map(cells) == [["a", "b"]])
    }

    @Test func `text behind a closing quote spoils its record only`() throws {
        let records = try cut("a,b\n\"三无\"产品,b\nc,d\n")
        #expect(records.map(\.fault) == [nil, .badQuote, nil])
        #expect(cells(records[1]) == ["三无\"产品", "b"])
    }

    @Test(arguments: ["a\n\"b,c\nd\ne", "a\n\"", "a\n\"b\"\"", "a\n\"b,c\nd,\"e\",f\n"], chunks)
    func `a quote that does not close is an error of the file with its line`(_ text: String, _ chunk: Int) {
        #expect(throws: ReadError.unclosedQuote(line: 2)) { try cut(text, chunk: chunk) }
    }

    @Test(arguments: chunks)
    func `a cell over the limit is cut and the rest goes on`(_ chunk: Int) throws {
        let long = String(repeating: "x", count: 200_000)
        let records = try cut("a,\(long),b\n\"\(long)\n\",c\nd,e\n", chunk: max(chunk, 16), longestCell: 100_000)
        #expect(records.map(\.fault) == [.tooLong, .tooLong, nil])
        #expect(records.map { $0.ends.count } == [3, 2, 2])
        #expect(records[0].bytes.count == 65_536 + 2)
        #expect(records.map(\.line) == [1, 2, 4])
    }

    @Test func `progress reaches the size of the file`() throws {
        let file = TemporaryFile("\u{FEFF}a,\"b\"\r\n\"c\n\",d", suffix: ".csv")
        let opened = try OpenFile(path: file.path)
        let tokenizer = CSVTokenizer(file: opened, separator: 44, longestCell: 100, chunk: 4)
        while try tokenizer.next() != nil {}
        #expect(tokenizer.bytesConsumed == opened.size)
    }

    /// Random records, written with every freedom that the format leaves, read back.
    @Test func `what was written is read`() throws {
        var random = SeededRandom(state: 20_241)
        let pieces = ["甲", "\"", ",", "\n", "", "x", " ", "\"\"", "，", "12"]
        for _ in 0..<300 {
            let rows = (0...random.below(4)).map { _ in
                (0...random.below(5)).map { _ in (0..<random.below(5)).map { _ in pieces[random.below(10)] }.joined() }
            }
            let ends = ["\n", "\r\n", "\r"]
            let end = ends[random.below(3)]
            let text = rows.map { $0.map { written($0, &random) }.joined(separator: ",") }.joined(separator: end) + end
            let read = try cut(text, chunk: 1 + random.below(9))
            #expect(read.map(cells) == rows, "\(text)")
        }
    }

    private func written(_ cell: String, _ random: inout SeededRandom) -> String {
        let mustQuote = cell.contains { $0 == "," || $0 == "\n" } || cell.hasPrefix("\"")
        guard mustQuote || random.below(3) == 0 else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    private func cells(_ record: CSVRecord) -> [String] { record.cells.map { String(decoding: $0, as: UTF8.self) } }

    private func cut(
        _ text: String, separator: String = ",", chunk: Int = 64, longestCell: Int = 1000
    ) throws -> [CSVRecord] {
        try records(Array(text.utf8), separator: separator.utf8.first ?? 44, chunk: chunk, longestCell: longestCell)
    }

    private func records(
        _ bytes: [UInt8], separator: UInt8 = 44, chunk: Int, longestCell: Int = 1000
    ) throws -> [CSVRecord] {
        let file = TemporaryFile(bytes, suffix: ".csv")
        let tokenizer = CSVTokenizer(
            file: try OpenFile(path: file.path), separator: separator, longestCell: longestCell, chunk: chunk)
        var records: [CSVRecord] = []
        while let record = try tokenizer.next() { records.append(record) }
        return records
    }
}
