// SPDX-License-Identifier: GPL-3.0-or-later
public import Records

/// That a record's shown state differs from what it was before `sequence`.
public struct Change: Codable, Hashable, Sendable {
    /// Of the latest change to this record; earlier ones are not kept apart.
    public var sequence: Int64
    /// A document's id; for `.cleanup` the id of the round.
    public var id: String
    public var kind: RecordKind
    /// Withdrawn, or not named any more: must vanish from everything derived.
    public var isDeleted: Bool

    public init(sequence: Int64, id: String, kind: RecordKind, isDeleted: Bool) {
        self.sequence = sequence
        self.id = id
        self.kind = kind
        self.isDeleted = isDeleted
    }
}
