// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows of cleanup results: each reaches exactly one document, or makes a stub, or stays unresolved.
///
/// Catch-all clauses (not on the list means ended) are not in the rows; `UnresolvedReference.Kind.catchAll` is theirs.
extension LinkRun {
    mutating func linkCleanups(_ rows: [CleanupRow]) {
        var seen: Set<String> = []
        for row in rows.sorted(by: Self.precedes) where seen.insert(row.id).inserted { link(row) }
    }

    private mutating func link(_ row: CleanupRow) {
        let titles = Self.titles(of: row)
        let query = TargetQuery(titles: titles, number: row.number, issuer: row.issuer, date: row.documentDate)
        guard !titles.isEmpty || row.number != nil else {
            leaveOpen(row, [], "该行既无标题也无文号")
            return
        }
        switch resolver.resolve(query, before: row.roundDate.adding(days: 1)) {
        case .several(let named, let reason):
            relate(row, to: nil, .ambiguous)
            leaveOpen(row, named, reason)
        case .one(let named, let certainty):
            if !named.contains(where: { resolver.organs.mayBeOne(row.issuer, resolver.facts[$0].issuers) }) {
                relate(row, to: nil, .ambiguous)
                leaveOpen(row, named, "标题相符而制定机关不同")
            } else {
                apply(row, to: named, certainty)
            }
        case .none:
            let stub = CleanupStub.document(for: row, title: titles.joined(separator: "和"))
            let position = positions[stub.id] ?? append(stub)
            apply(row, to: [position], .high)
        }
    }

    private mutating func apply(_ row: CleanupRow, to named: [Int], _ certainty: Confidence) {
        let event = Self.event(of: row, certainty)
        let dayAfter = row.roundDate.adding(days: 1)
        let reached = affected(by: named)
        let begun = reached.filter { hasBegun($0, before: dayAfter) }
        // A number names this very document, whatever its dates; a title alone may be an older one's.
        let targets = begun.isEmpty ? reached : begun
        let isEnd = row.outcome == .repealed || row.outcome == .lapsed
        for target in targets where isEnd || latest(of: target, before: dayAfter) == target {
            events[target].append(event)
        }
        let listed = named.filter(targets.contains).last ?? targets.last
        relate(row, to: listed.map { latest(of: $0, before: dayAfter) }, .resolved)
    }

    private mutating func leaveOpen(_ row: CleanupRow, _ named: [Int], _ reason: String) {
        unresolved.insert(
            UnresolvedReference(
                kind: .cleanup, fromID: row.id, title: Self.titles(of: row).joined(separator: "和"),
                number: row.number, quote: Self.quote(of: row), candidates: ids(named), reason: reason))
    }

    private mutating func relate(_ row: CleanupRow, to target: Int?, _ resolution: Relation.Resolution) {
        relations.insert(
            Relation(
                kind: .lists, fromID: row.round, toID: target.map { documents[$0].id },
                toTitle: Self.titles(of: row).joined(separator: "和"), toNumber: row.number,
                quote: Self.quote(of: row), resolution: resolution))
    }

    static func event(of row: CleanupRow, _ certainty: Confidence) -> ValidityEvent {
        let kind: ValidityEvent.Kind
        switch row.outcome {
        case .kept: kind = .kept
        case .toRevise: kind = .toRevise
        case .repealed: kind = .repealed
        case .lapsed: kind = .lapsed
        }
        let isEnd = row.outcome == .repealed || row.outcome == .lapsed
        return ValidityEvent(
            kind, on: isEnd ? row.effectiveOn ?? row.roundDate : row.roundDate,
            until: row.outcome == .toRevise ? row.reissueBy : nil,
            lapsesIfMissed: row.outcome == .toRevise && row.lapsesIfMissed, confidence: certainty,
            evidence: Evidence(
                recordID: row.round, title: row.roundTitle, quote: quote(of: row),
                locator: row.seq.map { "序号\($0)" }, url: row.source.url))
    }

    /// 《标题》（文号）：结果；理由, the row in one line.
    static func quote(of row: CleanupRow) -> String {
        var text = titles(of: row).map { "《" + $0 + "》" }.joined(separator: "和")
        if let number = row.number { text += "（" + number + "）" }
        text += "：" + (row.outcomeText.isEmpty ? row.outcome.rawValue : row.outcomeText)
        if let reason = row.reason, !reason.isEmpty { text += "；" + reason }
        return text
    }

    /// The titles of a row without 《》; 《甲》和《乙》 are two.
    static func titles(of row: CleanupRow) -> [String] {
        guard let title = row.title else { return [] }
        let parts = QuotedTitles.split(title)
        return parts.isEmpty && !TitleKey.key(title).isEmpty ? [title] : parts
    }

    private static func precedes(_ left: CleanupRow, _ right: CleanupRow) -> Bool {
        if left.roundDate != right.roundDate { return left.roundDate < right.roundDate }
        if left.round != right.round { return left.round < right.round }
        if left.seq != right.seq { return left.seq ?? Int.max < right.seq ?? Int.max }
        return left.id < right.id
    }
}
