// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Records
import Schema

/// The sources of a ledger as an index names them.
enum IndexedSources {
    /// Read it inside one `Ledger.consistently`.
    static func list(of ledger: Ledger) throws -> [IndexedSource] {
        try ledger.sourceStates().map { state in
            IndexedSource(
                kind: state.kind, name: state.source, organ: state.organ, rowNames: state.rowNames,
                checkedOn: day(state.succeeded), failedOn: state.condition == .current ? nil : day(state.failed),
                condition: condition(state.condition),
                isReviewed: state.review.map { $0 == .passed })
        }
    }

    private static func day(_ moment: Int64?) -> CivilDate? { moment.map { CivilDate(secondsSince1970: Int($0)) } }

    private static func condition(_ condition: SourceState.Condition) -> IndexedSource.Condition {
        switch condition {
        case .current: .current
        case .partial: .partial
        case .failing: .failing
        case .unreviewed: .unreviewed
        case .never: .never
        }
    }
}
