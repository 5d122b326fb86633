// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Example

@Suite struct ItemPlanTests {
    private func versions(_ items: [PlannedItem]) -> [[PlannedItem]] {
        Array(Dictionary(grouping: items, by: \.code).values)
    }

    @Test(arguments: [ItemPlan.powers, ItemPlan.responsibilities, ItemPlan.negatives])
    func `of a list some come, some go, some are renamed and some rest on another basis`(items: [PlannedItem]) {
        let groups = versions(items)
        #expect(groups.contains { $0.count == 1 && $0[0].to != nil }, "gone")
        #expect(groups.contains { $0.count == 1 && $0[0].to == nil }, "come")
        #expect(groups.contains { $0.count == 2 && $0[0].name != $0[1].name }, "renamed")
        #expect(groups.contains { $0.count == 2 && $0[0].basis != $0[1].basis }, "basis changed")
        #expect(groups.contains { $0.count == 2 && $0[0].name == $0[1].name && $0[0].basis == $0[1].basis })
    }

    @Test func `versions of one item follow each other`() {
        for group in versions(ItemPlan.powers + ItemPlan.responsibilities + ItemPlan.negatives) where group.count == 2 {
            #expect(group[0].to.map { $0 < group[1].from ?? $0 } == true, "\(group[0].code)")
        }
    }

    @Test func `every item of the catalogue has its six facets`() {
        #expect(ItemPlan.catalogue.count >= 60)
        for item in ItemPlan.catalogue {
            for facet in [item.duties, item.basis, item.standard, item.procedure, item.result, item.remedy] {
                #expect(!facet.isEmpty, "\(item.name)")
            }
        }
        #expect(Set(ItemPlan.catalogue.compactMap(\.kind)).count >= 9)
        #expect(Set(ItemPlan.catalogue.map(\.code)).count == ItemPlan.catalogue.count)
    }

    @Test func `discretion grids have an old and a new version with four classes`() {
        let grids = Dictionary(grouping: BenchmarkPlan.all) { "\($0.violation)\($0.organ)\($0.number)\($0.basis)" }
        for grid in grids.values {
            #expect(grid.map(\.circumstance) == ["不予", "从轻", "一般", "从重"])
            for cell in grid.dropFirst() {
                #expect((cell.minimum ?? 0) < (cell.maximum ?? 0), "\(cell.violation)")
                #expect(cell.range.contains("\(cell.minimum ?? -1)元以上\(cell.maximum ?? -1)元以下"))
            }
        }
        let byConduct = Dictionary(grouping: BenchmarkPlan.all) { $0.violation + $0.basis }
        #expect(byConduct.values.contains { Set($0.map(\.number)).count == 2 })
        #expect(
            BenchmarkPlan.all.allSatisfy {
                ($0.from ?? MarketPlan.lastDay) < ($0.to ?? MarketPlan.lastDay.adding(days: 1))
            })
    }
}
