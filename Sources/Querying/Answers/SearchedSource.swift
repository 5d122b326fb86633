// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One source that was searched, so that a blank says what it is a blank of.
public struct SearchedSource: Codable, Hashable, Sendable {
    public var kind: RecordKind
    public var kindLabel: String
    /// Absent where nothing of this kind has been taken in.
    public var source: String?
    public var records: Int
    /// Dates of the oldest and the newest record.
    public var earliest: CivilDate?
    public var latest: CivilDate?

    enum CodingKeys: String, CodingKey {
        case kind, source, records, earliest, latest
        case kindLabel = "kind_label"
    }
}
