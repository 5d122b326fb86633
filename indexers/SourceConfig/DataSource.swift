// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation
public import Importing
public import Readers
public import Records

/// One source as config.yaml states it: who hands in what, from where, and who looked at whether it may be shown.
public struct DataSource: Hashable, Sendable {
    /// The name under which the ledger keeps what it brings; no two sources share one.
    public var name: String
    /// Names it had before, under which the ledger may still keep what it brought.
    public var formerly: [String] = []
    /// The organ whose data these are.
    public var organ: String
    public var kind: ImportKind
    public var location: Location
    /// Forced format; `nil` tells it from content and extension.
    public var format: FileFormat?
    /// Declared encoding of texts; `nil` tells it from the bytes.
    public var encoding: DeclaredEncoding?
    /// The organ itself shows these rows to the public.
    public var isPublicAtSource: Bool
    /// The secrecy review; `nil` where the file says that there has been none.
    public var review: Review?
    /// Each file holds everything the source has: what it leaves out is withdrawn.
    public var deletesMissing: Bool
    /// Share of the last full load below which a full load is held, 0 to 1.
    public var minimumRowsShare: Double
    /// Who confirmed files that were held.
    public var confirmations: [FileConfirmation]

    /// Where its files are.
    public enum Location: Hashable, Sendable {
        /// A file or folder; absolute.
        case path(String)
        /// http or https.
        case url(URL)
    }

    /// The secrecy review (保密审查) of a source.
    public struct Review: Hashable, Sendable {
        public var reviewer: String
        public var date: CivilDate
        /// 通过; otherwise 不通过.
        public var isPassed: Bool

        public init(reviewer: String, date: CivilDate, isPassed: Bool) {
            self.reviewer = reviewer
            self.date = date
            self.isPassed = isPassed
        }
    }

    /// What the gate says of the source; `nil` lets it in.
    public var refusal: GateRefusal? {
        Gate.refusal(isReviewed: review?.isPassed ?? false, isPublicAtSource: isPublicAtSource)
    }

    /// What the gate says of the source on a day: a review that has not taken place yet lets nothing in.
    public func refusal(on today: CivilDate) -> GateRefusal? {
        guard refusal == nil, let day = review?.date, day > today else { return refusal }
        return GateRefusal(.unreviewed, "保密审查的日期 \(day) 还没有到，不得导入。请填写实际完成审查的日期。")
    }

    /// How its files are to be loaded where they say everything.
    public var fullLoad: FullLoad? {
        deletesMissing ? FullLoad(minimumShare: minimumRowsShare) : nil
    }
}
