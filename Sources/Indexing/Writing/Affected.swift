// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Records

/// The records that must be written again after a set of changes: the changed ones and those whose index entry
/// repeats something of them (other versions of the work, the far ends of relations).
///
/// Only documents and rounds are repeated by others. An act, a subject, an interpretation stands for itself: what
/// belongs together is found when it is asked for, by code, article or title.
struct Affected {
    struct Record: Hashable, Sendable {
        var id: String
        var kind: RecordKind
    }

    private(set) var records: [Record] = []
    private(set) var removed: [String] = []

    /// What leaves the index first. Of a document that is written again little changes; of the other kinds a name may
    /// have been hidden or a decision annulled.
    var takenOut: [BuildPlan.TakenOut] {
        removed.map { BuildPlan.TakenOut(id: $0, leavesNothing: true) }
            + records.map { BuildPlan.TakenOut(id: $0.id, leavesNothing: !$0.kind.isLinked) }
    }

    init(changes: [Change], ledger: Ledger) throws {
        var seen: Set<String> = []
        for change in changes where seen.insert(change.id).inserted {
            if change.isDeleted {
                removed.append(change.id)
            } else {
                records.append(Record(id: change.id, kind: change.kind))
            }
        }
        for change in changes where change.kind.isLinked && !change.isDeleted {
            var neighbours = try ledger.relations(from: change.id).compactMap(\.toID)
            if change.kind == .document, let document = try ledger.document(change.id) {
                neighbours += try ledger.versions(ofWork: document.workID).map(\.id)
            }
            for id in neighbours where seen.insert(id).inserted {
                records.append(Record(id: id, kind: .document))
            }
        }
    }
}

extension RecordKind {
    /// Whether linking derives events and relations for it.
    var isLinked: Bool { self == .document || self == .cleanup }
}
