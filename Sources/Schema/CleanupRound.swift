// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A cleanup round 清理 as one record: the decision and its rows.
public struct CleanupRound: Codable, Hashable, Sendable, Identifiable {
    public var id: String
    public var title: String
    public var date: CivilDate
    public var rows: [CleanupRow]
    /// Row id → the document it was resolved to.
    public var documents: [String: String]

    public init(id: String, title: String, date: CivilDate, rows: [CleanupRow], documents: [String: String]) {
        self.id = id
        self.title = title
        self.date = date
        self.rows = rows
        self.documents = documents
    }
}
