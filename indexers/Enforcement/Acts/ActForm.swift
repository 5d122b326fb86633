// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Which form a row follows, and so what it must say (domain.md §2.3, column R).
enum ActForm: Hashable, Sendable {
    /// 行政处罚, layout of 2018.
    case penalty
    /// 行政处罚, layout of 2016: no kind of party, no amounts, no sources.
    case oldPenalty
    case licence
    /// 强制, 征收, 给付 and the other kinds, for which no national form exists.
    case other
    /// Ended at its source: what takes it down must not fail for a missing column.
    case ended

    /// What must not be blank, the party and what depends on the kind of penalty apart.
    var required: [ActColumn] {
        switch self {
        case .penalty:
            [
                .number, .violationType, .facts, .basis, .penaltyKinds, .content, .decidedOn, .validUntil, .organ,
                .organCode,
                .dataSource, .dataSourceCode,
            ]
        case .oldPenalty: [.number, .facts, .basis, .penaltyKinds, .content, .decidedOn, .organ]
        case .licence: [.content, .decidedOn, .organ]
        case .other: [.decidedOn, .organ]
        case .ended: [.organ]
        }
    }

    /// Columns of which one suffices.
    var alternatives: [ActColumn] {
        switch self {
        case .penalty, .oldPenalty: []
        case .licence: [.number, .licenceNumber]
        case .other: [.number, .content]
        case .ended: [.number, .licenceNumber]
        }
    }

    var demand: PartyDraft.Demand {
        switch self {
        case .penalty, .licence: .full
        case .oldPenalty, .other, .ended: .loose
        }
    }

    init(_ kind: ActKind, state: EnforcementAct.State, isOldLayout: Bool) {
        guard !Self.isEnding(state, of: kind) else {
            self = .ended
            return
        }
        switch (state, kind) {
        case (_, .penalty): self = isOldLayout ? .oldPenalty : .penalty
        case (_, .licence): self = isOldLayout ? .other : .licence
        default: self = .other
        }
    }

    /// States whose rows take the decision down.
    static func isEnding(_ state: EnforcementAct.State, of kind: ActKind) -> Bool {
        switch state {
        case .annulled, .unlawful, .void, .repaired, .removed: true
        case .changed: kind == .penalty
        case .valid, .lapsed, .underObjection: false
        }
    }
}
