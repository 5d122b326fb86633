// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

struct DocumentNumberFragmentTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let query: String
        let parts: [String]
        let year: Int?
        let sequence: String?
        var testDescription: String { query }

        init(_ query: String, _ parts: [String], _ year: Int?, _ sequence: String?) {
            self.query = query
            self.parts = parts
            self.year = year
            self.sequence = sequence
        }
    }

    @Test(arguments: [
        Row("市监 罚 2024 15", ["市监", "罚"], 2024, "15"),
        Row("元市监罚 2024 15号", ["元市监罚"], 2024, "15"),
        Row("元办发 2016年13号", ["元办发"], 2016, "13"),
        Row("元办发13号文", ["元办发"], nil, "13"),
        Row("国发5号", ["国发"], nil, "5"),
        Row("国科发财字476号", ["国科发财字"], nil, "476"),
        Row("元办发〔2016〕", ["元办发"], 2016, nil),
        Row("元办发[2016]号", ["元办发"], 2016, nil),
        Row("第36号", [], nil, "36"),
        Row("36号文", [], nil, "36"),
        Row("第36号令", ["令"], nil, "36"),
        Row("yzbf 2016 13", ["yzbf"], 2016, "13"),
    ])
    func `a part of a number is read as one`(_ row: Row) throws {
        let fragment = try #require(DocumentNumberFragment.parse(row.query))
        #expect(fragment.codeParts == row.parts)
        #expect(fragment.year == row.year)
        #expect(fragment.sequence == row.sequence)
        #expect(fragment.isInitials == (row.query.first == "y"))
    }

    @Test(arguments: [
        "", "元谋", "2024 15", "元谋 人口 2024 15", "食品安全 2024", "研发13号", "处罚 2024", "36号", "元办发209913号", "covid 2020",
        "2016年9月28日", "元办发 13", "第36条",
    ])
    func `words and figures are no part of a number`(_ query: String) {
        #expect(DocumentNumberFragment.parse(query) == nil)
    }

    @Test func `a fragment matches numbers that hold its pieces in order`() throws {
        let fragment = try #require(DocumentNumberFragment.parse("市监 罚 2024 15"))
        func matches(_ text: String) throws -> Bool { fragment.matches(try #require(DocumentNumber.parse(text))) }
        #expect(try matches("元市监处罚〔2024〕15号"))
        #expect(try !matches("元市监处罚〔2023〕15号"))
        #expect(try !matches("元市监处罚〔2024〕5号"))
        #expect(try !matches("罚市监〔2024〕15号"))
    }

    @Test func `initials match nothing by themselves`() throws {
        let fragment = try #require(DocumentNumberFragment.parse("yzbf 2016 13"))
        #expect(fragment.isInitials)
        #expect(!fragment.matches(try #require(DocumentNumber.parse("元政办发〔2016〕13号"))))
    }
}
