// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Readers

/// The bad-input catalogue for files of rows (reliability.md §5), as far as reading a file decides it: each case goes
/// through the one door for files. What values may be is decided by the rooms that read them.
@Suite struct IngestCatalogueTests {
    enum Answer: Hashable {
        /// The file is refused with this code, nothing of it taken over.
        case batch(ReadError.Code)
        /// Each row is accepted (`nil`) or refused with this code.
        case rows([RowError.Code?])
    }

    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var suffix: String
        var bytes: [UInt8]
        var answer: Answer
        var testDescription: String { name }

        init(_ name: String, _ suffix: String, _ bytes: [UInt8], _ answer: Answer) {
            (self.name, self.suffix, self.bytes, self.answer) = (name, suffix, bytes, answer)
        }

        init(_ name: String, csv text: String, _ answer: Answer) {
            self.init(name, "csv", Array((IngestCatalogueTests.head + text).utf8), answer)
        }

        init(_ name: String, lines text: String, _ answer: Answer) {
            self.init(name, "jsonl", Array(text.utf8), answer)
        }

        init(_ name: String, book rows: [[WorkbookBytes.Cell]], _ answer: Answer) {
            let head: [WorkbookBytes.Cell] = ["示例名称", "示例代码", "示例日期"]
            self.init(name, "xlsx", WorkbookBytes([head] + rows).bytes, answer)
        }
    }

    private static let head = "示例名称,示例代码,示例日期\n"
    private static let good = "{\"name\":\"甲\",\"code\":\"A\"}\n"
    private static let cell = String(repeating: "长", count: 3_400_000)
    private static let program: [UInt8] = [0x4D, 0x5A, 0x90, 0x00]
    private static let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)

    private static let texts: [Case] = [
        Case("F1 CSV", "csv", [], .batch(.empty)), Case("F1 XLSX", "xlsx", [], .batch(.empty)),
        Case("F1 JSON Lines", "jsonl", [], .batch(.empty)), Case("F2 CSV", csv: "", .batch(.noRows)),
        Case("F2 XLSX", book: [], .batch(.noRows)), Case("F2 JSON Lines", lines: "\n", .batch(.noRows)),
        Case("F3 CSV", "csv", Array(("\u{FEFF}" + head + "甲,A,\n").utf8), .rows([nil])),
        Case("F3 JSON Lines", lines: "\u{FEFF}" + good, .rows([nil])),
        Case("F4 CSV", "csv", GB18030Bytes.of(head + "甲,A,\n"), .rows([nil])),
        Case("F4 JSON Lines", "jsonl", GB18030Bytes.of(good + good), .batch(.encoding)),
        Case(
            "F5 CSV", "csv", Array((head + "甲,A,\n").utf8) + [0xFF, 0x2C, 0x42, 0x2C, 0x0A], .rows([nil, .invalidUTF8])),
        Case(
            "F5 JSON Lines", "jsonl", Array((good + "{\"a\":\"").utf8) + [0xFF, 0x22, 0x7D], .rows([nil, .invalidUTF8])),
        Case("F6 CSV", csv: "甲\0,A,\n乙,B,\n", .rows([.nul, nil])),
        Case("F6 XLSX", book: [["甲_x0000_", "A"]], .rows([.nul])),
        Case("F6 JSON Lines", lines: "{\"a\":\"\\u0000\"}\n" + good, .rows([.nul, nil])),
        Case("F7 CSV", csv: "\u{FFFD},A,\n乙,B,\n", .rows([.replacementCharacter, nil])),
        Case("F7 XLSX", book: [["\u{FFFD}", "A"]], .rows([.replacementCharacter])),
        Case("F7 JSON Lines", lines: "{\"a\":\"\u{FFFD}\"}\n", .rows([.replacementCharacter])),
        Case("F8", csv: "甲,A,\r乙,B,\r\n丙,C,\n丁,D,", .rows([nil, nil, nil, nil])),
        Case("F9", csv: "\"甲\n乙\r\n丙\",A,\n丁,D,\n", .rows([nil, nil])),
        Case("F10", csv: "甲,A,\n\"乙,B,\n丙,C,\n", .batch(.unclosedQuote)),
        Case("F11 extra", csv: "甲,A,,x\n乙,B,\n", .rows([.badColumns, nil])),
        Case("F11 missing", csv: "甲,A\n乙,B,\n", .rows([.badColumns, nil])),
        Case("F12 CSV", "csv", Array("示例名称,示例代码,示例名称\n甲,A,乙\n".utf8), .batch(.duplicateColumn)),
        Case("F12 JSON Lines", lines: "{\"name\":\"甲\",\"SL_MC\":\"乙\"}\n" + good, .rows([.duplicateKey, nil])),
        Case("F13", "csv", Array("示例名称,示例代码,外\n甲,A,乙\n".utf8), .rows([nil])),
        Case("F14", "csv", Array("示例名称,备注,序号\n甲,A,乙\n".utf8), .batch(.missingColumn)),
        Case("F15 CSV", csv: "\(cell),A,\n乙,B,\n", .rows([.tooLong, nil])),
        // Ten million equal characters pack so tightly that the file is taken for a bomb before a cell is read.
        Case("F15 XLSX", book: [[.inline(cell), "A"], ["乙", "B"]], .batch(.zipBomb)),
        Case("F15 JSON Lines", lines: "{\"name\":\"\(cell)\"}\n" + good, .rows([.tooLong, nil])),
        Case("F16", csv: "甲," + String(repeating: "x", count: 300) + ",\n", .rows([nil])),
    ]

    private static let values: [Case] = [
        Case(
            "F21", csv: "甲,A,2023-02-29\n乙,B,0000-00-00\n丙,C,20230-01-01\n丁,D,2024-02-29\n",
            .rows([.badDate, .badDate, .badDate, nil])),
        Case("F22 CSV", csv: "甲,A,45292\n", .rows([.badDate])),
        Case(
            "F22 XLSX", book: [["甲", "A", .number("45292")], ["乙", "B", .number("45292", .date)]],
            .rows([.badDate, nil])),
        Case("F23 CSV", csv: "甲,9.13301E+17,\n", .rows([.mangledNumber])),
        Case("F23 XLSX", book: [["甲", .number("9.1330100000000006E+17")]], .rows([.mangledNumber])),
        Case("F23 JSON Lines", lines: "{\"code\":9.13301E+17}\n", .rows([.mangledNumber])),
        Case("F25 CSV", csv: "\"=HYPERLINK(\"\"http://a\"\")\",A,\n", .rows([nil])),
        Case("F25 XLSX", book: [[.formula("HYPERLINK(\"http://a\",\"甲\")", "甲"), "A"]], .rows([nil])),
        Case("F31", lines: good + "{\"name\":\n" + good, .rows([nil, .badJSON, nil])),
        Case("F32", lines: "{\"name\":\"甲\",\"code\":9007199254740993}\n", .rows([nil])),
        Case("F33", lines: "{\"a\":\(deep)}\n" + good, .rows([.tooDeep, nil])),
        Case("F51", csv: "\u{E000}\u{E001},A,\n", .rows([nil])),
    ]

    private static let files: [Case] = [
        Case("F34", "xlsx", book { $0.entries.append(.init(name: "a", claimedSize: 5 << 30)) }, .batch(.zipBomb)),
        Case("F35", "xlsx", book { $0.entries.append(.init(name: "../../a")) }, .batch(.zipPath)),
        Case(
            "F36 types", "xlsx",
            book { $0.entries[0].content = Array("<!DOCTYPE a SYSTEM 'http://localhost:1/'><a/>".utf8) },
            .batch(.externalEntity)),
        Case(
            "F36 workbook", "xlsx",
            book { $0.entries[2].content = Array("<!DOCTYPE a SYSTEM 'http://localhost:1/'><a/>".utf8) },
            .batch(.externalEntity)),
        Case("F37", "xlsm", book { $0.entries.append(.init(name: "xl/vbaProject.bin")) }, .batch(.macro)),
        Case("F38", "xlsx", book { $0.entries.append(.init(name: "a", isEncrypted: true)) }, .batch(.encrypted)),
        Case("F41 CSV", "csv", program, .batch(.type)), Case("F41 XLSX", "xlsx", program, .batch(.type)),
        Case("F42 XLSX", "xlsx", Array(book { _ in }.dropLast(40)), .batch(.truncated)),
        Case("F42 JSON Lines", lines: good + "{\"name\":\"甲", .rows([nil, .truncated])),
        Case("F42 CSV", csv: "甲,A,\n乙,\"B", .batch(.unclosedQuote)),
    ]

    @Test(arguments: texts + values + files)
    func `each case has its answer`(_ item: Case) async {
        let file = TemporaryFile(item.bytes, suffix: "." + item.suffix)
        let answer: Answer
        do {
            guard case .rows(let reader) = try await FileReader.read(path: file.path, columns: .sample) else {
                Issue.record("taken for a document")
                return
            }
            var codes: [RowError.Code?] = []
            try reader.forEach { row in
                do {
                    _ = try row.result.get().date("day")
                    codes.append(nil)
                } catch {
                    codes.append((error as? RowError)?.code)
                    #expect(row.number > 0)
                    #expect(!row.original.isEmpty)
                }
            }
            answer = .rows(codes)
        } catch {
            guard let code = (error as? ReadError)?.code else {
                Issue.record("another kind of error: \(error)")
                return
            }
            answer = .batch(code)
        }
        #expect(answer == item.answer)
    }

    @Test func `F43 a file that is still arriving is left for later`() async {
        let file = TemporaryFile(Self.head + "甲,A,\n", suffix: ".csv")
        await #expect(throws: ReadError.unfinished) {
            try await FileReader.read(path: file.path, columns: .sample, expectedSize: 3)
        }
    }

    private static func book(_ change: (inout ZipBytes) -> Void) -> [UInt8] {
        var zip = WorkbookBytes([["示例名称", "示例代码"], ["甲", "A"]]).zip
        change(&zip)
        return zip.bytes
    }
}
