// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What a page says of a record that another one names: enough for a link with its state.
public struct RelatedRecord: Codable, Hashable, Sendable, Identifiable {
    /// The record's own id; where a work was named, that of its version on the day.
    public var id: String
    public var kind: RecordKind
    public var title: String
    public var number: String?
    public var date: CivilDate?
    public var status: StatusCode?
}
