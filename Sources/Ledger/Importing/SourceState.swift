// SPDX-License-Identifier: GPL-3.0-or-later
public import Records

/// How it stands with one source of one kind: when it last gave its rows, and what has gone wrong since.
public struct SourceState: Codable, Hashable, Sendable {
    public var kind: RecordKind
    public var source: String
    /// Whose data these are, as config.yaml says; `nil` for files that were imported by hand.
    public var organ: String?
    /// Names that its rows give instead of the source's (`source_name`).
    public var rowNames: [String]
    /// Seconds since 1970 in UTC of the last run that brought rows; `nil` where none has.
    public var succeeded: Int64?
    /// Of the last run in which a file could not be taken in; `nil` where the last run was whole.
    public var failed: Int64?
    /// Reason code of that failure.
    public var failure: String?
    /// The last run brought something. Its moment does not tell: two runs may end within one second.
    public var hasBrought: Bool
    public var review: Review?

    /// What the gate says of a source.
    public enum Review: String, Codable, Hashable, Sendable, CaseIterable {
        case passed
        /// No review, a failed one, or one whose day has not come.
        case unreviewed
        case notPublicAtSource = "not_public_at_source"
    }

    public enum Condition: String, Codable, Hashable, Sendable, CaseIterable {
        /// The last run brought all of its files.
        case current
        /// Of the last run some files could not be taken in.
        case partial
        /// The last run brought nothing, what is held is older.
        case failing
        /// Not to be taken in; what is held came in before.
        case unreviewed
        /// No run has brought anything yet.
        case never
    }

    public var condition: Condition {
        if let review, review != .passed { return .unreviewed }
        guard let failed else { return succeeded == nil ? .never : .current }
        guard hasBrought, let succeeded else { return .failing }
        return succeeded <= failed ? .partial : .current
    }
}

/// What one run of a source came to: an import by hand, or the source's turn in a `sync`.
public struct SourceRun: Hashable, Sendable {
    public var kind: RecordKind
    public var source: String
    public var organ: String?
    public var review: SourceState.Review?
    /// Something was read, new or not.
    public var hasBrought: Bool
    /// Reason code of the first file, or of the source, that could not be taken in.
    public var failure: String?

    public init(
        kind: RecordKind, source: String, organ: String? = nil, review: SourceState.Review? = nil, hasBrought: Bool,
        failure: String?
    ) {
        self.kind = kind
        self.source = source
        self.organ = organ
        self.review = review
        self.hasBrought = hasBrought
        self.failure = failure
    }
}
