// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Foundation
import Ledger
import Records

extension IndexedCorpus {
    /// Takes in records of the other kinds, without indexing; one file for each kind and source.
    public func add(_ records: [any PublicRecord]) throws {
        struct Key: Hashable {
            var kind: RecordKind
            var source: String
        }
        let groups = Dictionary(grouping: records) { Key(kind: $0.kind, source: $0.source.name) }
        for (key, group) in groups.sorted(by: {
            ($0.key.kind.rawValue, $0.key.source) < ($1.key.kind.rawValue, $1.key.source)
        }) {
            let checksum = SHA256Digest.hex(of: "\(key)" + group.map(\.id).joined(separator: ","))
            let file = ImportedFile(name: "\(key.kind.rawValue).jsonl", checksum: checksum)
            try ledger.importing(key.kind, source: key.source, file: file) { session in
                for (index, record) in group.enumerated() {
                    try Self.accept(record, number: index + 1, into: session)
                }
            }
        }
    }

    private static func accept(
        _ record: some PublicRecord, number: Int, into session: ImportSession
    ) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let checksum = SHA256Digest.hex(of: try encoder.encode(record))
        let row = ImportedRow(number: number, key: record.source.id, checksum: checksum, original: record.title)
        _ = try session.accept(record, row: row)
    }
}
