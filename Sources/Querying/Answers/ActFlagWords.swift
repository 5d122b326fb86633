// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What the flags of an act mean to a reader.
enum ActFlagWords {
    private static let words: [EnforcementAct.Flag: String] = [
        .amountReview: "金额待核：可能误将元填入万元栏，未计入统计",
        .codeWarning: "统一社会信用代码中的组织机构代码校验不符",
        .kindCorrected: "相对人类别已按代码更正",
        .basisUnread: "依据未能读出具体条款",
        .defaultDate: "来源填写的默认日期未采用",
        .penaltyUnmapped: "处罚类别未能对应法定种类",
    ]

    /// Not of the row but of what stands beside it: the same decision came twice.
    static let nearDuplicate = LabelledCode(
        code: "near_duplicate", label: "疑似重复：另有记录与本决定的文号和当事人相同，未合并，见“疑似同一决定”")

    static func labelled(_ flag: EnforcementAct.Flag) -> LabelledCode {
        LabelledCode(code: flag.rawValue, label: words[flag] ?? flag.rawValue)
    }
}
