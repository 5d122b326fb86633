// SPDX-License-Identifier: GPL-3.0-or-later

extension SubjectName {
    /// Begins the key of a 字号, which is no key of a whole name.
    public static let shortNamePrefix = "z:"

    /// Every key under which a name is indexed and looked up, without repetitions: the whole name first, then the same
    /// with 有限公司 for 有限责任公司 and the other way, without brackets, without what stands in brackets at its end; last
    /// the 字号 behind `shortNamePrefix`.
    ///
    /// Two names may be the same where they share a key, the more likely the earlier it stands; never are two subjects
    /// one because of it. The 字号 of a shop that is its owner's name is left out: nobody is found by a bare personal
    /// name (domain.md §7). Empty for a name without any character to compare. Linear.
    public static func keys(of name: String) -> [String] {
        var keys: [String] = []
        func add(_ text: String) {
            for key in variants(of: text) where !key.isEmpty && !keys.contains(key) { keys.append(key) }
        }
        add(name)
        let parts = parts(of: name)
        let folded = IdentifierScalars(Array(name.unicodeScalars.prefix(longestName)))
        if folded.scalars.contains("（") {
            add(String(String.UnicodeScalarView(folded.scalars.filter { $0 != "（" && $0 != "）" })))
            if !parts.remark.isEmpty { add(withoutRemark(folded)) }
        }
        if let short = shortNameKey(parts) { keys.append(short) }
        return keys
    }

    private static func shortNameKey(_ parts: Parts) -> String? {
        let short = parts.shortName
        guard (shortest...longestShortName).contains(short.unicodeScalars.count), parts.parent == nil else {
            return nil
        }
        // Companies and cooperatives have a registered 字号; a shop's may be nothing but its owner's name.
        let isRegistered = ["公司", "合作社", "集团", "企业"].contains { parts.form.contains($0) }
        if !isRegistered, PersonName.isPlausible(short) { return nil }
        let key = key(short)
        return key.isEmpty ? nil : shortNamePrefix + key
    }

    private static func withoutRemark(_ text: IdentifierScalars) -> String {
        guard let open = text.opening(of: text.count - 1, open: "（", limit: 30) else { return "" }
        return text.printed(0..<open)
    }
}
