// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Invented subjects, acts and entries with everything that counts and pages see; deterministic by seed.
public struct InventedRecords: Sendable {
    public var subjects: [MarketSubject] = []
    public var acts: [EnforcementAct] = []
    public var entries: [CreditEntry] = []

    public var all: [any PublicRecord] { subjects + acts + entries }

    static let organs = ["元谋县市场监督管理局", "元谋县农业农村局", "元谋县卫生健康局", "元谋县交通运输局", "示例县示例局"]
    static let statutes = [
        InventedStatutes.food, "示例食品经营法", InventedStatutes.market, InventedStatutes.order, InventedStatutes.missing,
        InventedStatutes.trial, InventedStatutes.measure,
    ]
    static let conduct = ["超范围经营食品", "未亮证经营", "使用不合格计量器具", "未按规定公示", "经营超过保质期的食品"]
    static let kinds: [[PenaltyKind]] = [
        [.warning], [.fine], [.warning, .fine], [.fine, .confiscationOfGains],
        [.confiscationOfGoods, .fine, .revocation],
        [.stoppage], [],
    ]

    public init(subjects count: Int, acts: Int, entries: Int = 0, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        subjects = (0..<count).map { Self.subject($0, &random) }
        self.acts = (0..<acts).map { Self.act($0, of: subjects, &random) }
        self.entries = (0..<entries).map { Self.entry($0, of: subjects, &random) }
    }

    static func subject(_ index: Int, _ random: inout SeededGenerator) -> MarketSubject {
        // Every tenth bears the name of the one before it.
        let named = index % 10 == 9 ? index - 1 : index
        var subject = MarketSubject(
            id: "subject-\(index)", code: InventedCode.credit(index), name: "元谋示例\(word(named))商贸有限公司",
            source: SourceReference(name: "示例登记库", id: "s-\(index)"))
        if index % 5 == 0 { subject.formerNames = ["元谋县示例\(word(index))经营部"] }
        if index % 4 == 0 { subject.registrationNumber = InventedCode.registration(index + 100) }
        if index % 8 == 7 { subject.parent = InventedCode.credit(index - 1) }
        subject.state = index % 6 == 5 ? .deregistered : .active
        subject.division = index % 2 == 0 ? "元马镇" : "黄瓜园镇"
        subject.establishedOn = day(2005, 5_000, &random)
        return subject
    }

    static func act(_ index: Int, of subjects: [MarketSubject], _ random: inout SeededGenerator) -> EnforcementAct {
        var party = Party(name: "张某某", kind: .naturalPerson)
        let subject = InventedCorpus.pick(subjects, &random)
        switch Int.random(in: 0..<10, using: &random) {
        case 0: break
        case 1: party = Party(name: subject.name, kind: .organization)
        default: party = Party(name: subject.name, kind: .organization, creditCode: subject.code)
        }
        let isLicence = Int.random(in: 0..<6, using: &random) == 0
        let kind: ActKind = isLicence ? .licence : Int.random(in: 0..<8, using: &random) == 0 ? .coercion : .penalty
        let organ = InventedCorpus.pick(organs, &random)
        var act = EnforcementAct(
            id: "act-\(index)", actKind: kind, party: party, organ: organ,
            source: SourceReference(name: index % 3 == 0 ? "示例双公示甲" : "示例双公示乙", id: "a-\(index)"))
        act.decidedOn = day(2016, 3_900, &random)
        act.publishedOn = act.decidedOn?.adding(days: Int.random(in: 0...40, using: &random))
        act.number = "元示罚〔\(act.decidedOn?.year ?? 2020)〕\(index + 1)号"
        act.violation = InventedCorpus.pick(conduct, &random)
        act.basisCitations = citations(1...3, &random)
        act.dutyCitations = citations(0...2, &random)
        act.basis = act.basisCitations.map(\.canonical).joined(separator: "、")
        if kind == .penalty { act.penaltyKinds = InventedCorpus.pick(kinds, &random) }
        if act.penaltyKinds.contains(.fine) {
            act.fine = Amount(fen: Int64.random(in: 1...500, using: &random) * 10_001)
            if Int.random(in: 0..<20, using: &random) == 0 {
                act.fine = Amount(fen: 2_000_000_000)
                act.flags = [.amountReview]
            }
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
            act.conductOn = act.decidedOn?.adding(days: -Int.random(in: 1...900, using: &random))
        }
        if Int.random(in: 0..<25, using: &random) == 0 {
            act.state = .annulled
            act.endedOn = act.decidedOn?.adding(days: 90)
            act.endReason = "示例理由"
        }
        return act
    }

    static func entry(_ index: Int, of subjects: [MarketSubject], _ random: inout SeededGenerator) -> CreditEntry {
        let subject = InventedCorpus.pick(subjects, &random)
        let section = InventedCorpus.pick(CreditEntry.Section.allCases, &random)
        let hasCode = Int.random(in: 0..<8, using: &random) > 0
        var entry = CreditEntry(
            id: "entry-\(index)", subjectCode: hasCode ? subject.code : nil, subjectName: subject.name,
            section: section,
            sectionText: section.label, source: SourceReference(name: "示例信用库", id: "k-\(index)"))
        entry.decidedOn = day(2024, 600, &random)
        entry.grade = .serious
        entry.content = "示例内容\(index)"
        return entry
    }

    static func citations(_ count: ClosedRange<Int>, _ random: inout SeededGenerator) -> [ArticleCitation] {
        (0..<Int.random(in: count, using: &random)).compactMap { _ in
            guard let article = ArticleNumber(Int.random(in: 9...14, using: &random)) else { return nil }
            let last = Int.random(in: 0..<8, using: &random) == 0 ? ArticleNumber(article.number + 2) : nil
            let paragraph = last == nil && Bool.random(using: &random) ? Int.random(in: 1...2, using: &random) : nil
            let item =
                last == nil && Int.random(in: 0..<3, using: &random) == 0 ? Int.random(in: 1...3, using: &random) : nil
            return ArticleCitation(
                title: InventedCorpus.pick(statutes, &random), article: article, articleTo: last,
                paragraph: paragraph, item: item)
        }
    }

    static func day(_ year: Int, _ days: Int, _ random: inout SeededGenerator) -> CivilDate? {
        CivilDate(year: year, month: 1, day: 1)?.adding(days: Int.random(in: 0..<days, using: &random))
    }

    /// Two Han characters for a number, different for each.
    static func word(_ index: Int) -> String {
        let characters = Array("松竹梅兰桂枫杉柳榆槐")
        return String([characters[index / 10 % 10], characters[index % 10]])
    }
}
