// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension MarketPlan {
    /// The cast that searches are told by, the same for every seed (domain.md §8): near names, a branch and its parent, a
    /// former name, a shop that was fined, a legacy number, a name with a rare character.
    mutating func planFixed() {
        fixed("元谋示例绿源果蔬有限公司", .company, trade: "果蔬", since: 2009)
        fixed("元谋示例绿园果蔬有限公司", .company, trade: "果蔬", since: 2014)
        fixed("元谋示例绿源果蔬种植农民专业合作社", .cooperative, trade: "果蔬", since: 2012)
        fixed("元谋县元马镇示例王记烧烤店", .shop, trade: "餐饮服务", since: 2015)
        fixed("元谋县黄瓜园镇示例王记烧烤店", .shop, trade: "餐饮服务", since: 2018)
        if let parent = fixed("元谋示例金沙江商贸有限公司", .company, trade: "商贸", since: 2008) {
            if let branch = fixed("元谋示例金沙江商贸有限公司江边分公司", .company, trade: "商贸", since: 2013) {
                change(branch) {
                    $0.parent = parent
                    $0.kindText = "有限责任公司分公司"
                }
            }
        }
        if let mill = fixed("元谋示例甘源糖业有限公司", .company, trade: "糖业", since: 1996) {
            change(mill) { $0.formerNames = ["元谋县示例糖厂", "元谋县示例糖业有限责任公司"] }
        }
        fixed("元谋示例𠮷川农业科技有限公司", .company, trade: "农业科技", since: 2019)
        for (place, ending) in ["小卖部", "缝纫店", "修理铺", "杂货店"].enumerated() {
            planLegacy("元谋县\(townships[place])示例\(InventedName.brand(place))\(ending)", township: place)
        }
    }

    @discardableResult
    private mutating func fixed(
        _ name: String, _ category: PlannedSubject.Category, trade: String, since year: Int
    ) -> Int? {
        guard let established = CivilDate(year: year, month: 3, day: 18) else { return nil }
        let trade = Trade.all.firstIndex { $0.name == trade }
        let township = townships.firstIndex { name.contains($0) } ?? 0
        let kind =
            switch category {
            case .shop: "个体工商户"
            case .cooperative: "农民专业合作社"
            default: "有限责任公司（自然人投资或控股）"
            }
        let code = nextCode(category)
        let address = address(in: township)
        let representative = random.number(in: 0...799)
        return add { id in
            PlannedSubject(
                id: id, category: category, code: code, name: name, kindText: kind, registrar: Self.registrar,
                establishedOn: established, trade: trade, township: township, address: address,
                representative: representative)
        }
    }

    /// A shop that was struck off before codes were given.
    private mutating func planLegacy(_ name: String, township: Int) {
        let number = registrationNumber()
        let address = address(in: township)
        let representative = random.number(in: 0...799)
        guard let since = CivilDate(year: 1998, month: 5, day: 6), let end = CivilDate(year: 2013, month: 11, day: 8)
        else { return }
        add { id in
            PlannedSubject(
                id: id, category: .shop, code: nil, name: name, kindText: "个体工商户", state: .revoked, stateText: "吊销",
                registrar: "元谋县工商行政管理局", establishedOn: since, endedOn: end, trade: nil, township: township,
                address: address, registrationNumber: number, representative: representative)
        }
    }
}
