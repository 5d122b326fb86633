// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records
import Testing

/// `mingcha lists` over the example county.
@Suite struct ListsCommandTests {
    private func data() throws -> DataDirectory { try LoadedCounty.shared.get().data }

    @Test(arguments: ListItem.List.allCases)
    func `a list is what the engine says, by either of its names`(list: ListItem.List) throws {
        let data = try data()
        let to = try #require(CivilDate("2026-11-23"))
        let from = try #require(CivilDate("2016-01-01"))
        var expected = try data.engine.list(list, to: to, from: from)
        expected.meta.tookMs = 0
        for name in [list.rawValue, list.label] {
            let days = ["--as-of", to.description, "--since", from.description]
            let run = try data.ask(["lists", name, "--json"] + days)
            #expect(run.code == (expected.total == 0 && expected.changes?.isEmpty == true ? 3 : 0), "\(run)")
            var given = try JSONDecoder().decode(ListAnswer.self, from: Data(run.output.utf8))
            given.meta.tookMs = 0
            // Links leave out the day where it is today, and the programs know another today only after midnight.
            #expect(given.items == expected.items && given.changes == expected.changes)
            let text = try data.ask(["lists", name] + days)
            for item in expected.items.prefix(5) { #expect(text.output.contains(item.code)) }
        }
    }

    @Test func `the county has items on a list`() throws {
        let to = try #require(CivilDate("2026-11-23"))
        let engine = try data().engine
        #expect(try ListItem.List.allCases.contains { try engine.list($0, to: to).total > 0 })
    }

    @Test func `an unknown list and days in the wrong order are refused in words`() throws {
        let unknown = try data().ask("lists", "菜单")
        #expect(unknown.code == 2 && unknown.notes.contains("没有清单"), "\(unknown)")
        let order = try data().ask("lists", "power", "--as-of", "2024-01-01", "--since", "2025-01-01")
        #expect(order.code == 2 && order.notes.contains("晚于"), "\(order)")
    }
}
