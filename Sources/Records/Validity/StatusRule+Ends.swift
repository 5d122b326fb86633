// SPDX-License-Identifier: GPL-3.0-or-later

extension StatusRule {
    /// The end that rules on a day: what has ended cannot end again, so the earliest of the surest ones.
    func end(on day: CivilDate) -> ValidityEvent? {
        let come = ends.filter { isPast($0.on, day) }
        let surest = come.map(\.confidence).max()
        return come.first { $0.confidence == surest }
    }

    func ended(_ end: ValidityEvent, successor: ValidityEvent?, on day: CivilDate) -> Judgement {
        let later = cleanups.filter { isPast($0.on, day) && isAfter($0.on, end.on) }
        if end.confidence < .high, let kept = later.last {
            let reason =
                StatusWording.proof(end) + "表明" + StatusWording.since(end.on) + endWord(end) + "，而"
                + StatusWording.source(kept) + "此后仍列为继续有效，两者矛盾"
            return .unverified(reason, proof: [end, kept], successorID: end.successorID)
        }
        var reason =
            StatusWording.since(end.on) + endWord(end) + StatusWording.remark(end.confidence) + "："
            + StatusWording.proof(end)
        if let successor, isAfter(end.on, successor.on) {
            reason += "；此前本版本已" + StatusWording.since(successor.on) + "被新版本替代"
        } else if let expiry = lastExpiry, isAfter(end.on, expiry.on), let last = expiry.on {
            reason += "；此前载明的有效期已于\(last.chinese)届满"
        }
        let confidence = end.kind == .claimedEnded ? min(end.confidence, .medium) : end.confidence
        let notes = later.isEmpty ? [] : ["此后的清理结果仍列为继续有效，与上述依据矛盾，请核实"]
        return Judgement(
            endCode(end), reason, proof: [end] + later, confidence: confidence, successorID: end.successorID,
            notes: notes)
    }

    /// 待核实 where statements contradict each other and no act of high confidence has settled the matter.
    func doubt(on day: CivilDate, successor: ValidityEvent?) -> Judgement? {
        if let successor, successor.confidence == .high { return nil }
        if let doubt = contradictions.first(where: { $0.on == nil || isPast($0.on, day) }) {
            return .unverified(
                "依据不足或者相互矛盾，不能确定：" + StatusWording.proof(doubt), proof: [doubt], successorID: doubt.successorID)
        }
        if let early = prematureEnds.first(where: { isPast($0.on, day) }) {
            return .unverified(
                "施行日之前已" + StatusWording.since(early.on) + endWord(early) + "：" + StatusWording.proof(early)
                    + "，是否曾经施行不明", proof: [early] + effective)
        }
        return nil
    }

    func superseded(_ successor: ValidityEvent, on day: CivilDate) -> Judgement {
        let name = StatusWording.named(successor.evidence.title)
        var reason = "本版本已被新版本" + name + "替代，新版本" + StatusWording.since(successor.on) + "施行"
        reason += StatusWording.remark(successor.confidence)
        if let expiry = lastExpiry, isAfter(successor.on, expiry.on), let last = expiry.on {
            reason += "；此前载明的有效期已于\(last.chinese)届满"
        }
        return Judgement(
            .amended, reason, proof: [successor], confidence: successor.confidence,
            successorID: successor.successorID)
    }

    /// An end or change without a day holds from the day of the statement; before that day nothing is known.
    func undatedEnd(_ day: CivilDate) -> Judgement? {
        if let said = undated.first(where: { isPast($0.until, day) && $0.confidence > .none }), let known = said.until {
            let code: StatusCode = said.kind == .superseded || said.kind == .amended ? .amended : endCode(said)
            let word = code == .amended ? "修改" : endWord(said)
            return Judgement(
                code, "据" + StatusWording.proof(said) + "，最迟\(known.chinese)已\(word)，具体日期未注明",
                proof: [said], confidence: min(said.confidence, .medium), successorID: said.successorID)
        }
        guard let said = undated.first else { return nil }
        return .unverified(
            StatusWording.proof(said) + "，但未注明日期，不能判断当日效力", proof: [said],
            successorID: said.successorID)
    }

    func amended(_ day: CivilDate) -> Judgement? {
        guard let change = amendments.first(where: { isPast($0.on, day) }) else { return nil }
        let reason =
            StatusWording.since(change.on) + "已被修改" + StatusWording.remark(change.confidence) + "："
            + StatusWording.proof(change) + "；本库未收录修改后的文本"
        return Judgement(
            .amended, reason, proof: [change], confidence: change.confidence, successorID: change.successorID)
    }

    var lastExpiry: ValidityEvent? { expiries.last }

    func isAfter(_ left: CivilDate?, _ right: CivilDate?) -> Bool {
        guard let left, let right else { return false }
        return left > right
    }

    // A claim has one kind for both ends; its own words tell which is meant.
    private func endCode(_ end: ValidityEvent) -> StatusCode {
        switch end.kind {
        case .lapsed: .lapsed
        case .claimedEnded: Self.saysLapsed(end.evidence.quote) ? .lapsed : .repealed
        default: .repealed
        }
    }

    private func endWord(_ end: ValidityEvent) -> String { endCode(end) == .lapsed ? "失效" : "废止" }

    private static func saysLapsed(_ quote: String) -> Bool {
        let lapsed = ["失效", "过期", "期满", "届满"].contains { quote.contains($0) }
        return lapsed && !quote.contains("废止")
    }
}
