// SPDX-License-Identifier: GPL-3.0-or-later

extension NameScan {
    /// 李四，男，彝族; 王五（女）; 赵六身份证号…; 孙七先生: what comes behind tells that a person was named.
    mutating func takeMarked() {
        for (index, scalar) in text.scalars.enumerated() {
            switch scalar {
            case "男", "女":
                // Appointments give sex and origin of officials.
                guard scope == .everyone else { continue }
                if scalar == "女", text.has("女士", at: index) { takeEnding(at: index, isTitle: true) }
                if isSexMark(index) { takeEnding(at: index, isTitle: false) }
            case "身" where text.has("身份证", at: index) || text.has("身份号", at: index):
                var end = index
                for word in ["居民", "公民"] where text.has(word, before: end) { end -= 2 }
                takeEnding(at: end, isTitle: false)
            case "先" where text.has("先生", at: index): takeEnding(at: index, isTitle: true)
            case "同" where text.has("同志", at: index): keepEnding(at: index)
            case "夫" where text.has("夫妇", at: index) || text.has("夫妻", at: index): takeEnding(at: index, isTitle: true)
            default: continue
            }
        }
    }

    /// 由夏玉祥同志兼任: so officials are named.
    private mutating func keepEnding(at end: Int) {
        for start in [end - 3, end - 2] where start >= 0 {
            if NameCandidate.all(in: text, at: start, words: words).contains(where: { $0.range.upperBound == end }) {
                return keep(start..<end)
            }
        }
    }

    /// 男 or 女 alone, or with the nationality behind.
    private func isSexMark(_ index: Int) -> Bool {
        guard let after = text[index + 1], text.gaps[index + 1] == .none, after.isHan else { return true }
        return text[index + 2] == "族" || text[index + 3] == "族"
    }

    /// The name that ends before a mark; at most one sign lies between.
    private mutating func takeEnding(at mark: Int, isTitle: Bool) {
        var end = mark
        if !isTitle, let sign = text[end - 1], Self.signs.contains(sign) { end -= 1 }
        guard end > 0, text.scalars[end - 1].isHan, text.gaps[end] != .lineBreak || end == text.count else { return }
        var best: NameCandidate?
        for start in stride(from: max(0, end - 4), to: end, by: 1) {
            for candidate in NameCandidate.all(in: text, at: start, words: words)
            where candidate.range.upperBound == end {
                guard beginsCleanly(start) || candidate.weight == .rare else { continue }
                if let held = best, rank(held) >= rank(candidate) { continue }
                best = candidate
            }
        }
        guard let best,
            isPerson(best, isTitle: isTitle, isSex: mark < text.count && Self.sexes.contains(text.scalars[mark]))
        else { return }
        take(best, isSure: true)
    }

    private func isPerson(_ candidate: NameCandidate, isTitle: Bool, isSex: Bool) -> Bool {
        let start = candidate.range.lowerBound
        // In 成年子女、 the mark is part of a word; in 李四，女 a sign parts it from the name.
        let isSex = isSex && text[candidate.range.upperBound].map(\.isHan) == false
        let isClean = beginsCleanly(start)
        if isClean, candidate.weight == .rare { return true }
        let isAnnounced = labels.hit(before: start, within: 0) != nil
        let evidence = WordEvidence(text, around: candidate.range, isAnnounced: isAnnounced)
        if isClean, isSex, candidate.givenLength == 2 { return !evidence.isWord(candidate) }
        return (isClean || !isTitle) && evidence.supports(candidate)
    }

    private func rank(_ candidate: NameCandidate) -> Int {
        (beginsCleanly(candidate.range.lowerBound) ? 8 : 0) + Int(candidate.weight.rawValue) * 2
            + (candidate.range.count > 2 ? 1 : 0)
    }

    /// A clause, a label or a verb ends before.
    func beginsCleanly(_ index: Int) -> Bool {
        if isClauseStart(index) || verb(before: index) != nil { return true }
        return labels.hit(before: index, within: 0) != nil
    }

    private static let sexes: Set<Unicode.Scalar> = ["男", "女"]
    private static let signs: Set<Unicode.Scalar> = ["，", ",", "（", "、", "：", ":", "-", "/"]
}
