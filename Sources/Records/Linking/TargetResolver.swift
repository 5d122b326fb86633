// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the document that is named: by number first, then by title; one work or none, never a guess.
struct TargetResolver {
    var index = TitleIndex()
    var groups: DocumentGroups
    var facts: [DocumentFacts] = []
    let organs: IssuerAgreement

    init(count: Int, organs: OrganDirectory) {
        groups = DocumentGroups(count: count)
        self.organs = IssuerAgreement(organs: organs)
    }

    /// Resolves a query. `excluding` is a group that cannot be meant, `before` the day on which the named document
    /// must already have begun, `near` the document that names it: its own issuer's documents are meant first;
    /// `loosely` takes 《X办法》 for X办法（试行） too, which only a citation may.
    mutating func resolve(
        _ query: TargetQuery, excluding: Int? = nil, before: CivilDate? = nil, near: Int? = nil,
        loosely: Bool = false
    ) -> TargetAnswer {
        let number = query.number.flatMap { DocumentNumber.parse($0) }
        if let number {
            let found = keep(index.numbers[number.identityKey] ?? [], excluding)
            if !found.isEmpty, let answer = byNumber(found, query, number) { return answer }
        }
        var found: [Int] = []
        var isExact = true
        for title in query.titles {
            let hits = index.documents(titled: title, loosely: loosely)
            found += hits.positions
            isExact = isExact && hits.isExact
        }
        found = keep(found, excluding).filter { agrees($0, query, number) }
        guard !found.isEmpty else { return .none }
        let certainty: Confidence = isExact ? .high : .medium
        if isOneGroup(found) { return .one(found, certainty) }
        return narrowed(found, query, before: before, near: near, loosely: loosely)
    }

    private mutating func byNumber(
        _ found: [Int], _ query: TargetQuery, _ number: DocumentNumber
    ) -> TargetAnswer? {
        let certainty = min(number.confidence, .high)
        let sameIssuer = found.filter { organs.mayBeOne(query.issuer, facts[$0].issuers) }
        if query.titles.isEmpty {
            guard !sameIssuer.isEmpty else { return .several(found, "文号相同而制定机关不同") }
            return isOneGroup(sameIssuer) ? .one(sameIssuer, certainty) : .several(sameIssuer, "文号相同的文件不止一件")
        }
        let keys = query.titles.map { TitleKey.key($0) }
        let exact = found.filter { position in keys.contains { facts[position].names.contains($0) } }
        if !exact.isEmpty {
            return isOneGroup(exact)
                ? .one(exact, certainty) : .several(exact, "文号和标题都相同的文件不止一件")
        }
        let alike = found.filter { position in
            keys.contains { key in facts[position].names.contains { TitleLikeness.isAlike(key, $0) } }
        }
        guard !alike.isEmpty else { return nil }
        return isOneGroup(alike) ? .one(alike, min(certainty, .medium)) : .several(alike, "文号相同而标题只是相近")
    }

    /// Narrows several groups by issuer, date, year and age, one after another, until one is left.
    private mutating func narrowed(
        _ all: [Int], _ query: TargetQuery, before: CivilDate?, near: Int?, loosely: Bool
    ) -> TargetAnswer {
        var found = all
        func settle(_ kept: [Int], _ certainty: Confidence) -> TargetAnswer? {
            guard !kept.isEmpty else { return nil }
            found = kept
            return isOneGroup(kept) ? .one(kept, certainty) : nil
        }
        if let date = query.date, let one = settle(found.filter { facts[$0].days.contains(date) }, .high) { return one }
        if let issuer = query.issuer,
            let one = settle(found.filter { organs.agree(issuer, facts[$0].issuers) }, .high)
        {
            return one
        }
        if let year = query.hintYear,
            let one = settle(found.filter { facts[$0].days.contains { $0.year == year } }, .high)
        {
            return one
        }
        if query.issuer == nil, let near {
            let own = facts[near].issuers
            let kept = found.filter { position in own.contains { organs.agree($0, facts[position].issuers) } }
            if let one = settle(kept, .medium) { return one }
        }
        // A statute is cited by its bare title; an office's copy of it bears the same one.
        if loosely, let highest = found.map({ facts[$0].level }).min(),
            let one = settle(found.filter { facts[$0].level == highest }, .medium)
        {
            return one
        }
        if let before {
            let kept = found.filter { position in facts[position].start.map { $0 < before } ?? true }
            if let one = settle(kept, .medium) { return one }
        }
        return .several(found, "同名文件不止一件，凭现有线索不能确定是哪一件")
    }

    private mutating func keep(_ found: [Int], _ excluding: Int?) -> [Int] {
        let usable = Set(found).filter { !facts[$0].isDraft }.sorted()
        guard let excluding else { return usable }
        return usable.filter { groups.group(of: $0) != excluding }
    }

    private mutating func isOneGroup(_ found: [Int]) -> Bool {
        guard let first = found.first else { return false }
        let group = groups.group(of: first)
        return found.allSatisfy { groups.group(of: $0) == group }
    }

    /// Whether nothing said of the target speaks against a document that bears its title.
    private func agrees(_ position: Int, _ query: TargetQuery, _ number: DocumentNumber?) -> Bool {
        let facts = facts[position]
        if let number, let own = facts.number, number.form == .standard, own.form == .standard,
            number.identityKey != own.identityKey
        {
            return false
        }
        guard let year = query.hintYear, !facts.isAmended, let made = facts.days.min()?.year else { return true }
        return made <= year + 1
    }
}
