// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Interpretations of the county's documents since the founding document of 28 September 2016: early, late and missing;
/// several of one document, one of several, of a joint document.
struct InterpretationPlan: Sendable {
    private(set) var all: [PlannedInterpretation] = []
    private let county: CountyPlan
    private let seed: UInt64
    /// Documents that came as plain files and so bear no id of the source.
    private let withoutID: Set<Int>
    private var random: SplitMix64

    private static let since = CivilDate(year: 2016, month: 9, day: 28) ?? MarketPlan.lastDay

    init(seed: UInt64, county: CountyPlan, withoutID: Set<Int>) {
        self.county = county
        self.seed = seed
        self.withoutID = withoutID
        random = SplitMix64(seed: seed &+ 0x5EED_0004)
        let due = county.order.filter { isDue(county.documents[$0]) }
        for (turn, id) in due.enumerated() { plan(id, turn: turn) }
        planPairs(due)
        planOdd(due)
        plantBad()
    }

    /// Documents that should be interpreted: normative and joint ones with a matter of their own.
    func isDue(_ document: PlannedDocument) -> Bool {
        guard document.publishedOn >= Self.since, document.subject != nil, document.form != .draft else { return false }
        return document.documentClass == .normativeDocument || document.documentClass == .jointPartyDocument
    }

    /// Six in ten are interpreted; the others wait.
    private mutating func plan(_ id: Int, turn: Int) {
        let document = county.documents[id]
        let isJoint = document.documentClass == .jointPartyDocument
        guard turn % 5 < 3 || isJoint else { return }
        let timing = PlannedInterpretation.Timing.allCases[turn % 7 < 4 ? turn % 7 : turn % 3 + 1]
        let links: [PlannedInterpretation.Link] = [.id, .number, .title, .id]
        let link = document.number == nil ? .id : links[turn % links.count]
        add([id], link, timing, .text)
        if turn % 8 == 0 { add([id], .id, timing, .graphic) }
        if turn % 12 == 0 { add([id], .number, .late, .questions) }
        if turn % 20 == 0 {
            add(
                [id], .title, timing,
                [.audioVideo, .interview, .pressConference, .expert, .media, .animation][turn / 20 % 6])
        }
    }

    /// One interpretation of two documents of one matter.
    private mutating func planPairs(_ due: [Int]) {
        let bySubject = Dictionary(grouping: due) { county.documents[$0].subject ?? -1 }
        for subject in bySubject.keys.sorted().prefix(6) {
            guard let ids = bySubject[subject], ids.count >= 2 else { continue }
            add(Array(ids.suffix(2)), .id, .late, .text)
        }
    }

    private mutating func planOdd(_ due: [Int]) {
        guard let last = due.last, let first = due.first else { return }
        // Says nothing of what it interprets.
        add([last], .none, .late, .other)
        // Little but the document's own text.
        var writer = BodyWriter(plan: county, document: county.documents[first], seed: seed)
        add([first], .id, .inTime, .text)
        all[all.count - 1].body = ([Phrases.banner] + writer.text()).joined(separator: "\n")
        all[all.count - 1].title = "《\(county.documents[first].name)》解读（转载）"
        // A film without words.
        add([last], .id, .inTime, .audioVideo)
        all[all.count - 1].body = "视频（示例）"
    }

    private mutating func plantBad() {
        guard all.count > 8 else { return }
        var empty = all[3]
        empty.id += "-x"
        empty.title = ""
        empty.reject = ("missing_field", "没有标题")
        all.insert(empty, at: 4)
        var secret = all[6]
        secret.id += "-x"
        secret.body = "秘密★\n" + secret.body
        secret.reject = ("classified", "带有密级标志")
        all.insert(secret, at: 7)
    }

    private mutating func add(
        _ documents: [Int], _ link: PlannedInterpretation.Link, _ timing: PlannedInterpretation.Timing,
        _ form: Interpretation.Form
    ) {
        let subject = county.documents[documents[documents.count - 1]]
        let published = day(timing, after: subject.publishedOn)
        let link = link == .id && !withoutID.isDisjoint(with: documents) ? .number : link
        var writer = InterpretationWriter(county: county, documents: documents, seed: seed)
        all.append(
            PlannedInterpretation(
                id: "example-jd-" + padded(all.count + 1, 4), documents: documents, link: link, timing: timing,
                form: form,
                title: link == .none ? "一图读懂我县近期政策（示例）" : writer.title(form), body: writer.body(form),
                publishedOn: published, issuers: [writer.drafter], reject: nil))
    }

    private mutating func day(_ timing: PlannedInterpretation.Timing, after day: CivilDate) -> CivilDate {
        let offset =
            switch timing {
            case .before: -random.number(in: 1...2)
            case .sameDay: 0
            // One day is never more than three working days.
            case .inTime: 1
            case .late: random.number(in: 16...90)
            }
        return day.adding(days: offset)
    }
}
