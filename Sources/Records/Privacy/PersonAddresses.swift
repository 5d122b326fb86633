// SPDX-License-Identifier: GPL-3.0-or-later

/// Home addresses: behind 住址, 家住, 户籍地 always; behind 住所地, 地址 where the sentence is about a person; behind a bare
/// 住 at the beginning of a part of a sentence (…，住元谋县元马镇…12号), as decisions introduce persons.
///
/// The registered address of an organisation is public and stays.
enum PersonAddresses {
    /// Spans in folded indices. Linear.
    static func find(in text: IdentifierScalars, labels: LabelHits) -> [MaskSpan] {
        labelled(in: text, labels) + introduced(in: text, labels)
    }

    private static func labelled(in text: IdentifierScalars, _ labels: LabelHits) -> [MaskSpan] {
        labels.hits.compactMap { hit in
            guard hit.label == .home || hit.label == .place else { return nil }
            var start = hit.range.upperBound
            var isMarked = false
            while let scalar = text[start], start - hit.range.upperBound < 4, joints.contains(scalar) {
                isMarked = isMarked || marks.contains(scalar)
                start += 1
            }
            let end = self.end(text, from: start, labels)
            guard end - start >= 2, let first = text[start], first.isHan || first.isASCIIDigit else { return nil }
            if !isMarked, !looksLikeAddress(text, start..<end) { return nil }
            if isMarked, !text.scalars[start..<end].contains(where: \.isHan) { return nil }
            if hit.label == .place, !isOfPerson(text, before: hit.range.lowerBound) { return nil }
            if isOffice(text, start..<end) { return nil }
            return MaskSpan(.address, start..<end)
        }
    }

    private static func introduced(in text: IdentifierScalars, _ labels: LabelHits) -> [MaskSpan] {
        text.scalars.indices.compactMap { index in
            guard text.scalars[index] == "住", !labels.starts(at: index), begins(text, at: index),
                let next = text[index + 1], !compounds.contains(next)
            else { return nil }
            let range = index + 1..<end(text, from: index + 1, labels)
            guard range.count >= 6, hasHouse(text, range), !isOffice(text, range),
                !isOfOrganization(text, before: index)
            else { return nil }
            return MaskSpan(.address, range)
        }
    }

    private static func begins(_ text: IdentifierScalars, at index: Int) -> Bool {
        guard let before = text[index - 1] else { return true }
        return text.gaps[index] != .none || stops.contains(before) || before == "（" || before == "）"
    }

    /// A house and the place it is in: 元马镇龙川街12号.
    private static func hasHouse(_ text: IdentifierScalars, _ range: Range<Int>) -> Bool {
        let hasPlace = range.dropFirst().contains { divisions.contains(text.scalars[$0]) }
        return hasPlace
            && range.dropFirst().contains { index in
                let before = text.scalars[index - 1]
                return houseWords.contains(text.scalars[index]) && (before.isASCIIDigit || numerals.contains(before))
            }
    }

    /// An organisation is told of before, and no person after it.
    private static func isOfOrganization(_ text: IdentifierScalars, before label: Int) -> Bool {
        var index = label
        while index > 0, label - index < 60, text.gaps[index] != .lineBreak {
            index -= 1
            if personWords.contains(where: { text.has($0, at: index) }) { return false }
            if organizationWords.contains(where: { text.has($0, at: index) }) { return true }
        }
        return false
    }

    /// Up to punctuation, a line end, a label, or white space before other words.
    private static func end(_ text: IdentifierScalars, from start: Int, _ labels: LabelHits) -> Int {
        var end = start
        var depth = 0
        while let scalar = text[end], end - start < 80 {
            if end > start, text.gaps[end] == .lineBreak { break }
            if end > start, text.gaps[end] == .space, startsOther(text, at: end, labels) { break }
            if scalar == "（" { depth += 1 }
            if scalar == "）" || scalar == "〕" {
                guard depth > 0 else { break }
                depth -= 1
            } else if depth == 0 || scalar == "。", stops.contains(scalar) {
                break
            }
            end += 1
        }
        return end
    }

    private static func startsOther(_ text: IdentifierScalars, at index: Int, _ labels: LabelHits) -> Bool {
        if labels.starts(at: index) { return true }
        return (index..<min(index + 8, text.count)).contains { text.scalars[$0] == ":" || text.scalars[$0] == "：" }
    }

    /// Two steps of divisions, or a house: 元谋县元马镇, 12号, 3组, 2幢.
    private static func looksLikeAddress(_ text: IdentifierScalars, _ range: Range<Int>) -> Bool {
        var steps = 0
        var houses = 0
        for index in range {
            let scalar = text.scalars[index]
            if divisions.contains(scalar), index > range.lowerBound { steps += 1 }
            if houseWords.contains(scalar), let before = text[index - 1],
                before.isASCIIDigit || numerals.contains(before)
            {
                houses += 1
            }
        }
        if houses > 0 && steps > 0 { return true }
        guard steps >= 2, let first = text[range.lowerBound], !generalStarts.contains(first) else { return false }
        return !range.contains { generalWords.contains(text.scalars[$0]) }
    }

    /// 户籍所在地公安机关, 住所地人民法院: whose place it is, not where it is.
    private static func isOffice(_ text: IdentifierScalars, _ range: Range<Int>) -> Bool {
        let words = text.text(range)
        return offices.contains { words.contains($0) } || openers.contains { words.hasPrefix($0) }
    }

    /// In the line before the label a person is told of, and no organisation after that.
    private static func isOfPerson(_ text: IdentifierScalars, before label: Int) -> Bool {
        var index = label
        while index > 0, label - index < 120, text.gaps[index] != .lineBreak || label - index < 2 {
            index -= 1
            if personWords.contains(where: { text.has($0, at: index) }) { return true }
            if organizationWords.contains(where: { text.has($0, at: index) }) { return false }
            if text.scalars[index] == "男" || text.scalars[index] == "女", !(text[index + 1]?.isHan ?? false) {
                return true
            }
        }
        return false
    }

    /// Make other words of 住: 住建局, 住房, 住宿.
    private static let compounds = Set("建房宿院户宅校处用持进满民嘴手客家".unicodeScalars)
    private static let joints: Set<Unicode.Scalar> = [":", "：", "为", "在", "系", "是", "于", "\"", "“", "]", "'"]
    private static let marks: Set<Unicode.Scalar> = [":", "：", "\""]
    private static let stops: Set<Unicode.Scalar> = [
        "，", "。", "；", ",", ";", "！", "？", "|", "｜", "\"", "”", "'", "、", "］", "[", "《", "【", "}", "{", "〔", "…",
    ]
    private static let divisions: Set<Unicode.Scalar> = [
        "省", "市", "州", "县", "区", "镇", "乡", "村", "街", "路", "道", "巷", "组", "社", "寨", "屯", "弄", "庄", "园", "苑", "旗",
    ]
    private static let houseWords: Set<Unicode.Scalar> = [
        "号", "组", "社", "队", "幢", "栋", "室", "楼", "单", "层", "户", "座", "巷",
    ]
    private static let numerals: Set<Unicode.Scalar> = [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "〇", "零", "百",
    ]
    private static let offices = [
        "人民政府", "人民法院", "公安机关", "公安局", "派出所", "主管部门", "行政部门", "管理部门", "登记机关", "办事处", "有关部门", "应当", "不得",
        "可以", "规定", "制度", "管理", "人员", "居民", "登记",
    ]
    private static let openers = ["乡镇", "的", "和", "与", "或", "以及", "及", "等", "不", "内", "、"]
    /// 户籍在本村并且…的, 居住在农村: rules about people in general.
    private static let generalStarts = Set("本其该各外农城所国境同当".unicodeScalars)
    private static let generalWords = Set("的并和与或者及而且所以等应向受接属".unicodeScalars)
    private static let personWords = [
        "身份证", "身份号码", "公民身份", "自然人", "姓名", "出生", "汉族", "彝族", "民族", "性别", "居民",
    ]
    private static let organizationWords = [
        "公司", "统一社会信用代码", "信用代码", "法定代表人", "注册号", "营业执照", "合作社", "经营场所", "店", "厂", "单位", "机关", "学校",
        "医院", "法院", "政府", "部门",
    ]
}
