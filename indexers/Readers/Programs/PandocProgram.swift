// SPDX-License-Identifier: GPL-3.0-or-later

/// pandoc, asked for its document tree instead of finished text: so tables, headings and notes are ours to
/// lay out, and no line is ever wrapped.
enum PandocProgram {
    /// Reads `bytes` as pandoc's input format `reader`.
    /// - Throws: `missing_program`, `timeout`, `too_large`, `damaged`.
    static func read(
        _ bytes: [UInt8], from reader: String, format: FileFormat
    ) async throws(ReadError) -> DocumentText {
        let program = ExternalProgram(
            name: "pandoc", package: "pandoc",
            arguments: ["+RTS", "-M512m", "-RTS", "--sandbox", "-f", reader, "-t", "json"])
        let result = try await program.run(input: bytes, format: format)
        // 251 is the Haskell runtime's code for a heap over its limit.
        if result.exitCode == 251 { throw .needsTooMuchMemory }
        guard result.succeeded else { throw .damaged(format) }
        let tree: JSONValue
        do {
            tree = try JSONParser.value(
                of: result.output, longestString: .max, deepest: 1000, refusesReplacement: false)
        } catch {
            throw .damaged(format)
        }
        guard case .object(let root) = tree else { throw .damaged(format) }
        var text = PandocText()
        text.append(root, titleIsText: format != .html)
        let clean = LayoutCleaner.cleaned(text.paragraphs.joined(separator: "\n"), unwraps: false)
        return DocumentText(text: clean.text, format: format, titleHint: text.title)
    }
}
