// SPDX-License-Identifier: GPL-3.0-or-later

/// The events that a document states of itself: publication, first day, stated end, the source's claim.
enum OwnEvents {
    /// Words of a history entry that tell the end of the document itself; longer entries speak of other acts.
    private static let endWords: [String: ValidityEvent.Kind] = [
        "废止": .repealed, "已废止": .repealed, "被废止": .repealed, "失效": .lapsed, "已失效": .lapsed,
        "宣布失效": .lapsed,
    ]

    static func of(
        _ document: NormativeDocument, start: VersionStart, isEarliest: Bool, claimsReadOn: CivilDate?
    ) -> [ValidityEvent] {
        // What a draft says of its force, it says of the text that will follow it.
        guard !document.isDraft else {
            let mark = ValidityEvent(.draft, on: nil, evidence: draftEvidence(of: document))
            return [mark] + (publication(of: document).map { [$0] } ?? [])
        }
        var events = start.effective
        if isEarliest, let origin = start.origin { events.append(origin) }
        if let contradiction = start.contradiction { events.append(contradiction) }
        if let published = publication(of: document) { events.append(published) }
        events += ends(of: document, start: start)
        if let claim = StatusClaim.event(of: document, readOn: claimsReadOn) { events.append(claim) }
        for entry in document.history {
            guard let on = entry.date, let kind = endWords[entry.event] else { continue }
            events.append(
                ValidityEvent(
                    kind, on: on, confidence: .medium,
                    evidence: VersionStart.evidence("历史沿革", "\(on.chinese)\(entry.event)", document)))
        }
        return events
    }

    private static func draftEvidence(of document: NormativeDocument) -> Evidence {
        if !DraftMark.stands(inTitle: document.title) {
            if document.claimsDraft, let claim = document.statusClaim {
                return VersionStart.evidence("效力", claim, document)
            }
            if document.flags.contains(.draftText) {
                return VersionStart.evidence("正文", "正文开头注明是征求意见稿、送审稿、草案等未定稿", document)
            }
        }
        return VersionStart.evidence("标题", document.title, document)
    }

    /// 公布日期, else 印发 or 成文日期 with less trust: no document is in force before it is written.
    private static func publication(of document: NormativeDocument) -> ValidityEvent? {
        if let day = document.publishedOn {
            // A publication day before the adoption that the history tells cannot be this text's.
            if document.datesConflict, let last = document.history.compactMap(\.date).max(), day < last { return nil }
            return ValidityEvent(
                .published, on: day,
                evidence: VersionStart.evidence("公布日期", "公布日期：\(day.chinese)", document))
        }
        guard let day = document.printedOn ?? document.writtenOn else { return nil }
        return ValidityEvent(
            .published, on: day, confidence: .medium,
            evidence: VersionStart.evidence("成文日期", "成文日期：\(day.chinese)", document))
    }

    private static func ends(of document: NormativeDocument, start: VersionStart) -> [ValidityEvent] {
        var events: [ValidityEvent] = []
        if let day = document.expiresOn {
            events.append(
                ValidityEvent(
                    .expires, on: day,
                    evidence: VersionStart.evidence("有效期至", "有效期至：\(day.chinese)", document)))
        }
        let earliest = start.day ?? document.date
        for clause in document.clauses {
            let evidence = VersionStart.evidence(of: clause, in: document)
            switch clause.kind {
            case .expiresOn:
                // An end before the beginning is another document's or a task's, misread.
                guard let day = clause.date, earliest.map({ day >= $0 }) ?? true, day != document.expiresOn else {
                    continue
                }
                events.append(ValidityEvent(.expires, on: day, evidence: evidence))
            case .term:
                guard let months = clause.months, months > 0, let begin = start.day else { continue }
                // 民法典 art. 202: the corresponding day of the last month is the last day.
                events.append(
                    ValidityEvent(
                        .expires, on: begin.adding(months: months), confidence: min(.medium, start.confidence),
                        evidence: evidence))
            case .untilTaskDone:
                events.append(ValidityEvent(.expires, on: nil, confidence: .medium, evidence: evidence))
            default:
                continue
            }
        }
        return events
    }
}
