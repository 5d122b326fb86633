// SPDX-License-Identifier: GPL-3.0-or-later

/// Lists of those who get aid in a published notice: their names are stripped (domain.md §7).
public enum RecipientList {
    /// The names in the column 姓名 of a list, where the title says that it is one of recipients: 低保对象公示, 临时救助.
    ///
    /// A list stands in the text line by line, its cells parted by space, commas or bars, or each cell on a line of its own.
    /// Other notices with names (录用公示, 任前公示) are published as they are. Never to be stored or shown. Linear.
    public static func names(title: String, body: String) -> [String] {
        guard titleWords.contains(where: title.contains), headings.contains(where: body.contains) else { return [] }
        var names: Set<String> = []
        var isInList = false
        for line in body.split(whereSeparator: \.isNewline) {
            let cells = line.split { separators.contains($0) || $0.isWhitespace }.map(String.init)
            if cells.contains(where: { cell in headings.contains { cell == $0 || cell.hasPrefix($0 + "：") } }) {
                isInList = true
            }
            guard isInList else { continue }
            for cell in cells { if let name = name(cell) { names.insert(name) } }
            // 张　三.
            for (first, second) in zip(cells, cells.dropFirst()) where first.count == 1 && second.count == 1 {
                if !sexes.contains(second), let name = name(first + second) { names.insert(name) }
            }
        }
        return names.sorted()
    }

    /// The cell, if it is a name as a whole.
    private static func name(_ cell: String) -> String? {
        let text = IdentifierScalars(cell)
        guard (2...4).contains(text.count), !words.contains(cell) else { return nil }
        if let last = text[text.count - 1], ends.contains(last) { return nil }
        let candidate = NameCandidate.all(in: text, at: 0).first { $0.range.upperBound == text.count }
        guard let candidate, candidate.weight > .function else { return nil }
        if candidate.weight == .rare { return cell }
        return WordEvidence(text, around: candidate.range).isWord(candidate) ? nil : cell
    }

    private static let titleWords = [
        "救助", "低保", "最低生活保障", "补贴", "补助", "特困", "残疾", "困难", "贫困", "脱贫", "帮扶", "救济", "孤儿", "高龄", "五保", "优抚", "资助", "慰问",
        "抚恤", "供养", "危房改造", "廉租", "公租房", "保障性住房", "养老服务", "医疗费用", "失业", "灾", "领取",
    ]
    private static let headings = [
        "姓名", "户主姓名", "户主", "申请人", "申请人姓名", "对象姓名", "学生姓名", "领取人", "受助人", "救助对象", "保障对象", "补贴对象",
    ]
    private static let separators: Set<Character> = ["|", "｜", ",", "，", "、", ";", "；", "\t"]
    private static let sexes: Set<String> = ["男", "女"]
    private static let words: Set<String> = [
        "金额", "农业", "单位", "时间", "备注", "合计", "年龄", "常住", "江边", "安全", "方式", "万元", "白族", "毛毯",
    ]
    private static let ends = Set("族费金额元村组镇乡县市区人员数量号款类别日月年户".unicodeScalars)
}
