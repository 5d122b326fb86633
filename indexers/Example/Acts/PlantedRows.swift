// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Workbooks

/// Turns copies of good rows into rows that must be refused, each for one reason.
struct PlantedRows {
    let cells: ActCells
    let people: InventedPeople

    /// Rows with a fault, made after a decision of the file; two where rows of one number contradict each other.
    func rows(_ fault: Fault, after model: PlannedAct, place: Int) -> [SheetRow] {
        var act = model
        // Numbers of their own, so that the good row stays good.
        act.number = act.numbering.number(year: act.decidedOn.year, sequence: 9001 + place)
        act.state = .valid
        act.endedOn = nil
        act.endReason = ""
        act.repairedOn = nil
        act.quirks = []
        switch fault {
        case .minor:
            act.party = .minor(place)
            act.named = []
        case .sealed, .sealedDetention: seal(&act, isDetention: fault == .sealedDetention, place: place)
        default: break
        }
        var row = cells.row(of: act)
        spoil(&row, fault, act)
        let (code, why) = Self.reason(of: fault)
        row.reject = (code, why)
        guard fault == .sameNumberTwice else { return [row] }
        var twin = row
        twin.cells["content"] = .text(act.content + "（另一份）")
        return [row, twin]
    }

    private func spoil(_ row: inout SheetRow, _ fault: Fault, _ act: PlannedAct) {
        let code = row.cells["credit_code"]?.plain ?? ""
        switch fault {
        case .wrongCheck: row.cells["credit_code"] = .text(Self.withWrongCheck(code))
        case .shortCode: row.cells["credit_code"] = .text(String(code.dropLast()))
        case .scientificCode: row.cells["credit_code"] = .text("9.15323E+17")
        case .impossibleDay: row.cells["decided_on"] = .text("\(act.decidedOn.year)-02-30")
        case .missingParty: row.cells["party_name"] = .blank
        case .missingNumber:
            row.cells["number"] = .blank
            row.cells["licence_number"] = .blank
        case .wordsForAmount: row.cells["fine"] = .text("伍仟元整左右")
        case .severalParties:
            row.cells["party_name"] = .text("元谋示例绿源果蔬有限公司、元谋示例绿园果蔬有限公司")
        case .personAsOrganization:
            row.cells["party_name"] = .text(people.adult(700).name)
            row.persons.append(700)
        case .classified: row.cells["facts"] = .text("秘密★1年　" + act.facts)
        case .lostCharacters: row.cells["content"] = .text("处罚款人民\u{FFFD}\u{FFFD}5000元。")
        case .surplusColumn: row.hasSurplusCell = true
        case .brokenJSON: row.isBroken = true
        case .unknownWord:
            row.cells["act_kind"] = .text("行政谈话")
            row.cells["state"] = .text("示例状态")
        case .minor, .sealed, .sealedDetention, .sameNumberTwice, .missingText: break
        }
    }

    /// A public-security penalty: a person, the law and a number that only the police have (治安管理处罚法 art. 136).
    private func seal(_ act: inout PlannedAct, isDetention: Bool, place: Int) {
        let person = 610 + place
        act.party = .person(person)
        act.named = [person]
        act.numbering = ActNumbering(code: "元公（治）行罚决字")
        act.number = act.numbering.number(year: act.decidedOn.year, sequence: 9001 + place)
        act.violation = isDetention ? "殴打他人" : "扰乱公共场所秩序"
        act.duty = "《中华人民共和国治安管理处罚法》第三条"
        act.basis = "《中华人民共和国治安管理处罚法》第" + (isDetention ? "四十三条第一款" : "二十三条第一款第（二）项")
        act.facts = "经查，当事人\(people.adult(person).name)于\(act.decidedOn.chinese)在元谋县示例街\(act.violation)。"
        act.kinds = [.fine]
        act.fine = 300
        act.gains = nil
        act.content = isDetention ? "行政拘留五日，并处罚款人民币300元。" : "处罚款人民币300元。"
    }

    /// The code with another last character.
    static func withWrongCheck(_ code: String) -> String {
        String(code.dropLast()) + (code.last == "1" ? "2" : "1")
    }

    static func reason(of fault: Fault) -> (code: String, why: String) {
        switch fault {
        case .wrongCheck: ("bad_code", "统一社会信用代码校验码不符")
        case .shortCode: ("bad_code", "统一社会信用代码少一位")
        case .scientificCode: ("mangled_number", "统一社会信用代码被电子表格改成科学计数法")
        case .impossibleDay: ("bad_date", "日历上没有的日期")
        case .missingParty: ("missing_field", "没有行政相对人名称")
        case .missingNumber: ("missing_field", "没有决定书文号")
        case .wordsForAmount: ("bad_number", "罚款金额写成文字")
        case .severalParties: ("several_parties", "一格写了两个行政相对人")
        case .personAsOrganization: ("personal", "法人名称一栏填了自然人")
        case .sealed: ("sealed", "治安管理处罚记录依法封存")
        case .sealedDetention: ("sealed", "治安管理处罚记录依法封存（行政拘留）")
        case .minor: ("minor", "当事人是未成年人")
        case .classified: ("classified", "违法事实中带有密级标志")
        case .lostCharacters: ("replacement_character", "转码时丢失了字符")
        case .surplusColumn: ("bad_columns", "比表头多出一格")
        case .sameNumberTwice: ("duplicate_key", "同一文号的两行内容不同")
        case .brokenJSON: ("bad_json", "一行 JSON 没有写完")
        case .unknownWord: ("bad_field", "状态或者行为种类的用词不认识")
        case .missingText: ("missing_field", "没有正文")
        }
    }
}
