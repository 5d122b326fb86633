// SPDX-License-Identifier: GPL-3.0-or-later

/// What a line looks like from its own characters.
enum LineShape {
    /// Ends with 。；：！？, closing quotes and brackets behind it not counted.
    static func endsSentence(_ scalars: [Unicode.Scalar]) -> Bool {
        guard let last = scalars.last(where: { !ScalarShape.isCloser($0) }) else { return false }
        return ScalarShape.isTerminal(last)
    }

    /// Ends with a comma of either kind: the sentence must go on.
    static func endsInComma(_ scalars: [Unicode.Scalar]) -> Bool { scalars.last == "，" || scalars.last == "、" }

    /// Holds a comma or full stop, as sentences do and headings seldom.
    static func hasProse(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.contains { $0 == "，" || $0 == "。" || $0 == "；" }
    }

    /// Nothing but a date, perhaps with 印发 behind it: 2016 年 9 月 28 日, 二〇一六年九月二十八日.
    static func isDate(_ scalars: [Unicode.Scalar]) -> Bool {
        guard scalars.count <= 24 else { return false }
        var text = scalars.filter { !TextTrimming.isBlank($0) }
        if text.suffix(2).elementsEqual(["印", "发"]) { text.removeLast(2) }
        guard text.last == "日", text.contains("年"), text.contains("月"), text.count >= 8 else { return false }
        return text.allSatisfy {
            ScalarShape.isDigit($0) || ScalarShape.isHanNumeral($0) || $0 == "年" || $0 == "月" || $0 == "日"
                || $0 == "○" || $0 == "Ｏ" || $0 == "O" || $0 == "元"
        }
    }

    /// Nothing but a document number: 元办发〔2016〕13号.
    static func isDocumentNumber(_ scalars: [Unicode.Scalar]) -> Bool {
        guard scalars.count <= 30, scalars.last == "号" else { return false }
        let open = scalars.firstIndex { $0 == "〔" || $0 == "[" || $0 == "［" || $0 == "（" || $0 == "(" }
        guard let open, open >= 2 else { return false }
        let behind = scalars[(open + 1)...].dropLast().filter { !TextTrimming.isBlank($0) }
        return !hasProse(scalars) && behind.prefix(4).allSatisfy(ScalarShape.isDigit)
            && behind.last.map(ScalarShape.isDigit) == true && scalars[..<open].allSatisfy { $0 != "《" && $0 != "、" }
    }

    /// A line of stars or rules, as party documents have below their number.
    static func isOrnament(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.allSatisfy { !ScalarShape.isHan($0) && !ScalarShape.isDigit($0) && !ScalarShape.isLatin($0) }
            && scalars.allSatisfy { "★☆*＊_—-=＝ ".unicodeScalars.contains($0) }
    }

    /// Ends like the title of a document: 通知, 意见, 办法（试行）.
    static func endsLikeTitle(_ scalars: [Unicode.Scalar]) -> Bool {
        var end = scalars[...]
        if let last = end.last, let opener = ScalarShape.opener(of: last), last != "》",
            let start = end.lastIndex(of: opener)
        {
            end = end[..<start]
        }
        if end.last == "》" { end = end.dropLast() }
        return titleEndings.contains { end.suffix($0.count).elementsEqual($0) }
    }

    /// Speaks like a title: 关于…, 印发《…》.
    static func speaksLikeTitle(_ scalars: [Unicode.Scalar]) -> Bool {
        guard !hasProse(scalars) else { return false }
        return titleWords.contains { contains($0, in: scalars) }
    }

    static func startsLikeTitle(_ scalars: [Unicode.Scalar]) -> Bool {
        titleWords.contains { scalars.starts(with: $0) }
    }

    /// Names organs and nothing else: 中共元谋县委办公室 元谋县人民政府办公室.
    static func namesOrgan(_ scalars: [Unicode.Scalar]) -> Bool {
        guard scalars.count <= 60, !scalars.contains(where: ScalarShape.isWidePunctuation) else { return false }
        return organEndings.contains { scalars.suffix($0.count).elementsEqual($0) }
    }

    private static func contains(_ word: [Unicode.Scalar], in scalars: [Unicode.Scalar]) -> Bool {
        guard scalars.count >= word.count else { return false }
        return (0...(scalars.count - word.count)).contains { scalars[$0...].starts(with: word) }
    }

    private static func words(_ text: String) -> [[Unicode.Scalar]] {
        text.split(separator: " ").map { Array($0.unicodeScalars) }
    }

    private static let titleWords = words("关于 印发 转发 批转")
    private static let titleEndings = words(
        """
        通知 意见 决定 办法 规定 方案 公告 通告 细则 批复 函 规划 纲要 计划 条例 要点 制度 规则 指南 通报 决议 议案 报告 \
        请示 命令 令 预案 标准 清单 目录 规范 规程 章程 措施 解读 说明 复函
        """)
    private static let organEndings = words("办公室 办公厅 人民政府 委员会 县委 州委 市委 省委 局 厅 部 院 国务院 常委会")
}
