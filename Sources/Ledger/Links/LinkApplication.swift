// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
internal import GRDB
import Records

/// One run of bringing the derived tables to a link result, inside a write transaction.
struct LinkApplication {
    private let db: Database
    private let time: Int64
    private var counter: SequenceCounter
    private let coding = PayloadCoding()
    private var stubsWritten: Set<String> = []
    private var stubsGone: Set<String> = []

    init(_ db: Database, at time: Int64) throws {
        self.db = db
        self.time = time
        counter = try SequenceCounter(db)
    }

    /// Returns how many shown records differ from before.
    mutating func run(_ links: LinkResult) throws -> Int {
        try applyStubs(links.stubs)
        let changed = try applyStates(
            DerivedStates(links, idsOfWork: idsOfWork(), coding: coding).bySubject)
        let count = stubsWritten.count + stubsGone.count + (try announce(changed))
        guard count > 0 else { return 0 }
        try counter.store(db)
        try AuditTrail.append(
            db, at: time, action: "link", subject: "ledger",
            detail: "changed \(count), stubs \(links.stubs.count), unresolved \(links.unresolved.count)")
        return count
    }

    private mutating func applyStubs(_ stubs: [NormativeDocument]) throws {
        let records = RecordTable(db: db)
        var gone = Set(try db.all("SELECT id FROM records WHERE origin = 'stub'") { try $0.string(0) })
        for stub in stubs {
            var named = stub
            named.id = StoredText.name(stub.id)
            guard !named.id.isEmpty, try records.origin(ofID: named.id) != .imported else { continue }
            gone.remove(named.id)
            let stored = try StoredRecord(named, coding: coding)
            let held = try records.held(origin: .stub, source: "", kind: .document, key: named.id)
            guard held?.contentChecksum != stored.checksum else { continue }
            let provenance = RecordTable.Provenance(
                origin: .stub, source: "", key: named.id, checksum: stored.checksum, importerVersion: 0)
            if let held {
                try records.update(
                    held.record, to: stored, from: provenance, sequence: counter.next(), at: time)
            } else {
                try records.insert(stored, from: provenance, sequence: counter.next(), at: time)
            }
            stubsWritten.insert(named.id)
        }
        for id in gone.sorted() {
            try records.delete(id: id)
            try records.bury(.document, id: id, sequence: counter.next())
        }
        stubsGone = gone
    }

    private func idsOfWork() throws -> [String: [String]] {
        var ids: [String: [String]] = [:]
        try db.each("SELECT work_id, id FROM records WHERE kind = 'document'") {
            ids[try $0.string(0), default: []].append(try $0.string(1))
        }
        return ids
    }

    /// Stores the states that differ and returns whose they are.
    private func applyStates(_ states: [String: DerivedState]) throws -> [String] {
        var old: [String: String] = [:]
        try db.each("SELECT subject, checksum FROM derived") { old[try $0.string(0)] = try $0.string(1) }
        var changed: [String] = []
        for subject in Set(states.keys).union(old.keys).sorted() {
            let state = states[subject] ?? DerivedState()
            let checksum = state.checksum
            guard checksum != old[subject] ?? "" else { continue }
            changed.append(subject)
            try DerivedTables(db: db).replace(subject, by: state, checksum: checksum, at: time)
        }
        return changed
    }

    /// Gives the records of these subjects their new sequence numbers; returns how many that are.
    private mutating func announce(_ subjects: [String]) throws -> Int {
        var rounds: Set<String> = []
        var count = 0
        for subject in subjects where !stubsWritten.contains(subject) && !stubsGone.contains(subject) {
            let held = try db.first("SELECT kind, work_id FROM records WHERE id = ?", [subject]) {
                (kind: try $0.kind(0), workID: try $0.string(1))
            }
            if let held, held.kind == .cleanup {
                rounds.insert(held.workID)
            } else if held != nil {
                try db.run("UPDATE records SET seq = ? WHERE id = ?", [counter.next(), subject])
                count += 1
            }
            if try db.integer("SELECT EXISTS (SELECT 1 FROM rounds WHERE id = ?)", [subject]) == 1 {
                rounds.insert(subject)
            }
        }
        for round in rounds.sorted() {
            try RoundTable(db: db).touch(round, sequence: counter.next())
        }
        return count + rounds.count
    }
}
