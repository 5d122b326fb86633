// SPDX-License-Identifier: GPL-3.0-or-later
import Querying

/// A row of the table of sources (`sources.mustache`).
struct SourceLine: Sendable {
    var kind: String
    var source: String
    var records: String
    var latest: String
    var standing: String

    /// Rows shown; collections of documents may name hundreds of sites.
    static let limit = 60

    /// What could not be looked at whole first, then as the answer lists them; and how many are left out.
    static func table(_ sources: [SearchedSource]) -> (lines: [SourceLine], leftOut: String?) {
        let ordered = sources.filter(\.isGap) + sources.filter { !$0.isGap }
        let leftOut = ordered.count - limit
        return (ordered.prefix(limit).map(SourceLine.init), leftOut > 0 ? "另有 \(leftOut) 个来源，见本页数据（JSON）。" : nil)
    }

    private init(_ source: SearchedSource) {
        kind = source.kindLabel
        self.source = source.name
        records = "\(source.records) 条"
        latest = source.latest?.chinese ?? ""
        standing = source.standing
    }
}
