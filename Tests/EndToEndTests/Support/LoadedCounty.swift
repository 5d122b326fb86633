// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport

/// The example county, written and loaded once by the real program.
struct LoadedCounty: Sendable {
    let data: DataDirectory
    /// What the loading said.
    let first: ProgramRun

    static let shared = Result { try LoadedCounty() }

    static let command = ["example", "--documents", "300", "--subjects", "240"]

    init() throws {
        data = try DataDirectory()
        FoldersAtExit.remove(data)
        first = try data.index(Self.command)
    }
}
