// SPDX-License-Identifier: GPL-3.0-or-later

extension VersionStart {
    /// Words of a history entry that tell a change of the text.
    static let changeWords = ["修正", "修订", "修改"]

    /// The latest dated entry of a history that tells any change; what follows a change belongs to it.
    static func lastChange(_ history: [NormativeDocument.HistoryEntry]) -> CivilDate? {
        let isChanged = history.contains { entry in changeWords.contains { entry.event.contains($0) } }
        return isChanged ? history.compactMap(\.date).max() : nil
    }

    /// The day printed in the text as an `effective` event, else a dated 施行 of the history.
    ///
    /// Of several days the preferred one; else the first in the last article that states one, because what follows
    /// there are exceptions for single provisions.
    static func clause(of document: NormativeDocument, preferring day: CivilDate?) -> ValidityEvent? {
        let stated = document.clauses.filter { $0.kind == .effectiveOn && $0.date != nil }
            .sorted { $0.offset < $1.offset }
        let last = stated.last
        let chosen = stated.first { $0.date == day } ?? stated.first { $0.locator == last?.locator }
        if let chosen {
            return ValidityEvent(.effective, on: chosen.date, evidence: evidence(of: chosen, in: document))
        }
        guard let entry = document.history.last(where: { $0.date != nil && $0.event == "施行" }), let on = entry.date
        else { return nil }
        return ValidityEvent(
            .effective, on: on, confidence: .medium, evidence: evidence("历史沿革", "\(on.chinese)施行", document))
    }

    /// The day that 自公布之日起 or 自印发之日起 comes to.
    ///
    /// Days and months of 自公布之日起30日后 are counted from the day after publication (民法典 art. 201); practice differs by
    /// one day, hence only medium.
    static func relativeDay(
        of document: NormativeDocument
    ) -> (day: CivilDate, confidence: Confidence, evidence: Evidence)? {
        let clauses = document.clauses.sorted { $0.offset < $1.offset }
        if let clause = clauses.last(where: { $0.kind == .effectiveOnPublication }) {
            let proof = evidence(of: clause, in: document)
            if let release = document.publishedOn {
                return (delayed(release, clause), isDelayed(clause) ? .medium : .high, proof)
            }
            guard let written = document.printedOn ?? document.writtenOn else { return nil }
            return (delayed(written, clause), .low, proof)
        }
        if let clause = clauses.last(where: { $0.kind == .effectiveOnPrinting }) {
            let proof = evidence(of: clause, in: document)
            if let printed = document.printedOn {
                return (delayed(printed, clause), isDelayed(clause) ? .medium : .high, proof)
            }
            if let written = document.writtenOn { return (delayed(written, clause), .medium, proof) }
            return document.publishedOn.map { (delayed($0, clause), .low, proof) }
        }
        return nil
    }

    private static func isDelayed(_ clause: ValidityClause) -> Bool {
        (clause.days ?? 0) > 0 || (clause.months ?? 0) > 0
    }

    /// 起30日后, 起三个月后.
    private static func delayed(_ day: CivilDate, _ clause: ValidityClause) -> CivilDate {
        day.adding(months: max(0, clause.months ?? 0)).adding(days: max(0, clause.days ?? 0))
    }

    static func evidence(of clause: ValidityClause, in document: NormativeDocument) -> Evidence {
        Evidence(
            recordID: document.id, title: document.title, quote: clause.quote, locator: clause.locator,
            url: document.source.url)
    }

    /// Evidence from a field of the source: 中国政府网“施行日期”字段.
    static func evidence(_ field: String, _ quote: String, _ document: NormativeDocument) -> Evidence {
        Evidence(
            recordID: document.id, title: document.source.name + "“\(field)”" + StatusWording.fieldSuffix, quote: quote,
            url: document.source.url)
    }

    static func fieldEvidence(
        _ day: CivilDate, _ confidence: Confidence, _ document: NormativeDocument
    ) -> Evidence {
        var quote = "施行日期：\(day.chinese)"
        if confidence <= .low {
            quote += day == document.publishedOn ? "（与公布日期相同，来源注明可信度低）" : "（来源注明可信度低）"
        }
        return evidence("施行日期", quote, document)
    }
}
