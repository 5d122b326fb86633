// SPDX-License-Identifier: GPL-3.0-or-later

/// One document that a query found.
public struct Match: Hashable, Sendable {
    public var id: DocumentID
    public var weight: Double
    /// A lower bound on how many matches were folded into this one; 0 without collapsing.
    public var collapsed: UInt32

    public init(id: DocumentID, weight: Double, collapsed: UInt32 = 0) {
        self.id = id
        self.weight = weight
        self.collapsed = collapsed
    }
}
