// SPDX-License-Identifier: GPL-3.0-or-later
public import Importing
import SourceConfig

/// What became of every source; encodes to the JSON of `mingcha-index sync --json` (docs/sources.md).
public struct SyncReport: Encodable, Sendable {
    public var sources: [Source]

    public init(sources: [Source] = []) { self.sources = sources }

    /// One source: what an import reports, under the source's name.
    public struct Source: Encodable, Sendable {
        public var name: String
        public var organ: String
        public var kind: ImportKind
        public var files: [ImportReport.File]
        public var totals: ImportReport.Totals

        init(_ source: DataSource, _ report: ImportReport) {
            name = source.name
            organ = source.organ
            kind = source.kind
            files = report.files
            totals = report.totals
        }
    }

    /// Over all sources.
    public var report: ImportReport { ImportReport(files: sources.flatMap(\.files)) }

    private enum CodingKeys: String, CodingKey { case sources, totals }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(sources, forKey: .sources)
        try container.encode(report.totals, forKey: .totals)
    }
}
