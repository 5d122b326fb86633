// SPDX-License-Identifier: GPL-3.0-or-later

/// Versions of one work: each ends the one before it on the day it takes effect, not on publication.
extension LinkRun {
    mutating func chainVersions() {
        for work in works.keys.sorted() {
            var members = works[work] ?? []
            if members.count > 1 {
                settleCopiedDays(members)
                members = inOrder(members)
                works[work] = members
            }
            chain(members)
        }
        // Drafts have no place in a chain; they keep their own dates only.
        for position in documents.indices where resolver.facts[position].isDraft {
            events[position] += OwnEvents.of(
                documents[position], start: starts[position], isEarliest: false, claimsReadOn: nil)
        }
    }

    func inOrder(_ members: [Int]) -> [Int] {
        members.sorted { left, right in
            let (first, second) = (rank(left), rank(right))
            return first == second ? documents[left].id < documents[right].id : first < second
        }
    }

    /// Sources copy the original first day to every version; a later text that was published after it begins later.
    private mutating func settleCopiedDays(_ members: [Int]) {
        var first: [CivilDate: CivilDate] = [:]
        for member in members {
            guard let day = starts[member].day, let release = documents[member].publishedOn else { continue }
            first[day] = min(first[day] ?? release, release)
        }
        for member in members {
            guard let day = starts[member].day, let release = documents[member].publishedOn,
                let earliest = first[day], earliest < release, day < release
            else { continue }
            starts[member].origin = starts[member].effective.first
            starts[member].origin?.kind = .firstEffective
            let evidence = VersionStart.evidence(
                "公布日期", "公布日期：\(release.chinese)，据此推定施行日期", documents[member])
            starts[member].effective = [
                ValidityEvent(.effective, on: release, confidence: .low, evidence: evidence)
            ]
            resolver.facts[member].start = release
            resolver.facts[member].certainty = .low
            resolver.facts[member].isAmended = true
        }
    }

    private mutating func chain(_ members: [Int]) {
        let ranks = grouped(members)
        for (place, rank) in ranks.enumerated() {
            for member in rank {
                events[member] += OwnEvents.of(
                    documents[member], start: starts[member], isEarliest: place == 0, claimsReadOn: claimsReadOn)
            }
            if place + 1 < ranks.count { end(rank, by: ranks[place + 1]) }
        }
    }

    /// Versions of equal rank stand together; where they are not copies of one text, their order is unknown.
    private mutating func grouped(_ members: [Int]) -> [[Int]] {
        var ranks: [[Int]] = []
        for member in members where members.count == 1 || resolver.facts[member].start != nil {
            if let last = ranks.last?.last, rank(last) == rank(member) || areCopies(last, member) {
                ranks[ranks.count - 1].append(member)
            } else {
                ranks.append([member])
            }
        }
        for rank in ranks {
            guard let first = rank.first, !rank.allSatisfy({ isOneText(first, $0) }) else { continue }
            leaveOpen(rank, beside: members)
        }
        for member in members where members.count > 1 && resolver.facts[member].start == nil {
            leaveOpen([member], beside: members)
            events[member] += OwnEvents.of(
                documents[member], start: starts[member], isEarliest: false, claimsReadOn: claimsReadOn)
        }
        return ranks
    }

    /// Longest time between the days on which two sites put up one text that has no number, in days.
    static let copyingDays = 31

    /// One text from two sources, each with the day of its own site: neither is a new version of the other.
    private func areCopies(_ left: Int, _ right: Int) -> Bool {
        let (first, second) = (resolver.facts[left], resolver.facts[right])
        guard isOneText(left, right), !first.isAmended, !second.isAmended else { return false }
        if let day = starts[left].day, let other = starts[right].day { return day == other }
        if first.number != nil, second.number != nil { return true }
        guard let start = first.start, let other = second.start else { return false }
        return abs(start.days(to: other)) <= Self.copyingDays
    }

    private func isOneText(_ left: Int, _ right: Int) -> Bool {
        let (first, second) = (resolver.facts[left].number, resolver.facts[right].number)
        if let first, let second, first.identityKey != second.identityKey { return false }
        return !resolver.facts[left].names.isDisjoint(with: resolver.facts[right].names)
    }

    private mutating func leaveOpen(_ open: [Int], beside members: [Int]) {
        for member in open {
            let document = documents[member]
            let candidates = ids(members.filter { $0 != member })
            let reason = "同一文件的几个版本缺少日期或者日期相同，先后次序不能确定"
            unresolved.insert(
                UnresolvedReference(
                    kind: .versionOrder, fromID: document.id, title: document.title, number: document.number,
                    quote: "", candidates: candidates, reason: reason))
            events[member].append(
                ValidityEvent(
                    .contradiction, on: nil, confidence: .medium,
                    evidence: Evidence(
                        recordID: document.id, title: document.title, quote: reason, url: document.source.url)))
        }
    }

    private mutating func end(_ older: [Int], by newer: [Int]) {
        guard let successor = newer.first else { return }
        let later = documents[successor]
        for member in older {
            let known = firstDay(of: successor, ending: member)
            relations.insert(
                Relation(
                    kind: .replaces, fromID: later.id, toID: documents[member].id, toTitle: documents[member].title,
                    toNumber: documents[member].number, quote: proofOfStart(successor, ending: member).quote,
                    resolution: .resolved))
            if let known {
                events[member].append(
                    ValidityEvent(
                        .superseded, on: known.day, confidence: known.confidence,
                        evidence: proofOfStart(successor, ending: member), successorID: later.id))
            } else if let release = resolver.facts[successor].start {
                // Published is not in force: from here on nobody can tell which text holds.
                events[member].append(
                    ValidityEvent(
                        .contradiction, on: release, confidence: .medium,
                        evidence: Evidence(
                            recordID: later.id, title: later.title,
                            quote: "新版本于\(release.chinese)公布，施行日期不明", url: later.source.url),
                        successorID: later.id))
            }
        }
    }

    /// The new version's first day, else the day of its clause that ends the old text.
    private func firstDay(of successor: Int, ending old: Int) -> (day: CivilDate, confidence: Confidence)? {
        if let day = starts[successor].day { return (day, starts[successor].confidence) }
        guard let clause = ownClause(of: successor, ending: old) else { return nil }
        let effect = effect(of: clause, in: successor)
        return effect.day.map { ($0, effect.confidence) }
    }

    private func ownClause(of successor: Int, ending old: Int) -> ValidityClause? {
        documents[successor].clauses.first { clause in
            clause.kind == .repeals
                && (clause.targetTitle.map { resolver.facts[old].names.contains(TitleKey.key($0)) } ?? false)
        }
    }

    /// The new version's own words about the old one where it has any, else about its first day.
    private func proofOfStart(_ successor: Int, ending old: Int) -> Evidence {
        let later = documents[successor]
        if let clause = ownClause(of: successor, ending: old) { return VersionStart.evidence(of: clause, in: later) }
        guard var evidence = starts[successor].effective.first?.evidence else {
            return Evidence(recordID: later.id, title: later.title, quote: "", url: later.source.url)
        }
        if evidence.title != later.title {
            evidence.quote = evidence.title + "：" + evidence.quote
            evidence.title = later.title
        }
        return evidence
    }

    private func rank(_ position: Int) -> (CivilDate, CivilDate) {
        let facts = resolver.facts[position]
        return (facts.start ?? .distant, documents[position].publishedOn ?? facts.start ?? .distant)
    }
}
