// SPDX-License-Identifier: GPL-3.0-or-later

extension StatusRule {
    /// What holds before the version's first day; `nil` from that day on, and where no start is known.
    func beforeStart(_ day: CivilDate) -> Judgement? {
        guard let start = effective.first, let begin = start.on, let settled = effective.last?.on else {
            return beforePublication(day)
        }
        if day >= begin {
            guard day < settled else { return nil }
            return .unverified(
                "施行日期有\(begin.chinese)与\(settled.chinese)两种说法", proof: effective)
        }
        if let earlier = earlierText(day, from: begin) { return earlier }
        if start.confidence <= .low {
            if let early = beforePublication(day) { return early }
            return .unverified(
                "施行日期（\(begin.chinese)）系推定（\(StatusWording.proof(start))），当日是否已经施行不明", proof: [start])
        }
        guard settled == begin else {
            return Judgement(
                .notYet, "尚未施行（施行日期有\(begin.chinese)与\(settled.chinese)两种说法）", proof: effective,
                confidence: start.confidence)
        }
        if let published, let release = published.on, day < release {
            return Judgement(
                .notYet, "当日尚未公布（\(release.chinese)\(StatusWording.release(published))，自\(begin.chinese)起施行）",
                proof: [start], confidence: start.confidence)
        }
        return Judgement(
            .notYet, "尚未施行（自\(begin.chinese)起施行）", proof: [start], confidence: start.confidence)
    }

    private func beforePublication(_ day: CivilDate) -> Judgement? {
        guard let published, let release = published.on, day < release else { return nil }
        if let earlier = earlierText(day, from: release) { return earlier }
        return Judgement(
            .notYet, "当日尚未公布（\(release.chinese)\(StatusWording.release(published))）", proof: [published],
            confidence: published.confidence)
    }

    /// Whether the version's own text had not begun, while an earlier text of the work, which is not held, applied.
    func isOfEarlierText(_ day: CivilDate) -> Bool {
        guard let begin = effective.first?.on ?? published?.on else { return false }
        return day < begin && earlierText(day, from: begin) != nil
    }

    private func earlierText(_ day: CivilDate, from begin: CivilDate) -> Judgement? {
        guard let first = firstEffective, let origin = first.on, origin <= day else { return nil }
        return .unverified(
            "当日施行的是较早版本（自\(origin.chinese)起施行），本库未收录其文本；本版本自\(begin.chinese)起施行",
            proof: [first] + effective)
    }
}
