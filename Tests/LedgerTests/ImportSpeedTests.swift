// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Ledger

@Suite struct ImportSpeedTests {
    /// Prints its times and judges none: the machine may be busy.
    @Test func `ten thousand rows in one file, and again`() throws {
        let ledger = try TestFolder().ledger()
        let documents = (0..<10_000).map { Sample.document("d\($0)", body: String(repeating: "字", count: 200)) }
        let clock = ContinuousClock()
        var counts: [ImportCounts] = []
        let first = try clock.measure { counts.append(try ledger.take(documents)) }
        let again = try clock.measure { counts.append(try ledger.take(documents)) }
        #expect(counts == [ImportCounts(accepted: 10_000), ImportCounts(unchanged: 10_000)])
        print("10,000 rows: imported in \(first), found unchanged in \(again)")
        #expect(try ledger.changes(after: 9_000, limit: 2_000).count == 1_000)
    }
}
