// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Ledger

/// The ledger against the simplest thing that could be right: a dictionary of the last valid row per key.
@Suite struct ImportPropertyTests {
    struct Row: Hashable {
        var key: String
        var version: Int
        var isBad: Bool
    }

    struct Model: Equatable {
        var held: [String: Int] = [:]
        var rejected: [String: Int] = [:]

        mutating func take(_ row: Row) {
            if row.isBad {
                rejected[row.key] = row.version
            } else {
                held[row.key] = row.version
                rejected[row.key] = nil
            }
        }
    }

    @Test(arguments: 0..<12)
    func `any sequence of imports, resends and failures ends in the model's state`(round: Int) throws {
        var generator = SeededGenerator("imports \(round)")
        let folder = try TestFolder()
        let ledger = try folder.ledger()
        var model = Model()
        var files: [[Row]] = []
        for step in 0..<25 {
            let isResend = !files.isEmpty && Bool.random(using: &generator)
            let rows = isResend ? files[Int.random(in: 0..<files.count, using: &generator)] : newFile(&generator)
            if !isResend { files.append(rows) }
            let fails = Int.random(in: 0..<6, using: &generator) == 0
            let dryRun = Int.random(in: 0..<6, using: &generator) == 0
            let before = try ledger.sequence
            let modelBefore = model
            do {
                try send(rows, to: ledger, file: "f\(step)", fails: fails, dryRun: dryRun)
                #expect(!fails)
                if !dryRun { rows.forEach { model.take($0) } }
            } catch is Sample.SampleError {
                #expect(fails)
            }
            if model.held == modelBefore.held { #expect(try ledger.sequence == before) }
            #expect(try state(of: ledger) == model)
        }
        #expect(try ledger.verify() == [])
    }

    @Test(arguments: 0..<8)
    func `the order in which files arrive does not matter where no row stands in two of them`(round: Int) throws {
        var generator = SeededGenerator("order \(round)")
        let folder = try TestFolder()
        let files = (0..<6).map { file in
            (0..<Int.random(in: 0..<8, using: &generator)).map { row in
                Row(key: "k\(file)-\(row)", version: row, isBad: Bool.random(using: &generator))
            }
        }
        let first = try folder.ledger("first.sqlite")
        let second = try folder.ledger("second.sqlite")
        for (index, rows) in files.enumerated() { try send(rows, to: first, file: "f\(index)") }
        for (index, rows) in files.enumerated().shuffled(using: &generator) {
            try send(rows, to: second, file: "f\(index)")
            try send(rows, to: second, file: "f\(index)")
        }
        #expect(try state(of: first) == state(of: second))
        #expect(try first.allDocuments() == second.allDocuments())
        #expect(try withoutIDs(first.quarantine()) == withoutIDs(second.quarantine()))
    }

    private func withoutIDs(_ rows: [QuarantinedRow]) -> [QuarantinedRow] {
        rows.map { row in
            var row = row
            row.id = 0
            return row
        }
    }

    private func newFile(_ generator: inout SeededGenerator) -> [Row] {
        let keys = (0..<10).shuffled(using: &generator).prefix(Int.random(in: 0...6, using: &generator))
        return keys.map { key in
            Row(
                key: "k\(key)", version: Int.random(in: 0..<3, using: &generator),
                isBad: Int.random(in: 0..<3, using: &generator) == 0)
        }
    }

    private func send(
        _ rows: [Row], to ledger: Ledger, file: String, fails: Bool = false, dryRun: Bool = false
    ) throws {
        let file = ImportedFile(name: file, checksum: "\(rows)")
        try ledger.importing(.document, source: "示例", file: file, dryRun: dryRun) { session in
            for (index, row) in rows.enumerated() {
                let imported = Sample.row(index + 1, key: row.key, content: "\(row.key) \(row.version) \(row.isBad)")
                if row.isBad {
                    try session.reject(imported, code: "bad_date", sentence: "\(row.version)")
                } else {
                    _ = try session.accept(Sample.document(row.key, title: "\(row.version)"), row: imported)
                }
            }
            #expect(session.counts.read == rows.count)
            if fails { throw Sample.SampleError() }
        }
    }

    private func state(of ledger: Ledger) throws -> Model {
        var model = Model()
        for document in try ledger.allDocuments() { model.held[document.id] = Int(document.title) }
        for row in try ledger.quarantine() { model.rejected[row.key] = Int(row.sentence) }
        return model
    }
}
