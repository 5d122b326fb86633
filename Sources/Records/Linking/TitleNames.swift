// SPDX-License-Identifier: GPL-3.0-or-later

/// Titles under which an act may mean a document when it ends, keeps or lists it.
enum TitleNames {
    /// Marks that make another document of the same title: a trial measure is ended by the measure that follows it.
    private static let stages = ["试", "暂行", "草案", "稿"]

    /// Folded: the title, the measure that it encloses, both without 中华人民共和国 and without （2019年修订）; but
    /// （试行） stays.
    static func strict(_ title: String) -> [String] {
        var keys: [String] = []
        for name in [title, TitleKey.enclosedTitle(of: title)].compactMap({ $0 }) {
            let bare = TitleKey.withoutEdition(name)
            let isStage = bare != name && stages.contains { lost(name, bare).contains($0) }
            for variant in isStage || bare == name ? [name] : [name, bare] {
                add(variant, to: &keys)
                // Most titles name no country; one character tells.
                if variant.unicodeScalars.contains("华") { add(TitleKey.withoutCountry(variant), to: &keys) }
            }
        }
        return keys
    }

    private static func add(_ name: String, to keys: inout [String]) {
        let key = TitleKey.key(name)
        if !key.isEmpty, !keys.contains(key) { keys.append(key) }
    }

    private static func lost(_ whole: String, _ bare: String) -> String {
        String(TitleKey.key(whole).dropFirst(TitleKey.key(bare).count))
    }
}
