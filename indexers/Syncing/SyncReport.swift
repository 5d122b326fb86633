// SPDX-License-Identifier: GPL-3.0-or-later
public import Importing
public import Ledger
import Records
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

        /// What the ledger keeps of it.
        public var run: SourceRun

        private enum CodingKeys: String, CodingKey { case name, organ, kind, files, totals }

        init(_ source: DataSource, _ report: ImportReport, on day: CivilDate) {
            name = source.name
            organ = source.organ
            kind = source.kind
            files = report.files
            totals = report.totals
            let review: SourceState.Review =
                switch source.refusal(on: day)?.code {
                case nil: .passed
                case .notPublicAtSource?: .notPublicAtSource
                default: .unreviewed
                }
            run = report.run(of: source.name, kind: source.kind, organ: source.organ, review: review)
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
