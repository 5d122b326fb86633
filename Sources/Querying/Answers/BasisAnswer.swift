// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Every decision that applies an article: the JSON of `/api/v1/basis`.
public struct BasisAnswer: Codable, Hashable, Sendable {
    public var query: Reading
    /// The article on the day of the question.
    public var article: ArticleStanding
    /// Decisions other than licences whose basis is the article.
    public var decisions: Decisions
    /// Licences on the basis of the article; counted only.
    public var licenceTotal: Int
    /// Decisions that name the article as the duty that was broken, not as what allows the act.
    public var duties: Duties
    public var items: [ItemAnswer]
    public var benchmarks: [BenchmarkAnswer]
    public var searched: [SearchedSource]
    public var warnings: [String]
    public var page: Int
    public var limit: Int
    public var links: SearchAnswer.Links
    public var meta: SearchAnswer.Meta

    public struct Reading: Codable, Hashable, Sendable {
        public var given: String
        /// 《食品安全法》第一百二十四条第一款.
        public var citation: String
        public var title: String
        public var article: String
        public var articleTo: String?
        public var paragraph: Int?
        public var item: Int?
        public var subitem: Int?

        enum CodingKeys: String, CodingKey {
            case given, citation, title, article, paragraph, item, subitem
            case articleTo = "article_to"
        }
    }

    public struct Decisions: Codable, Hashable, Sendable {
        public var total: Int
        /// Newest first; one page.
        public var items: [BasisDecision]
        public var byOrgan: [LabelledCount]
        /// Newest first.
        public var byYear: [LabelledCount]
        public var byActKind: [LabelledCount]
        /// A combined penalty counts in each of its kinds.
        public var byKind: [LabelledCount]
        /// Each decision once, under its heaviest kind of penalty.
        public var byHeaviest: [LabelledCount]
        public var fines: FineSpread

        enum CodingKeys: String, CodingKey {
            case total, items, fines
            case byOrgan = "by_organ"
            case byYear = "by_year"
            case byActKind = "by_act_kind"
            case byKind = "by_kind"
            case byHeaviest = "by_heaviest"
        }
    }

    public struct Duties: Codable, Hashable, Sendable {
        public var total: Int
        /// Newest first; at most a page.
        public var items: [BasisDecision]
    }

    enum CodingKeys: String, CodingKey {
        case query, article, decisions, duties, items, benchmarks, searched, warnings, page, limit, links, meta
        case licenceTotal = "licence_total"
    }
}

/// One decision in the list under an article.
public struct BasisDecision: Codable, Hashable, Sendable, Identifiable {
    public var id: String
    public var title: String
    public var number: String?
    public var actKind: LabelledCode
    public var organ: OrganReference?
    public var party: PartyAnswer?
    public var violation: String?
    public var decidedOn: CivilDate?
    public var penaltyKinds: [LabelledCode]
    public var fine: AmountAnswer?
    public var state: LabelledCode
    /// The citations that are the reason why it is listed.
    public var cited: [String]
    /// The article as it stood on the day of the decision, and where known on that of the conduct.
    public var onDecision: ArticleStanding
    public var onConduct: ArticleStanding?
    public var source: SourceReference
    public var links: SearchAnswer.ItemLinks

    enum CodingKeys: String, CodingKey {
        case id, title, number, organ, party, violation, fine, state, cited, source, links
        case actKind = "act_kind"
        case decidedOn = "decided_on"
        case penaltyKinds = "penalty_kinds"
        case onDecision = "on_decision"
        case onConduct = "on_conduct"
    }
}
