// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// Forms under which the titles of documents compare as equal.
public enum TitleKey {
    /// `TextFolding.key` of the title: width, traditional characters, quotation marks, 《》 and white space make no
    /// difference; （试行） and other brackets do. Linear.
    public static func key(_ title: String) -> String { TextFolding.key(title) }

    /// Every key under which a title may be asked for, its own first, without repetitions.
    ///
    /// - without 中华人民共和国, wherever it stands (云南省实施《中华人民共和国义务教育法》办法);
    /// - without editions and stages at the end: （试行）, （2019年修订）, （修订草案）; but 暂行办法 stays, it is another title;
    /// - of a notice that encloses a measure (关于印发《X》的通知), also X with its own variants.
    ///
    /// Two documents may share an alias, so an alias proposes candidates and settles nothing.
    public static func aliases(of title: String) -> [String] {
        var titles = [title]
        if let enclosed = enclosedTitle(of: title) { titles.append(enclosed) }
        var keys: [String] = []
        for title in titles {
            let bare = withoutEdition(title)
            for variant in [title, bare, withoutCountry(title), withoutCountry(bare)] {
                let key = key(variant)
                if !key.isEmpty, !keys.contains(key) { keys.append(key) }
            }
        }
        return keys
    }

    /// The keys under which a citation may name the text of this title, its own first: without 中华人民共和国, without
    /// （2019年修订）, and of a notice what it encloses; but （试行） stays, for it marks another document.
    public static func names(of title: String) -> [String] { TitleNames.strict(title) }

    /// The title without brackets at its end that name an edition or stage: （试行）, （2019年修订）, （草案）, （征求意见稿）.
    public static func withoutEdition(_ title: String) -> String {
        let text = IdentifierScalars(title)
        var end = text.count
        if end > 0, text[end - 1] == "》", text[0] == "《" { return withoutEdition(text.printed(1..<end - 1)) }
        while end > 0, text[end - 1] == "）" || text[end - 1] == "〕" {
            let open: Unicode.Scalar = text[end - 1] == "）" ? "（" : "〔"
            guard let start = text.opening(of: end - 1, open: open, limit: 30), start > 0,
                isEdition(text.text(start + 1..<end - 1))
            else { break }
            end = start
        }
        return end == text.count ? title : text.printed(0..<end)
    }

    /// The title without 中华人民共和国; a title that is nothing else stays.
    static func withoutCountry(_ title: String) -> String {
        let country = Array("中华人民共和国".unicodeScalars)
        let source = Array(title.unicodeScalars)
        var rest = String.UnicodeScalarView()
        var index = 0
        while index < source.count {
            if source[index...].starts(with: country) {
                index += country.count
            } else {
                rest.append(source[index])
                index += 1
            }
        }
        return rest.isEmpty ? title : String(rest)
    }

    /// 《》 inside a title that is itself printed in 《》: 〈〉, as GB/T 15834-2011 has it.
    static func nested(_ title: String) -> String {
        String(String.UnicodeScalarView(title.unicodeScalars.map { $0 == "《" ? "〈" : $0 == "》" ? "〉" : $0 }))
    }

    private static func isEdition(_ inside: String) -> Bool {
        let stages: Set<String> = [
            "试行", "暂行", "草案", "修订", "修正", "修正本", "修订本", "修正版", "修订版", "修订草案", "修正草案", "草案修改稿", "征求意见稿", "送审稿", "试用",
            "试点", "公开征求意见稿", "修订稿", "修改稿", "新修订", "全文", "节选", "废止", "失效", "已废止", "已失效", "已修改",
        ]
        if stages.contains(inside) { return true }
        // 2019年修订, 2021修正, 2018年修正本, 2016年版, 2019年
        let digits = inside.unicodeScalars.prefix { $0.isASCIIDigit }
        guard digits.count == 4 else { return false }
        var rest = String(inside.unicodeScalars.dropFirst(4))
        for word in ["年度", "年"] where rest.hasPrefix(word) {
            rest = String(rest.dropFirst(word.count))
            break
        }
        return ["", "版", "本", "修订", "修正", "修订版", "修正版", "修正本", "修订本", "第二次修正", "第二次修订", "第三次修正"].contains(rest)
    }
}
