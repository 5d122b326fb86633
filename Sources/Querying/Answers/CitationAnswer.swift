// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One provision that a record cites, as it stood on the days that matter.
public struct CitationAnswer: Codable, Hashable, Sendable {
    /// 《食品安全法》第一百二十四条第一款第（二）项.
    public var citation: String
    /// `basis` allows the act, `duty` was broken.
    public var role: Role
    /// On the day of the decision; of list items and benchmarks on their first day.
    public var onDay: ArticleStanding
    /// On the day of the conduct, where that is known.
    public var onConduct: ArticleStanding?
    /// On the day of the question.
    public var today: ArticleStanding
    /// Whether the text of the article has changed since `onDay`; absent where one of the texts is not held.
    public var differsToday: Bool?
    /// Whether the text differed between conduct and decision; likewise.
    public var differsFromConduct: Bool?
    /// The decisions on the same provision.
    public var links: SearchAnswer.ItemLinks

    public enum Role: String, Codable, Hashable, Sendable, CaseIterable {
        case basis
        case duty
    }

    enum CodingKeys: String, CodingKey {
        case citation, role, today, links
        case onDay = "on_day"
        case onConduct = "on_conduct"
        case differsToday = "differs_today"
        case differsFromConduct = "differs_from_conduct"
    }
}
