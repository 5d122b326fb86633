// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Importing
import Ledger
import Readers
import Records
import TestSupport
import Testing

@testable import Credit

/// Any mixture of good and bad rows: every row is counted once, and the corrected file leaves nothing in quarantine.
@Suite struct CreditImportPropertyTests {
    private static let faults: [[String: JSONValue?]] = [
        ["code": .string("91532328MA6AAAA101")], ["code": .string("11010519491231002X")], ["entry_kind": .string("献血")],
        ["decided_on": .string("2026-13-01")], ["decided_on": .null], ["grade": .string("较重")], ["state": .string("？")],
        ["repaired_on": .string("？")], ["name": .bool(true)], ["content": .string("机密★")], ["entry_kind": .null],
    ]

    @Test(arguments: 0..<6) func `counts add up and corrections clear`(_ round: UInt64) async throws {
        var random = SeededGenerator(seed: 320 + round)
        let test = try TestLedger()
        let good = (0..<60).map { index in
            [
                "number": .string("元市监处罚〔2026〕\(index + 1)号"),
                "code": .string([Rows.company, Rows.other, Rows.shop][index % 3]),
            ]
                as [String: JSONValue?]
        }
        let sent = good.map { fields in
            guard Int.random(in: 0..<3, using: &random) == 0, let fault = Self.faults.randomElement(using: &random)
            else {
                return Rows.entry(fields)
            }
            return Rows.entry(fields.merging(fault) { $1 })
        }
        let bad = zip(sent, good).filter { $0 != Rows.entry($1) }.count
        let note: Comment = "seed \(320 + round)"
        // More than one in a hundred is wrong on purpose: somebody has looked at the file.
        let checksum = try FileDigest.sha256(of: test.write(sent)).hex
        let options = ImportOptions(source: "测试", confirmations: [FileConfirmation(checksum: checksum)])
        let importer = CreditImport(ledger: test.ledger, options: options)
        #expect(counts(try await importer.run(paths: [try test.write(sent)])) == [60, 60 - bad, 0, bad], note)
        #expect(try test.ledger.quarantineCount() == bad, note)
        #expect(counts(try await importer.run(paths: [try test.write(sent)])) == [60, 0, 60 - bad, bad], note)
        let mended = try test.write(good.map { Rows.entry($0) })
        #expect(counts(try await importer.run(paths: [mended])) == [60, bad, 60 - bad, 0], note)
        #expect(try test.ledger.quarantineCount() == 0, note)
        var held = 0
        try test.ledger.heldRecords(CreditEntry.self) { _ in held += 1 }
        #expect(held == 60, note)
        #expect(try test.ledger.verify() == [], note)
    }
}
