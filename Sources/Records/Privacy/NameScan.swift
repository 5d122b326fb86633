// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds names of persons that nobody announced, by what stands around them.
///
/// Behind a role (当事人, 经营者：) recall comes first: a word too many hidden is a blemish, a name shown a breach. Anywhere
/// else a name must begin a clause or follow a verb such as 对, go on with what people do (于, 驾驶, 处以), and be no word
/// of the dictionary. In the facts of cases, where nothing of that stands around it, the dictionary and the beginning of a
/// clause are enough (`takeBare`). Names found surely are then hidden wherever they stand in the text.
struct NameScan {
    enum Scope {
        /// Names of whomever the text speaks of, officials named as such excepted.
        case everyone
        /// Only those a document itself marks as private persons: behind a role in a case, or beside an identity number.
        case privatePersons
    }

    let text: IdentifierScalars
    let labels: LabelHits
    let words: PrivacyWords
    /// Ranges in which nothing is a name: organisations to be kept, officials.
    private var kept: Set<Int>
    private(set) var found: [Int: Range<Int>] = [:]
    /// Sure enough to be looked for elsewhere.
    private(set) var sure: Set<String> = []
    /// Where names stand that were known before.
    private let known: [Range<Int>]

    let scope: Scope

    init(
        _ text: IdentifierScalars, labels: LabelHits, kept: [Range<Int>], known: [Range<Int>] = [],
        scope: Scope = .everyone, words: PrivacyWords = .standard
    ) {
        self.text = text
        self.labels = labels
        self.words = words
        self.scope = scope
        self.known = known
        self.kept = Set(kept.joined())
    }

    /// Spans in folded indices, ascending and apart. Linear.
    mutating func spans() -> [MaskSpan] {
        keepOfficials()
        for hit in labels.hits where announcesPerson(hit.label) { takeRole(hit) }
        takeMarked()
        if scope == .everyone {
            takeClauses()
            takeLists()
            takeBare()
        }
        let elsewhere = KnownNames(Array(sure)).find(in: text).filter { !isInOrganization($0.range) }
        return (found.values + elsewhere.map(\.range)).filter { !isKept($0) }.map { span($0) }
    }

    private func announcesPerson(_ label: PrivacyWords.Label) -> Bool {
        switch label {
        case .role, .person, .kin: true
        case .contact, .bystander: scope == .everyone
        default: false
        }
    }

    mutating func take(_ candidate: NameCandidate, isSure: Bool) {
        let range = candidate.range
        guard !isKept(range) else { return }
        if let held = found[range.lowerBound], held.count >= range.count { return }
        found[range.lowerBound] = range
        // Two characters recur by chance more easily than three.
        if isSure, candidate.weight > .function, range.count > 2 || candidate.weight == .rare,
            !words.stops.holds(in: text, at: range.lowerBound)
        {
            sure.insert(text.text(range))
        }
    }

    /// Whether a name that was known, or found from another place, lies across `range`.
    func isTaken(_ range: Range<Int>) -> Bool {
        if known.contains(where: range.overlaps) { return true }
        return (range.lowerBound - 4..<range.upperBound).contains { found[$0].map(range.overlaps) ?? false }
    }

    mutating func keep(_ range: Range<Int>) { kept.formUnion(range) }

    private func isKept(_ range: Range<Int>) -> Bool { !kept.isEmpty && range.contains(where: kept.contains) }

    private func span(_ range: Range<Int>) -> MaskSpan {
        MaskSpan(scope == .everyone ? .name : .privateName, range, replacement: PersonName.masked(text.text(range)))
    }
}
