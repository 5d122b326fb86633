// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
public import Ledger
public import Readers
import Records

/// Walks the given files and folders and takes in each file, by rows or as a document.
public struct FileImport<Record: Sendable> {
    /// Reads a plain document, given its text and its name; several where one file holds a notice and what it encloses.
    public typealias DocumentReading =
        @Sendable (DocumentText, String) throws(RowRefusal) -> [(record: Record, key: String)]

    let ledger: Ledger
    let options: ImportOptions
    let rows: RowKind<Record>
    let document: DocumentReading?

    /// - Parameter document: `nil` where only rows are accepted.
    public init(ledger: Ledger, options: ImportOptions, rows: RowKind<Record>, document: DocumentReading? = nil) {
        self.ledger = ledger
        self.options = options
        self.rows = rows
        self.document = document
    }

    /// Takes in files and folders (walked in a fixed order); one transaction a file.
    ///
    /// A file that cannot be read is one rejected row. Throws only what the ledger throws; files finished before that
    /// stay imported.
    public func run(paths: [String]) async throws -> ImportReport {
        var files: [ImportReport.File] = []
        for path in paths {
            do {
                let listing = try FolderListing(path: path)
                for skipped in listing.skipped where ![.hidden, .checksum].contains(skipped.reason) {
                    let failure = ImportReport.Failure(code: skipped.reason.rawValue, sentence: skipped.reason.sentence)
                    files.append(ImportReport.File(path: skipped.path, counts: ImportCounts(), error: failure))
                }
                if options.fullLoad != nil, options.refusal == nil, listing.files.count > 1 {
                    files.append(Self.failed(path, .severalFiles(listing.files.count), counts: ImportCounts()))
                    continue
                }
                for file in listing.files { files.append(try await take(file, under: path)) }
            } catch let error as ReadError {
                files.append(Self.failed(path, RowRefusal(error), counts: ImportCounts()))
            }
        }
        return ImportReport(files: files)
    }

    private func take(_ listed: FolderListing.File, under root: String) async throws -> ImportReport.File {
        let name = Self.name(of: listed.path, under: root)
        let file: ImportedFile
        let stamp = FileStamp(path: listed.path)
        do {
            file = ImportedFile(
                name: MaskedFileName.masked(name, of: rows.kind),
                checksum: try FileDigest.sha256(of: listed.path).hex)
        } catch {
            let refusal = RowRefusal(ReadError(.unreadable, "文件打不开，请检查权限。"))
            return Self.failed(listed.path, refusal, counts: ImportCounts())
        }
        do {
            if let refusal = options.refusal { throw refusal }
            try ChecksumCompanion.check(listed.path, checksum: file.checksum)
            switch try await FileReader.read(
                path: listed.path, format: options.format, encoding: options.encoding, columns: rows.columns,
                expectedSize: listed.size)
            {
            case .rows(let reader): return try take(reader, path: listed.path, file: file, stamp: stamp)
            case .document(let text):
                guard FileStamp(path: listed.path) == stamp else { throw ReadError.unfinished }
                guard options.fullLoad == nil else {
                    throw RowRefusal(
                        code: "type", sentence: "该来源写了 deletes_missing: true，这里应是含有全部记录的数据行文件，不是一份文档。")
                }
                guard let document else {
                    throw RowRefusal(code: "type", sentence: "这里只接收数据行（JSON Lines、CSV 或 XLSX），不接收文档文件。")
                }
                let read: [(record: Record, key: String)]
                do {
                    read = try document(text, name)
                } catch  where error.endsDisplay {
                    return try refuse(listed.path, file: file, error, endsDisplay: true)
                }
                return try take(read, path: listed.path, size: listed.size, file: file)
            }
        } catch let error as ReadError where error.code == .unfinished {
            // Left for the next run, like a file whose name says that it is not whole (F43).
            let failure = ImportReport.Failure(code: error.code.rawValue, sentence: error.sentence)
            return ImportReport.File(path: listed.path, counts: ImportCounts(), error: failure)
        } catch let error as ReadError {
            return try refuse(listed.path, file: file, RowRefusal(error))
        } catch let refusal as RowRefusal {
            return try refuse(listed.path, file: file, refusal)
        }
    }

    private func take(
        _ reader: any RowReader, path: String, file: ImportedFile, stamp: FileStamp?
    ) throws -> ImportReport.File {
        let importer = RowFileImport(ledger: ledger, options: options, rows: rows)
        let outcome: RowFileImport<Record>.Outcome
        do {
            outcome = try importer.run(reader, path: path, file: file, stamp: stamp)
        } catch let error as ReadError where error.code == .noRows && options.fullLoad != nil {
            outcome = try importer.runEmpty(file: file, noRows: error)
        }
        return ImportReport.File(
            path: path, counts: outcome.counts, withdrawn: outcome.withdrawn,
            error: outcome.hold.map { ImportReport.Failure(code: $0.code, sentence: $0.sentence) },
            unknownFields: outcome.unknownFields, notices: outcome.notices)
    }

    private func take(
        _ documents: [(record: Record, key: String)], path: String, size: Int, file: ImportedFile
    ) throws -> ImportReport.File {
        let counts = try importing(file) { session in
            for (index, document) in documents.enumerated() {
                let row = ImportedRow(
                    number: index + 1, key: document.key, checksum: file.checksum, original: file.name)
                _ = try rows.accept(session, document.record, row)
            }
            return session.counts
        }
        options.progress?(ImportProgress(path: path, rows: documents.count, bytes: size, totalBytes: size))
        return ImportReport.File(path: path, counts: counts)
    }

    // A file that cannot be read at all lies in quarantine as its own first row, until a better one arrives.
    //
    // - Parameter endsDisplay: the document itself says that it may not be public, and so what the file said before.
    private func refuse(
        _ path: String, file: ImportedFile, _ refusal: RowRefusal, endsDisplay: Bool = false
    ) throws -> ImportReport.File {
        let (counts, withdrawn) = try importing(file) { session in
            let row = ImportedRow(number: 1, key: "", checksum: file.checksum, original: file.name)
            try session.reject(row, code: refusal.code, sentence: refusal.sentence)
            return (session.counts, endsDisplay ? try session.withdrawFile(code: refusal.code) : 0)
        }
        return Self.failed(path, refusal, counts: counts, withdrawn: withdrawn)
    }

    private func importing<T>(_ file: ImportedFile, _ body: (ImportSession) throws -> T) throws -> T {
        try ledger.importing(
            rows.kind, source: options.source, file: file, importerVersion: rows.version,
            dryRun: options.isDryRun, body)
    }

    private static func failed(
        _ path: String, _ refusal: RowRefusal, counts: ImportCounts, withdrawn: Int = 0
    ) -> ImportReport.File {
        var counts = counts
        if counts.read == 0 { counts.rejected = 1 }
        return ImportReport.File(
            path: path, counts: counts, withdrawn: withdrawn,
            error: ImportReport.Failure(code: refusal.code, sentence: refusal.sentence))
    }

    /// Below the folder that was named, so that two files called alike stay two; printable, because names are input.
    private static func name(of path: String, under root: String) -> String {
        guard path != root, path.hasPrefix(root) else { return FileName.printable(path) }
        return path.dropFirst(root.count).split(separator: "/").map { FileName.printable(String($0)) }.joined(
            separator: "/")
    }
}
