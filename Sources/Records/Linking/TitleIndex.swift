// SPDX-License-Identifier: GPL-3.0-or-later

/// Where documents are found by number and by title; each lookup is a few hash accesses.
struct TitleIndex {
    private(set) var numbers: [String: [Int]] = [:]
    /// Documents that bear exactly this title or work name, by folded key.
    private var exact: [String: [Int]] = [:]
    /// Documents that are surely also called so.
    private var strict: [String: [Int]] = [:]
    /// Documents that a text may call so.
    private var loose: [String: [Int]] = [:]

    mutating func insert(_ facts: DocumentFacts, at position: Int) {
        if let number = facts.number { Self.add(position, to: &numbers, number.identityKey) }
        for title in facts.titles { Self.add(position, to: &exact, TitleKey.key(title)) }
        for key in facts.names { Self.add(position, to: &strict, key) }
        for title in facts.titles + facts.otherTitles {
            for key in TitleKey.aliases(of: title) { Self.add(position, to: &loose, key) }
        }
    }

    /// Documents with the title, and whether they bear it exactly. `loosely` also finds those that differ by （试行）.
    func documents(titled title: String, loosely: Bool) -> (positions: [Int], isExact: Bool) {
        if let found = exact[TitleKey.key(title)] { return (found, true) }
        let keys = TitleNames.strict(title)
        if let found = Self.all(keys, in: strict) { return (found, false) }
        return (loosely ? Self.all(keys + TitleKey.aliases(of: title), in: loose) ?? [] : [], false)
    }

    /// Work names that were made from title and number hold both behind a bar.
    static func nameWithoutNumber(_ name: String) -> String {
        name.firstIndex(of: "|").map { String(name[..<$0]) } ?? name
    }

    private static func all(_ keys: [String], in map: [String: [Int]]) -> [Int]? {
        let found = Set(keys.flatMap { map[$0] ?? [] })
        return found.isEmpty ? nil : found.sorted()
    }

    private static func add(_ position: Int, to map: inout [String: [Int]], _ key: String) {
        guard !key.isEmpty, map[key]?.last != position else { return }
        map[key, default: []].append(position)
    }
}
