// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Readers

@Suite struct CSVReaderTests {
    private static let plain = "示例名称,示例代码,示例日期,备注\n甲,A1,2024-01-02,\n乙,B2,,\"一\n二\"\n"

    // MARK: encodings and separators

    @Test(arguments: [0, 1, 2, 3])
    func `the same rows come out of every encoding, with equal bytes`(_ encoding: Int) throws {
        let plain = Array(Self.plain.utf8)
        let bytes = [
            plain, [0xEF, 0xBB, 0xBF] + plain, GB18030Bytes.of(Self.plain),
            [0x84, 0x31, 0x95, 0x33] + GB18030Bytes.of(Self.plain),
        ][encoding]
        let read = try ReadRows(csv: bytes)
        #expect(
            read.texts == [
                ["name": "甲", "code": "A1", "day": "2024-01-02"], ["name": "乙", "code": "B2", "remark": "一\n二"],
            ])
        #expect(read.rows.map(\.number) == [2, 3])
        #expect(read.rows[1].original == #"{"name":"乙","code":"B2","remark":"一\n二"}"#)
        #expect(read.rows.map(\.bytes) == (try ReadRows(csv: Self.plain).rows.map(\.bytes)))
        #expect(read.notices.isEmpty)
    }

    @Test func `characters of four bytes in GB18030 are read`() throws {
        #expect(try ReadRows(csv: GB18030Bytes.of("示例名称,示例代码\n𠮷㐂ñ,A\n")).texts[0]["name"] == "𠮷㐂ñ")
    }

    @Test(arguments: [",", ";", "\t"], [false, true])
    func `the separator is found by the heading`(_ separator: String, _ isGB: Bool) throws {
        let text = Self.plain.replacing(",", with: separator)
        let read = try ReadRows(csv: isGB ? GB18030Bytes.of(text) : Array(text.utf8))
        #expect(read.texts.map { $0["code"] } == ["A1", "B2"])
    }

    @Test func `a file that is neither UTF-8 nor GB18030 is refused whole`() {
        let wide = Self.plain.utf16.reduce(into: [0xFF, 0xFE] as [UInt8]) {
            $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)]
        }
        for bytes in [wide, Array(wide.dropFirst(2)), Array(Self.plain.utf8).map { $0 < 0x80 ? $0 : 0xFF }] {
            #expect(throws: ReadError.tableEncoding) { try ReadRows(csv: bytes) }
        }
    }

    @Test func `a row in another encoding than the file is refused by itself`() throws {
        let good = "示例名称,示例代码\n甲,A\n乙,B\n"
        let utf8 = try ReadRows(csv: Array(good.utf8) + GB18030Bytes.of("丙,C\n") + Array("丁,D\n".utf8))
        #expect(utf8.rows.map { $0.refusal?.code } == [nil, nil, .invalidUTF8, nil])
        let mainland = try ReadRows(csv: GB18030Bytes.of(good) + [0xFF, 44, 67, 10] + GB18030Bytes.of("丁,D\n"))
        #expect(mainland.rows.map { $0.refusal?.code } == [nil, nil, .invalidUTF8, nil])
        #expect(mainland.texts[3] == ["name": "丁", "code": "D"])
    }

    @Test func `the encoding is told where the text first leaves ASCII`() throws {
        let filler = String(repeating: "x,1,,,,\n", count: 20_000)
        let text = "SL_MC,SL_DM,SL_RQ,SL_JE,BZ,序号\n" + filler + "甲,A,,,,\n"
        let late = text.replacing("序号", with: "No")
        for bytes in [GB18030Bytes.of(text), GB18030Bytes.of(late), Array(late.utf8)] {
            let read = try ReadRows(csv: bytes)
            #expect(read.rows.count == 20_001)
            #expect(read.texts.last == ["name": "甲", "code": "A"])
        }
    }

    // MARK: the bad-input catalogue (reliability.md §5)

    @Test func `an empty file, a heading alone and blank lines are refused whole`() {
        #expect(throws: ReadError.empty) { try ReadRows(csv: "") }
        #expect(throws: ReadError.noTableRows) { try ReadRows(csv: "\n\n ,\n") }
        #expect(throws: ReadError.noTableRows) { try ReadRows(csv: "示例名称,示例代码\n") }
        #expect(throws: ReadError.noTableRows) { try ReadRows(csv: "示例名称,示例代码\n,\n填表人：某,\n") }
    }

    @Test func `NUL and U+FFFD refuse their row`() throws {
        let read = try ReadRows(csv: "示例名称,示例代码\n甲\0,A\n乙\u{FFFD},B\n丙,C\n")
        #expect(read.rows.map { $0.refusal?.code } == [.nul, .replacementCharacter, nil])
    }

    @Test func `rows with other than the heading's columns are refused`() throws {
        let read = try ReadRows(csv: "示例名称,示例代码,备注\n甲,A\n乙,B,,\n丙,C,x,y\n丁,D,z\n")
        #expect(read.rows.map { $0.refusal?.code } == [.badColumns, nil, .badColumns, nil])
        #expect(read.rows[0].refusal?.sentence.contains("2 列") == true)
        #expect(read.rows[2].original == "丙,C,x,y")
    }

    @Test func `blank columns behind the heading are none`() throws {
        #expect(try ReadRows(csv: "示例名称,示例代码,,\n甲,A,,\n乙,B\n").texts.count == 2)
    }

    @Test func `a cell over the limit refuses its row`() throws {
        let long = String(repeating: "长", count: 3_400_000)
        let read = try ReadRows(csv: "示例名称,示例代码\n甲,\(long)\n乙,\"\(long)\"\n丙,C\n")
        #expect(read.rows.map { $0.refusal?.code } == [.tooLong, .tooLong, nil])
        #expect(read.rows[0].bytes.count < 70_000)
    }

    @Test func `an unclosed quote refuses the file with its line`() {
        #expect(throws: ReadError.unclosedQuote(line: 3)) {
            try ReadRows(csv: "示例名称,示例代码\n甲,A\n\"乙,B\n丙,C\n")
        }
        #expect(ReadError.unclosedQuote(line: 3).sentence.contains("第 3 行"))
    }

    @Test func `missing and repeated columns refuse the file and are named`() {
        do {
            _ = try ReadRows(csv: "示例名称,示例金额,说明\n甲,1,x\n")
            Issue.record("accepted")
        } catch {
            let error = error as? ReadError
            #expect(error?.code == .missingColumn)
            #expect(error?.sentence.contains("“示例代码（SL_DM）”") == true)
            #expect(error?.sentence.contains("“说明”") == true)
        }
        #expect(throws: ReadError.duplicateColumn("示例代码", "示例代码", sheet: nil)) {
            try ReadRows(csv: "示例名称,示例代码,示例代码\n甲,1,x\n")
        }
    }

    @Test func `a file without a heading is refused and not quoted`() {
        do {
            _ = try ReadRows(csv: "甲,A\n乙,B\n")
            Issue.record("accepted")
        } catch {
            let error = error as? ReadError
            #expect(error?.code == .missingColumn)
            #expect(error?.sentence.contains("甲") == false)
        }
    }

    @Test func `a table of another kind is named`() {
        let header = "行政相对人名称,行政许可决定文书号,许可内容,许可决定日期,许可机关"
        do {
            _ = try ReadRows(csv: header + "\n甲,乙,丙,2024-01-01,丁\n", .enforcement)
            Issue.record("accepted")
        } catch {
            #expect((error as? ReadError)?.sentence.contains("看来是“行政许可”表") == true)
        }
    }

    @Test func `codes that became numbers are refused`() throws {
        let read = try ReadRows(
            csv: "示例名称,示例代码,备注\n甲,9.13301E+17,\n乙,9E+17,\n丙,91E001,9.1E+17\n丁,'00123,\n戊,\"=\"\"00123\"\"\",\n")
        #expect(read.rows.map { $0.refusal?.code } == [.mangledNumber, .mangledNumber, nil, nil, nil])
        #expect(read.rows[0].refusal?.field == "code")
        #expect(read.texts[2] == ["name": "丙", "code": "91E001", "remark": "9.1E+17"])
        #expect(read.texts[3]["code"] == "00123")
        #expect(read.texts[4]["code"] == "00123")
    }

    @Test func `a formula is text`() throws {
        let read = try ReadRows(csv: "示例名称,示例代码\n\"=HYPERLINK(\"\"http://a\"\",\"\"b\"\")\",A\n")
        #expect(read.texts[0]["name"] == "=HYPERLINK(\"http://a\",\"b\")")
    }

    // MARK: notes, repeated headings, unknown columns

    @Test func `notes and headings among the data are left aside and counted`() throws {
        let read = try ReadRows(
            csv: """
                示例县公示表,,,
                单位：示例局,,,
                序号,示例名称,示例代码,备注
                必填,示例名称,示例代码,备注
                1,甲,A,
                序号,示例名称,示例代码,备注
                ,,,
                2,乙,B,备注
                合计,,,2
                填表人：某某,,审核人：某某,
                """)
        #expect(read.texts == [["name": "甲", "code": "A"], ["name": "乙", "code": "B", "remark": "备注"]])
        #expect(read.rows.map(\.number) == [5, 8])
        #expect(read.notices.count == 1)
        #expect(read.notices.first?.contains("6 行") == true)
    }

    @Test func `a record whose name begins like a note is a record`() throws {
        let read = try ReadRows(csv: "示例名称,示例代码\n合计示例公司,A\n")
        #expect(read.texts == [["name": "合计示例公司", "code": "A"]])
    }

    @Test func `header words before a value are no part of it`() throws {
        let read = try ReadRows(csv: "示例名称,示例代码,备注\n示例名称：甲,代码: A,时间：3:00\n")
        #expect(read.texts == [["name": "甲", "code": "A", "remark": "时间：3:00"]])
    }

    @Test func `unknown columns keep their heading, headless ones their place`() throws {
        let read = try ReadRows(csv: "示例名称,备用,示例代码,备用,,示例日期\n甲,1,A,2,3,\n")
        #expect(read.texts == [["name": "甲", "code": "A", "备用": "1", "备用（第4列）": "2", "第5列": "3"]])
    }

    @Test func `yuan under a heading that says so become ten thousands`() throws {
        #expect(try ReadRows(csv: "示例名称,示例代码,示例金额（元）\n甲,A,\"5,000\"\n").texts[0]["fine"] == "0.5")
        #expect(try ReadRows(csv: "示例名称,示例代码,示例金额（万元）\n甲,A,0.5\n").texts[0]["fine"] == "0.5")
        #expect(try ReadRows(csv: "示例名称,示例代码,示例金额（元）\n甲,A,伍仟\n").texts[0]["fine"] == "伍仟")
    }

    // MARK: size

    /// What the reader holds is one chunk and one record: the tokenizer's buffers after two hundred thousand rows are no
    /// larger than after two thousand.
    @Test func `two hundred thousand rows pass through buffers of one size`() throws {
        let line = "甲示例有限公司,A%,2024-01-02,1.5,\"备注，\n第二行\"\n"
        var bytes = Array("示例名称,示例代码,示例日期,示例金额,备注\n".utf8)
        for number in 0..<200_000 { bytes += Array(line.replacing("%", with: String(number)).utf8) }
        let file = TemporaryFile(bytes, suffix: ".csv")
        let cursor = try CSVReader(path: file.path, columns: .sample).rows()
        var (count, last) = (0, 0)
        while let row = try cursor.next() {
            count += 1
            last = row.number
            #expect(row.bytes.count < 200)
        }
        #expect(count == 200_000)
        #expect(last == 400_000)
        #expect(cursor.bytesRead == cursor.totalBytes)
        #expect(cursor.totalBytes == bytes.count)
    }
}
