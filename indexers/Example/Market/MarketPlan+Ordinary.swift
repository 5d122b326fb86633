// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension MarketPlan {
    static let registrar = "元谋县市场监督管理局"

    /// One more company, shop or cooperative, as a county has them: 55 in a hundred are shops.
    mutating func planOrdinary() {
        switch random.number(in: 1...100) {
        case ...56: planShop()
        case ...88: planCompany()
        default: planCooperative()
        }
    }

    private mutating func planShop() {
        let trades = Trade.all.indices.filter { Trade.all[$0].shop != nil }
        let trade = random.one(of: trades)
        guard let ending = Trade.all[trade].shop else { return }
        let township = random.number(in: 0...townships.count - 1)
        let brand = InventedName.brand(random.number(in: 0...InventedName.pairs - 1))
        let name = "元谋县\(townships[township])示例\(brand)\(ending)"
        addOrdinary(name, .shop, kind: "个体工商户", trade: trade, township: township)
    }

    private mutating func planCompany() {
        let trade = random.number(in: 0...Trade.all.count - 1)
        let brand = InventedName.brand(random.number(in: 0...InventedName.pairs - 1))
        let line = Trade.all[trade].name
        let (name, kind): (String, String) =
            switch random.number(in: 1...20) {
            case 1: ("元谋示例\(brand)\(line)股份有限公司", "股份有限公司（非上市、自然人投资或控股）")
            case 2 where !Trade.all[trade].tags.isDisjoint(with: [.industry, .foodFactory]):
                ("元谋县示例\(brand)\(line)厂", "个人独资企业")
            case 3: ("元谋示例\(brand)\(line)合伙企业（有限合伙）", "有限合伙企业")
            case 4: ("示例\(brand)（元谋）\(line)有限公司", "有限责任公司（法人独资）")
            case 5...7: ("楚雄示例\(brand)\(line)有限责任公司", "有限责任公司（自然人投资或控股）")
            case 8...9: ("云南示例\(brand)\(line)有限公司", "有限责任公司（自然人投资或控股）")
            case 10...12: ("元谋县示例\(brand)\(line)有限责任公司", "有限责任公司（自然人投资或控股）")
            case 13...15: ("元谋示例\(brand)\(line)有限公司", "有限责任公司（自然人独资）")
            default: ("元谋示例\(brand)\(line)有限公司", "有限责任公司（自然人投资或控股）")
            }
        let township = random.happens(in: 55) ? 0 : random.number(in: 0...townships.count - 1)
        guard let id = addOrdinary(name, .company, kind: kind, trade: trade, township: township) else { return }
        if random.happens(in: 12) {
            let old = InventedName.brand(random.number(in: 0...InventedName.pairs - 1))
            var former = ["元谋县示例\(old)\(line)\(random.one(of: ["厂", "经营部", "有限公司"]))"]
            if random.happens(in: 20) { former.insert("元谋县示例\(brand)\(line)站", at: 0) }
            change(id) { $0.formerNames = former }
        }
    }

    private mutating func planCooperative() {
        let trades = Trade.all.indices.filter { Trade.all[$0].cooperative != nil }
        let trade = random.one(of: trades)
        guard let line = Trade.all[trade].cooperative else { return }
        let township = random.number(in: 0...townships.count - 1)
        let brand = InventedName.brand(random.number(in: 0...InventedName.pairs - 1))
        let name =
            random.happens(in: 50)
            ? "元谋县\(townships[township])示例\(brand)\(line)专业合作社" : "元谋示例\(brand)\(line)农民专业合作社"
        addOrdinary(name, .cooperative, kind: "农民专业合作社", trade: trade, township: township)
    }

    @discardableResult
    private mutating func addOrdinary(
        _ name: String, _ category: PlannedSubject.Category, kind: String, trade: Int, township: Int
    ) -> Int? {
        let established = day()
        let digitsOnly = random.happens(in: 2)
        let code = nextCode(category, digitsOnly: digitsOnly)
        let address = address(in: township)
        let representative = random.number(in: 0...799)
        let old = established.year < 2015 && random.happens(in: 40) ? registrationNumber() : nil
        let id = add { id in
            PlannedSubject(
                id: id, category: category, code: code, name: name, kindText: kind, registrar: Self.registrar,
                establishedOn: established, trade: trade, township: township, address: address,
                registrationNumber: old, representative: representative)
        }
        if let id { chooseState(of: id) }
        return id
    }

    /// Two in three still do business; the others ended in the ways that registers know.
    private mutating func chooseState(of id: Int) {
        let subject = subjects[id]
        let ended = CivilDate(
            year: random.number(in: min(2026, max(2012, subject.establishedOn.year + 1))...2026),
            month: random.number(in: 1...10), day: random.number(in: 1...28))
        let (state, text): (MarketSubject.State, String) =
            switch random.number(in: 1...100) {
            case ...58: (.active, "存续")
            case ...64: (.active, "开业")
            case ...69: (.active, "在营（开业）企业")
            case ...72: (.dormant, "歇业")
            case ...80: (.revoked, random.one(of: ["吊销", "吊销，未注销"]))
            case ...97: (.deregistered, random.one(of: ["注销", "已注销"]))
            case ...98: (.annulled, "撤销")
            default: (.movedOut, "迁出")
            }
        change(id) {
            $0.state = state
            $0.stateText = text
            if state != .active { $0.endedOn = ended }
        }
    }

    /// Two shops of one name with codes of their own, in one town or in two.
    mutating func planNamesakes() {
        let brand = InventedName.brand(random.number(in: 0...InventedName.pairs - 1))
        let trades = Trade.all.indices.filter { Trade.all[$0].shop != nil }
        let trade = random.one(of: trades)
        let ending = Trade.all[trade].shop ?? ""
        let township = random.number(in: 0...townships.count - 1)
        let name = "元谋县\(townships[township])示例\(brand)\(ending)"
        for _ in 0..<2 {
            let code = nextCode(.shop)
            let (established, address) = (day(), address(in: township))
            let representative = random.number(in: 0...799)
            add(mayRepeat: true) { id in
                PlannedSubject(
                    id: id, category: .shop, code: code, name: name, kindText: "个体工商户", registrar: Self.registrar,
                    establishedOn: established, trade: trade, township: township, address: address,
                    representative: representative)
            }
        }
    }

    /// A branch of a company: a record of its own that names its parent.
    mutating func planBranch() {
        let parents = subjects.filter { $0.category == .company && $0.parent == nil && $0.name.hasSuffix("公司") }
        let parent = random.one(of: parents)
        let township = random.number(in: 0...townships.count - 1)
        let place = String(townships[township].dropLast())
        let name = parent.name + random.one(of: [place + "分公司", townships[township] + "分公司", place + "门市部"])
        let code = nextCode(.company)
        let last = max(parent.establishedOn.year, 1993)
        let day = CivilDate(
            year: random.number(in: last...max(last, 2024)), month: 12, day: random.number(in: 1...28))
        // A branch is older than the end of its parent.
        let established = max(
            parent.establishedOn, min(day ?? parent.establishedOn, (parent.endedOn ?? Self.lastDay).adding(days: -60)))
        let address = address(in: township)
        let representative = random.number(in: 0...799)
        add { id in
            PlannedSubject(
                id: id, category: .company, code: code, name: name, kindText: "有限责任公司分公司",
                state: parent.state, stateText: parent.stateText, registrar: Self.registrar,
                establishedOn: established, endedOn: parent.endedOn, trade: parent.trade,
                township: township, address: address, parent: parent.id, representative: representative)
        }
    }
}
