// SPDX-License-Identifier: GPL-3.0-or-later

extension NameScan {
    /// How plainly a name was announced.
    enum Announcement: Equatable {
        /// 经营者：
        case colon
        /// 经营者（, 经营者“, or a space.
        case mark
        /// 当事人张三.
        case plain
        /// 村民张三: a word that speaks of people in general more often.
        case general
        /// The same in the facts of a case, where recall comes first; `isKin` where any surname may follow.
        case fact(isKin: Bool)
        /// 、 behind another name.
        case chain
    }

    /// Names of officials and enforcement staff are published (domain.md §7): what follows 执法人员, 局长 is kept.
    mutating func keepOfficials() {
        for hit in labels.hits where hit.label == .official {
            var (index, announcement) = skipJoints(from: hit.range.upperBound, unmarked: .plain)
            while let candidate = choose(at: index, announcement) {
                keep(candidate.range)
                guard let next = nextInChain(candidate.range.upperBound, announcement) else { break }
                index = next
                announcement = .chain
            }
        }
    }

    /// 当事人张建国, 法定代表人（负责人）：张三、李四.
    mutating func takeRole(_ hit: LabelHits.Hit) {
        let (start, announcement) = skipJoints(from: hit.range.upperBound, unmarked: unmarked(hit))
        if announcement.isGeneral, !WordEvidence(text, around: hit.range).begins(at: [hit.range.lowerBound, start]) {
            // 业主 in 企业主张债权.
            return
        }
        guard var candidate = choose(at: start, announcement) else {
            if announcement == .colon { takeForeign(at: start, label: hit.range) }
            return
        }
        take(candidate, isSure: !announcement.isGeneral || candidate.givenLength == 2 && candidate.weight == .rare)
        while let next = nextInChain(candidate.range.upperBound, announcement), let further = choose(at: next, .chain) {
            take(further, isSure: true)
            candidate = further
        }
    }

    private func unmarked(_ hit: LabelHits.Hit) -> Announcement {
        guard hit.label == .person || hit.label == .kin || hit.label == .bystander else { return .plain }
        guard scope == .everyone else { return .general }
        return .fact(isKin: hit.label == .kin || text[hit.range.lowerBound] == "其")
    }

    /// What may stand between a role and the name, and how plainly it announces one.
    private func skipJoints(from start: Int, unmarked: Announcement) -> (index: Int, Announcement) {
        var index = start
        if text[index] == "（", let close = (index + 1..<index + 12).first(where: { text[$0] == "）" }),
            text[close + 1] == ":"
        {
            // 法定代表人（负责人）：张三; but 当事人（张三） holds the name itself.
            index = close + 1
        }
        var announcement = unmarked
        if let copula = text[index], Self.copulas.contains(copula) { index += 1 }
        while let scalar = text[index], index - start < 16, text.gaps[index] != .lineBreak {
            if scalar == ":" || scalar == "=" {
                announcement = .colon
            } else if Self.marks.contains(scalar) {
                if announcement != .colon { announcement = .mark }
            } else {
                break
            }
            index += 1
        }
        if announcement == unmarked, text[index] != nil, text.gaps[index] == .space { announcement = .mark }
        return (index, announcement)
    }

    /// The likeliest name at `index`.
    func choose(at index: Int, _ announcement: Announcement) -> NameCandidate? {
        guard text[index] != nil, text.gaps[index] != .lineBreak || announcement == .colon else { return nil }
        let candidates = NameCandidate.all(in: text, at: index, words: words).filter {
            $0.weight > .function || announcement == .colon
                || announcement == .fact(isKin: true) && Surnames.standard.isKin(text.scalars[index])
        }
        guard let longest = candidates.first else { return announcement == .colon ? word(at: index) : nil }
        let bounded = candidates.filter { boundary(at: $0.range.upperBound) != nil }
        let isOpen = announcement != .general && announcement != .chain
        if bounded.isEmpty, !isOpen || isInOrganization(index..<index + 1) { return nil }
        let evidence = WordEvidence(text, around: longest.range, isAnnounced: true)
        // 张三因未…: the third character is rather a word of the sentence.
        let ordered = bounded.count > 1 && isTooLong(bounded[0], instead: bounded[1]) ? bounded.reversed() : bounded
        if let chosen = ordered.first(where: { isEnough($0, announcement, evidence) }) { return chosen }
        if case .fact = announcement {
            return bounded.isEmpty && longest.givenLength == 2 ? open(longest, evidence) : nil
        }
        guard bounded.isEmpty, announcement == .colon || longest.weight == .rare else { return nil }
        // 耿丹赵慧东: another name begins where the shorter one ends.
        if let apart = candidates.first(where: isFollowedByName) { return apart }
        return candidates.first { evidence.supports($0) }
            ?? (announcement == .colon && longest.weight == .rare ? longest : nil)
    }

    private func isEnough(_ candidate: NameCandidate, _ announcement: Announcement, _ evidence: WordEvidence) -> Bool {
        let isTelling: Bool? =
            switch boundary(at: candidate.range.upperBound) {
            case .end?: nil
            case .word(let isTelling)?: isTelling
            case nil: false
            }
        let isLikely = isLikely(candidate, isFollowed: isTelling ?? true, evidence)
        switch announcement {
        case .colon:
            if candidate.weight == .function { return isTelling == nil && !evidence.isWord(candidate) }
            return isTelling == nil || isLikely
        case .mark: return isLikely || isTelling == nil && (candidate.weight == .rare || isWordlikeName(candidate))
        case .plain: return isLikely || isTelling != false && isWordlikeName(candidate)
        case .chain: return isLikely
        case .general:
            guard evidence.supports(candidate), candidate.weight == .rare || candidate.givenLength == 2 else {
                return false
            }
            return isTelling ?? false || candidate.weight == .rare
        case .fact(let isKin):
            if candidate.weight == .function {
                return isKin && candidate.givenLength == 2 && evidence.supports(candidate)
            }
            guard candidate.weight == .rare || candidate.givenLength == 2 else { return false }
            return evidence.supports(candidate)
                || candidate.givenLength == 2 && candidate.weight == .rare && !evidence.isWord(candidate)
        }
    }

    /// 法定代表人高翔: a word that is a name as well, where nothing but a name is expected.
    private func isWordlikeName(_ candidate: NameCandidate) -> Bool {
        scope == .everyone && candidate.weight == .often && candidate.range.count == 2
            && Surnames.standard.isGiven(text.scalars[candidate.range.upperBound - 1])
    }

    /// 工人李文山高处…: nothing that ends a name follows, but the dictionary parts it from what does.
    private func open(_ candidate: NameCandidate, _ evidence: WordEvidence) -> NameCandidate? {
        candidate.weight == .rare && evidence.supports(candidate) ? candidate : nil
    }

    private func isFollowedByName(_ candidate: NameCandidate) -> Bool {
        NameCandidate.all(in: text, at: candidate.range.upperBound, words: words).contains {
            $0.weight == .rare && boundary(at: $0.range.upperBound) != nil
        }
    }

    /// Words that begin with a rare surname are in the table of stops; so the dictionary, which has 陆军 and 曹军 too, need not
    /// agree where the text goes on as behind a name.
    private func isLikely(_ candidate: NameCandidate, isFollowed: Bool, _ evidence: WordEvidence) -> Bool {
        if evidence.supports(candidate) { return true }
        if candidate.weight == .rare { return isFollowed || candidate.givenLength == 2 && !evidence.isWord(candidate) }
        return isFollowed && candidate.givenLength == 2 && !evidence.isWord(candidate)
    }

    /// 张三因 before 未, 罗成擅 before 自: the last character is a particle, or begins a word with the next.
    private func isTooLong(_ candidate: NameCandidate, instead shorter: NameCandidate) -> Bool {
        if Self.particles.contains(text.scalars[candidate.range.upperBound - 1]) { return true }
        guard let word = words.followers.longest(in: text, at: shorter.range.upperBound) else { return false }
        return word.end > candidate.range.upperBound
    }

    /// 申请人：黄河, where nothing follows: a name though it is a word.
    private func word(at index: Int) -> NameCandidate? {
        NameCandidate.all(in: text, at: index, words: words, passingStops: true).first {
            guard case .end? = boundary(at: $0.range.upperBound) else { return false }
            return $0.weight > .function
        }
    }

    /// Where the next name of a list may begin: behind 、, 和 and the like; behind a colon also without any (联系人：张三李四).
    private func nextInChain(_ end: Int, _ announcement: Announcement) -> Int? {
        for word in ["、", "和", "与", "及", "以及", "/", ";", ","] where text.has(word, at: end) {
            let next = end + word.unicodeScalars.count
            return text[next].map(\.isHan) == true && text.gaps[next] != .lineBreak ? next : nil
        }
        guard text[end].map(\.isHan) == true else { return nil }
        return text.gaps[end] == .space || text.gaps[end] == .none && announcement == .colon ? end : nil
    }

    /// A name without a surname of the table (阿木子黑) behind 姓名：; up to the next sign, if it is no word.
    private mutating func takeForeign(at start: Int, label: Range<Int>) {
        guard Self.nameLabels.contains(where: { text.has($0, before: label.upperBound) }) else { return }
        var end = start
        while let scalar = text[end], scalar.isHan, end == start || text.gaps[end] == .none, end - start < 6 {
            end += 1
        }
        guard (2...5).contains(end - start), text[end] != ":", !text.scalars[start..<end].contains("某"),
            !words.stops.holds(in: text, at: start), !words.followers.holds(in: text, at: start),
            !(start..<end).contains(where: { words.labels.longest(in: text, at: $0) != nil })
        else { return }
        let candidate = NameCandidate(range: start..<end, surnameLength: 1, weight: .often)
        guard case .end? = boundary(at: end), !isInOrganization(start..<start + 1) else { return }
        if WordEvidence(text, around: start..<end, isAnnounced: true).isUnknown(candidate) {
            take(candidate, isSure: end - start > 2)
        }
    }

    private static let marks: Set<Unicode.Scalar> = ["（", "\"", "“", "'", "‘", "|"]
    private static let copulas: Set<Unicode.Scalar> = ["为", "是", "系", "叫"]
    private static let particles = Set("因系将未被持称把于在的以".unicodeScalars)
    private static let nameLabels = ["姓名", "户名", "名字", "法定代表人", "经营者", "当事人", "被处罚人", "联系人"]
}

extension NameScan.Announcement {
    /// A word for people in general went before.
    var isGeneral: Bool {
        switch self {
        case .general, .fact: true
        case .colon, .mark, .plain, .chain: false
        }
    }
}
