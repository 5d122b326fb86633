// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Records

/// The refusals of enforcement rows: a stable code and a sentence that says what would be right.
enum ActRefusal {
    static func missing(_ columns: [ActColumn], _ row: ActRow) -> RowRefusal {
        let names = columns.map(row.name).joined(separator: "或")
        return RowRefusal(code: "missing_field", sentence: "缺少必填字段\(names)。")
    }

    static func missing(_ column: ActColumn, _ row: ActRow, because reason: String) -> RowRefusal {
        RowRefusal(code: "missing_field", sentence: "缺少必填字段\(row.name(column))：\(reason)。")
    }

    static func badField(_ column: ActColumn, _ row: ActRow, expected: String) -> RowRefusal {
        let value = row.cell(column).map { "的值“\(CellText.shortened($0))”" } ?? "的值"
        return RowRefusal(code: "bad_field", sentence: "字段\(row.name(column))\(value)不对，应为\(expected)。")
    }

    static func contradiction(_ column: ActColumn, _ row: ActRow) -> RowRefusal {
        RowRefusal(
            code: "bad_field",
            sentence: "字段\(row.name(.state))写的是有效，字段\(row.name(column))却填了内容，两者矛盾，无法判断决定是否已被撤销。"
                + "已撤销、变更或注销的，请改正状态；仍然有效的，请清空该字段。")
    }

    static func badDate(_ column: ActColumn, _ row: ActRow) -> RowRefusal {
        let value = CellText.shortened(row.cell(column) ?? "")
        return RowRefusal(
            code: "bad_date",
            sentence: "字段\(row.name(column))的日期“\(value)”不对，应为存在的日期，如 2016-09-28 或 2016年9月28日。")
    }

    static func badOrder(_ column: ActColumn, _ row: ActRow, _ reason: String) -> RowRefusal {
        RowRefusal(code: "bad_date", sentence: "字段\(row.name(column))的日期不对：\(reason)。请核对后重新报送。")
    }

    static func badNumber(_ column: ActColumn, _ row: ActRow) -> RowRefusal {
        let value = CellText.shortened(row.cell(column) ?? "")
        return RowRefusal(
            code: "bad_number",
            sentence: "字段\(row.name(column))的值“\(value)”不对，应为以万元计的非负数，如 0.5；以元计的请写明单位，如 5000元。")
    }

    static func badCode(
        _ column: ActColumn, _ row: ActRow, _ fault: CreditCodeFault, suggestion: CreditCode?, hint: CodeCell.Hint?
    ) -> RowRefusal {
        var sentence = "字段\(row.name(column))不是有效的统一社会信用代码：\((hint.map(\.message)) ?? fault.message)。"
        if let suggestion { sentence += "是否应为 \(suggestion.text)？请核对营业执照后重新报送。" }
        return RowRefusal(code: "bad_code", sentence: sentence)
    }

    static func identityNumberAsCode(_ column: ActColumn, _ row: ActRow) -> RowRefusal {
        RowRefusal(
            code: "bad_code",
            sentence: "字段\(row.name(column))填的是公民身份号码（已隐去，未保存），应填单位的统一社会信用代码。当事人是自然人的，类别应填自然人。")
    }

    static func party(_ fault: PartyFault, _ row: ActRow) -> RowRefusal {
        switch fault {
        case .missingName: return missing([.partyName], row)
        case .missingKind: return missing([.partyKind], row)
        case .missingCode: return missing(.creditCode, row, because: "类别为法人及非法人组织的必须填写")
        case .missingShopCode:
            return missing(.creditCode, row, because: "个体工商户必须填写 92 开头的统一社会信用代码，没有的填写\(row.name(.registrationNumber))")
        case .missingRepresentative: return missing(.legalRepresentative, row, because: "类别为法人及非法人组织或个体工商户的必须填写")
        case .unknownKind:
            return RowRefusal(
                code: "bad_field", sentence: "字段\(row.name(.partyKind))的值不对，应为法人及非法人组织、自然人或个体工商户。")
        case .badCode(let fault, let suggestion, let hint):
            return badCode(.creditCode, row, fault, suggestion: suggestion, hint: hint)
        case .identityNumberAsCode: return identityNumberAsCode(.creditCode, row)
        case .severalParties:
            return RowRefusal(
                code: "several_parties",
                sentence: "字段\(row.name(.partyName))或代码中写了多个行政相对人。请拆成多行，每行一个行政相对人，各填各的代码。")
        case .personAsOrganization:
            let gate = GateRefusal(.personal)
            return RowRefusal(code: gate.code.rawValue, sentence: gate.sentence)
        case .codesOfPerson:
            return RowRefusal(
                code: "bad_party",
                sentence: "字段\(row.name(.partyKind))为自然人的，代码_1 至代码_6 应当空着。当事人是个体工商户或单位的，请改正类别。")
        }
    }

    static func tooLong(_ column: ActColumn, _ row: ActRow) -> RowRefusal {
        RowRefusal(code: "too_long", sentence: "字段\(row.name(column))超过 20 万字节。请只填该字段的内容，附件另行报送。")
    }

    static func malformed(_ column: ActColumn, _ row: ActRow) -> RowRefusal {
        RowRefusal(code: "bad_field", sentence: "字段\(row.name(column))应为文字或数字。")
    }
}
