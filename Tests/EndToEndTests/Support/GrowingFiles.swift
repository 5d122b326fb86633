// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Foundation
import Records
import TestSupport

/// A folder of row files that grows and changes, and what each of its states says.
struct GrowingFiles {
    static let rowsPerFile = 20

    let folder: String
    private let data: DataDirectory
    private var rows: [[DocumentRow]] = []
    /// Marker of every row by file name and checksum: what the ledger must hold once that file is acknowledged.
    private(set) var states: [FileState: [String: String]] = [:]
    private let stock: [NormativeDocument]

    struct FileState: Hashable {
        var name: String
        var checksum: String
    }

    init(in data: DataDirectory, files: Int, seed: UInt64) {
        self.data = data
        folder = data.input("files")
        stock = InventedCorpus.documents(files * Self.rowsPerFile, seed: seed)
    }

    var count: Int { rows.count }

    /// The files as they are now.
    private(set) var current: [FileState] = []

    /// Adds `files` files and changes a row of one that was there before.
    mutating func grow(by files: Int, _ random: inout SeededGenerator) throws {
        if let changed = rows.indices.randomElement(using: &random) {
            let row = Int.random(in: 0..<rows[changed].count, using: &random)
            rows[changed][row].body = (rows[changed][row].body ?? "") + "补充规定第\(rows.count)次。\n"
            try write(changed)
        }
        for _ in 0..<files where (rows.count + 1) * Self.rowsPerFile <= stock.count {
            let documents = stock[(rows.count * Self.rowsPerFile)..<((rows.count + 1) * Self.rowsPerFile)]
            rows.append(documents.map(Self.row))
            current.append(FileState(name: "", checksum: ""))
            try write(rows.count - 1)
        }
    }

    private mutating func write(_ index: Int) throws {
        let name = "part-\(index + 10).jsonl"
        let path = try data.write(try rows[index].map { try $0.line }, as: "files/" + name)
        let state = FileState(name: name, checksum: try FileDigest.sha256(of: path).hex)
        states[state] = Dictionary(uniqueKeysWithValues: rows[index].map { ($0.id, $0.body ?? "") })
        current[index] = state
    }

    private static func row(_ document: NormativeDocument) -> DocumentRow {
        var row = DocumentRow(
            document.source.id, document.title, number: document.number, body: document.body,
            published: document.publishedOn?.description, effective: document.effectiveOn?.description)
        row.issuers = document.issuers
        return row
    }
}
