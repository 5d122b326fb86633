// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// What the form of a party's name tells.
public enum PartyName {
    /// Whether a name ends the way names of organisations and shops end; 张三 and what nothing tells does not.
    public static func isOrganization(_ name: String) -> Bool {
        let bare = bare(name)
        return PartyEndings.standard.isLikely(bare) && !PersonName.isPlausible(text(bare))
    }

    /// Whether a cell names more than one party: 甲公司、乙公司, 张三 李四, 王五等3人.
    ///
    /// A separator alone is no proof (某县烟酒、副食品店 is one shop): every part must look like a party of its own.
    public static func isSeveral(_ cell: String) -> Bool {
        let scalars = Array(cell.unicodeScalars.prefix(longestCell))
        if count(scalars[...]) != nil { return true }
        let bySign = scalars.split(whereSeparator: signs.contains).map(bare)
        if bySign.count > 1, bySign.allSatisfy({ isParty(text($0)) }) { return true }
        let words = scalars.split(whereSeparator: \.properties.isWhitespace)
        if words.count > 1, words.allSatisfy({ $0.count > 1 && isParty(text($0)) }) { return true }
        return scalars.indices.contains { index in
            guard joiners.contains(scalars[index]), index > 0, index + 1 < scalars.count else { return false }
            return PartyEndings.standard.isSure(scalars[..<index])
                && PartyEndings.standard.isSure(scalars[(index + 1)...])
        }
    }

    /// The names of persons in a cell that may hold several, with remarks: 张三（负责人）、李四.
    ///
    /// Names that surely are organisations' are left out: a partnership may be represented by one. Each name as printed
    /// and without white space.
    public static func persons(in cell: String) -> [String] {
        var names: [String] = []
        let scalars = Array(cell.unicodeScalars.prefix(longestCell))
        for part in scalars.split(whereSeparator: signs.contains) {
            var name = bare(part)
            if let start = count(name) { name = name[..<start] }
            let joined = name.filter { !$0.properties.isWhitespace }
            guard !joined.isEmpty, !PartyEndings.standard.isSure(joined[...]) else { continue }
            let words = name.split(whereSeparator: \.properties.isWhitespace).map(text)
            let several = words.count > 1 && words.allSatisfy(PersonName.isPlausible) ? words : []
            for form in [text(name), text(joined[...])] + several where !names.contains(form) { names.append(form) }
        }
        return names
    }

    /// The name under which rows about one party compare as equal, in which no natural person can be told.
    ///
    /// Made of the name alone, so that a corrected party kind or code does not change it.
    public static func key(_ name: String) -> String {
        let bare = name.filter { !$0.isWhitespace }
        return TextFolding.key(isOrganization(bare) ? bare : PersonName.masked(bare))
    }

    private static func isParty(_ part: String) -> Bool { isOrganization(part) || PersonName.isPlausible(part) }

    /// Where 等3人, 等二户 begins at the end.
    private static func count(_ name: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let last = name.last, units.contains(last), let start = name.lastIndex(of: "等"), start > name.startIndex,
            (1...3).contains(name.endIndex - 2 - start)
        else { return nil }
        return name[(start + 1)...].dropLast().allSatisfy { $0.isASCIIDigit || numerals.contains($0) } ? start : nil
    }

    /// Without white space around and （负责人） and the like at the end.
    private static func bare(_ name: String) -> ArraySlice<Unicode.Scalar> {
        bare(Array(name.unicodeScalars.prefix(longestCell))[...])
    }

    private static func bare(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        var bare = name.drop { $0.properties.isWhitespace }
        while let last = bare.last {
            if last.properties.isWhitespace {
                bare.removeLast()
            } else if last == "）" || last == ")",
                let open = bare.lastIndex(where: { $0 == "（" || $0 == "(" }), open > bare.startIndex
            {
                bare = bare[..<open]
            } else {
                break
            }
        }
        return bare
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private static let longestCell = 400
    private static let signs: Set<Unicode.Scalar> = ["、", "；", ";", "，", ",", "/", "／", "|", "｜", "\n", "\r", "\t"]
    private static let joiners: Set<Unicode.Scalar> = ["和", "与", "及"]
    private static let units: Set<Unicode.Scalar> = ["人", "户", "家", "名"]
    private static let numerals: Set<Unicode.Scalar> = [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "两", "数", "多",
    ]
}
