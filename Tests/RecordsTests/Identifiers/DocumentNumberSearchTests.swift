// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

struct DocumentNumberSearchTests {
    private func texts(_ source: String) -> [String] {
        DocumentNumber.find(in: source).map(\.number.canonical)
    }

    private func slices(_ source: String) -> [String] {
        let scalars = Array(source.unicodeScalars)
        return DocumentNumber.find(in: source).map { String(String.UnicodeScalarView(scalars[$0.range])) }
    }

    @Test func `numbers broken over lines are found where they stand`() {
        let source = "《实施意见〉的通知》（云办发〔2016〕\n\n34 号）和《X的通知》（楚办\n\n发〔2016〕17 号）要求"
        #expect(texts(source) == ["云办发〔2016〕34号", "楚办发〔2016〕17号"])
        #expect(slices(source) == ["云办发〔2016〕\n\n34 号", "楚办\n\n发〔2016〕17 号"])
    }

    @Test func `a heading above is not part of the code`() {
        #expect(texts("中共元谋县委办公室文件\n元办发〔2016〕13号\n★") == ["元办发〔2016〕13号"])
        #expect(texts("关于开展检查的通知\n津人社局函〔2024〕38号各区") == ["津人社局函〔2024〕38号"])
    }

    @Test(arguments: [
        ("我院以法〔1998〕86号通知印发", "法〔1998〕86号"),
        ("符合冀劳社〔2009〕3号", "冀劳社〔2009〕3号"),
        ("3号和冀劳社办〔2009〕19号", "冀劳社办〔2009〕19号"),
        ("按照国务院国发〔1986〕26号", "国发〔1986〕26号"),
        ("2005年4月20日新出联[2005]9号", "新出联〔2005〕9号"),
        ("科技部、财政部国科发财字[2000]177号", "国科发财字〔2000〕177号"),
        ("国家科委[87]国科发干字0111号", "国科发干字〔1987〕111号"),
        ("你市承市政〔2002〕143号文收悉", "承市政〔2002〕143号"),
        ("重庆保监局渝保监罚〔2013〕46号", "渝保监罚〔2013〕46号"),
        ("（试行）》的通知冀科高﹝2018﹞1号", "冀科高〔2018〕1号"),
        ("措施（试行）冀科成市函（2020）9号", "冀科成市函〔2020〕9号"),
        ("法（研）发〔1987〕32号", "法（研）发〔1987〕32号"),
        ("行政复议终止决定书》（冀政复终﹝2020﹞2-141）", "冀政复终〔2020〕2-141号"),
        ("，以河北省人民政府令第4号发布", "河北省人民政府令第4号"),
        ("2004年11月1日中华人民共和国国务院令第423号", "中华人民共和国国务院令第423号"),
        ("1990年国家教育委员会令第10号", "国家教育委员会令第10号"),
        ("公布的国务院令第700号", "国务院令第700号"),
        ("（原国家工商行政管理局令第50号", "国家工商行政管理局令第50号"),
        ("中华人民共和国科学技术部令\n第12号", "中华人民共和国科学技术部令第12号"),
    ])
    func `what a sentence glues to a number is cut off`(_ source: String, _ canonical: String) {
        #expect(texts(source) == [canonical])
    }

    @Test(arguments: [
        "联系电话：（0311）66908822", "货币金融服务(14)68保险业", "（2019）最高法民终123号判决", "评价结果（2023）印发", "2019年5号楼",
        "方案（12）5号楼", "《第三号》", "国发〔2019〕和", "（三）3号", "会议室〔〕号", "本公告第5条", "第36号",
    ])
    func `what only resembles a number is left alone`(_ source: String) {
        #expect(texts(source) == [])
    }

    @Test func `lists are found one by one, without overlap`() {
        let source = "国发〔2019〕5号、国办发〔2019〕6号，国务院令第5号和部令第3号；（87）国科发条字第0125号。"
        let found = DocumentNumber.find(in: source)
        #expect(found.map(\.number.identityKey) == ["国发|2019|5", "国办发|2019|6", "国务院令||5", "部令||3", "国科发条字|1987|125"])
        for (left, right) in zip(found, found.dropFirst()) { #expect(left.range.upperBound <= right.range.lowerBound) }
    }

    @Test func `scalars and strings give the same`() {
        let source = "见𠮷国发〔2019〕5号"
        #expect(DocumentNumber.find(in: source) == DocumentNumber.find(in: Array(source.unicodeScalars)))
        #expect(slices(source) == ["国发〔2019〕5号"] || slices(source) == ["𠮷国发〔2019〕5号"])
    }
}
