// SPDX-License-Identifier: GPL-3.0-or-later

extension StatusRule {
    /// 有效 where the first day has come or a source says so, otherwise 待核实.
    func ground(_ day: CivilDate) -> Judgement {
        let kept = cleanups.last { isPast($0.on, day) }
        let claim = claims.max { ($0.confidence, rank($0)) < ($1.confidence, rank($1)) }
        if let start = effective.first, let begin = start.on {
            return inForce(since: begin, start: start, kept: kept, claim: claim)
        }
        if let kept { return stated(kept, on: day) }
        if let claim, canReach(claim, day) { return stated(claim, on: day) }
        // What a list still counts as valid later was not ended before; only its first day stays unknown.
        if published != nil, let later = cleanups.first { return stated(later, on: day) }
        if let published, let release = published.on {
            return .unverified(
                "\(release.chinese)\(StatusWording.release(published))，未载明施行日期，也没有依据表明现行有效", proof: [published])
        }
        if let first = firstEffective, let origin = first.on, origin <= day {
            return .unverified("原文本自\(origin.chinese)起施行，本版本的施行日期不明", proof: [first])
        }
        return .unverified("没有施行、废止或者清理的依据", proof: Array((claims + cleanups).prefix(2)))
    }

    private func inForce(
        since begin: CivilDate, start: ValidityEvent, kept: ValidityEvent?, claim: ValidityEvent?
    ) -> Judgement {
        let own = max(start.confidence, .low)
        var reason =
            own == .low
            ? "施行日期（\(begin.chinese)）系推定（\(StatusWording.proof(start))），此后未见废止或者失效的依据"
            : "自\(begin.chinese)起施行，此后未见废止或者失效的依据"
        var confidence = own
        var proof = [start]
        if let kept, let on = kept.on {
            reason += "；\(on.chinese)" + StatusWording.source(kept) + "列为继续有效"
            confidence = max(confidence, kept.confidence)
            proof.append(kept)
        } else if let claim, own == .low {
            reason += "；" + StatusWording.proof(claim)
            confidence = max(confidence, min(claim.confidence, .medium))
            proof.append(claim)
        }
        return Judgement(.inForce, reason, proof: proof, confidence: confidence)
    }

    private func stated(_ statement: ValidityEvent, on day: CivilDate) -> Judgement {
        var reason: String
        var confidence = statement.confidence
        if let on = statement.on, on <= day, statement.kind != .claimedInForce {
            reason = "\(on.chinese)" + StatusWording.source(statement) + "列为继续有效，此后未见废止或者失效的依据"
        } else {
            reason = StatusWording.proof(statement) + "，未见废止或者失效的依据"
            confidence = min(confidence, .medium)
        }
        if effective.isEmpty { reason += "（施行日期未载明）" }
        guard confidence > .none else {
            return .unverified(StatusWording.proof(statement) + "，可信度不足", proof: [statement])
        }
        return Judgement(
            .inForce, reason, proof: [statement] + (published.map { [$0] } ?? []), confidence: confidence)
    }

    // Without a publication day, a dated claim proves nothing about the days before it.
    private func canReach(_ claim: ValidityEvent, _ day: CivilDate) -> Bool {
        guard published == nil, let on = claim.on else { return true }
        return on <= day
    }

    private func rank(_ claim: ValidityEvent) -> Int { claim.on.map { -Int($0.dayNumber) } ?? Int.max }
}
