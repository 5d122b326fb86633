// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension MarketPlan {
    private struct Body: Sendable {
        var category: PlannedSubject.Category
        var ending: String
        var kind: String
        var registrar: String
        var tags: String?
    }

    private static let bodies: [Body] = [
        Body(category: .institution, ending: "卫生院", kind: "事业单位法人", registrar: staffing, tags: "健康管理"),
        Body(category: .institution, ending: "中学", kind: "事业单位法人", registrar: staffing),
        Body(category: .privateInstitution, ending: "幼儿园", kind: "民办非企业单位", registrar: civil, tags: "教育咨询"),
        Body(category: .privateInstitution, ending: "养老服务中心", kind: "民办非企业单位", registrar: civil),
        Body(category: .association, ending: "葡萄协会", kind: "社会团体", registrar: civil),
        Body(category: .association, ending: "蔬菜产业协会", kind: "社会团体", registrar: civil),
        Body(category: .lawFirm, ending: "律师事务所", kind: "律师执业机构", registrar: "云南省司法厅"),
        Body(category: .union, ending: "工会委员会", kind: "工会法人", registrar: "元谋县总工会"),
        Body(category: .villageCommittee, ending: "村民委员会", kind: "基层群众性自治组织", registrar: civil),
        Body(category: .residentsCommittee, ending: "社区居民委员会", kind: "基层群众性自治组织", registrar: civil),
        Body(
            category: .villageEconomy, ending: "村股份经济合作社", kind: "农村集体经济组织", registrar: "元谋县农业农村局", tags: "种植"),
    ]
    private static let staffing = "中共元谋县委机构编制委员会办公室"
    private static let civil = "元谋县民政局"

    /// Bodies that other registrars register: institutions, associations, committees, collectives.
    mutating func planBodies(count: Int) {
        for place in 0..<max(count, Self.bodies.count) {
            let body = Self.bodies[place % Self.bodies.count]
            let township = random.number(in: 0...townships.count - 1)
            let brand = InventedName.brand(random.number(in: 0...InventedName.pairs - 1))
            let name =
                switch body.category {
                case .lawFirm: "云南示例\(brand)\(body.ending)"
                case .association, .privateInstitution: "元谋县示例\(brand)\(body.ending)"
                default: "元谋县\(townships[township])示例\(brand)\(body.ending)"
                }
            let code = nextCode(body.category)
            let (established, address) = (day(upTo: 2022), address(in: township))
            let trade = body.tags.flatMap { name in Trade.all.firstIndex { $0.name == name } }
            let representative = random.number(in: 0...799)
            add { id in
                PlannedSubject(
                    id: id, category: body.category, code: code, name: name, kindText: body.kind,
                    stateText: "正常", registrar: body.registrar, establishedOn: established, trade: trade,
                    township: township, address: address, representative: representative)
            }
        }
    }
}
