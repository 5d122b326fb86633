// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Indexing
import Records
import Schema
import Testing

@testable import Ledger

/// What an index says of itself is compared with the ledger, though no record has changed.
@Suite struct StateVerificationTests {
    private let index: TestIndex

    init() throws {
        index = try TestIndex(on: "2026-01-15")
        try index.take([KindSamples.penalty])
        try index.build()
    }

    private func findings() throws -> [String] {
        try StateVerification(ledger: index.ledger, folder: index.indexFolder).findings()
    }

    private func fail() throws {
        try index.ledger.note(
            SourceRun(kind: .enforcement, source: "示例来源", hasBrought: false, failure: "fetch_failed"))
    }

    @Test func `what was built just now agrees`() throws {
        #expect(try findings() == [])
        #expect(try index.findings() == [])
    }

    @Test func `a source that failed since is found until the next build`() throws {
        index.turn(to: "2026-01-16")
        try fail()
        let found = try findings()
        #expect(found.count == 1 && found[0].contains("示例来源") && found[0].contains("build"), "\(found)")
        try index.build()
        #expect(try findings() == [])
    }

    @Test func `a pointer that was put back is found`() throws {
        let pointer = URL(fileURLWithPath: index.indexFolder + "/" + Generation.pointerName)
        let old = try Data(contentsOf: pointer)
        index.turn(to: "2026-01-16")
        try fail()
        try index.build()
        #expect(try Data(contentsOf: pointer) != old)
        try old.write(to: pointer)
        let found = try index.findings()
        #expect(found.contains { $0.contains("示例来源") }, "\(found)")
        #expect(found.contains { $0.contains("2026-01-15") && $0.contains("2026-01-16") }, "\(found)")
    }

    @Test func `a file that changes no record makes the index say an older moment than the ledger`() throws {
        index.turn(to: "2026-01-16")
        try index.take([KindSamples.penalty])
        #expect(try findings().contains { $0.contains("数据截至") })
    }
}
