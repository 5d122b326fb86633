// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

/// Names here are invented unless the shared corpus is read.
@Suite struct SubjectNameTests {
    @Test(
        arguments: [
            ("元谋绿源果蔬种植专业合作社", "元谋", "绿源", "果蔬种植", "专业合作社"),
            ("元谋县绿源果蔬种植有限公司", "元谋县", "绿源", "果蔬种植", "有限公司"),
            ("云南省楚雄彝族自治州元谋县示例山水泥有限责任公司", "云南省楚雄彝族自治州元谋县", "示例山", "水泥", "有限责任公司"),
            ("示例（深圳）科技有限公司", "深圳", "示例", "科技", "有限公司"),
            ("昆明示金商贸有限公司", "昆明", "示金", "商贸", "有限公司"),
            ("元谋县元马镇王记烧烤店", "元谋县元马镇", "王记", "", "烧烤店"),
            ("元谋县黄瓜园镇示例百货超市（个体工商户）", "元谋县黄瓜园镇", "示例", "百货", "超市"),
            ("示例坝农业开发集团有限公司", "", "示例坝", "农业开发", "集团有限公司"),
            ("元谋金沙江示例客运有限公司", "元谋", "金沙江示例", "客运", "有限公司"),
        ] as [(String, String, String, String, String)])
    func `a name is taken apart`(
        _ name: String, _ division: String, _ short: String, _ industry: String, _ form: String
    ) {
        let parts = SubjectName.parts(of: name)
        #expect(parts.division == division)
        #expect(parts.shortName == short)
        #expect(parts.industry == industry)
        #expect(parts.form == form)
        #expect(SubjectName.shortName(of: name) == short)
    }

    @Test(
        arguments: [
            ("昆明示金商贸有限公司元谋分公司", "昆明示金商贸有限公司"), ("示例银行股份有限公司元谋县支行", "示例银行股份有限公司"),
            ("示例（云南）超市有限公司 元马店", "示例（云南）超市有限公司"), ("元谋县示例种植专业合作社黄瓜园门市部", "元谋县示例种植专业合作社"),
            ("元谋县示例建筑有限公司", nil), ("示例公司", nil), ("元谋分公司", nil), ("元谋县王记烧烤店", nil), ("示例企业管理有限公司", nil), ("", nil),
        ] as [(String, String?)])
    func `the name of a branch begins with its parent's`(_ name: String, _ parent: String?) {
        #expect(SubjectName.branchOf(name) == parent)
    }

    @Test(arguments: [
        ("示例（云南）商贸有限公司", "示例(云南)商贸有限公司"), ("示例（云南）商贸有限公司", "示例（云南）商贸有限责任公司"),
        ("示例（云南）商贸有限公司", "示例云南商贸有限责任公司"), ("元谋县示例店（个体工商户）", "元谋县示例店"),
        ("元谋县 示例 果蔬 有限公司", "元谋县示例果蔬有限责任公司"), ("元謀縣示例商貿有限公司", "元谋县示例商贸有限公司"),
        ("ＡＢＣ示例有限公司", "abc示例有限公司"),
    ])
    func `spellings of one name share a key`(_ left: String, _ right: String) {
        let shared = Set(SubjectName.keys(of: left)).intersection(SubjectName.keys(of: right))
        #expect(shared.contains { !$0.hasPrefix(SubjectName.shortNamePrefix) })
    }

    @Test(arguments: [
        ("示例（深圳）科技有限公司", "示例（昆明）科技有限公司"), ("元谋县示例建筑有限公司", "元谋县示例建材有限公司"),
        ("昆明示金商贸有限公司", "昆明示金商贸有限公司元谋分公司"), ("元谋县示例厂", "元谋县示例店"),
    ])
    func `different names share at most their short name`(_ left: String, _ right: String) {
        let shared = Set(SubjectName.keys(of: left)).intersection(SubjectName.keys(of: right))
        #expect(shared.allSatisfy { $0.hasPrefix(SubjectName.shortNamePrefix) })
    }

    @Test func `what people say of a company leads to it by its short name`() {
        let key = SubjectName.shortNamePrefix + "绿源"
        for name in ["元谋绿源果蔬公司", "绿源", "元谋县绿源果蔬种植专业合作社", "绿源果蔬"] {
            let keys = SubjectName.keys(of: name)
            #expect(keys.contains(key) || name == "绿源", "\(name): \(keys)")
            #expect(keys.first == SubjectName.key(name))
        }
    }

    @Test func `a shop named like its owner is not found by that name alone`() {
        for name in ["元谋县张三丰烧烤店", "元谋县张三烧烤店", "元谋县王建国百货店（个体工商户）"] {
            #expect(!SubjectName.keys(of: name).contains { $0.hasPrefix(SubjectName.shortNamePrefix) }, "\(name)")
        }
        #expect(SubjectName.keys(of: "元谋县金沙江商贸有限公司").contains("z:金沙江"))
    }

    @Test(arguments: ["", " ", "（）", "（", "）", "公司", "有限公司", "（有限合伙）", "分公司", "。", "\u{200B}"])
    func `odd names do no harm`(_ name: String) {
        let keys = SubjectName.keys(of: name)
        #expect(Set(keys).count == keys.count)
        #expect(keys.allSatisfy { !$0.isEmpty })
        _ = SubjectName.branchOf(name)
    }

    @Test func `random names keep their characters and their keys`() {
        var random = SeededNumbers(seed: 53_23_28)
        let pieces = [
            "元谋", "元谋县", "云南", "（云南）", "(深圳)", "绿源", "示例", "果蔬", "商贸", "有限", "责任", "公司", "分公司", "店", "集团", "合作社", "（",
            "）",
            "张三", "元马镇", " ", "A", "厂",
        ]
        for round in 0..<3000 {
            let name = (0..<Int.random(in: 0...7, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
            let parts = SubjectName.parts(of: name)
            let kept = parts.division + parts.shortName + parts.industry + parts.form + parts.remark
            let note: Comment = "seed 532328 round \(round): \(name)"
            #expect(kept.unicodeScalars.allSatisfy { name.unicodeScalars.contains($0) || $0 == "（" || $0 == "）" }, note)
            let keys = SubjectName.keys(of: name)
            #expect(keys == SubjectName.keys(of: name) && Set(keys).count == keys.count, note)
            #expect(keys.first == (SubjectName.key(name).isEmpty ? nil : SubjectName.key(name)), note)
            if let parent = parts.parent { #expect(parent.count < name.count && parent.count > 2, note) }
        }
    }

    @Test func `long names stay linear`() {
        for unit in ["公司", "（", "）", "元谋县", "贸易", "分公司", "县"] {
            _ = SubjectName.keys(of: String(repeating: unit, count: 20_000))
        }
    }
}
