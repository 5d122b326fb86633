// SPDX-License-Identifier: GPL-3.0-or-later

/// What became of one row, with the id that the record has in the ledger.
public enum RowOutcome: Hashable, Sendable {
    /// The record is new or differs from the one held.
    case accepted(id: String)
    /// The record held is the same; nothing changed.
    case unchanged(id: String)

    /// The id to use in addresses and links; differs from the one offered where that was taken by another row.
    public var id: String {
        switch self {
        case .accepted(let id), .unchanged(let id): id
        }
    }

    public var isUnchanged: Bool {
        if case .unchanged = self { true } else { false }
    }
}
