// SPDX-License-Identifier: GPL-3.0-or-later

/// Markdown → paragraphs, through pandoc; raw HTML inside it is dropped.
public enum MarkdownReader {
    /// - Throws: `empty`, `encoding`, `missing_program`, `timeout`, `damaged`.
    public static func read(_ bytes: [UInt8], charset: String? = nil) async throws(ReadError) -> DocumentText {
        guard !bytes.isEmpty else { throw .empty }
        let (text, name, warnings) = try PlainTextReader.decode(bytes, declared: charset)
        let reader = "markdown-smart-raw_tex-tex_math_dollars-citations-example_lists+east_asian_line_breaks"
        var document = try await PandocProgram.read(Array(text.utf8), from: reader, format: .markdown)
        document.charset = name
        document.warnings += warnings
        return document
    }
}
