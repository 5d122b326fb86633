// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Readers

@Suite struct HeaderTests {
    // MARK: tables

    @Test(arguments: ColumnTable.all.map(\.label))
    func `the tables that come with the program contradict nothing`(_ label: String) throws {
        let table = try #require(ColumnTable.all.first { $0.label == label })
        #expect(Set(table.columns.map(\.key)).count == table.columns.count)
        for (index, column) in table.columns.enumerated() {
            #expect(column.key.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 })
            #expect(!column.names.isEmpty)
            for heading in column.names + column.codes + [column.key] {
                let match = HeaderLabel(heading).flatMap { table.index.match($0) }
                #expect(match?.column == index, "\(heading) is not \(column.key)")
            }
            for word in column.bracketWords {
                let match = HeaderLabel("代码_9（\(word)）").flatMap { table.index.match($0) }
                #expect(match?.column == index, "代码_9（\(word)） is not \(column.key)")
            }
        }
    }

    @Test(arguments: [
        ("party_name", "enforcement"), ("decided_on", "enforcement"), ("party_name", "licences"), ("name", "subjects"),
        ("entry_kind", "credit"), ("title", "interpretations"), ("title", "documents"), ("outcome", "cleanup"),
        ("code", "items"), ("range", "benchmarks"),
    ])
    func `what cannot be missing is required`(_ key: String, _ name: String) throws {
        #expect(try #require(Self.tables[name]?.columns.first { $0.key == key }).isRequired)
    }

    // MARK: headings of real files

    @Test(arguments: [
        ("CF_WSH", "number"), ("cf_wsh", "number"), ("ＣＦ＿ＷＳＨ", "number"), ("行政处罚决定书文号(CF_WSH)", "number"),
        ("*行政处罚决定书文号", "number"), ("行政处罚决定书文号（必填）", "number"), ("行政处罚\n决定书文号 ", "number"), ("决定书文号※", "number"),
        ("行政相对人代码_1（统一社会信用代码）", "credit_code"), ("行政相对人代码_2(工商注册号)", "registration_number"),
        ("行政相对人代码_2（组织机构代码）", "organization_code"), ("行政相对人代码_3 （工商登记码）", "registration_number"),
        ("行政相对人代码_3（组织机构代码）", "organization_code"), ("代码_4【税务登记号】", "tax_number"),
        ("行政相对人代码_5（居民身份证号）", "party_id_number"),
        ("行政相对人代码_5（事业单位证书号", "institution_number"), ("统一社会信用代码(纳税人识别号)", "credit_code"),
        ("法定代表人（负责人）", "legal_representative"),
        ("罚款金额（万元）", "fine"), ("罚款金额(单位：万元)", "fine"), ("罚款数额万元", "fine"), ("没收违法所得、没收非法财物金额（万元）", "confiscated"),
        ("处罚决定日期（格式：yyyy/MM/dd）", "decided_on"), ("處罰決定日期", "decided_on"), ("违法依据", "duty_basis"), ("处罚依据", "basis"),
        ("证件类型（法定代表人）", "representative_id_kind"), ("证件号码", "party_id_number"), ("party_name", "party_name"),
        ("备注", "remark"), ("bz", "remark"), ("DFBM", "region_code"), ("处罚类别1", "penalty_kinds"),
        ("处罚类别2", "penalty_kinds_2"),
    ])
    func `a heading means its column`(_ heading: String, _ key: String) throws {
        #expect(try mapped([heading, "行政处罚内容", "当前状态"])[heading] == key)
    }

    @Test(arguments: [
        ("处罚是由", "facts"), ("出发事由", "facts"), ("当权状态", "state"), ("政处罚决定书文号", "number"), ("行政行对人名称", "party_name"),
        ("行政处罚罚决定书文号", "number"), ("法定代表人证件类形", "representative_id_kind"), ("暂扣或吊销证照名称及遍号", "revoked_certificate"),
        ("数据来源单位统一社会信用代玛", "data_source_code"),
    ])
    func `a misspelt heading means its column`(_ heading: String, _ key: String) throws {
        #expect(try mapped([heading, "行政处罚内容", "处罚机关"])[heading] == key)
    }

    @Test(arguments: [
        "行政相对人代码_2", "代码_2", "代码", "处理日期", "处罚类别3", "许可有效期自", "证件号码（统一社会信用代码）", "处罚事由和处罚依据", "住所", "CF_XX", "_", "（）",
        "法定代表人证件类码",
    ])
    func `what may mean two things or none means none`(_ heading: String) throws {
        #expect(try mapped([heading, "行政处罚内容", "处罚机关"])[heading] == nil)
    }

    @Test func `a misspelling never takes a column that is there`() throws {
        let columns = try mapped(["处罚事由", "处罚是由", "处罚机关"])
        #expect(columns == ["处罚事由": "facts", "处罚机关": "organ"])
        #expect(try mapped(["处罚是由", "处罚事油", "处罚机关", "处罚内容"]).count == 2)
    }

    @Test func `letters one apart are different codes`() throws {
        let columns = try mapped(["XK_YXQZ", "XK_YXQZI", "有效期自", "xk_xkjgdm"], .licences)
        #expect(columns == ["XK_YXQZ": "valid_from", "XK_YXQZI": "valid_until", "xk_xkjgdm": "organ_code"])
    }

    @Test func `of two headings for one column the surer has it, equal ones are an error`() {
        let sure = map(["当事人", "行政相对人名称", "处罚内容"])
        #expect(sure.duplicate == nil)
        #expect(sure.unknown.map(\.heading) == ["当事人"])
        let equal = map(["处罚依据", "处罚依据", "处罚内容"])
        #expect(equal.duplicate?.first == "处罚依据")
        #expect(map(["序号", "序号", "处罚内容"]).duplicate == nil)
    }

    @Test func `missing columns are named with their codes, groups together`() {
        #expect(map(["处罚内容", "处罚依据"]).missing(in: .enforcement).count == 3)
        let missing = map(["行政相对人名称", "决定日期", "处罚内容"]).missing(in: .enforcement)
        #expect(missing == ["行政处罚决定书文号（CF_WSH）或行政行为种类"])
        #expect(map(["行政相对人名称", "决定日期", "行政行为种类"]).missing(in: .enforcement).isEmpty)
    }

    // MARK: where the heading stands

    @Test func `the heading is found below titles and notes`() throws {
        let found = try find([
            ["示例县行政处罚公示表"], ["填表说明：处罚内容、处罚依据应完整填写"], ["序号", "示例名称", "示例代码", "备注"], ["1", "甲", "A", "备注"],
        ])
        #expect(found.above == 2)
        #expect(found.end == 3)
        #expect(found.map.score == 4)
    }

    @Test func `names under titles of groups are one heading`() throws {
        let found = try find(
            [
                ["行政处罚信息"], ["序号", "行政相对人", "", "", "决定书文号", "法定代表人", "", "", "处罚决定日期"],
                ["", "名称", "类别", "统一社会信用代码", "", "姓名", "证件类型", "证件号码"], ["1", "示例公司", "法人及非法人组织"],
            ], .enforcement)
        #expect((found.above, found.end) == (1, 3))
        let keys = found.map.fields.map { ColumnTable.enforcement.columns[$0.match?.column ?? 0].key }
        #expect(
            Set(keys) == [
                "ignored_number", "party_name", "party_kind", "credit_code", "number", "legal_representative",
                "representative_id_kind", "representative_id_number", "decided_on",
            ])
        #expect(found.map.unknown.isEmpty)
    }

    @Test func `a row of data below a heading is no part of it`() throws {
        let found = try find([["示例名称", "示例代码", "备注"], ["备注", "序号", "示例日期"]])
        #expect(found.end == 1)
    }

    @Test func `codes above names are one heading that the codes decide`() throws {
        let found = try find([["SL_MC", "SL_DM", "BZ"], ["示例名称", "代码", "说明"]])
        #expect(found.end == 1)
        #expect(found.map.score == 3)
    }

    @Test func `a table without a heading has none`() {
        #expect(HeaderSearch(table: .sample).find(in: []) == nil)
        #expect(HeaderSearch(table: .sample).find(in: rows([["甲", "乙"], ["备注", "丙"]])) == nil)
        let deep = [[String]](repeating: ["说明"], count: 20) + [["示例名称", "示例代码"]]
        #expect(HeaderSearch(table: .sample).find(in: rows(deep)) == nil)
    }

    // MARK: notes

    @Test(arguments: ["合计", "合　计", "填表人：某", "备注：", "注:以上", "说明", "表格说明 1.", "（填报单位）", "单位：万元"])
    func `notes are known by their first words`(_ text: String) { #expect(TableNotes.isNote(text)) }

    @Test(arguments: ["", "甲公司", "单位食堂", "说明书公司", "备注", "日期服务部"].filter { $0 != "备注" })
    func `other texts are no notes`(_ text: String) { #expect(!TableNotes.isNote(text)) }

    // MARK: units

    @Test(arguments: [
        ("5000", "0.5"), ("1", "0.0001"), ("0", "0"), ("12345678.9", "1234.56789"), ("1,200.50", "0.12005"),
        ("10000", "1"), ("00500", "0.05"),
    ])
    func `yuan become ten thousands exactly`(_ yuan: String, _ expected: String) {
        #expect(MoneyUnit.tenThousands(yuan: yuan) == expected)
    }

    @Test(arguments: ["", "五千", "-5", "1.2.3", "1e5", ".5", "5000元"])
    func `what is no plain number is left alone`(_ text: String) { #expect(MoneyUnit.tenThousands(yuan: text) == nil) }

    private static let tables: [String: ColumnTable] = [
        "enforcement": .enforcement, "licences": .licences, "subjects": .subjects, "credit": .credit,
        "interpretations": .interpretations, "documents": .documents, "cleanup": .cleanup, "items": .items,
        "benchmarks": .benchmarks,
    ]

    private func map(_ headings: [String], _ table: ColumnTable = .enforcement) -> HeaderMap {
        HeaderMap(headings.enumerated().map { ($0.offset, [$0.element]) }, table: table)
    }

    private func mapped(_ headings: [String], _ table: ColumnTable = .enforcement) throws -> [String: String] {
        var keys: [String: String] = [:]
        for field in map(headings, table).fields {
            let match = try #require(field.match)
            keys[headings[field.source]] = table.columns[match.column].key
        }
        return keys
    }

    private func rows(_ texts: [[String]]) -> [TableRow] {
        texts.enumerated().map { number, cells in
            TableRow(
                number: number + 1, width: cells.count,
                cells: cells.enumerated().filter { !$0.element.isEmpty }.map {
                    TableCell(column: $0.offset, text: $0.element)
                })
        }
    }

    private func find(_ texts: [[String]], _ table: ColumnTable = .sample) throws -> HeaderSearch.Found {
        try #require(HeaderSearch(table: table).find(in: rows(texts)))
    }
}
