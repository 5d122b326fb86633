// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Readers

@Suite struct XLSXReaderTests {
    private typealias Cell = WorkbookBytes.Cell
    private static let head: [Cell] = ["序号", "示例名称", "示例代码", "示例日期", "示例金额", "备注"]

    // MARK: cells

    @Test func `texts, numbers and days come out as they show`() throws {
        let read = try WorkbookBytes([
            Self.head,
            [.number("1"), "甲 & 乙", "0012", .number("45292", .date), .number("0.55000000000000004"), "一\n二"],
            [
                .number("2"), .inline("丙<丁>"), .number("12", .zeros), .number("45292.5", .chineseDate),
                .number("1.5E-5"),
            ],
            [
                .number("3"), .formula("A1&B1", "戊"), .number("123456789012345"), .day("2024-01-01T00:00:00"),
                .bool(true),
            ],
            [.blank, "己", "A", .number("45292"), .number("1234.50", .decimal), .number("0.5", .time)],
        ]).read()
        #expect(
            read.texts == [
                ["name": "甲 & 乙", "code": "0012", "day": "2024-01-01", "fine": "0.55", "remark": "一\n二"],
                ["name": "丙<丁>", "code": "000012", "day": "2024-01-01 12:00:00", "fine": "0.000015"],
                ["name": "戊", "code": "123456789012345", "day": "2024-01-01", "fine": "是"],
                ["name": "己", "code": "A", "day": "45292", "fine": "1234.5", "remark": "0.5"],
            ])
        #expect(read.rows.map(\.number) == [2, 3, 4, 5])
        #expect(read.rows[0].original == "工作表“表一”第 2 行：" + String(decoding: read.rows[0].bytes, as: UTF8.self))
    }

    @Test func `a row has the bytes that it has in CSV`() throws {
        let book = try WorkbookBytes([Self.head, ["1", "甲", "A1", .number("45292", .date), .number("0.5"), "乙,\"丙\""]])
            .read()
        let csv = try ReadRows(csv: "备注,示例代码,示例名称,示例日期,示例金额\n\"乙,\"\"丙\"\"\",A1,甲,2024-01-01,0.5\n")
        #expect(book.rows.map(\.bytes) == csv.rows.map(\.bytes))
    }

    @Test func `codes that became numbers are refused`() throws {
        let read = try WorkbookBytes([
            Self.head, ["1", "甲", .number("9.1330100000000006E+17")], ["2", "乙", .number("913301000000000000")],
            ["3", "丙", "913301000000000000"], ["4", "丁", "9.13301E+17"],
        ]).read()
        #expect(read.rows.map { $0.refusal?.code } == [.mangledNumber, .mangledNumber, nil, .mangledNumber])
        #expect(read.rows[0].refusal?.field == "code")
    }

    @Test func `the error of a formula refuses its row where the column counts`() throws {
        let read = try WorkbookBytes([
            ["序号", "示例名称", "示例代码", "别的"], [.error("#REF!"), "甲", "A", .error("#N/A")],
            ["1", "乙", .error("#VALUE!"), ""],
        ]).read()
        #expect(read.rows.map { $0.refusal?.code } == [nil, .badCell])
        #expect(read.rows[1].refusal?.sentence.contains("#VALUE!") == true)
    }

    @Test func `rich texts are joined, readings left out, escapes resolved`() throws {
        let rich =
            "<c r='B2' t='inlineStr'><is><r><t>甲</t></r><r><rPr><b/></rPr><t>乙_x000D_\n丙_x005F_x0041_</t></r>"
            + "<rPh sb='0' eb='1'><t>jia</t></rPh></is></c>"
        let read = try WorkbookBytes([Self.head, ["1", .raw(rich), "A"]]).read()
        #expect(read.texts[0]["name"] == "甲乙\n丙_x0041_")
    }

    @Test func `NUL and U+FFFD refuse their row`() throws {
        let read = try WorkbookBytes([Self.head, ["1", "甲_x0000_", "A"], ["2", "乙\u{FFFD}", "B"]]).read()
        #expect(read.rows.map { $0.refusal?.code } == [.nul, .replacementCharacter])
    }

    @Test(arguments: [false, true])
    func `a cell over the limit refuses its row`(_ isInline: Bool) throws {
        let long = String(repeating: "长", count: 30_000)
        let read = try WorkbookBytes([Self.head, ["1", isInline ? .inline(long) : .text(long), "A"], ["2", "乙", "B"]])
            .read { $0.longestCell = 80_000 }
        #expect(read.rows.map { $0.refusal?.code } == [.tooLong, nil])
    }

    @Test(arguments: [
        ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-29"), ("61", "1900-03-01"), ("45292", "2024-01-01"),
        ("2958465", "9999-12-31"), ("45292.999999", "2024-01-02"), ("45291.75", "2023-12-31 18:00:00"),
    ])
    func `days are counted as spreadsheets count them`(_ serial: String, _ day: String) {
        #expect(XLSXNumber.date(serial, countsFrom1904: false) == day)
    }

    @Test(arguments: ["0", "0.5", "-1", "2958466", "1e300", "nan", "甲", ""])
    func `other numbers are no days`(_ serial: String) {
        #expect(XLSXNumber.date(serial, countsFrom1904: false) == nil)
    }

    @Test func `workbooks of old Macintoshes count from 1904`() throws {
        var book = WorkbookBytes([
            Self.head, ["1", "甲", "A", .number("0", .date)], ["2", "乙", "B", .number("43830", .date)],
        ])
        book.countsFrom1904 = true
        #expect(try book.read().texts.map { $0["day"] } == ["1904-01-01", "2024-01-01"])
    }

    @Test(arguments: [
        ("yyyy-mm-dd", XLSXFormat.date), ("[$-804]yyyy\"年\"m\"月\"", .date), ("m月d日", .date), ("General", .plain),
        ("@", .plain),
        ("#,##0.00_);[Red](#,##0.00)", .plain), ("0\" days\"", .plain), ("0\\d", .plain), ("h:mm:ss", .plain),
        ("00000", .zeros(5)), ("0", .plain), ("0.00E+00", .plain), ("", .plain), ("\"", .plain), ("[", .plain),
    ])
    func `formats that show days are told from others`(_ code: String, _ format: XLSXFormat) {
        #expect(XLSXFormat(id: 200, code: code) == format)
    }

    // MARK: sheets, headings, merged cells

    @Test func `names under merged titles are found, notes around the table left aside`() throws {
        let read = try WorkbookBytes(
            .init(
                rows: [
                    ["示例县行政处罚信息公示表"], ["填报单位：示例局", "", "", "", "", "单位：万元"],
                    ["序号", "行政相对人", "", "", "行政处罚决定书文号", "法定代表人", "", "处罚决定日期", "罚款金额（元）"],
                    ["", "名称", "类别", "统一社会信用代码", "", "姓名", "证件号码"],
                    [
                        .number("1"), "示例公司", "法人及非法人组织", "9153", "示罚〔2024〕1号", "某某", "", .number("45292", .date),
                        .number("5000"),
                    ],
                    ["合计", "", "", "", "", "", "", "", .number("5000")], ["填表说明：本表由各部门填写"],
                ], merges: ["A1:I1", "A3:A4", "B3:D3", "E3:E4", "F3:G3", "H3:H4", "I3:I4", "A7:I7"])
        ).read(.enforcement)
        #expect(
            read.texts == [
                [
                    "party_name": "示例公司", "party_kind": "法人及非法人组织", "credit_code": "9153", "number": "示罚〔2024〕1号",
                    "legal_representative": "某某", "decided_on": "2024-01-01", "fine": "0.5",
                ]
            ])
        #expect(read.rows[0].number == 5)
        #expect(read.notices == ["有 4 行是表名、说明、合计或重复的表头，未作为数据读取。"])
    }

    @Test func `a cell merged over rows holds for all of them`() throws {
        let read = try WorkbookBytes(
            .init(
                rows: [
                    Self.head, ["1", "甲", "A"], ["2", "", "B"], [], ["", "", ""], ["3", "", "C"], ["4", "", "D"],
                ],
                merges: ["B2:B6", "C2:D2", "F1:F1", "坏", "A1"])
        ).read()
        #expect(
            read.texts == [
                ["name": "甲", "code": "A"], ["name": "甲", "code": "B"], ["name": "甲", "code": "C"], ["code": "D"],
            ])
    }

    @Test func `all sheets with a table are read, others named`() throws {
        var book = WorkbookBytes(
            .init(name: "说明", rows: [["本表由各部门填写"], ["每月一次"]]),
            .init(name: "一月", rows: [Self.head, ["1", "甲", "A"]]),
            .init(name: "选项", rows: [Self.head, ["1", "乙", "B"]], state: "hidden"),
            .init(name: "空", rows: []), .init(name: "二月", rows: [["备注", "示例代码", "示例名称"], ["", "C", "丙"]]),
            .init(
                name: "许可",
                rows: [["行政相对人名称", "许可决定日期", "许可内容"], ["丁", "2024-01-01", "x"]]))
        let read = try book.read()
        #expect(read.texts == [["name": "甲", "code": "A"], ["name": "丙", "code": "C"]])
        #expect(read.rows.map(\.number) == [10_000_002, 30_000_002])
        #expect(read.rows.map(\.place) == ["工作表“一月”第 2 行", "工作表“二月”第 2 行"])
        #expect(
            read.notices == [
                "工作表“选项”是隐藏的，未读取。", "工作表“说明”前 20 行没有找到表头，未读取。", "工作表“许可”看来是“行政许可”表，未作为“示例”读取。",
            ])
        book.sheets = [book.sheets[0]]
        #expect(throws: ReadError.noHeading(.sample, other: nil)) { try book.read() }
    }

    @Test func `a sheet that lacks a column refuses the workbook`() throws {
        let book = WorkbookBytes(
            .init(name: "一月", rows: [Self.head, ["1", "甲", "A"]]),
            .init(name: "二月", rows: [["示例名称", "备注"], ["乙", ""]]))
        do {
            _ = try book.read()
            Issue.record("accepted")
        } catch {
            #expect((error as? ReadError)?.sentence.hasPrefix("工作表“二月”缺少列 “示例代码（SL_DM）”") == true)
        }
    }

    @Test func `empty workbooks are refused`() {
        #expect(throws: ReadError.noTableRows) { try WorkbookBytes([]).read() }
        #expect(throws: ReadError.noTableRows) { try WorkbookBytes([Self.head]).read() }
        #expect(throws: ReadError.noTableRows) { try WorkbookBytes().read() }
    }

    // MARK: ways of writing

    @Test(arguments: ["plain", "bare", "prefix", "stored", "backslash", "wide", "gaps"])
    func `workbooks of other programs are read`(_ way: String) throws {
        var book = WorkbookBytes([Self.head, [.number("1"), "甲", .inline("A"), .number("45292", .date)]])
        var numbers = [2]
        switch way {
        case "bare": book.hasReferences = false
        case "prefix": book.prefix = "x:"
        case "stored": book.isDeflated = false
        case "backslash": book.separator = "\\"
        case "gaps":
            book.sheets[0].numbers = [1000, 1_048_576]
            numbers = [1_048_576]
        default: break
        }
        var zip = book.zip
        if way == "wide" {
            zip.isWide = true
            for index in zip.entries.indices { zip.entries[index].isWide = true }
        }
        let file = TemporaryFile(zip.bytes, suffix: ".xlsx")
        let read = try ReadRows(XLSXReader(path: file.path, columns: .sample))
        #expect(read.texts == [["name": "甲", "code": "A", "day": "2024-01-01"]])
        #expect(read.rows.map(\.number) == numbers)
    }

    @Test func `progress ends at the size of the file`() throws {
        let file = TemporaryFile(WorkbookBytes([Self.head, ["1", "甲", "A"]]).bytes, suffix: ".xlsx")
        let cursor = try XLSXReader(path: file.path, columns: .sample).rows()
        while try cursor.next() != nil { #expect(cursor.bytesRead <= cursor.totalBytes) }
        #expect(cursor.bytesRead == cursor.totalBytes)
    }
}
