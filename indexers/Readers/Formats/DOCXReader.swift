// SPDX-License-Identifier: GPL-3.0-or-later

/// A DOCX file → paragraphs, through pandoc in its sandbox, after the archive has been judged harmless.
public enum DOCXReader {
    /// - Throws: `encrypted` (a password makes it an OLE file), `macro`, `zip_bomb`, `zip_path`, `truncated`,
    ///   `type` for an archive that is no DOCX, `damaged`, `missing_program`, `timeout`.
    public static func read(_ bytes: [UInt8]) async throws(ReadError) -> DocumentText {
        guard !bytes.isEmpty else { throw .empty }
        if CompoundFile.isCompound(bytes) { throw CompoundFile.isEncryptedPackage(bytes) ? .encrypted : .wrongZip }
        let directory = try ZipDirectory(bytes)
        try ArchiveLimits().check(directory)
        let names = Set(directory.entries.map { $0.name.lowercased() })
        guard names.contains("[content_types].xml"), names.contains("word/document.xml") else { throw .wrongZip }
        if names.contains(where: { $0.hasSuffix("vbaproject.bin") || $0.hasPrefix("word/activex/") }) { throw .macro }
        return try await PandocProgram.read(bytes, from: "docx", format: .docx)
    }
}

extension ReadError {
    fileprivate static let wrongZip = ReadError.type("文件内容不是 DOCX 文档。请用办公软件另存为 .docx 后重新提交。")
}
