// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
public import Importing
public import Ledger
import Readers
public import Records

/// Takes files of the `enforcement` and `licences` formats into the ledger.
public struct EnforcementImport: Sendable {
    private let ledger: Ledger
    private let options: ImportOptions
    private let kind: RecordKind
    private let today: CivilDate

    /// - Parameters:
    ///   - kind: `.licence` for files of licences, `.enforcement` for penalties and the other kinds of act.
    ///   - today: the last day on which a decision may have been made; by default today in Beijing.
    public init(ledger: Ledger, options: ImportOptions, kind: RecordKind = .enforcement, today: CivilDate? = nil) {
        self.ledger = ledger
        self.options = options
        self.kind = kind == .licence ? .licence : .enforcement
        self.today = today ?? CivilDate(secondsSince1970: Int(Date().timeIntervalSince1970))
    }

    /// As `DocumentImport.run`; plain documents are refused with `type`, because decisions must come as rows.
    public func run(paths: [String]) async throws -> ImportReport {
        let reader = ActRowReader(source: options.source, kind: kind, today: today)
        var rows = RowKind<EnforcementAct>(
            reader, kind: kind, version: EnforcementReading.version,
            columns: kind == .licence ? .licences : .enforcement)
        rows.hold = { session, act, row in try Self.staleness(of: act, row, session) }
        return try await FileImport(ledger: ledger, options: options, rows: rows).run(paths: paths)
    }

    /// A row older than the one held, by the 时间戳 of both: an old export must not bring back what has been repaired since.
    private static func staleness(
        of act: EnforcementAct, _ row: ImportedRow, _ session: ImportSession
    ) throws -> RowRefusal? {
        guard let time = act.updatedAt.flatMap(RowTime.init),
            let held = try session.held(EnforcementAct.self, for: row)?.updatedAt.flatMap(RowTime.init),
            time.isOlder(than: held)
        else { return nil }
        return RowRefusal(
            code: "stale",
            sentence: "这一行的时间戳是 \(time)，早于已收录的同一决定的 \(held)，是旧数据，没有导入。请报送最新的数据；确需更正的，请更新时间戳。")
    }
}
