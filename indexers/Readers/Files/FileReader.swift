// SPDX-License-Identifier: GPL-3.0-or-later

/// The one door for files: tells the format and hands over to the reader that knows it.
public enum FileReader {
    /// Largest document file in bytes (F47); row files are read in pieces and have no limit.
    public static let documentLimit = 50 << 20

    /// Reads the file at `path`.
    /// - Parameters:
    ///   - format: forces a format where somebody knows better; content that contradicts it is still refused.
    ///   - encoding: the encoding that somebody declared for JSON Lines, CSV and plain text; without it the bytes tell.
    ///   - columns: the columns of the kind of record that is wanted; without them tables are refused.
    ///   - expectedSize: the size when the file was listed; another size now means that it is still arriving.
    /// - Throws: whatever `FileFormat.detect` and the reader of the format throw.
    public static func read(
        path: String, format: FileFormat? = nil, encoding: DeclaredEncoding? = nil, columns: ColumnTable? = nil,
        expectedSize: Int? = nil
    ) async throws(ReadError) -> ReadFile {
        let file = try OpenFile(path: path)
        if let expectedSize, expectedSize != file.size { throw .unfinished }
        guard file.size > 0 else { throw .empty }
        var head: [UInt8] = []
        _ = try file.read(upTo: 4096, into: &head)
        let found = if let format { format } else { try FileFormat.detect(path: path, head: head) }
        switch (found, columns) {
        case (.jsonLines, _): return .rows(JSONLinesReader(path: path, columns: columns, encoding: encoding))
        case (.csv, let columns?): return .rows(CSVReader(path: path, columns: columns, encoding: encoding))
        case (.xlsx, let columns?): return .rows(XLSXReader(path: path, columns: columns))
        default: break
        }
        let bytes = try OpenFile(path: path).readAll(limit: documentLimit)
        if found == .plainText, let encoding {
            return .document(try PlainTextReader.read(bytes, charset: encoding.charset))
        }
        return .document(try await read(bytes, format: found))
    }

    /// Reads a document that is already in memory, such as an upload.
    /// - Throws: as the reader of `format`; `unsupported` for CSV, XLSX, OFD and row files.
    public static func read(_ bytes: [UInt8], format: FileFormat) async throws(ReadError) -> DocumentText {
        guard bytes.count <= documentLimit else { throw .tooLarge(limit: documentLimit) }
        switch format {
        case .plainText: return try PlainTextReader.read(bytes)
        case .markdown: return try await MarkdownReader.read(bytes)
        case .html: return try await HTMLReader.read(bytes)
        case .docx: return try await DOCXReader.read(bytes)
        case .doc: return try await DOCReader.read(bytes)
        case .pdf: return try await PDFReader.read(bytes)
        case .jsonLines: throw .unsupported(.jsonLines, instead: "这里应是一份文档，不是数据行。")
        case .csv, .xlsx: throw .unsupported(format, instead: "请另存为 JSON Lines（UTF-8，每行一个对象）。")
        case .ofd: throw .unsupported(.ofd, instead: "请另存为 PDF 或 DOCX。")
        }
    }
}
