// SPDX-License-Identifier: GPL-3.0-or-later

/// A PDF file → paragraphs, through pdftotext. Pictures and active content are ignored.
///
/// `-layout`, because without it the wide space in 第一条　为了… counts as a gap between columns and parts the
/// line; it also keeps the indents that tell paragraphs and the rows of tables. Text set in columns suffers, but
/// official documents are not (GB/T 9704).
public enum PDFReader {
    /// A PDF without text layer is accepted with the warning `no_text` (F39).
    /// - Throws: `encrypted`, `truncated` (no end mark), `damaged`, `too_large`, `timeout`, `missing_program`.
    public static func read(_ bytes: [UInt8]) async throws(ReadError) -> DocumentText {
        guard !bytes.isEmpty else { throw .empty }
        let program = ExternalProgram(
            name: "pdftotext", package: "poppler-utils",
            arguments: ["-layout", "-enc", "UTF-8", "-eol", "unix", "-q", "-", "-"])
        let result = try await program.run(input: bytes, format: .pdf)
        // 3 is pdftotext's code for a document whose permissions forbid taking the text out.
        if result.exitCode == 3 { throw .encrypted }
        guard result.succeeded else {
            if hasMark("/Encrypt", in: bytes) { throw .encrypted }
            throw hasMark("%%EOF", in: bytes.suffix(4096)) ? .damaged(.pdf) : .truncated
        }
        let pages = result.output.count { $0 == 0x0C }
        let clean = LayoutCleaner.cleaned(String(decoding: result.output, as: UTF8.self))
        return DocumentText(text: clean.text, format: .pdf, pageCount: pages)
    }

    private static func hasMark(_ mark: String, in bytes: some RandomAccessCollection<UInt8>) -> Bool {
        let pattern = Array(mark.utf8)
        var rest = bytes[...]
        while let found = rest.firstIndex(of: pattern[0]) {
            rest = rest[found...]
            if rest.starts(with: pattern) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
