// SPDX-License-Identifier: GPL-3.0-or-later

/// A web page → paragraphs, through pandoc in its sandbox; nothing in the page is executed or fetched.
///
/// Scripts, styles, frames, navigation, page foot and form controls are left out; links keep their text
/// and lose their address, so a `javascript:` link cannot survive (F28, F29).
public enum HTMLReader {
    /// - Parameter charset: the encoding from outside (an HTTP header); else the page's own `<meta>` is asked.
    /// - Throws: `empty`, `encoding` where neither the declared encoding nor the bytes make sense (F30),
    ///   `missing_program`, `timeout`, `damaged`.
    public static func read(_ bytes: [UInt8], charset: String? = nil) async throws(ReadError) -> DocumentText {
        guard !bytes.isEmpty else { throw .empty }
        let declared = charset ?? HTMLCharset.declared(in: bytes)
        let (text, name, warnings) = try PlainTextReader.decode(bytes, declared: declared)
        let content = HTMLContent.kept(of: Array(text.utf8))
        var document = try await PandocProgram.read(content, from: "html+east_asian_line_breaks", format: .html)
        document.charset = name
        document.warnings += warnings
        return document
    }
}
