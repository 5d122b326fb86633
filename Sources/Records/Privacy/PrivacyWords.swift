// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of `privacy_words.tsv` beside which personal data stands.
struct PrivacyWords: Sendable {
    enum Label: String, Sendable, CaseIterable {
        case role, contact, person, kin, bystander, identity, official, home, place, phone, organPhone = "organ_phone",
            account, qq, wechat, licence
    }

    /// What announces personal data, or announces that something is none.
    let labels: WordTable<Label>
    /// What comes directly behind a name in a sentence; true where hardly anything else comes before it.
    let followers: WordTable<Bool>
    /// What comes directly before one, spelled backwards; true for words that hardly anything but a person follows.
    let verbs: WordTable<Bool>
    /// What comes behind one in the facts of a case, and hardly behind anything else.
    let factFollowers: WordTable<Bool>
    /// What comes directly before one in the facts of a case, among much else; spelled backwards.
    let openers: WordTable<Bool>
    /// What a name of an organisation or place ends in.
    let organizationEnds: Set<String>
    /// Words that begin with a surname and are no name; true where no longer name begins with them either.
    let stops: WordTable<Bool>
    /// Words that follow a surname's character and are no given name.
    let notGiven: Set<String>
    /// Names that the dictionary takes for words.
    let sampleNames: Set<String>

    /// The tables that come with the program; read once.
    static let standard: PrivacyWords = {
        do throws(DomainTable.Fault) {
            return try PrivacyWords(
                words: PackageResources.privacy_words_tsv, stops: PackageResources.name_stops_tsv)
        } catch {
            preconditionFailure("the words of privacy in Sources/Records/Tables: \(error)")
        }
    }()

    init(words: [UInt8], stops: [UInt8]) throws(DomainTable.Fault) {
        var labels: [(word: String, value: Label)] = []
        var followers: [(word: String, value: Bool)] = []
        var verbs: [(word: String, value: Bool)] = []
        var factFollowers: [(word: String, value: Bool)] = []
        var openers: [(word: String, value: Bool)] = []
        var ends: Set<String> = []
        for row in try DomainTable(words, required: ["kind", "words"]).rows {
            let list = row.list("words")
            switch row.text("kind") {
            case "follower": followers += list.map { ($0, false) }
            case "telling": followers += list.map { ($0, true) }
            case "fact_follower": factFollowers += list.map { ($0, true) }
            case "opener": openers += list.map { (String($0.reversed()), false) }
            case "verb": verbs += list.map { (String($0.reversed()), false) }
            case "strong_verb": verbs += list.map { (String($0.reversed()), true) }
            case "end": ends.formUnion(list)
            case let kind:
                guard let label = Label(rawValue: kind) else {
                    throw DomainTable.Fault(code: .badWord, line: row.line, detail: kind)
                }
                labels += list.map { ($0, label) }
            }
        }
        self.labels = WordTable(labels)
        self.followers = WordTable(followers)
        self.verbs = WordTable(verbs)
        self.factFollowers = WordTable(factFollowers)
        self.openers = WordTable(openers)
        organizationEnds = ends
        var stopWords: [(word: String, value: Bool)] = []
        var notGiven: Set<String> = []
        var sampleNames: Set<String> = []
        for row in try DomainTable(stops, required: ["kind", "words"]).rows {
            let list = row.list("words")
            switch row.text("kind") {
            case "word": stopWords += list.map { ($0, true) }
            case "place": stopWords += list.map { ($0, false) }
            case "given": notGiven.formUnion(list)
            case "name": sampleNames.formUnion(list)
            case let kind: throw DomainTable.Fault(code: .badWord, line: row.line, detail: kind)
            }
        }
        self.stops = WordTable(stopWords)
        self.notGiven = notGiven
        self.sampleNames = sampleNames
    }
}
