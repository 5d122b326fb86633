// SPDX-License-Identifier: GPL-3.0-or-later

extension StatusRule {
    /// 已失效 after the stated end. A cleanup result that still counts it as in force after that contradicts it.
    func statedEnd(_ day: CivilDate) -> Judgement? {
        guard let first = expiries.first?.on, let end = expiries.last, let last = end.on, day > first else {
            return nil
        }
        if let begin = effective.first?.on, last < begin {
            return .unverified(
                "载明的有效期届满日（\(last.chinese)）早于施行日（\(begin.chinese)）", proof: [end] + effective)
        }
        guard day > last else {
            return .unverified(
                "有效期届满日有\(first.chinese)与\(last.chinese)两种说法", proof: expiries)
        }
        if let kept = cleanups.last(where: { isPast($0.on, day) && isAfter($0.on, last) }) {
            return .unverified(
                "有效期已于\(last.chinese)届满：" + StatusWording.proof(end) + "；而" + StatusWording.source(kept)
                    + "此后仍列为继续有效，两者矛盾", proof: [end, kept])
        }
        guard end.confidence > .low else {
            return .unverified("有效期可能已于\(last.chinese)届满：" + StatusWording.proof(end), proof: [end])
        }
        return Judgement(
            .lapsed, "有效期于\(last.chinese)届满，自次日起失效：" + StatusWording.proof(end), proof: [end],
            confidence: end.confidence)
    }

    /// 已失效 where a document to be revised was not reissued by the day after which its listing lets it lapse.
    ///
    /// A cleanup result within the deadline takes the place of the listing; a later one contradicts it.
    func missedRevision(_ day: CivilDate) -> Judgement? {
        for listing in cleanups where listing.kind == .toRevise && listing.lapsesIfMissed {
            guard let on = listing.on, let deadline = listing.until, on <= day, deadline < day else { continue }
            let later = cleanups.filter { isPast($0.on, day) && isAfter($0.on, on) }
            if later.contains(where: { !isAfter($0.on, deadline) }) { continue }
            if let kept = later.last {
                return .unverified(
                    StatusWording.source(listing) + "载明逾\(deadline.chinese)未修改即失效，而"
                        + StatusWording.source(kept) + "此后仍列为继续有效，两者矛盾", proof: [listing, kept])
            }
            return Judgement(
                .lapsed, "未在\(deadline.chinese)前修改并重新公布，依" + StatusWording.proof(listing) + "自次日起失效",
                proof: [listing], confidence: min(listing.confidence, .medium),
                notes: ["本库未见重新公布的文本；若已重新公布，请核实"])
        }
        return nil
    }

    func suspended(_ day: CivilDate) -> Judgement? {
        let come = pauses.filter { isPast($0.on, day) }
        guard let last = come.last?.on,
            let pause = come.last(where: { $0.on == last && $0.kind == .suspended })
        else { return nil }
        let reason =
            StatusWording.since(last) + "暂停执行" + StatusWording.remark(pause.confidence) + "："
            + StatusWording.proof(pause)
        return Judgement(
            .suspended, reason, proof: [pause], confidence: pause.confidence, successorID: pause.successorID)
    }

    /// 有效·拟修改 while the latest cleanup result lists the document for revision.
    func revisionPending(_ day: CivilDate) -> Judgement? {
        let come = cleanups.filter { isPast($0.on, day) }
        guard let last = come.last?.on,
            let listing = come.last(where: { $0.on == last && $0.kind == .toRevise })
        else { return nil }
        var reason = "仍然有效，" + last.chinese + "被" + StatusWording.source(listing) + "列为拟修改"
        var notes: [String] = []
        if let deadline = listing.until {
            reason += "，限\(deadline.chinese)前修改"
            if day > deadline { notes.append("已过限期（\(deadline.chinese)），本库未见修改后的文本") }
        }
        return Judgement(.revisionPending, reason, proof: [listing], confidence: listing.confidence, notes: notes)
    }
}
