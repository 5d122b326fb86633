// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Readers

@Suite struct JSONObjectTests {
    private let row = JSONObject(
        keys: ["id", "title", "blank", "none", "issuers", "one", "date", "bad", "n", "flag", "history", "mixed"],
        values: [
            .number("12"), .string("\u{3000}标题 "), .string(" \n"), .null,
            .array([.string("甲局"), .string(" "), .number("3")]), .string("乙局"), .string("2016年9月28日"),
            .string("2023-02-29"), .string("7"), .bool(true),
            .array([.object(JSONObject(keys: ["date"], values: [.null]))]),
            .array([.object(JSONObject())]),
        ])

    @Test func `absent, null and blank all mean unknown`() throws {
        for key in ["absent", "none", "blank"] {
            #expect(try row.string(key) == nil)
            #expect(try row.strings(key) == [])
            #expect(try row.date(key) == nil)
            #expect(try row.int(key) == nil)
            #expect(throws: RowError.missing(key)) { try row.required(key) }
        }
        #expect(try row.objects("absent").isEmpty)
    }

    @Test func `text is trimmed and numbers count as text`() throws {
        #expect(try row.string("title") == "标题")
        #expect(try row.required("id") == "12")
    }

    @Test func `a list may be a single text`() throws {
        #expect(try row.strings("issuers") == ["甲局", "3"])
        #expect(try row.strings("one") == ["乙局"])
    }

    @Test func `dates are read in the forms that departments send`() throws {
        #expect(try row.date("date") == CivilDate(year: 2016, month: 9, day: 28))
    }

    @Test func `an impossible date is refused with field and value`() {
        do {
            _ = try row.date("bad")
            Issue.record("2023-02-29 was accepted")
        } catch {
            #expect(error.code == .badDate)
            #expect(error.field == "bad")
            #expect(error.sentence.contains("2023-02-29"))
        }
    }

    @Test func `values of the wrong kind are refused`() {
        #expect(throws: RowError.self) { try row.string("flag") }
        #expect(throws: RowError.self) { try row.strings("mixed") }
        #expect(throws: RowError.self) { try row.int("title") }
        #expect(throws: RowError.self) { try row.bool("title") }
        #expect(throws: RowError.self) { try row.objects("issuers") }
        #expect(throws: RowError.self) { try row.objects("title") }
    }

    @Test func `objects, numbers and flags are read`() throws {
        #expect(try row.objects("history").count == 1)
        #expect(try row.int("n") == 7)
        #expect(try row.bool("flag") == true)
    }

    @Test func `long values are cut in messages`() {
        let error = RowError.bad("x", value: String(repeating: "长", count: 500), expected: "短")
        #expect(error.sentence.unicodeScalars.count < 80)
    }
}
