// SPDX-License-Identifier: GPL-3.0-or-later

/// What a document's own text says about when it begins, ends, or ends another; read at import, linked later.
public struct ValidityClause: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// 自2022年11月1日起施行: `date`.
        case effectiveOn
        /// 自公布之日起施行: the publication day, plus `days` where 自公布之日起30日后.
        case effectiveOnPublication
        /// 自印发之日起施行: the print day.
        case effectiveOnPrinting
        /// 有效期至, 至…止: `date` is the last day.
        case expiresOn
        /// 有效期N年, 试行期N年: `months`.
        case term
        /// 至…工作完成: ends with a task; no date.
        case untilTaskDone
        /// 同时废止, 予以废止: `target` as a whole.
        case repeals
        /// Only some provisions of `target`.
        case repealsPartly
        /// 宣布失效.
        case declaresLapsed
        /// 停止执行.
        case suspends
        /// 修改 of `target` by a decision.
        case amends
    }

    public var kind: Kind
    public var date: CivilDate?
    public var days: Int?
    public var months: Int?
    /// The title between 《 and 》 as printed, inner brackets kept.
    public var targetTitle: String?
    /// The number in brackets behind the title, as printed.
    public var targetNumber: String?
    /// Dates and makers said of the target in the sentence: 1987年8月5日, 国务院.
    public var targetDate: CivilDate?
    public var targetYear: Int?
    public var targetIssuer: String?
    /// The whole sentence.
    public var quote: String
    /// 第三十九条, where the sentence stands in one.
    public var locator: String?
    /// Scalar offset of the sentence in the body.
    public var offset: Int

    public init(
        kind: Kind, date: CivilDate? = nil, days: Int? = nil, months: Int? = nil, targetTitle: String? = nil,
        targetNumber: String? = nil, targetDate: CivilDate? = nil, targetYear: Int? = nil,
        targetIssuer: String? = nil, quote: String, locator: String? = nil, offset: Int = 0
    ) {
        self.kind = kind
        self.date = date
        self.days = days
        self.months = months
        self.targetTitle = targetTitle
        self.targetNumber = targetNumber
        self.targetDate = targetDate
        self.targetYear = targetYear
        self.targetIssuer = targetIssuer
        self.quote = quote
        self.locator = locator
        self.offset = offset
    }
}
