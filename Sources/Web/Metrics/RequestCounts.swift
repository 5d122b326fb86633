// SPDX-License-Identifier: GPL-3.0-or-later
import Querying

/// How many requests were answered how since the start, and how long their answers took to make.
///
/// By route template and status only: an address may hold what somebody looks for (domain.md §7).
final class RequestCounts: Sendable {
    /// Upper bounds of the histogram, in seconds.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1]

    struct Key: Hashable, Sendable {
        var route: String
        var status: Int
    }

    struct Counts: Sendable {
        var requests: [Key: Int] = [:]
        /// One more than bounds: the last takes what is slower than all of them.
        var durations = [Int](repeating: 0, count: RequestCounts.bounds.count + 1)
        /// Of all durations together.
        var seconds = 0.0
    }

    private let state = Guarded(Counts())

    var counts: Counts { state.withLock { $0 } }

    func note(route: String, status: Int, elapsed: Duration) {
        let seconds = elapsed / .seconds(1)
        let place = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        state.withLock { counts in
            counts.requests[Key(route: route, status: status), default: 0] += 1
            counts.durations[place] += 1
            counts.seconds += seconds
        }
    }
}
