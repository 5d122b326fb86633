// SPDX-License-Identifier: GPL-3.0-or-later

/// Namings in 《》 and the bond between a notice and what it encloses.
extension LinkRun {
    mutating func linkEnclosures() {
        for position in documents.indices {
            for other in enclosed(by: position) { relateEnclosure(position, other) }
        }
    }

    private mutating func relateEnclosure(_ wrapper: Int, _ enclosed: Int) {
        relations.insert(
            Relation(
                kind: .encloses, fromID: documents[wrapper].id, toID: documents[enclosed].id,
                toTitle: documents[enclosed].title, toNumber: documents[enclosed].number,
                quote: documents[wrapper].title, resolution: .resolved))
    }

    mutating func linkCitations() {
        var answers: [TargetQuery: TargetAnswer] = [:]
        for position in 0..<heldCount {
            let document = documents[position]
            let ended = Set(
                document.clauses.filter { $0.targetTitle != nil }
                    .map { TargetQuery(titles: [$0.targetTitle ?? ""], number: $0.targetNumber) })
            var seen: Set<TargetQuery> = []
            let own = resolver.groups.group(of: position)
            for citation in document.citations {
                let query = TargetQuery(titles: [citation.title], number: citation.number)
                guard seen.insert(query).inserted, !ended.contains(query) else { continue }
                var answer = answers[query] ?? resolver.resolve(query, loosely: true)
                answers[query] = answer
                if case .several = answer {
                    answer = resolver.resolve(
                        query, before: dayAfter(document), near: position, loosely: true)
                }
                relate(citation, from: position, own: own, answer)
            }
        }
    }

    private mutating func relate(_ citation: CitedDocument, from position: Int, own: Int, _ answer: TargetAnswer) {
        var target: Int?
        let resolution: Relation.Resolution
        switch answer {
        case .one(let named, _):
            let others = named.filter { $0 != position }
            guard let first = others.first, resolver.groups.group(of: first) != own else { return }
            target = version(of: first, citedBy: position)
            resolution = .resolved
        case .several: resolution = .ambiguous
        case .none: resolution = .notHeld
        }
        let quote = "《" + citation.title + "》" + (citation.number.map { "（" + $0 + "）" } ?? "")
        relations.insert(
            Relation(
                kind: .cites, fromID: documents[position].id, toID: target.map { documents[$0].id },
                toTitle: citation.title, toNumber: citation.number, quote: quote, resolution: resolution))
    }

    /// The version in force when the citing document was made, else the earliest that is held.
    private func version(of cited: Int, citedBy position: Int) -> Int {
        let members = works[documents[cited].workID] ?? [cited]
        guard let day = dayAfter(documents[position]) else { return members.last ?? cited }
        return members.last { resolver.facts[$0].start.map { $0 < day } ?? false } ?? members.first ?? cited
    }

    private func dayAfter(_ document: NormativeDocument) -> CivilDate? { document.date?.adding(days: 1) }
}
