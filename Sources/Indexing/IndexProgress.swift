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

    public init(phase: Phase, done: Int, total: Int) {
        self.phase = phase
        self.done = done
        self.total = total
    }
}
