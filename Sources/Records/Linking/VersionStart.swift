// SPDX-License-Identifier: GPL-3.0-or-later

/// When one version begins, read from its fields, its clauses and its history.
///
/// A clause in an amended text usually still states the original day (本条例自2011年11月1日起施行 in a text of 2016);
/// such a day belongs to the work, not to this text, whose own day is then only inferred from its latest change.
struct VersionStart {
    /// `effective` events; two where field and text differ and neither is the better.
    var effective: [ValidityEvent] = []
    /// The day on which an earlier text first took effect.
    var origin: ValidityEvent?
    /// Dates that cannot be reconciled.
    var contradiction: ValidityEvent?
    /// The latest change that the history tells.
    var lastChange: CivilDate?

    /// The day that the surest statement gives.
    var day: CivilDate? { surest?.on }
    var confidence: Confidence { surest?.confidence ?? .none }

    private var surest: ValidityEvent? {
        effective.max { ($0.confidence, $1.on ?? .distant) < ($1.confidence, $0.on ?? .distant) }
    }

    init(of document: NormativeDocument) {
        guard !document.isDraft else { return }
        lastChange = Self.lastChange(document.history)
        if let field = document.effectiveOn, !document.datesConflict {
            read(field: field, of: document)
        } else if document.datesConflict {
            readConflict(of: document)
        } else {
            readText(of: document)
        }
    }

    private mutating func read(field: CivilDate, of document: NormativeDocument) {
        let stated = document.effectiveConfidence ?? .high
        let release = document.publishedOn
        let isBeforeRelease = release.map { field < $0 } ?? false
        let isOriginal = lastChange.map { field < $0 && (release == nil || isBeforeRelease) } ?? false
        if isOriginal || (isBeforeRelease && stated <= .low) {
            origin = event(.firstEffective, field, .high, Self.fieldEvidence(field, stated, document))
            infer(from: document)
            return
        }
        let fromField = event(.effective, field, stated, Self.fieldEvidence(field, stated, document))
        guard let clause = Self.clause(of: document, preferring: field), let day = clause.on else {
            effective = [fromField]
            return
        }
        if day == field {
            effective = [clause]
        } else if day < field, release.map({ day < $0 }) ?? true {
            origin = clause
            origin?.kind = .firstEffective
            effective = [fromField]
        } else if stated == .high {
            effective = [fromField, clause]
        } else {
            effective = [event(.effective, day, .medium, clause.evidence)]
        }
    }

    private mutating func readConflict(of document: NormativeDocument) {
        let clause = Self.clause(of: document, preferring: nil)
        let latest = document.history.compactMap(\.date).max()
        if let clause, let day = clause.on, latest.map({ day >= $0 }) ?? true {
            effective = [event(.effective, day, .medium, clause.evidence)]
        } else if lastChange != nil {
            origin = clause
            origin?.kind = .firstEffective
            infer(from: document)
        } else if let day = Self.relativeDay(of: document) {
            effective = [event(.effective, day.day, .low, day.evidence)]
        } else if let field = document.effectiveOn {
            let evidence = Self.fieldEvidence(field, .low, document)
            effective = [event(.effective, field, .low, evidence)]
            contradiction = event(.contradiction, nil, .medium, evidence)
            contradiction?.evidence.quote += "，来源注明日期互相矛盾"
        }
    }

    private mutating func readText(of document: NormativeDocument) {
        if let clause = Self.clause(of: document, preferring: nil), let day = clause.on {
            if let change = lastChange, day < change {
                origin = clause
                origin?.kind = .firstEffective
                infer(from: document)
            } else {
                effective = [clause]
            }
        } else if let relative = Self.relativeDay(of: document) {
            let confidence = lastChange == nil ? relative.confidence : .low
            effective = [event(.effective, relative.day, confidence, relative.evidence)]
        } else {
            infer(from: document)
        }
    }

    /// The latest change is the best guess at the first day of an amended text; never more than a guess.
    ///
    /// A source that found no day at all (`none`) is not outguessed.
    private mutating func infer(from document: NormativeDocument) {
        guard document.effectiveConfidence != Confidence.none || document.effectiveOn != nil else { return }
        let release = document.publishedOn
        if let release, lastChange.map({ release >= $0 && release <= $0.adding(years: 1) }) ?? (origin != nil) {
            let quote = "公布日期：\(release.chinese)，据此推定施行日期"
            effective = [event(.effective, release, .low, Self.evidence("公布日期", quote, document))]
        } else if let change = lastChange {
            let entry = document.history.last { $0.date == change }?.event ?? ""
            let quote = "\(change.chinese) \(entry)，据此推定施行日期"
            effective = [event(.effective, change, .low, Self.evidence("历史沿革", quote, document))]
        }
    }

    /// Takes the first day of the document that this one is bound to; never surer than medium.
    mutating func borrow(from other: VersionStart) {
        effective = other.effective.map { event in
            var event = event
            event.confidence = min(event.confidence, .medium)
            return event
        }
    }

    private func event(
        _ kind: ValidityEvent.Kind, _ on: CivilDate?, _ confidence: Confidence, _ evidence: Evidence
    ) -> ValidityEvent {
        ValidityEvent(kind, on: on, confidence: confidence, evidence: evidence)
    }
}

extension CivilDate {
    /// Later than any day of a document; stands for an unknown day when days are ordered.
    static let distant = CivilDate(secondsSince1970: Int.max)
}
