// SPDX-License-Identifier: GPL-3.0-or-later

extension EnforcementAct.State {
    /// Which code list a digit belongs to: the 2016 layout counts 0 正常 1 撤销 2 异议 3 其他, licences of 2018 count
    /// 1 有效 2 无效.
    public enum CodeList: Hashable, Sendable {
        case of2016
        case licences2018
    }

    /// Reads 当前状态; `nil` for words that name no state, because an act must not be shown as valid on a guess.
    public init?(text: String, codes: CodeList) {
        let word = String(String.UnicodeScalarView(IdentifierScalars(Array(text.unicodeScalars.prefix(20))).scalars))
        switch (word, codes) {
        case ("0", _), ("3", .of2016), ("1", .licences2018): self = .valid
        case ("1", .of2016): self = .annulled
        case ("2", .of2016): self = .underObjection
        case ("2", .licences2018): self = .lapsed
        default:
            guard let state = Self(rawValue: word.lowercased()) ?? Self.words[word] else { return nil }
            self = state
        }
    }

    private static let words: [String: Self] = [
        "有效": .valid, "正常": .valid, "公示中": .valid, "生效": .valid, "其他": .valid,
        "变更": .changed, "已变更": .changed,
        "撤销": .annulled, "已撤销": .annulled, "依法撤销": .annulled,
        "确认违法": .unlawful, "违法": .unlawful,
        "确认无效": .void,
        "无效": .lapsed, "失效": .lapsed, "已失效": .lapsed, "注销": .lapsed, "已注销": .lapsed, "过期": .lapsed, "到期": .lapsed,
        "期满": .lapsed, "吊销": .lapsed, "已吊销": .lapsed,
        "异议": .underObjection, "异议处理中": .underObjection,
        "修复": .repaired, "已修复": .repaired, "信用修复": .repaired,
        "停止公示": .removed, "撤下": .removed, "已撤下": .removed, "不公示": .removed, "移出": .removed, "屏蔽": .removed,
    ]
}
