// SPDX-License-Identifier: GPL-3.0-or-later

/// Exact birth dates: a date before 出生 or 生, behind 出生日期, 生于, or in the line of a person before an identity number.
enum BirthDates {
    struct Found {
        /// Folded indices of the date.
        var range: Range<Int>
        /// `nil` for a year and month only.
        var date: CivilDate?
    }

    /// In order. Linear.
    static func find(in text: IdentifierScalars) -> [Found] {
        var found: [Found] = []
        var index = 0
        while index < text.count {
            guard startsDate(text, at: index), let read = date(text, at: index) else {
                index += 1
                continue
            }
            if isBirth(text, read.range) { found.append(read) }
            index = read.range.upperBound
        }
        return found
    }

    private static func startsDate(_ text: IdentifierScalars, at index: Int) -> Bool {
        let scalar = text.scalars[index]
        guard scalar == "1" || scalar == "2" || scalar == "一" || scalar == "二" else { return false }
        guard let before = text[index - 1], text.gaps[index] == .none else { return true }
        return !before.isASCIIDigit && !before.isASCIILetter
    }

    /// 1980年1月1日, 1980-01-01, 1980.1.1, 1980/01/01, 19800101, 一九八〇年一月一日, 1980年1月.
    private static func date(_ text: IdentifierScalars, at start: Int) -> Found? {
        var end = start
        var numbers = 0
        while let scalar = text[end], end - start < 16, text.gaps[end] != .lineBreak || end == start {
            if isDigit(scalar) {
                if end == start || !isDigit(text.scalars[end - 1]) { numbers += 1 }
                if numbers > 3 { return nil }
            } else if scalar == "日" || scalar == "号" {
                end += 1
                break
            } else if !joints.contains(scalar) || !isDigit(text[end + 1] ?? "年") && scalar != "年" && scalar != "月" {
                break
            }
            end += 1
        }
        let word = text.text(start..<end)
        if let date = CivilDate(lenient: word), (1900...2099).contains(date.year) {
            return Found(range: start..<end, date: date)
        }
        let isMonth = numbers == 2 && (word.hasSuffix("月") || word.utf8.count <= 7) && word.unicodeScalars.count >= 6
        return isMonth ? Found(range: start..<end, date: nil) : nil
    }

    private static func isBirth(_ text: IdentifierScalars, _ range: Range<Int>) -> Bool {
        if text.has("出生", at: range.upperBound) { return !isGeneral(text, range) }
        if text[range.upperBound] == "生" {
            guard let next = text[range.upperBound + 1] else { return true }
            if !next.isHan { return true }
        }
        var before = range.lowerBound
        while let scalar = text[before - 1], marks.contains(scalar) { before -= 1 }
        if labels.contains(where: { text.has($0, before: before) }) { return true }
        // Not 发生于, 考生于.
        guard text.has("生于", before: before) else { return false }
        guard let subject = text[before - 3], text.gaps[before - 2] == .none else { return true }
        return !subject.isHan || subjects.contains(subject)
    }

    /// 1949年1月1日至1953年12月31日出生的: whom a rule is about.
    private static func isGeneral(_ text: IdentifierScalars, _ range: Range<Int>) -> Bool {
        guard text[range.upperBound + 2] == "的", let before = text[range.lowerBound - 1] else { return false }
        return before == "至" || before == "到" || before == "-"
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCIIDigit || numerals.contains(scalar) }

    private static let numerals: Set<Unicode.Scalar> = ["〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    private static let joints: Set<Unicode.Scalar> = ["年", "月", "-", ".", "/"]
    private static let marks: Set<Unicode.Scalar> = [":", "：", "为", "\"", "'", "“", "是", "在"]
    private static let subjects = Set("族男女其某均系人".unicodeScalars)
    private static let labels = ["出生日期", "出生年月", "出生年月日", "出生时间", "出生", "出生于", "生日", "生辰"]
}
