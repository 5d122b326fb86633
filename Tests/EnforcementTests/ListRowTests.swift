// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Readers
import Records
import Testing

@testable import Enforcement

@Suite struct ListRowTests {
    private let items = ItemRowReader(source: "测试")
    private let benchmarks = BenchmarkRowReader(source: "测试")

    private func code(_ body: () throws(RowRefusal) -> Void) -> String? {
        do throws(RowRefusal) {
            try body()
            return nil
        } catch {
            #expect(error.sentence.hasSuffix("。"))
            return error.code
        }
    }

    @Test func `an item with its six facets`() throws {
        let item = try items.read(Rows.item())
        #expect(item.list == .power && item.listText == nil && item.code == "532328-SW-001" && item.name == "取水许可")
        #expect(item.actKind == .licence && item.classText == "行政许可")
        #expect(item.basisCitations.map(\.canonical) == ["《中华人民共和国水法》第七条", "《中华人民共和国水法》第四十八条"])
        #expect([item.duties, item.standard, item.procedure, item.result, item.remedy].allSatisfy { $0 != nil })
        #expect(item.validFrom == CivilDate("2024-01-01") && item.validUntil == nil)
        #expect(item.groupKey == "power:532328-SW-001")
        let both = try items.read(Rows.item(["list": .string("部门权责清单"), "valid_to": .string("长期")]))
        #expect(both.list == .power && both.listText == "部门权责清单" && both.validUntil == nil)
    }

    @Test func `versions of an item are told apart by their first day`() throws {
        let old = Rows.item(["valid_from": .string("2020-01-01"), "valid_to": .string("2023-12-31")])
        #expect(items.key(of: old) != items.key(of: Rows.item()))
        #expect(items.key(of: Rows.item(["valid_from": .string("2024年1月1日")])) == items.key(of: Rows.item()))
        #expect(try items.read(old).groupKey == (try items.read(Rows.item()).groupKey))
        for change: Rows.Changes in [
            ["valid_from": .string("2023-02-30")], ["valid_from": nil], ["code": nil], ["list": .string("甲")],
        ] {
            #expect(items.key(of: Rows.item(change)).isEmpty)
        }
    }

    @Test(arguments: [
        (["list": nil] as Rows.Changes, "missing_field"), (["list": .string("名单")], "bad_field"),
        (["code": nil], "missing_field"),
        (["name": .string("/")], "missing_field"), (["organ": nil], "missing_field"),
        (["valid_from": nil], "missing_field"),
        (["valid_from": .string("1900-01-01")], "bad_field"), (["valid_from": .string("2023-02-30")], "bad_date"),
        (["valid_to": .string("2023-12-31")], "bad_date"), (["act_kind": .string("民事")], "bad_field"),
        (["duties": .bool(true)], "bad_field"),
        (["duties": .string(String(repeating: "长", count: 70_000))], "too_long"),
    ])
    func `items that are refused`(_ changes: Rows.Changes, _ expected: String) {
        #expect(code { () throws(RowRefusal) in _ = try items.read(Rows.item(changes)) } == expected)
    }

    @Test func `one cell of a grid`() throws {
        let cell = try benchmarks.read(Rows.benchmark())
        #expect(cell.violation == "未经批准擅自取水" && cell.circumstance == "从轻" && cell.level == "县")
        #expect(cell.minimum == Amount(fen: 2_000_000) && cell.maximum == Amount(fen: 4_000_000))
        #expect(cell.basisCitations.map(\.canonical) == ["《中华人民共和国水法》第六十九条"])
        #expect(
            benchmarks.key(of: Rows.benchmark())
                == benchmarks.key(of: Rows.benchmark(["range": .string("另一幅度"), "minimum": .string("?")])))
        #expect(
            benchmarks.key(of: Rows.benchmark()) != benchmarks.key(of: Rows.benchmark(["circumstance": .string("从重")])))
        #expect(benchmarks.key(of: Rows.benchmark(["id": .string("b-1")])) == "b-1")
        #expect(benchmarks.key(of: Rows.benchmark(["valid_from": .string("2023-02-30")])).isEmpty)
    }

    @Test(arguments: [
        (["violation": nil] as Rows.Changes, "missing_field"), (["basis": nil], "missing_field"),
        (["circumstance": nil], "missing_field"),
        (["range": nil], "missing_field"), (["organ": nil], "missing_field"),
        (["minimum": .string("NaN")], "bad_number"),
        (["minimum": .string("5")], "bad_number"), (["valid_to": .string("2023-12-31")], "bad_date"),
        (["valid_from": .string("x")], "bad_date"),
    ])
    func `benchmarks that are refused`(_ changes: Rows.Changes, _ expected: String) {
        #expect(code { () throws(RowRefusal) in _ = try benchmarks.read(Rows.benchmark(changes)) } == expected)
    }

    @Test func `personal data in a list is hidden`() throws {
        let item = try items.read(Rows.item(["remedy": .string("联系电话13987654321，身份证\(Rows.identity)")]))
        #expect(item.remedy?.contains("13987654321") == false && item.remedy?.contains(Rows.identity) == false)
        #expect(items.unknownFields(of: Rows.item(["colour": .string("red")])) == ["colour"])
    }

    @Test func `a row that says that it is not public is refused`() {
        #expect(
            code { () throws(RowRefusal) in _ = try items.read(Rows.item(["duties": .string("内部资料 不得公开")])) }
                == "internal")
        #expect(
            code { () throws(RowRefusal) in _ = try items.read(Rows.item(["duties": .string("机密★1年")])) }
                == "classified")
        let held = items.original(
            of: RawRow(number: 1, bytes: [], result: .success(Rows.item(["duties": .string("内部资料 不得公开")]))))
        #expect(!held.contains("取水许可") && held.contains("532328-SW-001"))
    }
}
