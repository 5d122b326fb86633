// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a build has come, for a progress bar.
public struct IndexProgress: Hashable, Sendable {
    public enum Phase: String, Hashable, Sendable {
        case writing
        case compacting
        case publishing
    }

    public var phase: Phase
    /// Records written so far, and in all.
    public var done: Int
    public var total: Int
    /// Places with personal data found in what the ledger holds and hidden from the index: a source to be looked at.
    public var hidden: Int

    public init(phase: Phase, done: Int, total: Int, hidden: Int = 0) {
        self.phase = phase
        self.done = done
        self.total = total
        self.hidden = hidden
    }
}
