// SPDX-License-Identifier: GPL-3.0-or-later

/// Names of natural persons, as far as they may be shown: 姓+某某 (domain.md §7).
public enum PersonName {
    /// What follows the surname.
    public static let suffix = "某某"

    /// The name with everything but the surname hidden: 张建国 → 张某某, 欧阳娜娜 → 欧阳某某, 买买提·艾山 → 买某某.
    ///
    /// Total: whatever the text is, only its first character or compound surname stays. Several names keep the 、 and
    /// commas between them. What the source hid whole in its own way (张某, 李某甲, 王××) is left; 张＊国 still shows
    /// part of the given name and becomes 张某某. The empty text stays empty. Idempotent.
    public static func masked(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        var part: [Unicode.Scalar] = []
        for scalar in name.unicodeScalars {
            if separators.contains(scalar) {
                result.append(contentsOf: maskedOne(part))
                result.append(scalar)
                part.removeAll()
            } else {
                part.append(scalar)
            }
        }
        result.append(contentsOf: maskedOne(part))
        return String(result)
    }

    /// Whether a text as a whole looks like the name of a natural person: a surname with one or two Han characters
    /// (two to four where the surname is compound), or a transcribed name with middle dots.
    ///
    /// For cells that ought to hold an organisation (reliability.md F27). A word such as 高度 looks like one too.
    public static func isPlausible(_ text: String) -> Bool {
        let scalars = trimmed(Array(text.unicodeScalars))
        if scalars.contains(where: isMiddleDot) {
            let parts = scalars.split(omittingEmptySubsequences: false, whereSeparator: isMiddleDot)
            return (2...5).contains(parts.count) && parts.allSatisfy { (1...8).contains($0.count) && allHan($0) }
        }
        guard (2...5).contains(scalars.count), allHan(scalars[...]) else { return false }
        if let length = Surnames.standard.compound(scalars), (1...2).contains(scalars.count - length) { return true }
        return scalars.count <= 3 && Surnames.standard.weight(scalars[0]) != nil
    }

    /// How many scalars of a name are shown: the compound surname where a given name follows it, else the first.
    static func shownLength(_ name: some Collection<Unicode.Scalar>) -> Int {
        guard let length = Surnames.standard.compound(name), length < name.count else { return min(1, name.count) }
        return length
    }

    /// The middle dots of transcribed names: U+00B7, U+2022, U+30FB and their kin.
    static func isMiddleDot(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0xFF0E: true
        default: false
        }
    }

    private static func maskedOne(_ part: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let name = trimmed(part)
        guard !name.isEmpty, !isHidden(name) else { return part }
        return Array(name.prefix(shownLength(name))) + Array(suffix.unicodeScalars)
    }

    /// A form that says no more than the surname: 张某, 张某某, 李某甲, 王××, 赵**, 某某.
    private static func isHidden(_ name: [Unicode.Scalar]) -> Bool {
        let rest = name.dropFirst(shownLength(name))
        if name[0] == "某" { return name.count <= 4 && name.allSatisfy { $0 == "某" } }
        guard let first = rest.first, rest.count <= 3 else { return false }
        if first == "某" { return rest.dropFirst().allSatisfy { ordinals.contains($0) } }
        return rest.allSatisfy { stars.contains($0) }
    }

    private static func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let isBlank = { (scalar: Unicode.Scalar) in
            switch ScalarFolding.fold(scalar) {
            case .keep: false
            case .space, .lineBreak, .drop: true
            }
        }
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return [] }
        return Array(scalars[first...last])
    }

    private static func allHan(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool { scalars.allSatisfy(\.isHan) }

    private static let separators: Set<Unicode.Scalar> = ["、", "，", ",", ";", "；", "/", "|", "\n", "\r", "\t"]
    private static let ordinals: Set<Unicode.Scalar> = [
        "某", "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C",
    ]
    /// Signs by which sources hide characters.
    static let stars: Set<Unicode.Scalar> = ["*", "＊", "×", "X", "x", "Ｘ", "ｘ", "※", "●", "○", "〇", "□", "_"]
}
