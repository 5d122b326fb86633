// SPDX-License-Identifier: GPL-3.0-or-later
import Readers
import Records

/// Invented rows; codes of region 532328 with organisation codes that are not given out, an identity number of nobody.
enum Rows {
    static let company = "91532328MA6CCCC03L"
    static let other = "91532328MA6DDDD179"
    static let shop = "92532328MA6EEEE20Q"
    static let organ = "11532328015177511H"
    static let identity = "53232819850615001X"
    /// 2026-11-25.
    static let today = CivilDate(secondsSince1970: 1795579200)

    typealias Changes = [String: JSONValue?]

    static func object(_ fields: [(String, String)], _ changes: Changes = [:]) -> JSONObject {
        var keys = fields.map(\.0)
        var values = fields.map { JSONValue.string($0.1) }
        for (key, value) in changes.sorted(by: { $0.key < $1.key }) {
            if let index = keys.firstIndex(of: key) {
                if let value {
                    values[index] = value
                } else {
                    keys.remove(at: index)
                    values.remove(at: index)
                }
            } else if let value {
                keys.append(key)
                values.append(value)
            }
        }
        return JSONObject(keys: keys, values: values)
    }

    /// A penalty in the layout of 2018.
    static func penalty(_ changes: Changes = [:]) -> JSONObject {
        object(
            [
                ("party_name", "元谋县示例果蔬有限公司"), ("party_kind", "法人及非法人组织"), ("credit_code", company),
                ("legal_representative", "张建国"), ("number", "元市监处罚〔2024〕15号"), ("violation_type", "经营超过保质期的食品"),
                ("facts", "2024年1月8日，当事人经营超过保质期的食品，违反了《中华人民共和国食品安全法》第三十四条第十项的规定。"),
                ("basis", "《中华人民共和国食品安全法》第一百二十四条第一款第五项"), ("penalty_kinds", "罚款"), ("content", "罚款五千元。"),
                ("fine", "0.5"), ("decided_on", "2024-03-05"), ("valid_until", "2025-03-05"),
                ("display_until", "2027-03-05"),
                ("organ", "元谋县市场监督管理局"), ("organ_code", organ), ("data_source", "元谋县市场监督管理局"),
                ("data_source_code", organ),
            ], changes)
    }

    static func licence(_ changes: Changes = [:]) -> JSONObject {
        object(
            [
                ("party_name", "元谋县示例果蔬有限公司"), ("party_kind", "法人及非法人组织"), ("credit_code", company),
                ("legal_representative", "张建国"), ("document_name", "食品经营许可决定书"), ("number", "元市监许〔2024〕8号"),
                ("licence_kind", "普通"), ("certificate_name", "食品经营许可证"), ("licence_number", "JY15323280009999"),
                ("content", "预包装食品销售"), ("decided_on", "2024-03-05"), ("valid_from", "2024-03-05"),
                ("valid_until", "2029-03-04"), ("organ", "元谋县市场监督管理局"), ("organ_code", organ), ("state", "有效"),
                ("data_source", "元谋县市场监督管理局"), ("data_source_code", organ),
            ], changes)
    }

    /// A penalty in the layout of 2016.
    static func oldPenalty(_ changes: Changes = [:]) -> JSONObject {
        object(
            [
                ("number", "元工商罚字〔2017〕第008号"), ("penalty_name", "元谋县示例商店销售不合格商品案"), ("penalty_kinds", "2"),
                ("facts", "销售不合格商品"), ("basis", "依据《中华人民共和国产品质量法》第五十条"), ("party_name", "元谋县示例商店"),
                ("organization_code", "MA6CCCC03"), ("legal_representative", "张建国"), ("content", "罚款2000元"),
                ("decided_on", "2017/5/8"), ("organ", "元谋县工商行政管理局"), ("state", "0"), ("region_code", "532328"),
                ("timestamp", "2017-06-01"),
            ], changes)
    }

    /// An act of another kind.
    static func act(_ kind: String, _ changes: Changes = [:]) -> JSONObject {
        object(
            [
                ("act_kind", kind), ("party_name", "元谋县示例果蔬有限公司"), ("content", "示例内容"), ("decided_on", "2024-03-05"),
                ("organ", "元谋县水务局"),
            ], changes)
    }

    static func item(_ changes: Changes = [:]) -> JSONObject {
        object(
            [
                ("list", "权力清单"), ("code", "532328-SW-001"), ("name", "取水许可"), ("class", "行政许可"),
                ("basis", "《中华人民共和国水法》第七条、第四十八条"), ("organ", "元谋县水务局"), ("valid_from", "2024-01-01"),
                ("duties", "审批取水申请"), ("standard", "不涉及"), ("procedure", "受理、审查、决定"), ("result", "取水许可证"),
                ("remedy", "六十日内申请行政复议"),
            ], changes)
    }

    static func benchmark(_ changes: Changes = [:]) -> JSONObject {
        object(
            [
                ("violation", "未经批准擅自取水"), ("basis", "《中华人民共和国水法》第六十九条"), ("circumstance", "从轻"),
                ("range", "处二万元以上四万元以下罚款"), ("minimum", "2"), ("maximum", "4"), ("organ", "元谋县水务局"), ("level", "县"),
                ("number", "元水规〔2024〕1号"), ("valid_from", "2024-01-01"),
            ], changes)
    }

    /// One line of JSON Lines.
    static func line(_ row: JSONObject) -> String {
        let members = zip(row.keys, row.values).map { "\(text(.string($0))):\(text($1))" }
        return "{" + members.joined(separator: ",") + "}"
    }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let text): text
        case .string(let text):
            "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
        case .array(let members): "[" + members.map(self.text).joined(separator: ",") + "]"
        case .object(let object): line(object)
        }
    }
}
