// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Records

/// The records that must be written again after a set of changes: the changed ones and those whose index entry
/// repeats something of them (other versions of the work, the far ends of relations).
struct Affected {
    struct Record: Hashable, Sendable {
        var id: String
        var kind: RecordKind
    }

    private(set) var records: [Record] = []
    private(set) var removed: [String] = []

    init(changes: [Change], ledger: Ledger) throws {
        var seen: Set<String> = []
        for change in changes {
            if change.isDeleted {
                if seen.insert(change.id).inserted { removed.append(change.id) }
            } else if seen.insert(change.id).inserted {
                records.append(Record(id: change.id, kind: change.kind))
            }
        }
        for change in changes where !change.isDeleted {
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
