// SPDX-License-Identifier: GPL-3.0-or-later

/// Drafts out for comment and the final texts that were made of them (元办发〔2016〕13号; domain.md §5).
extension LinkRun {
    /// Longest time from a draft to its final text; a text of the same title that comes later was drafted anew.
    static let draftingYears = 3

    mutating func linkDrafts() {
        for position in 0..<heldCount where resolver.facts[position].isDraft {
            guard let title = DraftTitle.finalTitle(of: documents[position].title) else { continue }
            let finals = finals(of: position, titled: title)
            let key = TitleKey.key(title)
            // Of a measure and the notice that encloses it, the one that bears the title.
            guard let first = finals.first(where: { TitleKey.key(documents[$0].title) == key }) ?? finals.first else {
                continue
            }
            let isOne = finals.allSatisfy { resolver.groups.group(of: $0) == resolver.groups.group(of: first) }
            relations.insert(
                Relation(
                    kind: .draftOf, fromID: documents[position].id, toID: isOne ? documents[first].id : nil,
                    toTitle: isOne ? documents[first].title : title, toNumber: isOne ? documents[first].number : nil,
                    quote: documents[position].title, resolution: isOne ? .resolved : .ambiguous))
        }
    }

    /// Documents that bear the draft's title and came after it, the earliest first; those of the draft's own issuer,
    /// where there are any: a department often drafts what the government issues.
    private func finals(of draft: Int, titled title: String) -> [Int] {
        let named = resolver.index.documents(titled: title, loosely: true).positions.filter {
            !resolver.facts[$0].isDraft && !documents[$0].flags.contains(.needsText)
        }
        let drafted = documents[draft].date
        let later = named.filter { follows($0, drafted) || (agrees($0, draft) && mayFollow($0, drafted)) }
        let own = later.filter { agrees($0, draft) }
        return inOrder(own.isEmpty ? later : own)
    }

    private func agrees(_ final: Int, _ draft: Int) -> Bool {
        guard let lead = documents[draft].issuers.first, let other = documents[final].issuers.first else {
            return false
        }
        return resolver.organs.mayBeOne(lead, [other])
    }

    /// Known to have come after the draft, and soon enough.
    private func follows(_ final: Int, _ drafted: CivilDate?) -> Bool {
        guard let drafted, let day = documents[final].date else { return false }
        return day >= drafted && day <= drafted.adding(years: Self.draftingYears)
    }

    /// A day that is missing speaks against nothing.
    private func mayFollow(_ final: Int, _ drafted: CivilDate?) -> Bool {
        guard drafted != nil, documents[final].date != nil else { return true }
        return follows(final, drafted)
    }
}
