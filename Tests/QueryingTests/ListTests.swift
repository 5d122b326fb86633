// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records
import TestSupport
import Testing

/// A published list by day, and what changed between two days.
@Suite struct ListTests {
    static let today = CivilDate("2026-11-20").unsafelyUnwrapped
    static let corpus = Result { try IndexedCorpus([], others: items) }

    static func item(
        _ id: String, _ code: String, from: String, until: String? = nil, list: ListItem.List = .power,
        basis: String = "《示例食品经营法》第十二条"
    ) -> ListItem {
        var item = ListItem(
            id: id, list: list, code: code, name: "示例事项" + code, organ: "元谋县市场监督管理局",
            source: SourceReference(name: "示例清单", id: id))
        item.validFrom = CivilDate(from)
        item.validUntil = until.flatMap { CivilDate($0) }
        item.basis = basis
        return item
    }

    static var items: [ListItem] {
        [
            item("a-1", "A1", from: "2020-01-01", until: "2022-12-31"),
            item("a-2", "A1", from: "2023-01-01", basis: "《示例食品经营法》第十三条"),
            item("b-1", "B1", from: "2020-01-01", until: "2022-12-31"), item("c-1", "C1", from: "2023-06-01"),
            item("d-1", "D1", from: "2020-01-01"), item("n-1", "N1", from: "2020-01-01", list: .negative),
        ]
    }

    private func ask(_ to: String, from: String? = nil, page: Int = 1, limit: Int = 100) throws -> ListAnswer {
        try Self.corpus.get().engine.list(
            .power, to: try #require(CivilDate(to)), from: from.flatMap { CivilDate($0) }, page: page, limit: limit)
    }

    @Test(arguments: [
        ("2019-12-31", []), ("2020-01-01", ["a-1", "b-1", "d-1"]), ("2022-12-31", ["a-1", "b-1", "d-1"]),
        ("2023-01-01", ["a-2", "d-1"]), ("2023-06-01", ["a-2", "c-1", "d-1"]),
    ])
    func `a day has its own version`(day: String, ids: [String]) throws {
        let answer = try ask(day)
        #expect(answer.items.map(\.id) == ids)
        #expect(answer.total == ids.count && answer.changes == nil)
        #expect(answer.items.allSatisfy { $0.state.code == "in_force" && $0.list.code == "power" })
    }

    @Test func `two days are compared item by item, with the words before and after`() throws {
        let changes = try #require(try ask("2024-01-01", from: "2022-06-01").changes)
        #expect(changes.added.map(\.id) == ["c-1"])
        #expect(changes.removed.map(\.id) == ["b-1"])
        #expect(changes.changed.map(\.after.id) == ["a-2"] && changes.changed.first?.before.id == "a-1")
        let field = try #require(changes.changed.first?.fields.first)
        #expect(changes.changed.first?.fields.count == 1 && field.field.code == "basis" && field.field.label == "依据")
        #expect(field.before?.contains("第十二条") == true && field.after?.contains("第十三条") == true)
    }

    @Test func `nothing changed is an empty comparison, not an absent one`() throws {
        #expect(try ask("2024-01-01", from: "2023-07-01").changes?.isEmpty == true)
    }

    @Test func `the earlier day must not be the later one`() throws {
        #expect(throws: RequestProblem.self) { try ask("2022-01-01", from: "2023-01-01") }
    }

    @Test func `pages follow one another`() throws {
        let first = try ask("2024-01-01", limit: 2)
        #expect(first.items.map(\.id) == ["a-2", "c-1"] && first.total == 3)
        #expect(first.links.next?.contains("page=2") == true && first.links.prev == nil)
        let second = try ask("2024-01-01", page: 2, limit: 2)
        #expect(second.items.map(\.id) == ["d-1"] && second.links.next == nil)
    }
}
