// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records

/// A link result, regrouped by the record that each part is shown with.
struct DerivedStates {
    private(set) var bySubject: [String: DerivedState] = [:]

    /// `idsOfWork` names the records of each work: a relation to a work shows at all of its versions.
    init(_ links: LinkResult, idsOfWork: [String: [String]], coding: PayloadCoding) throws {
        for (id, events) in links.events where !events.isEmpty {
            bySubject[StoredText.name(id), default: DerivedState()].events = try events.map { try coding.encode($0) }
        }
        for relation in links.relations {
            let json = try coding.encode(relation)
            let target = relation.toID.map(StoredText.name)
            bySubject[StoredText.name(relation.fromID), default: DerivedState()].relations.append(
                DerivedState.Link(
                    kind: relation.kind.rawValue, target: target, resolution: relation.resolution.rawValue,
                    json: json))
            guard let target else { continue }
            let versions = idsOfWork[target] ?? []
            for id in versions.contains(target) ? versions : versions + [target] {
                bySubject[id, default: DerivedState()].inbound.append(json)
            }
        }
        for reference in links.unresolved {
            let json = try coding.encode(reference)
            bySubject[StoredText.name(reference.fromID), default: DerivedState()].unresolved.append(json)
        }
    }
}
