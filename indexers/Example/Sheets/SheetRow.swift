// SPDX-License-Identifier: GPL-3.0-or-later
import Workbooks

/// A row of a table with what the manifests must know of it.
struct SheetRow: Sendable {
    /// By column key.
    var cells: [String: Cell]
    /// What is wrong, as code and reason; `nil` for a good row.
    var reject: (code: String, why: String)?
    /// One cell too many at the end.
    var hasSurplusCell = false
    /// In JSON Lines: the line breaks off in the middle.
    var isBroken = false
    /// Natural persons named: numbers of `InventedPeople`; minors from 1,000 on.
    var persons: [Int] = []

    init(_ cells: [String: Cell]) { self.cells = cells }
}
