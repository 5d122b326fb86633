// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

@Suite struct OrganDirectoryTests {
    let directory = OrganDirectory.standard

    @Test(arguments: [
        ("元谋县市场监督管理局", "ym-scjg"), ("市场监管局", "ym-scjg"), ("元谋县市场监管局", "ym-scjg"), ("县市监局", "ym-scjg"),
        ("工商局", "ym-gsj"), ("元谋县工商行政管理局", "ym-gsj"), ("县扶贫办", "ym-fpb"), ("乡村振兴局", "ym-xczx"),
        ("元谋县人民政府", "ym-zf"), ("县政府", "ym-zf"), ("元谋县人民政府办公室", "ym-zfb"), ("县政府办", "ym-zfb"),
        ("中共元谋县委办公室", "ym-xwb"), ("县委办", "ym-xwb"), ("国务院", "cn-gwy"), ("国务院办公厅", "cn-gwyb"),
        ("云南省人民政府办公厅", "yn-zfb"), ("楚雄州人民政府", "cx-zf"), ("楚雄彝族自治州人民政府办公室", "cx-zfb"),
        ("元谋县元马镇人民政府", "532328101"), ("姜驿乡人民政府", "532328210"), ("楚雄州生态环境局元谋分局", "ym-hbfj"),
        ("元謀縣財政局", "ym-czj"), ("元谋县　财政局", "ym-czj"),
    ])
    func `a printed name finds its organ`(name: String, id: String) {
        let reference = directory.reference(for: name)
        let expected = id.hasPrefix("5") ? directory.organs.first { $0.division == id }?.id : id
        #expect(reference.id == expected)
        #expect(reference.label == name)
    }

    @Test(arguments: ["武定县财政局", "河北省科学技术厅", "楚雄市人民政府", "某某公司", ""])
    func `an unknown name keeps itself, folded, as id`(name: String) {
        let reference = directory.reference(for: name)
        #expect(directory.organ(id: reference.id) == nil)
        #expect(reference.label == name)
    }

    @Test func `a filter on the successor finds every whole predecessor`() {
        #expect(
            directory.filterIDs(for: "ym-nync") == ["ym-nync", "ym-nyj", "ym-xmj", "ym-fpb", "ym-xczx"])
        #expect(directory.filterIDs(for: "ym-gsj") == ["ym-gsj"])
        #expect(directory.filterIDs(for: "某某公司") == ["某某公司"])
    }

    @Test func `a function that moved alone does not move the documents`() {
        #expect(!directory.filterIDs(for: "ym-ybj").contains("ym-rsj"))
        #expect(directory.sameFunction("ym-ybj", "ym-rsj"))
        #expect(directory.successors(of: "ym-rsj").map(\.id) == ["ym-ybj", "ym-tyjr"])
    }

    @Test(arguments: [
        ("ym-fpb", ["ym-nync"]), ("ym-gsj", ["ym-scjg"]), ("ym-rsj", ["ym-rsj"]), ("ym-wsj", ["ym-wjj", "ym-ybj"]),
        ("ym-none", []),
    ])
    func `the current holder is at the end of the chain`(id: String, holders: [String]) {
        #expect(directory.currentHolder(of: id).map(\.id) == holders)
    }

    @Test(arguments: [
        ("ym-gsj", "ym-scjg", true), ("ym-fpb", "ym-nync", true), ("ym-zf", "ym-zfb", true),
        ("ym-gsj", "ym-zjjd", false), ("ym-czj", "ym-swj", false), ("ym-czj", "ym-czj", true),
    ])
    func `organs share a function along the succession only`(left: String, right: String, same: Bool) {
        #expect(directory.sameFunction(left, right) == same)
        #expect(directory.sameFunction(right, left) == same)
    }

    @Test func `a query's organ words find the organ under its full name`() {
        #expect(directory.find("工商局") == [OrganReference(id: "ym-gsj", label: "元谋县工商行政管理局")])
        #expect(directory.find("没有这个局").isEmpty)
        #expect(directory.expansionIDs(for: "ym-gsj") == ["ym-gsj", "ym-scjg"])
    }

    @Test func `a word that is an organ's name names it, and places are left alone`() {
        #expect(directory.organs(named: "工商局") == [OrganReference(id: "ym-gsj", label: "元谋县工商行政管理局")])
        #expect(directory.organs(named: "元马镇人民政府")?.first?.label == "元谋县元马镇人民政府")
        for word in ["元马镇", "凉山乡", "工商局罚款", "扶贫办发的文件", "工", "", "2017", "　"] {
            #expect(directory.organs(named: word) == nil, "\(word)")
        }
    }

    @Test(arguments: [("元市监规", "ym-scjg"), ("元法制", "ym-fzb"), ("元政办发", "ym-zfb"), ("元办发", "ym-xwb"), ("国发", "cn-gwy")])
    func `a code finds its organ by the longest beginning`(code: String, id: String) {
        #expect(directory.organ(code: code)?.id == id)
    }

    @Test func `a name borne twice is told apart by the day`() throws {
        let old = Organ(id: "a", name: "甲局", kind: .department, validTo: CivilDate(year: 2010, month: 1, day: 1))
        let new = Organ(id: "b", name: "甲局", kind: .department, validFrom: CivilDate(year: 2015, month: 1, day: 1))
        let directory = OrganDirectory(organs: [old, new], successions: [])
        #expect(directory.reference(for: "甲局", on: CivilDate(year: 2009, month: 1, day: 1)).id == "a")
        #expect(directory.reference(for: "甲局", on: CivilDate(year: 2020, month: 1, day: 1)).id == "b")
        #expect(directory.reference(for: "甲局", on: CivilDate(year: 2012, month: 1, day: 1)).id == "b")
        #expect(directory.reference(for: "甲局").id == "b")
    }

    @Test func `cycles and dangling successions end`() {
        let organs = ["a", "b"].map { Organ(id: $0, name: $0, kind: .department, validTo: CivilDate("2010-01-01")) }
        let links = [("a", "b"), ("b", "a"), ("a", "a"), ("a", "c")].map {
            OrganSuccession(from: $0.0, to: $0.1, function: "全部职能", on: nil, extent: .whole)
        }
        let directory = OrganDirectory(organs: organs + organs, successions: links)
        #expect(directory.organs.count == 2)
        #expect(directory.filterIDs(for: "a") == ["a", "b"])
        #expect(directory.currentHolder(of: "a").map(\.id) == ["a"])
    }
}
