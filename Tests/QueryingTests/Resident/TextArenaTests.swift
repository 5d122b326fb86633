// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Indexing
import Records
import Schema
import TestSupport
import Testing
import TextAnalysis
import Xapian

@testable import Querying

/// Texts in memory: kept, handed on from one generation to the next, filled for those who ran out of time.
@Suite struct TextArenaTests {
    private func units(_ arena: TextArena, _ text: Int) -> [UInt16]? { arena.units(text).map(Array.init) }

    @Test func `an arena over another begins with its texts, each adds to its own`() throws {
        let old = TextArena(count: 3, budget: 1 << 20)
        old.store([1, 2, 3], for: 0)
        old.store([4], for: 2)
        let new = try #require(TextArena(count: 4, budget: 1 << 20, over: old) { [2, 1, 0, nil][$0] })
        #expect((0..<4).map { units(new, $0) } == [[4], nil, [1, 2, 3], nil])
        new.store([5], for: 3)
        old.store([6], for: 1)
        #expect(units(new, 3) == [5] && units(new, 1) == nil && units(old, 1) == [6])
        #expect(new.byteCount == old.byteCount)
    }

    @Test func `nothing is taken over beyond the budget, and what does not fit is said`() throws {
        let old = TextArena(count: 1, budget: 1 << 20)
        old.store([1], for: 0)
        #expect(TextArena(count: 1, budget: old.byteCount - 1, over: old) { $0 } == nil)
        let new = try #require(TextArena(count: 2, budget: old.byteCount, over: old) { $0 == 0 ? 0 : nil })
        #expect(!new.isFull)
        new.store([UInt16](repeating: 7, count: 1 << 20), for: 1)
        #expect(new.isFull && units(new, 1) == nil && units(new, 0) == [1])
    }

    @Test func `the demand for texts is served once`() {
        let arena = TextArena(count: 1, budget: 1)
        #expect(!arena.takeDemand())
        arena.want()
        arena.want()
        #expect(arena.takeDemand())
        arena.want()
        #expect(!arena.takeDemand())
    }

    /// Whole records, so that some texts are records themselves.
    private func corpus() throws -> IndexedCorpus {
        let records = InventedRecords(subjects: 20, acts: 60, entries: 20, seed: 4)
        return try IndexedCorpus(
            InventedCorpus.documents(30, seed: 4), others: records.all, isLayered: true,
            today: { AgreementCorpus.today })
    }

    @Test func `a change leaves the texts of the base in memory, and they are the right ones`() throws {
        let corpus = try corpus()
        let held = try corpus.engine.reading { reader in
            try reader.resident?.holdTexts { true }
            let arena = try #require(reader.snapshot.resident?.arena)
            #expect((0..<arena.count).filter { arena.units($0) != nil }.count > 100)
            return arena.byteCount
        }
        var documents = InventedCorpus.documents(30, seed: 4)
        documents[7].body += "第九十九条　本条为修改所加。\n"
        try corpus.add([documents[7]])
        _ = try corpus.projector.build()
        try corpus.engine.reading { reader in
            let resident = try #require(reader.snapshot.resident)
            #expect(reader.snapshot.generation.manifest.layers?.written ?? 0 > 0)
            #expect(resident.arena.byteCount == held)
            let fresh = try IndexReader(Snapshot(reader.snapshot.generation), today: AgreementCorpus.today)
            try fresh.resident?.holdTexts { true }
            let other = try #require(fresh.snapshot.resident)
            var taken = 0
            for text in 0..<resident.arena.count {
                guard let units = units(resident.arena, text) else { continue }
                taken += 1
                #expect(units == self.units(other.arena, text))
            }
            // All but those of the changed document.
            #expect(taken > 100 && taken < resident.arena.count)
        }
    }

    @Test func `another base begins without texts`() throws {
        let corpus = try corpus()
        try corpus.engine.reading { try $0.resident?.holdTexts { true } }
        _ = try corpus.projector.rebuild()
        try corpus.engine.reading { #expect($0.snapshot.resident?.arena.byteCount == 0) }
    }

    @Test func `a question that runs out of time over texts asks for them`() throws {
        let corpus = try corpus()
        try corpus.engine.reading { reader in
            let resident = try #require(reader.resident)
            let arena = resident.index.arena
            let reading = resident.reading(Analyzer(), .now - .seconds(1))
            #expect(throws: SearchError.timeout) {
                for text in 0..<arena.count { _ = try reading.units(text) { _ in true } }
            }
            #expect(arena.takeDemand())
            try resident.holdTexts { true }
            // With all texts held a deadline that has passed asks for nothing more.
            #expect(throws: SearchError.timeout) {
                let again = resident.reading(Analyzer(), .now - .seconds(1))
                for text in 0..<arena.count { _ = try again.units(text) { _ in true } }
            }
        }
    }

    @Test func `who ran out of time over texts has them read for the next`() throws {
        let corpus = try corpus()
        let snapshot = try corpus.engine.reading { $0.snapshot }
        let arena = try #require(snapshot.resident).arena
        func fail() {
            #expect(throws: SearchError.timeout) { try corpus.engine.reading { _ in throw SearchError.timeout } }
        }
        fail()
        #expect(arena.takeDemand() == false)
        arena.want()
        fail()
        let spaces = try #require(snapshot.resident).spaces
        let last = try #require((0..<spaces.rowCount).last { spaces.isWhole(UInt32($0)) })
        // A thread of its own reads them, in their order.
        while arena.units(spaces.textCount + last) == nil { Thread.sleep(forTimeInterval: 0.01) }
        #expect((0..<spaces.textCount).allSatisfy { arena.units($0) != nil })
    }

    @Test func `the base of an index is all of it but its changes`() {
        #expect(Generation.removedName == IndexFolder.removed)
    }
}
