// SPDX-License-Identifier: GPL-3.0-or-later

/// A Word 97–2003 DOC file → paragraphs, through antiword, or LibreOffice where antiword fails or is absent.
public enum DOCReader {
    /// - Throws: `encrypted`, `macro`, `type` for an OLE file that is no Word document, `damaged`, `timeout`,
    ///   `missing_program` where neither program is installed.
    public static func read(_ bytes: [UInt8]) async throws(ReadError) -> DocumentText {
        guard !bytes.isEmpty else { throw .empty }
        guard CompoundFile.isCompound(bytes) else { throw .type("文件内容不是 DOC 文档。请提交原始文件。") }
        if CompoundFile.isEncryptedPackage(bytes) { throw .encrypted }
        guard CompoundFile.isWordDocument(bytes) else {
            throw .type("这是旧版 Office 文件，但不是 Word 文档。请另存为 .docx 后重新提交。")
        }
        if CompoundFile.hasMacros(bytes) { throw .macro }
        let antiword = ExternalProgram(
            name: "antiword", package: "antiword", arguments: ["-m", "UTF-8.txt", "-w", "0", "-"])
        let hasAntiword = antiword.isInstalled
        if hasAntiword {
            let result = try await antiword.run(input: bytes, format: .doc)
            if result.errorText.contains("ncrypted") { throw .encrypted }
            if result.succeeded, !result.output.allSatisfy({ $0 < 0x21 }) { return document(result.output) }
        }
        guard OfficeConversion.isInstalled else {
            throw hasAntiword ? .damaged(.doc) : .missingProgram("antiword（或 libreoffice）", package: "antiword")
        }
        return document(try await OfficeConversion.text(of: bytes, suffix: "doc", format: .doc))
    }

    private static func document(_ output: [UInt8]) -> DocumentText {
        let clean = LayoutCleaner.cleaned(String(decoding: output, as: UTF8.self))
        return DocumentText(text: clean.text, format: .doc)
    }
}
