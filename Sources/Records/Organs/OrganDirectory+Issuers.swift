// SPDX-License-Identifier: GPL-3.0-or-later

extension OrganDirectory {
    /// The organs of a joint issuer line in the order printed; the first is the lead organ 牵头.
    ///
    /// Takes apart 、，；/ and white space (`中共元谋县委办公室 元谋县人民政府办公室`), 和 before a place name, and names run
    /// together where a line break was lost; cuts off what is no issuer any more (关于…, 印发…, 文件). White space between
    /// single characters is layout. Each part stays as printed; repeated ones are dropped.
    public static func split(issuers line: String) -> [String] {
        var parts: [String] = []
        for piece in pieces(of: line) {
            let (name, isLast) = withoutTitle(piece)
            parts += runTogether(name).map(withoutFileWord).filter { !$0.isEmpty }
            if isLast { break }
        }
        var seen: Set<String> = []
        return parts.filter { seen.insert($0).inserted }
    }

    private static let separators: Set<Unicode.Scalar> = ["、", "，", ",", "；", ";", "/", "|"]
    /// Last characters of organ names; a piece that ends otherwise was broken in the middle.
    private static let endings: Set<Unicode.Scalar> = Set("局室府委会部厅院队社所站处办署行司团庭组联镇乡心".unicodeScalars)
    private static let beginnings = ["中共", "中国共产党", "元谋县", "楚雄", "云南省", "中华人民共和国", "国家", "国务院"]
    private static let titleWords = ["关于", "印发", "转发", "批转", "公布", "发布"]

    private static func pieces(of line: String) -> [String] {
        var pieces: [String] = []
        for group in line.unicodeScalars.split(whereSeparator: { separators.contains($0) }) {
            let words = group.split(whereSeparator: { $0.properties.isWhitespace }).map { String($0) }
            if words.allSatisfy({ $0.unicodeScalars.count == 1 }) {
                pieces.append(words.joined())
                continue
            }
            var pending = ""
            for word in words {
                pending += word
                if let last = pending.unicodeScalars.last, endings.contains(last) || last == "件" {
                    pieces.append(pending)
                    pending = ""
                }
            }
            pieces.append(pending)
        }
        return pieces.filter { !$0.isEmpty }
    }

    /// The name before the first word of a title, and whether there was one.
    private static func withoutTitle(_ piece: String) -> (String, Bool) {
        let scalars = Array(piece.unicodeScalars)
        for start in scalars.indices where titleWords.contains(where: { begins($0, scalars, at: start) }) {
            return (text(scalars[..<start]), true)
        }
        return (piece, false)
    }

    private static func runTogether(_ name: String) -> [String] {
        let scalars = Array(name.unicodeScalars)
        var parts: [String] = []
        var start = 0
        for index in scalars.indices.dropFirst() where endings.contains(scalars[index - 1]) {
            let joiners: Set<Unicode.Scalar> = ["和", "与", "及"]
            let isJoined = joiners.contains(scalars[index])
            let next = isJoined ? index + 1 : index
            guard beginnings.contains(where: { begins($0, scalars, at: next) }), index > start,
                !isOwnPrefix(scalars[start..<index])
            else { continue }
            parts.append(text(scalars[start..<index]))
            start = next
        }
        parts.append(text(scalars[start...]))
        return parts
    }

    /// 共青团|元谋县委员会, 政协|元谋县委员会: the place belongs to the words before it.
    private static func isOwnPrefix(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let name = text(scalars)
        return name.hasSuffix("共青团") || name.hasSuffix("政治协商会") || name.hasSuffix("管理中心")
            || name.hasSuffix("税务总局")
    }

    private static func withoutFileWord(_ name: String) -> String {
        name.hasSuffix("文件") ? String(name.dropLast(2)) : name
    }

    private static func begins(_ word: String, _ scalars: [Unicode.Scalar], at start: Int) -> Bool {
        var index = start
        for scalar in word.unicodeScalars {
            guard index < scalars.count, scalars[index] == scalar else { return false }
            index += 1
        }
        return true
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
