// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger

/// What a build has to do.
struct BuildPlan: Sendable {
    enum Form: Sendable {
        /// Nothing of what is shown has changed since the current generation.
        case nothing
        /// A generation from the whole ledger.
        case whole
        /// The current generation with these records taken out first, and most of them written again.
        case changes(takenOut: [TakenOut])
    }

    struct TakenOut: Hashable, Sendable {
        var id: String
        /// What it held may be shown no longer, in whole or in part, so that no byte of it may stay behind.
        var leavesNothing: Bool
    }

    var form: Form
    var state: IndexState
    /// Records to write, for progress; of a whole build those that may have to be.
    var total: Int
}

/// What the reading side hands to the writing side: first the plan, then records.
enum BuildStep: Sendable {
    case plan(BuildPlan)
    /// The index documents of some records, and how many places the second line of defence has hidden in them.
    case records([[PackedDocument]], hidden: Int)
}
