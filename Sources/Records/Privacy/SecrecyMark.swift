// SPDX-License-Identifier: GPL-3.0-or-later

/// The marks by which a document says that it is not public.
public enum SecrecyMark {
    /// How far into a text the header can reach, in scalars.
    public static let headReach = 2000

    /// Whether the head bears the mark of classified documents (GB/T 9704-2012 §7.2.2): 绝密★, 机密★1年, 秘 密 ★ 长期,
    /// or a field 密级：秘密.
    ///
    /// A ★ alone is decoration in the red rule of a party document; the words alone stand in ordinary sentences.
    public static func stands(in text: String, reach: Int = headReach) -> Bool {
        let head = IdentifierScalars(Array(text.unicodeScalars.prefix(max(0, reach))))
        return head.scalars.indices.contains { index in
            switch head.scalars[index] {
            case "★", "☆": levels.contains { head.has($0, before: index) }
            case ":", "：":
                head.has("密级", before: index) && levels.contains { head.has($0, at: index + 1) }
            default: false
            }
        }
    }

    /// Whether the whole of a cell is a level: 秘密, 机密, also with a term behind it.
    static func isLevel(_ text: String) -> Bool {
        let scalars = IdentifierScalars(Array(text.unicodeScalars.prefix(longestLine))).scalars
        let word = String(String.UnicodeScalarView(scalars.filter { $0.isHan && $0 != "年" && $0 != "长" && $0 != "期" }))
        return text.unicodeScalars.count <= longestLine && levels.contains(word)
    }

    /// Whether a line of its own in the head, or in the notes at the end, says that the text is not to be published:
    /// 内部资料, 内部文件 注意保存, 不得公开, 此件不公开, 公开属性：依申请公开.
    ///
    /// Only whole short lines count, so that a sentence about 内部管理 does not.
    public static func isInternal(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        let head = scalars.prefix(headReach)
        let tail = scalars.dropFirst(max(headReach, scalars.count - tailReach))
        return marksInternal(head, markings: headMarkings) || marksInternal(tail, markings: tailMarkings)
    }

    private static let levels = ["绝密", "机密", "秘密"]
    private static let tailReach = 600
    private static let longestLine = 24

    private static let tailMarkings = [
        "此件不公开", "此件不予公开", "此件不得公开", "此件内部", "不予公开", "不公开", "依申请公开", "此件依申请公开",
        "公开属性不予公开", "公开属性依申请公开", "公开方式不予公开", "公开方式依申请公开", "信息公开选项不予公开",
        "信息公开选项依申请公开", "信息公开形式不予公开", "信息公开形式依申请公开", "此件不对外公开", "不对外公开",
        "不得对外公开", "不宜公开", "不得外传", "请勿外传", "禁止外传", "严禁外传",
    ]
    private static let headMarkings =
        tailMarkings + [
            "内部", "内部文件", "内部资料", "内部材料", "内部使用", "内部传阅", "内部参考", "内部发行", "内部刊物",
            "内部文件注意保存", "内部资料注意保存", "内部资料注意保密", "内部资料请勿外传", "内部资料不得外传", "内部文件不得公开",
            "内部资料不得公开", "不得公开", "不得翻印", "仅限内部", "仅限内部使用", "仅限内部传阅", "仅供内部使用",
            "仅供内部参考", "仅供内部传阅", "限内部使用", "限内部传阅", "供内部使用", "供领导参阅", "非公开",
        ]

    private static func marksInternal(_ scalars: ArraySlice<Unicode.Scalar>, markings: [String]) -> Bool {
        scalars.split { ScalarFolding.fold($0) == .lineBreak }.contains { line in
            guard line.count <= longestLine * 2 else { return false }
            let words = IdentifierScalars(Array(line)).scalars.filter { $0.isHan }
            return words.count <= longestLine && markings.contains(String(String.UnicodeScalarView(words)))
        }
    }
}
