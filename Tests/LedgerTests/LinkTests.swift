// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Ledger

@Suite struct LinkTests {
    let folder: TestFolder
    let ledger: Ledger

    init() throws {
        folder = try TestFolder()
        ledger = try folder.ledger()
        try ledger.take([
            Sample.document("d1", work: "w-a"), Sample.document("d2", work: "w-a"), Sample.document("d3"),
        ])
    }

    /// Applies the links; the ids that changed, after checking that as many are reported.
    private func changedIDs(by links: LinkResult) throws -> [String] {
        let before = try ledger.sequence
        let count = try ledger.apply(links)
        let ids = try ledger.allChanges(after: before).map(\.id)
        #expect(ids.count == count)
        return ids
    }

    @Test func `what linking derived is stored, and the same again changes nothing`() throws {
        let unresolved = UnresolvedReference(
            kind: .repeal, fromID: "d3", title: "示例", number: nil, quote: "废止《示例》", candidates: ["d1", "d2"],
            reason: "同名")
        let links = Sample.links(
            events: ["d1": [Sample.event(.effective, year: 2020), Sample.event(.repealed, year: 2022)]],
            relations: [Sample.relation("d3", "d1", kind: .repeals), Sample.relation("d3", nil)],
            unresolved: [unresolved])
        #expect(try ledger.apply(links) == 2)
        #expect(try ledger.events(of: "d1") == links.events["d1"])
        #expect(try ledger.relations(from: "d3") == links.relations)
        #expect(try ledger.relations(to: "d1") == [links.relations[0]])
        #expect(try ledger.unresolvedReferences() == [unresolved])
        #expect(try ledger.unresolvedReferences(from: "d1") == [])
        #expect(try changedIDs(by: links) == [])
        #expect(try ledger.verify() == [])
    }

    @Test func `only records whose derived state differs get a new sequence number`() throws {
        _ = try ledger.apply(
            Sample.links(events: ["d1": [Sample.event(.kept, year: 2020)], "d2": [Sample.event(.kept, year: 2021)]]))
        let next = Sample.links(
            events: ["d1": [Sample.event(.kept, year: 2020)], "d2": [Sample.event(.kept, year: 2022)]])
        #expect(try changedIDs(by: next) == ["d2"])
        #expect(try changedIDs(by: Sample.links()) == ["d1", "d2"])
        #expect(try ledger.events(of: "d1") == [])
    }

    @Test func `a relation changes both its ends, and one to a work all versions of it`() throws {
        let toDocument = Sample.links(relations: [Sample.relation("d3", "d1")])
        #expect(try changedIDs(by: toDocument) == ["d1", "d3"])
        let toWork = Sample.links(relations: [Sample.relation("d3", "w-a")])
        #expect(try changedIDs(by: toWork) == ["d1", "d2", "d3"])
        #expect(try ledger.relations(to: "d2") == toWork.relations)
        #expect(try ledger.relations(to: "w-a") == toWork.relations)
        #expect(try ledger.relations(to: "d3") == [])
    }

    @Test func `a version that arrives later shows the relations to its work`() throws {
        let toWork = Sample.links(relations: [Sample.relation("d3", "w-a")])
        _ = try ledger.apply(toWork)
        try ledger.take([Sample.document("d4", work: "w-a")], file: "b.jsonl")
        #expect(try changedIDs(by: toWork) == ["d4"])
    }

    @Test func `relations of a cleanup row or a round change the round`() throws {
        try ledger.take(cleanup: [Sample.cleanupRow("c1", round: "2021"), Sample.cleanupRow("c2", round: "2022")])
        let links = Sample.links(relations: [
            Sample.relation("c1", "d1", kind: .lists), Sample.relation("2022", "d1", kind: .lists),
        ])
        #expect(try changedIDs(by: links) == ["d1", "2021", "2022"])
        #expect(try ledger.verify() == [])
    }

    @Test func `a stub appears, changes and vanishes`() throws {
        let links = Sample.links(events: ["s1": [Sample.event(.repealed, year: 2021)]], stubs: [Sample.stub("s1")])
        #expect(try changedIDs(by: links) == ["s1"])
        #expect(try ledger.document("s1") == Sample.stub("s1"))
        #expect(try ledger.allDocuments().map(\.id) == ["d1", "d2", "d3"])
        #expect(try ledger.allDocuments(includingStubs: true).map(\.id) == ["d1", "d2", "d3", "s1"])
        #expect(try ledger.statistics().stubs == 1)
        #expect(try changedIDs(by: links) == [])

        var renamed = links
        renamed.stubs = [Sample.stub("s1", title: "另一名称")]
        #expect(try changedIDs(by: renamed) == ["s1"])

        let before = try ledger.sequence
        #expect(try ledger.apply(Sample.links()) == 1)
        #expect(
            try ledger.allChanges(after: before) == [
                Change(sequence: before + 1, id: "s1", kind: .document, isDeleted: true)
            ])
        #expect(try ledger.document("s1") == nil)
        #expect(try ledger.events(of: "s1") == [])

        #expect(try ledger.apply(links) == 1)
        #expect(try ledger.allChanges().filter { $0.id == "s1" }.map(\.isDeleted) == [false])
        #expect(try ledger.verify() == [])
    }

    @Test func `a document that arrives under a stub's id takes its place`() throws {
        let links = Sample.links(stubs: [Sample.stub("s1")])
        _ = try ledger.apply(links)
        try ledger.take([Sample.document("s1", title: "正文已补")], file: "b.jsonl")
        #expect(try ledger.document("s1")?.title == "正文已补")
        #expect(try ledger.statistics().stubs == 0)
        #expect(try ledger.apply(links) == 0)
        #expect(try ledger.document("s1")?.title == "正文已补")
        #expect(try ledger.apply(Sample.links()) == 0)
        #expect(try ledger.allChanges().filter { $0.id == "s1" }.map(\.isDeleted) == [false])
        #expect(try ledger.verify() == [])
    }

    @Test func `a document that arrives under another id leaves the stub to be dropped`() throws {
        _ = try ledger.apply(Sample.links(stubs: [Sample.stub("s1")]))
        let before = try ledger.sequence
        try ledger.take([Sample.document("d9")], file: "b.jsonl")
        _ = try ledger.apply(Sample.links())
        #expect(
            try ledger.allChanges(after: before).map { [$0.id, "\($0.isDeleted)"] } == [
                ["d9", "false"], ["s1", "true"],
            ])
    }

    @Test func `what was known earlier can still be asked`() throws {
        let (first, second) = (Sample.event(.effective, year: 2020), Sample.event(.repealed, year: 2022))
        _ = try ledger.apply(Sample.links(events: ["d1": [first]]))
        folder.passTime()
        _ = try ledger.apply(Sample.links(events: ["d1": [second, first]]))
        folder.passTime()
        _ = try ledger.apply(Sample.links(events: ["d1": [second]]))
        #expect(try ledger.events(of: "d1") == [second])
        #expect(try ledger.events(of: "d1", knownAt: 1_699_999_999) == [])
        #expect(try ledger.events(of: "d1", knownAt: 1_700_000_059) == [first])
        #expect(Set(try ledger.events(of: "d1", knownAt: 1_700_000_060)) == [first, second])
        #expect(try ledger.events(of: "d1", knownAt: 1_700_000_120) == [second])
        #expect(try ledger.verify() == [])
    }

    @Test func `an event given twice is kept twice`() throws {
        let event = Sample.event(.kept, year: 2020)
        let links = Sample.links(events: ["d1": [event, event]])
        _ = try ledger.apply(links)
        #expect(try ledger.apply(links) == 0)
        #expect(try ledger.events(of: "d1") == [event, event])
        _ = try ledger.apply(Sample.links(events: ["d1": [event]]))
        #expect(try ledger.events(of: "d1") == [event])
    }

    @Test func `events of a record that is not held are found by verification`() throws {
        #expect(try ledger.apply(Sample.links(events: ["nobody": [Sample.event(.kept, year: 2020)]])) == 0)
        #expect(try ledger.verify().map(\.code) == [.orphan])
    }
}
