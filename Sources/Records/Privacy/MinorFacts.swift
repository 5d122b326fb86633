// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Whether a decision is about somebody below eighteen (未成年人保护法 art. 2, 103; domain.md §2.9: never public).
///
/// A shop fined for selling tobacco to minors is a public matter, as long as no minor is told apart in it.
enum MinorFacts {
    static func stand(in act: GatedAct) -> Bool {
        let texts = act.texts + [act.partyName, act.identityNumber].compactMap(\.self)
        return texts.contains { stands(in: $0, on: act.day) }
    }

    static func stands(in text: String, on day: CivilDate?) -> Bool {
        let scalars = IdentifierScalars(text)
        if partyIsMinor(scalars) || hasAge(scalars) || partyIsPupil(scalars) || harmsMinor(scalars) { return true }
        guard let day else { return false }
        return births(in: text, scalars).contains { isMinor($0, on: day) }
    }

    /// Of age from the eighteenth birthday on (民法典 art. 17).
    static func isMinor(_ birth: CivilDate, on day: CivilDate) -> Bool {
        birth <= day && day < birth.adding(years: 18)
    }

    /// Birth dates in identity numbers and before or behind 出生.
    private static func births(in text: String, _ scalars: IdentifierScalars) -> [CivilDate] {
        let source = scalars.source
        let numbers = IdentityNumber.find(in: text, isLenient: false).compactMap { range -> CivilDate? in
            let digits = IdentifierScalars(Array(source[range])).scalars.filter(\.isASCIIDigit)
            let date = digits.count >= 17 ? digits[6..<14] : digits[6..<12]
            return CivilDate(lenient: (digits.count >= 17 ? "" : "19") + String(String.UnicodeScalarView(date)))
        }
        return numbers + BirthDates.find(in: scalars).compactMap { $0.date ?? lastDay(ofMonth: $0.range, scalars) }
    }

    /// Of 2009年5月 the last day: whoever may still be a minor is taken for one.
    private static func lastDay(ofMonth range: Range<Int>, _ text: IdentifierScalars) -> CivilDate? {
        let word = text.text(range)
        for end in ["31日", "30日", "29日", "28日"] {
            let month = word.hasSuffix("月") ? word : word + "月"
            if let day = CivilDate(lenient: month + end) { return day }
        }
        return nil
    }

    /// 当事人系元谋县第一中学初二学生, 小学在校生; not those to whom somebody sold.
    private static func partyIsPupil(_ text: IdentifierScalars) -> Bool {
        text.scalars.indices.contains { index in
            guard let school = schools.first(where: { text.has($0, at: index) }) else { return false }
            let middle = index + school.unicodeScalars.count
            guard let pupil = pupils.first(where: { text.has($0, at: middle) }) else { return false }
            // 初中学生家长, 小学学生校服 are of somebody or something else.
            guard text[middle + pupil.unicodeScalars.count].map({ !$0.isHan }) ?? true else { return false }
            let clause = clause(text, before: index)
            return partyWords.contains(where: clause.contains) && !protective.contains(where: clause.contains)
        }
    }

    /// 猥亵儿童: who is told apart in such a case is a child; not duties to prevent it.
    private static func harmsMinor(_ text: IdentifierScalars) -> Bool {
        text.scalars.indices.contains { index in
            guard let word = harms.first(where: { text.has($0, at: index) }) else { return false }
            guard children.contains(where: { text.has($0, at: index + word.unicodeScalars.count) }) else {
                return false
            }
            let clause = clause(text, before: index) + clause(text, after: index)
            return !duties.contains(where: clause.contains)
        }
    }

    /// 当事人系未成年人; 不满十八周岁 of the party, not of those to whom it sold.
    private static func partyIsMinor(_ text: IdentifierScalars) -> Bool {
        for (index, scalar) in text.scalars.enumerated() where scalar == "未" || scalar == "不" {
            guard minorWords.contains(where: { text.has($0, at: index) }) else { continue }
            let clause = clause(text, before: index).replacingOccurrences(of: "行为人", with: "当事人")
            // 被处罚人为未成年人。 but 为未成年人提供…
            if clause.hasSuffix("为"), text[index + 4]?.isHan ?? false { continue }
            if protective.contains(where: clause.contains) { continue }
            if text.has("未成年", at: index) {
                if partyWords.contains(where: clause.contains) { return true }
            } else {
                return true
            }
        }
        return false
    }

    /// 男，16岁; 年龄：17; 现年十五岁, 年仅…: an age below eighteen stated of a person.
    private static func hasAge(_ text: IdentifierScalars) -> Bool {
        for (index, scalar) in text.scalars.enumerated() where scalar == "岁" || scalar == "龄" {
            if scalar == "岁" {
                let end = text[index - 1] == "周" ? index - 1 : index
                guard let age = number(text, before: end), age.value < 18 else { continue }
                let clause = clause(text, before: age.start)
                let before = text[age.start - 1]
                if ageWords.contains(where: clause.hasSuffix) { return true }
                if before == "，" || before == "," || before == "、",
                    sexes.contains(where: { text.has($0, before: age.start - 1) })
                {
                    return true
                }
                if isTold(text, of: age.start, until: index + 1, clause) { return true }
            } else if text.has("年龄", before: index + 1) {
                var start = index + 1
                while let next = text[start], next == ":" || next == "：" || next == "为" { start += 1 }
                guard start > index + 1, let age = number(text, at: start), age < 18 else { continue }
                return true
            }
        }
        return false
    }

    /// 当事人（15岁）, 张某（15岁，学生）, 17岁的当事人; not 向小学生（10岁）.
    private static func isTold(_ text: IdentifierScalars, of start: Int, until end: Int, _ clause: String) -> Bool {
        if text[start - 1] == "（" || text[start - 1] == "(" {
            let before = String(clause.dropLast())
            if before.hasSuffix("某") { return true }
            guard !protective.contains(where: before.contains) else { return false }
            return partyWords.contains(where: before.hasSuffix)
        }
        guard text[end] == "的", !protective.contains(where: clause.contains) else { return false }
        return agedWords.contains { text.has($0, at: end + 1) }
    }

    private static func clause(_ text: IdentifierScalars, after start: Int) -> String {
        var end = start
        while let scalar = text[end], end - start < 40, !ends.contains(scalar),
            text.gaps[end] != .lineBreak || end == start
        {
            end += 1
        }
        return text.text(start..<end)
    }

    private static func clause(_ text: IdentifierScalars, before end: Int) -> String {
        var start = end
        while start > 0, end - start < 40, !ends.contains(text.scalars[start - 1]), text.gaps[start] != .lineBreak {
            start -= 1
        }
        return text.text(start..<end)
    }

    private static func number(_ text: IdentifierScalars, before end: Int) -> (value: Int, start: Int)? {
        var start = end
        while start > 0, end - start < 3, text.scalars[start - 1].isASCIIDigit || han[text.scalars[start - 1]] != nil {
            start -= 1
        }
        return number(text, start..<end).map { ($0, start) }
    }

    private static func number(_ text: IdentifierScalars, at start: Int) -> Int? {
        var end = start
        while let next = text[end], end - start < 3, next.isASCIIDigit || han[next] != nil { end += 1 }
        return number(text, start..<end)
    }

    private static func number(_ text: IdentifierScalars, _ range: Range<Int>) -> Int? {
        guard !range.isEmpty else { return nil }
        let word = text.text(range)
        if let value = Int(word) { return value }
        var value = 0
        for scalar in word.unicodeScalars {
            guard let digit = han[scalar] else { return nil }
            value = digit == 10 ? max(1, value) * 10 : value + digit
        }
        return value
    }

    private static let han: [Unicode.Scalar: Int] = [
        "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
    ]
    private static let minorWords = [
        "未成年", "未满18", "未满十八", "不满18", "不满十八", "未满16", "未满十六", "不满16", "不满十六", "未满14", "未满十四",
        "不满14", "不满十四",
    ]
    /// What a clause says of somebody who did something to or for minors, or of rules in general.
    private static let protective = [
        "向", "对", "招用", "招收", "雇用", "雇佣", "使用", "接纳", "接待", "容留", "允许", "禁止", "组织", "售", "提供", "保护",
        "涉及", "侵害", "监护", "限制", "防止", "诱导", "教唆", "含有", "适合", "面向", "让", "录用", "聘用", "安排",
    ]
    private static let partyWords = ["当事人", "被处罚人", "嫌疑人", "违法人", "该人", "其", "系", "是"]
    private static let agedWords = ["当事人", "被处罚人", "嫌疑人", "违法行为人", "行为人", "驾驶人", "驾驶员", "司机", "违法人"]
    private static let schools = ["小学", "初中", "高中", "中学", "初一", "初二", "初三", "高一", "高二", "高三", "年级", "学校"]
    private static let pupils = ["学生", "在校生", "在校学生", "在读学生", "在读", "就读"]
    private static let harms = ["猥亵", "强奸", "奸淫", "嫖宿", "性侵", "性侵害", "强制猥亵", "侮辱猥亵"]
    private static let children = ["儿童", "未成年", "幼女", "女童", "男童", "少女", "少年", "学生", "幼童", "不满"]
    private static let duties = ["预防", "防治", "防止", "制度", "报告", "查询", "教育", "培训", "隐患", "宣传"]
    private static let ageWords = ["年龄", "年龄：", "年龄:", "现年", "年仅", "时年", "年满", "仅有", "刚满"]
    private static let sexes = ["男", "女"]
    private static let ends: Set<Unicode.Scalar> = ["。", "；", ";", "，", ",", "！", "？"]
}
