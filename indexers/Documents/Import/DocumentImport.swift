// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
public import Importing
public import Ledger
import Readers
public import Records

/// Takes files of the `documents` format and plain document files into the ledger.
public struct DocumentImport: Sendable {
    private let ledger: Ledger
    private let options: ImportOptions
    private let today: CivilDate

    /// - Parameter today: the last day on which a document may have been published; by default today in Beijing.
    public init(ledger: Ledger, options: ImportOptions, today: CivilDate? = nil) {
        self.ledger = ledger
        self.options = options
        self.today = today ?? CivilDate(secondsSince1970: Int(Date().timeIntervalSince1970))
    }

    /// Imports files and folders (walked in a fixed order); one transaction per file.
    ///
    /// Rows that are refused lie in quarantine with reason and original; the others of their file are stored. The same
    /// key on differing rows of one file refuses them all. A file that cannot be read is one rejected row. Importing
    /// the same file again changes nothing. Throws only what the ledger throws (`LedgerError`: busy, disk full…);
    /// files finished before that stay imported. Run `Linking.run` afterwards.
    public func run(paths: [String]) async throws -> ImportReport {
        let reader = DocumentRowReader(source: options.source, today: today)
        let plain = PlainDocumentReader(source: options.source, today: today)
        let rows = RowKind<NormativeDocument>(
            kind: .document, version: TextExtraction.version, key: { Self.key(of: $0) },
            unknownFields: { reader.unknownFields(of: $0) },
            read: { row throws(RowRefusal) in try reader.read(row) },
            accept: { try $0.accept($1, row: $2) }, columns: .documents)
        let files = FileImport(
            ledger: ledger, options: options, rows: rows,
            document: { text, name throws(RowRefusal) in
                let hasText = !text.warnings.contains(.noTextLayer)
                return try plain.read(text: text.text, fileName: name, hasTextLayer: hasText, titleHint: text.titleHint)
                    .map { ($0, $0.source.id) }
            })
        return try await files.run(paths: paths)
    }

    private static func key(of row: JSONObject) -> String {
        do throws(RowError) { return DocumentGate.masked(try row.string("id") ?? "") } catch { return "" }
    }
}
