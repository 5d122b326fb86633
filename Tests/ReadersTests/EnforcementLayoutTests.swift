// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Readers

/// The layouts of 2016 and 2018, in any column order, give the same objects (domain.md §2.3).
@Suite struct EnforcementLayoutTests {
    /// Key, heading and code of 2018, heading and code of 2016; what only one layout has is empty in the other.
    private static let columns: [(key: String, new: String, newCode: String, old: String, oldCode: String)] = [
        ("party_name", "行政相对人名称", "CF_XDR_MC", "行政相对人名称", "CF_XDR_MC"),
        ("credit_code", "行政相对人代码_1（统一社会信用代码）", "CF_XDR_SHXYM", "行政相对人代码_1(统一社会信用代码)", "CF_XDR_SHXYM"),
        ("registration_number", "行政相对人代码_2（工商注册号）", "CF_XDR_GSZC", "行政相对人代码_3(工商登记码)", "CF_XDR_GSDJ"),
        ("organization_code", "行政相对人代码_3（组织机构代码）", "CF_XDR_ZZJG", "行政相对人代码_2(组织机构代码)", "CF_XDR_ZDM"),
        ("tax_number", "行政相对人代码_4（税务登记号）", "CF_XDR_SWDJ", "行政相对人代码_4(税务登记号)", "CF_XDR_SWDJ"),
        ("legal_representative", "法定代表人", "CF_FRDB", "法定代表人姓名", "CF_FR"),
        ("party_id_number", "证件号码", "CF_XDR_ZJHM", "行政相对人代码_5(居民身份证号)", "CF_XDR_SFZ"),
        ("number", "行政处罚决定书文号", "CF_WSH", "政处罚决定书文号", "CF_WSH"), ("facts", "违法事实", "CF_SY", "处罚是由", "CF_SY"),
        ("basis", "处罚依据", "CF_YJ", "处罚依据", "CF_YJ"), ("penalty_kinds", "处罚类别", "CF_CFLB", "处罚类别1", "CF_CFLB1"),
        ("content", "处罚内容", "CF_NR", "处罚结果", "CF_JG"), ("decided_on", "处罚决定日期", "CF_JDRQ", "处罚决定日期", "CF_JDRQ"),
        ("organ", "处罚机关", "CF_CFJG", "处罚机关", "CF_XZJG"), ("state", "当前状态", "CF_ZT", "当权状态", "CF_ZT"),
        ("remark", "备注", "BZ", "备注", "BZ"),
    ]

    @Test func `every layout and order gives the same object and the same bytes`() throws {
        let seed =
            ProcessInfo.processInfo.environment["MINGCHA_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 1...9999)
        print("MINGCHA_SEED=\(seed)")
        var random = SeededRandom(state: seed)
        for _ in 0..<60 {
            let values = Self.columns.map { $0.key == "party_name" || random.below(5) > 0 ? value(&random) : "" }
            let files = [\.new, \.newCode, \.old, \.oldCode].map { heading in
                file(heading, values, &random)
            }
            let read = try files.map { try ReadRows(csv: $0, .enforcement).rows }
            let expected = zip(Self.columns, values).filter { !$1.isEmpty }
            for rows in read {
                let object = try #require(rows.first).result.get()
                #expect(object.keys.sorted() == expected.map(\.0.key).sorted())
                for (column, value) in expected { #expect(object[column.key] == .string(value)) }
                #expect(rows.map(\.bytes) == read[0].map(\.bytes))
                #expect(rows.map(\.result) == read[0].map(\.result))
            }
        }
    }

    @Test func `a row of JSON Lines goes by the same names`() throws {
        for heading in [\Column.newCode, \.new, \.oldCode, \.key] {
            let members = Self.columns.map { "\"\($0[keyPath: heading])\":\"\($0.key)\"" }
            let file = TemporaryFile("{" + members.joined(separator: ",") + ",\"外\":1}\n")
            let object = try #require(try ReadRows(JSONLinesReader(path: file.path, columns: .enforcement)).rows.first)
                .result.get()
            #expect(object.keys == Self.columns.map(\.key) + ["外"])
        }
    }

    @Test func `a row of JSON Lines that says one field twice is refused`() throws {
        let file = TemporaryFile(
            "{\"CF_WSH\":\"甲\",\"number\":\"乙\"}\n{\"CF_WSH\":9.1E+17}\n{\"序号\":1,\"CF_NR_FK\":5}\n")
        let read = try ReadRows(JSONLinesReader(path: file.path, columns: .enforcement))
        #expect(read.rows.map { $0.refusal?.code } == [.duplicateKey, .mangledNumber, nil])
        #expect(try read.rows[2].result.get() == JSONObject(keys: ["fine"], values: [.number("5")]))
    }

    private typealias Column = (key: String, new: String, newCode: String, old: String, oldCode: String)

    private func value(_ random: inout SeededRandom) -> String {
        let pieces = ["示例", "甲", "，", "\"", "\n", "12", "《法》第一条", ",", "A"]
        let text = (0...random.below(5)).map { _ in pieces[random.below(pieces.count)] }.joined()
        return text.trimmingCharacters(in: .whitespacesAndNewlines) + "值"
    }

    private func file(
        _ heading: KeyPath<Column, String>, _ values: [String], _ random: inout SeededRandom
    ) -> [UInt8] {
        var order = Array(Self.columns.indices)
        for place in order.indices.reversed() { order.swapAt(place, random.below(place + 1)) }
        let separator = [",", ";", "\t"][random.below(3)]
        let lines = [order.map { Self.columns[$0][keyPath: heading] }, order.map { values[$0] }].map { cells in
            cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
        }
        let text = lines.joined(separator: random.below(2) == 0 ? "\n" : "\r\n")
        return random.below(2) == 0 ? Array(text.utf8) : GB18030Bytes.of(text)
    }
}
