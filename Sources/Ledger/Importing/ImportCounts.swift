// SPDX-License-Identifier: GPL-3.0-or-later

/// What became of the rows of a file; `read` is the sum of the others.
public struct ImportCounts: Codable, Hashable, Sendable {
    public var accepted: Int
    public var unchanged: Int
    public var rejected: Int

    public var read: Int { accepted &+ unchanged &+ rejected }

    public init(accepted: Int = 0, unchanged: Int = 0, rejected: Int = 0) {
        self.accepted = accepted
        self.unchanged = unchanged
        self.rejected = rejected
    }
}
