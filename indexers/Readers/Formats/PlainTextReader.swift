// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// Plain text in UTF-8, UTF-16 with mark, or a recognised Chinese encoding → paragraphs.
public enum PlainTextReader {
    /// Decodes and unwraps `bytes`.
    /// - Parameter charset: the encoding that somebody declared; without it, it is recognised from the bytes.
    /// - Throws: `empty`; `encoding` where some bytes have no meaning in it; `type` for binary data.
    public static func read(_ bytes: [UInt8], charset: String? = nil) throws(ReadError) -> DocumentText {
        guard !bytes.isEmpty else { throw .empty }
        let (text, name, warnings) = try decode(bytes, declared: charset)
        let clean = LayoutCleaner.cleaned(text)
        return DocumentText(
            text: clean.text, format: .plainText, charset: name, pageCount: clean.pageCount, warnings: warnings)
    }

    /// Text of `bytes`; where the declared encoding contradicts them, the bytes win if they are sound (F30).
    static func decode(
        _ bytes: [UInt8], declared: String?
    ) throws(ReadError) -> (text: String, charset: String, warnings: [ReadWarning]) {
        let decoded = TextDecoding.decode(bytes, declared: declared)
        guard decoded.isLossless else {
            throw .encoding("按 \(decoded.charset) 读取时有字节无法识别")
        }
        guard !decoded.text.unicodeScalars.contains("\0") else {
            throw .type("文件含有空字符（NUL），不是纯文本。请提交原始文档。")
        }
        let wasNamed = decoded.charset == "UTF-8" || decoded.charset.hasPrefix("UTF-16") || declared != nil
        return (decoded.text, decoded.charset, wasNamed ? [] : [.charsetDetected])
    }
}
