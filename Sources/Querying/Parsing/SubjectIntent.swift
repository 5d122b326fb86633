// SPDX-License-Identifier: GPL-3.0-or-later

/// Recognises what a query wants to know of a market subject: 被罚过吗, 信用怎么样, 是不是黑名单 (domain.md §8).
///
/// The words of the question need not stand in any record: they are taken away from the name.
enum SubjectIntent {
    /// Questions; said at the end, they are never part of a name.
    private static let questions = [
        "有没有被处罚过", "有没有被罚过", "有没有被处罚", "被处罚过没有", "被处罚过吗", "受过处罚吗", "被罚过没有", "被罚过吗", "被罚过没",
        "是不是黑名单", "在不在黑名单", "是黑名单吗", "上黑名单了吗", "在黑名单里吗", "是不是老赖", "是老赖吗", "修复了没有", "修复了没", "修复了吗",
        "信用修复了吗", "信用好不好", "信用怎么样", "信用怎样", "信用如何", "信用好吗", "靠谱吗", "经营异常吗", "有没有问题", "还在经营吗",
    ]

    /// Words that ask for a subject's records where they stand apart behind its name.
    private static let words = [
        "信用信息", "信用记录", "信用报告", "信用查询", "信用", "处罚记录", "行政处罚", "处罚", "黑名单", "经营异常", "失信", "许可证", "工商信息",
    ]

    /// How names of enterprises, shops, co-operatives and other organisations end.
    private static let endings = [
        "公司", "合作社", "联合社", "集团", "商行", "商店", "经营部", "经营店", "门市部", "门市", "批发部", "加工厂", "工厂", "酒店", "饭店", "宾馆",
        "餐厅", "餐馆", "小吃店", "烧烤", "超市", "药店", "药房", "诊所", "厂", "店", "中心", "工作室", "事务所", "养殖场", "农场", "分公司",
    ]

    /// Stands for a name that was not said.
    private static let pronouns: Set<String> = [
        "这家公司", "这个公司", "该公司", "那家公司", "这家企业", "这个企业", "该企业", "这家店", "这个店", "某公司", "公司", "企业",
    ]

    /// What questions and words end with.
    private static let ends = Set((questions + words).compactMap(\.unicodeScalars.last))

    struct Reading: Hashable {
        /// The text without the question.
        var text: String
        var isFound: Bool
        /// The question was asked of 这家公司: there is no name to look for.
        var lacksName: Bool
    }

    /// Text that is only the question stays as it is.
    static func read(_ text: String) -> Reading {
        var rest = trimmed(Substring(text))
        var found = false
        // Asked of every query, and nearly always in vain.
        guard let end = rest.unicodeScalars.last, ends.contains(end) else {
            return Reading(text: text, isFound: false, lacksName: false)
        }
        for question in questions where rest.hasSuffix(question) {
            let shorter = trimmed(rest.dropLast(question.count))
            guard !shorter.isEmpty else { break }
            (rest, found) = (shorter, true)
            break
        }
        for word in words where rest.hasSuffix(word) {
            let before = rest.dropLast(word.count)
            let name = trimmed(before)
            // Only where they stand apart: 元谋县信用合作社 and 道路运输许可证 are names.
            guard !name.isEmpty, name.endIndex < before.endIndex, endings.contains(where: name.hasSuffix) else {
                continue
            }
            (rest, found) = (name, true)
            break
        }
        guard found else { return Reading(text: text, isFound: false, lacksName: false) }
        return Reading(text: String(rest), isFound: true, lacksName: pronouns.contains(String(rest)))
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let last = text.unicodeScalars.last, isClosing(last) { text.unicodeScalars.removeLast() }
        return text
    }

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "？", "?", "。", "！", "!", "，", ",", "的": true
        default: scalar.properties.isWhitespace
        }
    }
}
