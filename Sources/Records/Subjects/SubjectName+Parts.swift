// SPDX-License-Identifier: GPL-3.0-or-later

extension SubjectName {
    /// A name taken apart: 元谋县 + 绿源 + 果蔬种植 + 专业合作社. Every part may be empty.
    public struct Parts: Hashable, Sendable {
        /// 行政区划, in front or in brackets.
        public var division = ""
        /// 字号.
        public var shortName = ""
        /// 行业.
        public var industry = ""
        /// 组织形式.
        public var form = ""
        /// What stands in brackets at the end: 个体工商户, 有限合伙, 普通合伙.
        public var remark = ""
        /// Of a branch, the name of the parent; the parts above are then the parent's.
        public var parent: String?
    }

    /// Reads a name by the words of `subject_words.tsv`. Total; linear. A proposal: places and trades that the table
    /// does not know stay in the 字号.
    public static func parts(of name: String) -> Parts {
        let words = SubjectWords.standard
        let text = IdentifierScalars(Array(name.unicodeScalars.prefix(longestName)))
        var parts = Parts()
        var rest = text.scalars[...]
        if rest.last == "）", let open = text.opening(of: rest.endIndex - 1, open: "（", limit: 30), open > 0 {
            parts.remark = string(rest[(open + 1)..<(rest.endIndex - 1)])
            rest = rest[..<open]
        }
        if let end = parentEnd(rest, words) {
            parts.parent = text.printed(0..<end)
            rest = rest[..<end]
        }
        rest = withoutBrackets(rest, into: &parts)[...]
        while rest.count > 2 {
            let count = words.division(at: rest)
            guard count > 0, count < rest.count else { break }
            parts.division += string(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        let form = words.form(endOf: rest)
        if form < rest.count {
            parts.form = string(rest.suffix(form))
            rest = rest.dropLast(form)
        }
        while rest.count > shortest {
            let count = words.industry(endOf: rest)
            guard count > 0, rest.count - count >= shortest else { break }
            parts.industry = string(rest.suffix(count)) + parts.industry
            rest = rest.dropLast(count)
        }
        parts.shortName = string(rest)
        return parts
    }

    /// The 字号 of two characters or more (企业名称登记管理规定 art. 8); `nil` where the name shows none.
    public static func shortName(of name: String) -> String? {
        let short = parts(of: name).shortName
        let count = short.unicodeScalars.count
        return (shortest...longestShortName).contains(count) ? short : nil
    }

    /// The parent that the name of a branch begins with: 昆明金沙商贸有限公司 of 昆明金沙商贸有限公司元谋分公司.
    ///
    /// As printed. A guess from the name alone: the registration says who the parent is.
    public static func branchOf(_ name: String) -> String? { parts(of: name).parent }

    static let shortest = 2
    static let longestShortName = 8
    static let longestName = 200

    /// Behind the last 公司 and the like that does not end the name, where what follows is a branch; behind 有限公司 that
    /// may be a shop or works of any kind.
    private static func parentEnd(_ name: ArraySlice<Unicode.Scalar>, _ words: SubjectWords) -> Int? {
        let isBranch = words.branch(endOf: name) > 0
        let isPlace = !isBranch && words.form(endOf: name) > 0 && !names.contains { ends(name, with: $0) }
        guard isBranch || isPlace else { return nil }
        var found: Int?
        for word in isBranch ? names : [limited] {
            let last = name.endIndex - word.count - 2
            guard last >= name.startIndex + 2 else { continue }
            for start in (name.startIndex + 2)...last where name[start..<(start + word.count)].elementsEqual(word) {
                // 分公司 in the middle of a name is the end of no parent.
                guard name[start - 1] != "分", name[start - 1] != "支" else { continue }
                found = max(found ?? 0, start + word.count)
            }
        }
        return found
    }

    private static let names = ["公司", "合作社", "企业", "集团"].map { Array($0.unicodeScalars) }
    private static let limited = Array("有限公司".unicodeScalars)

    private static func ends(_ name: ArraySlice<Unicode.Scalar>, with word: [Unicode.Scalar]) -> Bool {
        name.count >= word.count && name.suffix(word.count).elementsEqual(word)
    }

    /// （深圳） inside a name is a place, （集团） and （中国） belong to the form; none of them to the 字号.
    private static func withoutBrackets(_ name: ArraySlice<Unicode.Scalar>, into parts: inout Parts) -> [Unicode.Scalar]
    {
        var kept: [Unicode.Scalar] = []
        var inside: [Unicode.Scalar]?
        for scalar in name {
            switch scalar {
            case "（", "〔": inside = inside ?? []
            case "）", "〕":
                if let place = inside, place != Array("集团".unicodeScalars) { parts.division += string(place[...]) }
                inside = nil
            default:
                if inside != nil { inside?.append(scalar) } else { kept.append(scalar) }
            }
        }
        // A bracket that never closes hides nothing.
        return kept + (inside ?? [])
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
