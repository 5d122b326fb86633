// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Records

/// The words of the columns beside 当前状态 that say whether a decision is over.
enum ActStateWords {
    /// What the column says; `nil` where it is blank or says that nothing has ended. Refuses unknown words with `bad_field`,
    /// because an act must not be shown as valid on a guess.
    static func state(_ column: ActColumn, _ row: ActRow) throws(RowRefusal) -> EnforcementAct.State? {
        guard row.says(column), let cell = row.cell(column), let list = lists[column] else { return nil }
        let word = cell.filter { !$0.isWhitespace }
        if list.open.contains(word) { return nil }
        for (state, words) in list.ended where words.contains(word) { return state }
        let known = (list.open.prefix(3) + list.ended.flatMap { $0.words.prefix(2) }).joined(separator: "、")
        throw ActRefusal.badField(column, row, expected: known)
    }

    private struct List {
        var open: [String]
        var ended: [(state: EnforcementAct.State, words: [String])]
    }

    private static let lists: [ActColumn: List] = [
        .decisionState: List(
            open: [
                "有效", "已结案", "已生效", "正常", "生效", "结案", "已送达", "已执行", "已履行", "履行完毕", "执行完毕", "执行中", "未执行", "在用", "存续",
            ],
            ended: [
                (.annulled, ["已撤销", "撤销", "依法撤销", "撤案", "已撤案"]), (.unlawful, ["确认违法"]), (.void, ["确认无效"]),
                (.changed, ["已变更", "变更"]), (.lapsed, ["已注销", "注销", "失效", "已失效", "无效", "吊销", "已吊销", "过期", "已过期"]),
                (.removed, ["停止公示", "已撤下"]), (.repaired, ["已修复", "信用修复"]),
            ]),
        .displayState: List(
            open: ["公示中", "已公示", "公示", "正在公示", "公示期内", "正常", "有效", "是", "公开", "已公开", "公开中"],
            ended: [
                (
                    .removed,
                    [
                        "停止公示", "已撤下", "撤下", "已停止公示", "不公示", "不再公示", "未公示", "终止公示", "已终止公示", "公示结束", "公示期满", "公示到期",
                        "已到期",
                        "已下线", "下线", "移出", "已移出", "屏蔽", "已屏蔽", "否", "不公开", "已取消公示", "取消公示", "期满停止公示",
                    ]
                ),
                (.repaired, ["已修复", "修复", "信用修复"]), (.annulled, ["已撤销", "撤销"]),
            ]),
        .repairState: List(
            open: ["未修复", "修复中", "否", "无", "不可修复", "不予修复", "待修复", "未申请", "申请中", "审核中", "未提出", "可修复"],
            ended: [(.repaired, ["已修复", "修复完成", "修复", "是", "修复成功", "已完成", "信用修复", "已信用修复", "准予修复", "予以修复"])]),
        .annulledFlag: List(
            open: ["否", "未撤销", "无", "0"], ended: [(.annulled, ["是", "已撤销", "撤销", "1"])]),
    ]
}
