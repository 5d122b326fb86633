// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Records
import Schema

/// Up to where an index is true: change, moment, day, and how it stands with its sources.
struct IndexState: Hashable, Sendable {
    var sequence: Int64
    /// `YYYY-MM-DDTHH:MM:SS+08:00` of the latest import; empty for a ledger without imports.
    var dataThrough: String
    /// Of the last pass.
    var day: CivilDate?
    var sources: [IndexedSource] = []

    init(sequence: Int64, dataThrough: String, day: CivilDate?) {
        self.sequence = sequence
        self.dataThrough = dataThrough
        self.day = day
    }

    /// Read it and the records inside one `Ledger.consistently`.
    init(of ledger: Ledger) throws {
        sequence = try ledger.sequence
        dataThrough = try DataThrough.text(of: ledger)
        day = try ledger.passDay()
        sources = try IndexedSources.list(of: ledger)
    }
}
