// SPDX-License-Identifier: GPL-3.0-or-later

/// One thread's part of a question: a walk and the match it evaluates.
///
/// Touched by one thread at a time: the one that made it, then the one that works on it, then the first again.
final class PassShare {
    private var pass: ResidentPass
    private let root: MatchNode
    private let deadline: ContinuousClock.Instant
    private var isBegun = false
    private var failure: (any Error)?

    init(_ pass: ResidentPass, _ root: MatchNode, deadline: ContinuousClock.Instant) {
        self.pass = pass
        self.root = root
        self.deadline = deadline
    }

    /// Places that pass the filters too.
    var total: Int { pass.total }
    /// Places that match and may be shown, whatever the filters.
    var found: Int { pass.found }
    var facets: Execution.Facets { pass.histogram.facets }
    /// The best in no order, and in theirs.
    var best: [Candidate] { pass.top.unsorted }
    var sorted: [Candidate] { pass.top.sorted() }

    private func work(_ turns: BlockTurns) {
        isBegun = true
        do {
            try pass.run(root, turns, deadline: deadline)
        } catch {
            failure = error
            turns.stop()
        }
    }

    /// Works through all blocks, with the others on helpers where those have time, and puts together what was found.
    ///
    /// - Parameter wanted: as for `ResidentPass.weigh`.
    func finish(_ turns: BlockTurns, with others: [PassShare], _ helpers: BlockHelpers, wanted: Int?) throws {
        helpers.run(others.map { other in { other.work(turns) } }, beside: { work(turns) })
        if let failure { throw failure }
        for other in others where other.isBegun {
            if let failure = other.failure { throw failure }
            pass.absorb(other.pass)
        }
        pass.weigh(wanted: wanted)
    }
}
