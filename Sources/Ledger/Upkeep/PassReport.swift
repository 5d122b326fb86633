// SPDX-License-Identifier: GPL-3.0-or-later
public import Records

/// What a daily pass changed.
public struct PassReport: Codable, Hashable, Sendable {
    /// The day that the ledger now stands at.
    public var day: CivilDate
    /// The day that it stood at before; `nil` at the first pass.
    public var previous: CivilDate?
    /// Records that are shown from now on.
    public var begun: Int
    /// Records whose last day is over.
    public var ended: Int
}
