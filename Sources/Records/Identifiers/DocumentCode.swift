// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// The rules for 发文代字, the Han letters before the year.
///
/// A code is printed without a separator from what stands before it (`的若干措施冀政办发〔2017〕5号`,
/// `重庆保监局渝保监罚〔2013〕46号`), and there is no list of all codes. So text is cut off only at words which no code
/// contains, and at the end of an organ's name when a character follows that codes begin with.
enum DocumentCode {
    /// Longest code, in Han characters (14 in the grammar, plus the inner brackets of police decisions).
    static let maximumLength = 18
    /// Longest issuer of an order: several ministries by their full names.
    static let maximumIssuerLength = 60

    static let orderKinds = ["公告", "通告", "令"]

    /// Words that end what is not a code. None occurs inside a code of the corpora or of domain.md.
    private static let textWords: [[Unicode.Scalar]] = [
        "根据", "依据", "按照", "依照", "遵照", "参照", "执行", "落实", "贯彻", "符合", "印发", "转发", "下发", "发布", "公布", "颁布",
        "通知", "办法", "意见", "规定", "措施", "文件", "方案", "细则", "指引", "批复", "请示", "条例",
        "清单", "精神", "规则", "决议", "解释", "废止", "以及", "或者", "详见", "参见", "简称", "文号",
        "字号", "编号", "作出", "收到", "我院", "我局", "我部", "我厅", "本院", "本局", "属于", "关于", "批准", "修订", "修正", "修改",
        "通过", "同意", "有关", "相关", "已经", "取代", "代替", "应当", "对应", "部门", "你市", "你县",
        "你省", "你区", "你局", "你厅", "你委", "你办", "你部", "你院", "是指",
    ].map { Array($0.unicodeScalars) }

    /// Ends of organs' names, cut off where a code follows; 民航总局〔2006〕80号 has none but the name.
    private static let organWords: [[Unicode.Scalar]] = [
        "办公室", "办公厅", "人民政府", "委员会", "代表大会", "管理局", "保护局", "监督局", "公安局", "财政局", "总局", "人民法院", "检察院",
    ].map { Array($0.unicodeScalars) }

    /// Single characters that no code contains.
    private static let textCharacters: Set<Unicode.Scalar> = [
        "的", "在", "由", "按", "到", "至", "为", "等", "见", "以", "该", "其", "各", "我", "了", "是", "或", "年", "月", "号", "第",
        "与", "及", "据", "被", "把",
    ]

    /// Connectors that are also place names (和县, 从化, 日照): cut only at the front, and only in mid-sentence.
    private static let connectors: Set<Unicode.Scalar> = ["和", "于", "将", "从", "并", "对", "经", "日", "届", "条", "款", "项"]

    /// Characters that codes of the centre and the provinces begin with.
    static let heads: Set<Unicode.Scalar> = [
        "国", "中", "京", "津", "冀", "晋", "蒙", "辽", "吉", "黑", "沪", "苏", "浙", "皖", "闽", "赣", "鲁", "豫", "鄂", "湘", "粤",
        "桂", "琼", "渝", "川", "蜀", "黔", "贵", "滇", "云", "藏", "陕", "秦", "甘", "陇", "青", "宁", "新", "楚", "元",
    ]

    /// Ends of organs' names and of titles; codes contain them too (人社部发), so a head must follow.
    private static let organEnds: Set<Unicode.Scalar> = [
        "局", "部", "委", "厅", "院", "室", "府", "署", "会", "划", "报", "告", "准", "录", "定", "点", "南", "要",
    ]

    /// Characters that end codes and do not begin one: a line end before them stands inside the code.
    static let tails: Set<Unicode.Scalar> = [
        "发", "办", "函", "字", "规", "通", "复", "令", "电", "明", "告", "批", "罚", "决", "处", "许", "强", "征", "备", "传", "阅", "报",
        "讯", "呈", "请", "政", "公",
    ]

    /// The part of `text` in `range` that is a code, `nil` if none is left.
    ///
    /// - Parameter isMidSentence: something other than a line start or an opening bracket stands before the range.
    static func trim(_ text: IdentifierScalars, _ range: Range<Int>, isMidSentence: Bool) -> (start: Int, isCut: Bool)?
    {
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            if textCharacters.contains(text.scalars[index]) {
                start = index + 1
            } else {
                for word in textWords where ends(word, text, at: index, from: range.lowerBound) { start = index + 1 }
                for word in organWords
                where index + 1 < range.upperBound && ends(word, text, at: index, from: range.lowerBound) {
                    start = index + 1
                }
            }
            index += 1
        }
        for index in stride(from: range.upperBound - 1, to: start, by: -1)
        where organEnds.contains(text.scalars[index - 1]) && heads.contains(text.scalars[index])
            && range.upperBound - index >= 2
        {
            start = index
            break
        }
        let isCut = start > range.lowerBound
        while start < range.upperBound - 1, connectors.contains(text.scalars[start]),
            start > range.lowerBound || isMidSentence
        {
            start += 1
        }
        guard start < range.upperBound, range.upperBound - start <= maximumLength,
            text.scalars[start].isHan
        else { return nil }
        return (start, isCut)
    }

    /// The code of an identity key: folded, without inner brackets and what issuers are printed with or without.
    static func key(_ code: String) -> String {
        let folded = TextFolding.key(code).unicodeScalars.filter { !["(", ")", "（", "）", "、", ","].contains($0) }
        var key = String(String.UnicodeScalarView(folded))
        if orderKinds.contains(where: key.hasSuffix) {
            key = strip("原", from: strip("中华人民共和国", from: strip("原", from: key)))
        }
        return key == "国令" ? "国务院令" : key
    }

    private static func strip(_ prefix: String, from text: String) -> String {
        text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
    }

    private static func ends(_ word: [Unicode.Scalar], _ text: IdentifierScalars, at index: Int, from first: Int)
        -> Bool
    {
        let start = index + 1 - word.count
        guard start >= first else { return false }
        return text.scalars[start...index].elementsEqual(word)
    }
}
