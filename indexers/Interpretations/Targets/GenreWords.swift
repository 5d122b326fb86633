// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The words that titles of documents end in.
enum GenreWords {
    private static let words = [
        "实施办法", "管理办法", "工作方案", "行动方案", "实施方案", "实施意见", "指导意见", "若干措施", "政策措施", "实施细则", "行动计划", "专项规划", "工作要点",
        "办法", "规定", "细则", "方案", "意见", "规划", "预案", "规则", "清单", "措施", "要点", "制度", "规范", "标准", "目录", "计划", "纲要", "指南",
        "条例",
        "决定", "通知", "通告", "公告", "指引", "规程", "基准", "守则", "公约", "章程", "导则", "实施法", "法",
    ]

    /// How many scalars the genre at the end of a title has, editions in brackets left out; 0 where there is none.
    static func count(endOf title: String) -> Int {
        let bare = TitleKey.withoutEdition(title)
        return words.first(where: bare.hasSuffix)?.unicodeScalars.count ?? 0
    }

    /// 若干措施, 《办法》, 行动方案: a title's short form that names nothing by itself.
    static func isGeneric(_ title: String) -> Bool {
        var rest = Substring(TitleKey.key(TitleKey.withoutEdition(title)))
        while let word = (words + modifiers).first(where: rest.hasSuffix) { rest = rest.dropLast(word.count) }
        return rest.isEmpty
    }

    private static let modifiers = [
        "若干", "暂行", "试行", "实施", "管理", "工作", "行动", "指导", "政策", "补充", "具体", "相关", "有关", "专项", "总体", "本", "新", "该", "的",
    ]
}
