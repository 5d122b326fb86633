// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Records

extension RowRefusal {
    init(_ gate: GateRefusal) { self.init(code: gate.code.rawValue, sentence: gate.sentence) }

    /// A natural person where only organisations and shops may stand; repeats nothing of the row.
    static let personal = RowRefusal(
        GateRefusal(
            .personal, "这里只收录法人、非法人组织和个体工商户，这一行看来是自然人，不收录。确是单位的，请填写全称和统一社会信用代码。"))

    /// A code that is none, with what it may have been meant to be.
    static func badCode(_ fault: CreditCodeFault, suggestion: CreditCode?, hint: CodeCell.Hint?) -> RowRefusal {
        var sentence = "字段 code 不是有效的统一社会信用代码：\(hint?.message ?? fault.message)。"
        if let suggestion { sentence += "是否应为 \(suggestion.text)？请核对营业执照后重新报送。" }
        return RowRefusal(code: "bad_code", sentence: sentence)
    }

    static let personalCode = RowRefusal(
        GateRefusal(.personal, "字段 code 填的是公民身份号码（已隐去，未保存），应填统一社会信用代码。自然人的信用信息不收录。"))

    static let severalCodes = RowRefusal(code: "bad_code", sentence: "字段 code 里有多个代码。请拆成多行，每行一个主体。")

    static let severalNames = RowRefusal(
        code: "several_parties", sentence: "字段 name 里有多个主体。请拆成多行，每行一个主体，各填各的代码。")

    static func tooLong(_ field: String) -> RowRefusal {
        RowRefusal(code: "too_long", sentence: "字段 \(field) 超过 20 万字节。请只填该字段的内容，附件另行报送。")
    }
}
