// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing
import TextAnalysis
import Workbooks

@testable import Example

@Suite struct SheetTests {
    private let columns = [SheetColumn("a", "甲", "CF_A"), SheetColumn("b", "乙")]

    private func sheet(_ rows: [SheetRow]) -> Sheet { Sheet(name: "表", columns: columns, rows: rows) }

    @Test func `CSV quotes commas, quotes and line breaks, and counts lines`() {
        var bad = SheetRow(["a": .text("坏")])
        bad.reject = ("bad_field", "示例")
        var table = sheet([SheetRow(["a": .text("一,二"), "b": .text("说“\"”\n换行")]), bad])
        table.title = "标题"
        table.notesBelow = ["注"]
        let written = CSVFile.write(table, encoding: .utf8)
        let expected = "标题,\r\n甲,乙\r\n\"一,二\",\"说“\"\"”\n换行\"\r\n坏,\r\n注,\r\n"
        #expect(String(decoding: written.bytes, as: UTF8.self) == expected)
        #expect(written.rejects.map(\.row) == [5])
        #expect(written.count == 2)
    }

    @Test(arguments: [(Sheet.Heading.names, 1), (.codes, 1), (.codesThenNames, 2)])
    func `headings are names, codes or both`(heading: Sheet.Heading, lines: Int) {
        var table = sheet([])
        table.heading = heading
        table.typos = ["a": "申"]
        #expect(table.headings.count == lines)
        #expect(table.headings[0] == (heading == .names ? ["申", "乙"] : ["CF_A", "乙"]))
    }

    @Test func `the heading may stand again between rows`() {
        var table = sheet((1...5).map { SheetRow(["a": .number(String($0))]) })
        table.repeatsHeading = 2
        let text = String(decoding: CSVFile.write(table, encoding: .utf8, lineEnd: "\n").bytes, as: UTF8.self)
        #expect(text == "甲,乙\n1,\n2,\n甲,乙\n3,\n4,\n甲,乙\n5,\n")
    }

    @Test func `GB 18030 and the byte order mark are what they claim`() {
        let table = sheet([SheetRow(["a": .text("𠮷川、元谋")])])
        let plain = CSVFile.write(table, encoding: .utf8).bytes
        let marked = CSVFile.write(table, encoding: .markedUTF8).bytes
        #expect(marked == [0xEF, 0xBB, 0xBF] + plain)
        let old = CSVFile.write(table, encoding: .gb18030).bytes
        #expect(String(validating: old, as: UTF8.self) == nil)
        #expect(TextDecoding.decode(old).text == String(decoding: plain, as: UTF8.self))
    }

    @Test func `JSON Lines leave blank cells out and may break off`() {
        var broken = SheetRow(["a": .text("二二二二二二二二二二二二")])
        broken.isBroken = true
        broken.reject = ("bad_json", "示例")
        let written = JSONLinesFile.write(columns, [SheetRow(["a": .text("一"), "b": .blank]), broken])
        let lines = String(decoding: written.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines[0] == "{\"a\":\"一\"}")
        #expect(!lines[1].hasSuffix("}"))
        #expect(written.rejects.map(\.row) == [2])
        let coded = JSONLinesFile.write(columns, [SheetRow(["a": .number("1"), "b": .text("x")])], names: .codes)
        #expect(String(decoding: coded.bytes, as: UTF8.self) == "{\"CF_A\":\"1\",\"b\":\"x\"}\n")
    }

    @Test func `a workbook holds its sheets, merges and shared texts`() throws {
        let day = try #require(CivilDate(year: 2024, month: 2, day: 29))
        var bad = SheetRow(["a": .text("坏&<")])
        bad.reject = ("bad_field", "示例")
        var first = sheet([SheetRow(["a": .day(day), "b": .number("0.5")])])
        first.title = "标题"
        first.groups = [("组", 2)]
        first.hasTypedDays = true
        let written = Workbook.write([first, sheet([bad, bad])], leaflet: ["说明"])
        let text = String(decoding: written.bytes, as: UTF8.self)
        #expect(text.contains("<mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/>"))
        #expect(text.contains("<c r=\"A4\" s=\"1\"><v>45351</v></c><c r=\"B4\"><v>0.5</v></c>"))
        #expect(text.contains("坏&amp;&lt;"))
        #expect(text.contains("sheet3.xml"))
        #expect(text.contains("count=\"9\" uniqueCount=\"6\""))
        #expect(written.rejects.map(\.row) == [20_000_002, 20_000_003])
    }

    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (29, "AD"), (701, "ZZ"), (702, "AAA")])
    func `columns are lettered as spreadsheets do`(place: Int, name: String) {
        #expect(SheetMarkup.column(place) == name)
    }

    @Test(arguments: [(5, "0.00005"), (3565, "0.03565"), (500_000, "5"), (10, "0.0001"), (0, "0")])
    func `tenths of yuan are printed in 万元`(tenths: Int, text: String) {
        #expect(ActCells.tenThousands(tenths: tenths) == text)
    }
}
