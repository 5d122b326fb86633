// SPDX-License-Identifier: GPL-3.0-or-later

extension ListItem.List {
    /// Reads 权力清单, 行政权力清单, 责任清单, 负面清单, 行政执法事项清单, power; `nil` for words that name no list.
    ///
    /// 权责清单 is one list of both; it counts as 权力清单, its printed name stays in `ListItem.listText`.
    public init?(text: String) {
        let word = String(String.UnicodeScalarView(IdentifierScalars(Array(text.unicodeScalars.prefix(60))).scalars))
        if let named = Self(rawValue: word.lowercased()) {
            self = named
        } else if word.contains("负面") {
            self = .negative
        } else if word.contains("执法") || word.contains("检查事项") {
            self = .enforcement
        } else if word.contains("权力") || word.contains("权责") || word.contains("职权") {
            self = .power
        } else if word.contains("责任") {
            self = .responsibility
        } else {
            return nil
        }
    }
}
