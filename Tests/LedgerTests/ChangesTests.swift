// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Ledger

@Suite struct ChangesTests {
    let folder: TestFolder
    let ledger: Ledger

    init() throws {
        folder = try TestFolder()
        ledger = try folder.ledger()
    }

    @Test func `an empty ledger has no changes and sequence 0`() throws {
        #expect(try ledger.sequence == 0)
        #expect(try ledger.allChanges() == [])
    }

    @Test(arguments: [0, -1, Int.min])
    func `a limit below one gives none`(limit: Int) throws {
        try ledger.take([Sample.document("d1")])
        #expect(try ledger.changes(after: 0, limit: limit) == [])
        #expect(try ledger.changes(after: .max, limit: 10) == [])
        #expect(try ledger.changes(after: .min, limit: 10).count == 1)
    }

    @Test func `changes come in order, once per record, cut at the limit`() throws {
        try ledger.take(["d1", "d2", "d3"].map { Sample.document($0) })
        try ledger.take([Sample.document("d1", body: "新")], file: "b.jsonl")
        let all = try ledger.allChanges()
        #expect(all.map(\.id) == ["d2", "d3", "d1"])
        #expect(try ledger.changes(after: 0, limit: 2) == Array(all.prefix(2)))
        #expect(try ledger.changes(after: all[1].sequence, limit: 2) == [all[2]])
        #expect(all.last?.sequence == (try ledger.sequence))
    }

    @Test func `a cleanup row changes its round`() throws {
        try ledger.take(cleanup: [Sample.cleanupRow("c1", seq: 2), Sample.cleanupRow("c2", seq: 1)])
        try ledger.take(cleanup: [Sample.cleanupRow("c3", round: "2022")], file: "b.jsonl")
        #expect(try ledger.allChanges().map(\.id) == ["2021", "2022"])
        #expect(try ledger.allChanges().allSatisfy { $0.kind == .cleanup && !$0.isDeleted })
        #expect(try ledger.rounds() == ["2021", "2022"])
        #expect(try ledger.cleanupRows(round: "2021").map(\.id) == ["c2", "c1"])
        #expect(try ledger.cleanupRows().count == 3)
    }

    @Test func `a round whose last row moves to another round is gone`() throws {
        try ledger.take(cleanup: [Sample.cleanupRow("c1", round: "2021")])
        let before = try ledger.sequence
        try ledger.take(cleanup: [Sample.cleanupRow("c1", round: "2022")], file: "b.jsonl")
        #expect(
            try ledger.allChanges(after: before).map { [$0.id, "\($0.isDeleted)"] } == [
                ["2022", "false"], ["2021", "true"],
            ])
        #expect(try ledger.rounds() == ["2022"])
        try ledger.take(cleanup: [Sample.cleanupRow("c1", round: "2021")], file: "c.jsonl")
        #expect(try ledger.rounds() == ["2021"])
        #expect(try ledger.allChanges().filter { !$0.isDeleted }.map(\.id) == ["2021"])
        #expect(try ledger.verify() == [])
    }

    @Test func `a withdrawn record is a deletion until it is reinstated`() throws {
        try ledger.take([Sample.document("d1"), Sample.document("d2")])
        var before = try ledger.sequence
        #expect(try ledger.withdraw("d1", reason: "误发"))
        #expect(try ledger.withdraw("d1", reason: "误发") == false)
        #expect(try ledger.allChanges(after: before).map(\.isDeleted) == [true])
        #expect(try ledger.document("d1") == nil)
        #expect(try ledger.allDocuments().map(\.id) == ["d2"])
        try ledger.take([Sample.document("d1", body: "改")], file: "b.jsonl")
        #expect(try ledger.document("d1") == nil)
        before = try ledger.sequence
        #expect(try ledger.reinstate("d1", reason: "复核"))
        #expect(try ledger.allChanges(after: before).map(\.isDeleted) == [false])
        #expect(try ledger.document("d1")?.body == "改")
        #expect { try ledger.withdraw("none", reason: "") } throws: { ($0 as? LedgerError)?.code == .unknownRecord }
        #expect(try ledger.auditTrail(limit: 1).map(\.action) == ["reinstate"])
        #expect(try ledger.verify() == [])
    }

    @Test func `withdrawing the only row of a round takes the round away`() throws {
        try ledger.take(cleanup: [Sample.cleanupRow("c1")])
        try ledger.withdraw("c1", reason: "误发")
        #expect(try ledger.allChanges().map(\.isDeleted) == [true])
        #expect(try ledger.rounds() == [])
        #expect(try ledger.cleanupRows() == [])
        try ledger.reinstate("c1", reason: "复核")
        #expect(try ledger.rounds() == ["2021"])
        #expect(try ledger.verify() == [])
    }

    @Test(arguments: 0..<10)
    func `replaying the changes from any sequence rebuilds the ids`(round: Int) throws {
        var generator = SeededGenerator("changes \(round)")
        // What a follower holds who stopped at each sequence number.
        var snapshots: [(sequence: Int64, keys: Set<String>)] = [(0, [])]
        for _ in 0..<30 {
            try act(&generator)
            snapshots.append((try ledger.sequence, try shown()))
        }
        for snapshot in snapshots {
            var (sequence, keys) = snapshot
            while true {
                let changes = try ledger.changes(after: sequence, limit: Int.random(in: 1...5, using: &generator))
                guard let last = changes.last else { break }
                for change in changes {
                    #expect(change.sequence > sequence)
                    sequence = change.sequence
                    let key = "\(change.kind) \(change.id)"
                    if change.isDeleted { keys.remove(key) } else { keys.insert(key) }
                }
                #expect(last.sequence == sequence)
            }
            #expect(keys == (try shown()))
            #expect(sequence == (try ledger.sequence))
        }
        // Events may stand under an id whose document never came; that is the only finding.
        #expect(try ledger.verify().filter { $0.code != .orphan } == [])
    }

    private func act(_ generator: inout SeededGenerator) throws {
        let number = Int.random(in: 0..<8, using: &generator)
        let body = "\(Int.random(in: 0..<3, using: &generator))"
        switch Int.random(in: 0..<6, using: &generator) {
        case 0, 1:
            try ledger.take([Sample.document("d\(number)", body: body)], file: "f")
        case 2:
            let round = "r\(Int.random(in: 0..<3, using: &generator))"
            try ledger.take(cleanup: [Sample.cleanupRow("c\(number)", round: round)])
        case 3:
            if let id = try ledger.allDocuments().randomElement(using: &generator)?.id {
                try ledger.withdraw(id, reason: "试")
            }
        case 4:
            do {
                try ledger.reinstate("d\(number)", reason: "试")
            } catch let error as LedgerError {
                #expect(error.code == .unknownRecord)
            }
        default:
            // A stub now and then has the id of a document that arrives later, or has arrived.
            let stubs = (0..<10).filter { _ in Bool.random(using: &generator) }.map {
                Sample.stub("d\($0)", title: body)
            }
            _ = try ledger.apply(Sample.links(events: ["d\(number)": [Sample.event(.kept, year: 2020)]], stubs: stubs))
        }
    }

    private func shown() throws -> Set<String> {
        Set(try ledger.allDocuments(includingStubs: true).map { "document \($0.id)" })
            .union(try ledger.rounds().map { "cleanup \($0)" })
    }
}
