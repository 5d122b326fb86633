// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

struct ListDiffTests {
    private func item(
        _ code: String, _ name: String, from: String, to: String? = nil, basis: String? = nil,
        list: ListItem.List = .power
    ) throws -> ListItem {
        var item = ListItem(
            id: "i-\(list.rawValue)-\(code)-\(from)", list: list, code: code, name: name, organ: "元谋县水务局",
            source: SourceReference(name: "示例", id: code))
        item.validFrom = try #require(CivilDate(from))
        item.validUntil = try to.map { try #require(CivilDate($0)) }
        item.basis = basis
        return item
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test func `what came, went and changed between two days is told with its facets`() throws {
        let items = [
            try item("A1", "取水许可", from: "2020-01-01", to: "2023-12-31", basis: "《示例法》第七条"),
            try item("A1", "取水许可", from: "2024-01-01", basis: "《示例法》第九条"),
            try item("A2", "河道采砂许可", from: "2020-01-01", to: "2023-06-30"),
            try item("A3", "水土保持审批", from: "2024-03-01"),
            try item("A4", "洪水影响审批", from: "2020-01-01"),
            try item("A1", "取水责任", from: "2024-01-01", list: .responsibility),
        ]
        let diff = ListDiff(items, from: try day("2023-01-01"), to: try day("2024-06-01"))
        #expect(diff.added.map(\.id) == ["i-power-A3-2024-03-01", "i-responsibility-A1-2024-01-01"])
        #expect(diff.removed.map(\.code) == ["A2"])
        #expect(diff.changed.map(\.after.code) == ["A1"])
        #expect(diff.changed.first?.facets == [.basis])
        #expect(!diff.isEmpty)
    }

    @Test func `both ends of a validity are included`() throws {
        let items = [
            try item("A1", "甲", from: "2020-01-01", to: "2020-12-31"), try item("A1", "乙", from: "2021-01-01"),
        ]
        #expect(ListDiff.inForce(items, on: try day("2019-12-31")).isEmpty)
        #expect(ListDiff.inForce(items, on: try day("2020-01-01"))["power:A1"]?.name == "甲")
        #expect(ListDiff.inForce(items, on: try day("2020-12-31"))["power:A1"]?.name == "甲")
        #expect(ListDiff.inForce(items, on: try day("2021-01-01"))["power:A1"]?.name == "乙")
    }

    @Test func `of overlapping versions the later one counts, and layout is no change`() throws {
        let items = [try item("A1", "取水 许可", from: "2020-01-01"), try item("A1", "取水许可", from: "2022-01-01")]
        #expect(ListDiff.inForce(items, on: try day("2023-01-01"))["power:A1"]?.validFrom == (try day("2022-01-01")))
        #expect(ListDiff(items, from: try day("2021-01-01"), to: try day("2023-01-01")).isEmpty)
    }

    @Test func `the difference of a day to itself is empty, and turns round with its days`() throws {
        var random = SeededNumbers(seed: 77)
        for _ in 0..<200 {
            let items = try (0..<12).map { index in
                let year = 2015 + Int.random(in: 0..<8, using: &random)
                var version = try item(
                    "C\(Int.random(in: 0..<4, using: &random))", "事项\(Int.random(in: 0..<3, using: &random))",
                    from: "\(year)-01-01",
                    to: Bool.random(using: &random) ? "\(year + 1)-06-30" : nil)
                version.id = "i-\(index)"
                return version
            }
            let days = [try day("2016-05-01"), try day("2020-05-01")]
            #expect(ListDiff(items, from: days[0], to: days[0]).isEmpty)
            let there = ListDiff(items, from: days[0], to: days[1])
            let back = ListDiff(items.reversed(), from: days[1], to: days[0])
            #expect(there.added == back.removed && there.removed == back.added)
            #expect(there.changed.map(\.facets) == back.changed.map(\.facets))
        }
    }

    @Test func `items and benchmarks have a status of their own`() throws {
        let old = try item("A1", "甲", from: "2020-01-01", to: "2020-12-31")
        #expect(status(old.validityEvents, asOf: try day("2019-06-01")).code == .notYet)
        #expect(status(old.validityEvents, asOf: try day("2020-12-31")).code == .inForce)
        #expect(status(old.validityEvents, asOf: try day("2021-01-01")).code == .lapsed)
        var benchmark = DiscretionBenchmark(
            id: "b-1", violation: "示例行为", basis: "《示例法》第五十条", circumstance: "从轻", range: "五千元以下罚款", organ: "元谋县水务局",
            source: SourceReference(name: "示例", id: "1"))
        #expect(status(benchmark.validityEvents, asOf: try day("2021-01-01")).code == .unverified)
        benchmark.validFrom = try day("2021-01-01")
        #expect(status(benchmark.validityEvents, asOf: try day("2021-01-01")).code == .inForce)
    }

    @Test(arguments: [
        ("权力清单", ListItem.List.power), ("行政权力清单", .power), ("权责清单", .power), ("责任清单", .responsibility),
        ("市场准入负面清单", .negative),
        ("行政执法事项清单", .enforcement), ("涉企行政检查事项清单", .enforcement), ("power", .power), ("negative", .negative),
    ])
    func `lists are read from their names`(_ text: String, _ list: ListItem.List) {
        #expect(ListItem.List(text: text) == list)
        #expect(ListItem.List(text: "名单") == nil)
    }
}
