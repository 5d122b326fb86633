// SPDX-License-Identifier: GPL-3.0-or-later

/// What became of the rows of a file; `read` is the sum of the others.
public struct ImportCounts: Codable, Hashable, Sendable {
    public var accepted: Int
    public var unchanged: Int
    public var rejected: Int
    /// Nothing is wrong with them, but their file waits for confirmation, so that they were not stored.
    public var held: Int

    public var read: Int { accepted &+ unchanged &+ rejected &+ held }

    public init(accepted: Int = 0, unchanged: Int = 0, rejected: Int = 0, held: Int = 0) {
        self.held = held
        self.accepted = accepted
        self.unchanged = unchanged
        self.rejected = rejected
    }
}
