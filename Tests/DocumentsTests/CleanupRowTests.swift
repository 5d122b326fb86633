// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Readers
import Records
import Testing

@testable import Documents

@Suite struct CleanupRowTests {
    private let reader = CleanupRowReader(source: "测试来源")

    private func row(_ changes: [String: JSONValue]) -> JSONObject {
        var fields: [String: JSONValue] = [
            "round": .string("r1"), "round_title": .string("示例县清理结果"), "round_date": .string("2023-12-11"),
            "outcome": .string("废止"), "title": .string("《示例办法》"), "number": .string("示政发〔2012〕5号"),
        ]
        for (key, value) in changes { fields[key] = value }
        let keys = fields.keys.sorted()
        return JSONObject(keys: keys, values: keys.compactMap { fields[$0] })
    }

    @Test(arguments: [
        ("继续有效", CleanupRow.Outcome.kept), ("保留", .kept), ("拟修改", .toRevise), ("修改", .toRevise), ("限期修改", .toRevise),
        ("废止", .repealed), ("予以废止", .repealed), ("失效", .lapsed), ("宣布失效", .lapsed), ("2024年6月底前修改", .toRevise),
    ])
    func `outcome words are understood`(_ word: String, _ outcome: CleanupRow.Outcome) throws {
        let read = try reader.read(row(["outcome": .string(word)]))
        #expect(read.outcome == outcome && read.outcomeText == word)
    }

    @Test(arguments: ["不予废止", "待定", "废止和失效", "？"])
    func `an outcome that is none is refused and the right ones are named`(_ word: String) {
        #expect {
            try reader.read(row(["outcome": .string(word)]))
        } throws: { error in
            (error as? RowRefusal)?.code == "bad_field" && (error as? RowRefusal)?.sentence.contains("宣布失效") == true
        }
    }

    private static let personal = "身份证号53232819850615001X，电话13812345678"

    @Test(arguments: ["round_title", "outcome", "title", "number", "issuer", "reason", "source_name"])
    func `personal data is hidden in every text`(field: String) throws {
        let given = (field == "outcome" ? "废止" : "示例") + Self.personal
        let read = try reader.read(row([field: .string(given)]))
        let text = "\(read)"
        #expect(!text.contains("5323281985") && !text.contains("1381234") && text.contains("［身份号码］"))
        #expect(!reader.key(of: row([field: .string(given)])).contains("5323281985"))
    }

    @Test(arguments: ["id", "round"])
    func `a key made of personal data is refused`(field: String) {
        let refusal = #expect(throws: RowRefusal.self) {
            try reader.read(row([field: .string("53232819850615001X")]))
        }
        #expect(refusal?.code == "bad_field" && refusal?.sentence.contains(field) == true)
        #expect(refusal?.sentence.contains("5323281985") == false)
    }

    @Test func `a place in a list is none with eleven digits`() {
        let refusal = #expect(throws: RowRefusal.self) { try reader.read(row(["seq": .number("13812345678")])) }
        #expect(refusal?.code == "bad_number" && refusal?.sentence.contains("1381234") == false)
    }

    @Test func `outer brackets of the title go, inner ones stay`() throws {
        #expect(try reader.read(row([:])).title == "示例办法")
        let two = try reader.read(row(["title": .string("《甲办法》和《乙细则》")]))
        #expect(two.title == "《甲办法》和《乙细则》")
        let inner = try reader.read(row(["title": .string("关于印发《甲办法》的通知")]))
        #expect(inner.title == "关于印发《甲办法》的通知")
    }

    @Test(
        arguments: [
            ("限期修改", "限2023年12月31日前修改", "2023-12-31", false), ("2024年6月底前修改", "", "2024-06-30", false),
            ("修改", "2025年底前修订，逾期自动失效", "2025-12-31", true), ("修改", "2011年制定", nil, false),
        ] as [(String, String, String?, Bool)])
    func `the day of reissue is read from the words`(
        _ outcome: String, _ reason: String, _ day: String?, _ lapses: Bool
    ) throws {
        let read = try reader.read(row(["outcome": .string(outcome), "reason": .string(reason)]))
        #expect(read.reissueBy?.description == day && read.lapsesIfMissed == lapses)
    }

    @Test func `a stated day of reissue goes before the words`() throws {
        let read = try reader.read(
            row(["outcome": .string("限期修改"), "reissue_by": .string("2024-03-01"), "reason": .string("2023年底前")]))
        #expect(read.reissueBy?.description == "2024-03-01")
    }

    @Test(arguments: ["round", "round_title", "round_date", "outcome"])
    func `required fields are required`(_ field: String) {
        #expect { try reader.read(row([field: .null])) } throws: { ($0 as? RowRefusal)?.code == "missing_field" }
    }

    @Test func `a row needs a title or a number`() throws {
        #expect(try reader.read(row(["title": .null])).number == "示政发〔2012〕5号")
        #expect { try reader.read(row(["title": .null, "number": .null])) } throws: {
            ($0 as? RowRefusal)?.code == "missing_field"
        }
    }

    @Test func `a corrected outcome replaces the wrong one`() throws {
        let wrong = row(["outcome": .string("废止")])
        let right = row(["outcome": .string("继续有效")])
        #expect(reader.key(of: wrong) == reader.key(of: right))
        #expect(try reader.read(wrong).id == reader.read(right).id)
    }
}
