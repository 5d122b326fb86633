// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Published lists in two versions each, so that a comparison shows what came, went and changed; the catalogue of
/// enforcement items with its six facets; discretion benchmarks old and new.
enum ItemPlan {
    private static let organs = OrganDirectory.standard
    /// The first version of the lists, its last day, the first day of the second.
    static let first = CivilDate(year: 2020, month: 6, day: 1) ?? MarketPlan.lastDay
    static let last = CivilDate(year: 2023, month: 12, day: 31) ?? MarketPlan.lastDay
    static let second = CivilDate(year: 2024, month: 1, day: 1) ?? MarketPlan.lastDay

    /// The present holder of a power: the last of the organs that had it.
    static func organ(_ ids: [String]) -> Organ? { ids.last.flatMap { organs.organ(id: $0) } }

    /// 532328-SCJG-CF-001.
    static func code(_ organ: Organ, _ kind: String, _ place: Int) -> String {
        "532328-\(organ.id.dropFirst(3).uppercased())-\(kind)-\(padded(place + 1, 3))"
    }

    /// Both versions: of every ten one goes, one comes, one is renamed, one gets another basis.
    static func versions(of item: PlannedItem, _ place: Int) -> [PlannedItem] {
        var (old, new) = (item, item)
        (old.from, old.to) = (first, last)
        new.from = second
        switch place % 10 {
        case 3: return [old]
        case 5: return [new]
        case 7: new.name += "（含委托乡镇实施）"
        case 9: new.basis += "、《中华人民共和国行政处罚法》第二十八条第一款"
        default: break
        }
        return [old, new]
    }

    static var responsibilities: [PlannedItem] {
        Subject.all.enumerated().flatMap { place, subject -> [PlannedItem] in
            guard let organ = organ(subject.organs) else { return [] }
            var item = PlannedItem(
                list: .responsibility, code: code(organ, "ZR", place), name: "\(subject.work)职责",
                basis: subject.laws.first.map { "《\($0.title)》" } ?? "", organ: organ.name)
            item.duties = "负责\(subject.work)的组织实施和监督检查；对不履行职责的，依法追究责任。"
            return versions(of: item, place)
        }
    }

    static var negatives: [PlannedItem] {
        guard let organ = organ(["ym-fgj"]) else { return [] }
        return forbidden.enumerated().flatMap { place, words in
            let basis = place % 2 == 0 ? "《中华人民共和国长江保护法》第二十六条第二款" : "《中华人民共和国水土保持法》第二十条第一款"
            let item = PlannedItem(
                list: .negative, code: "532328-FM-" + padded(place + 1, 3), name: words, basis: basis, organ: organ.name
            )
            return versions(of: item, place)
        }
    }

    private static let forbidden = [
        "禁止在金沙江干流岸线一公里范围内新建化工园区", "禁止在饮用水水源一级保护区内新建与供水设施无关的项目", "禁止开垦二十五度以上陡坡地种植农作物",
        "禁止在永久基本农田上建房、采砂", "限制高耗水产业在干热河谷区布局", "禁止新建不符合国家规模标准的砂石土矿", "禁止在禁养区新建规模养殖场",
        "限制在城镇建成区新建露天烧烤集中区", "禁止引入未经检疫的种苗", "禁止在土林风景名胜核心区建设与保护无关的设施", "限制新建小水电",
        "禁止以招商引资名义违规减免税费",
    ]
}
