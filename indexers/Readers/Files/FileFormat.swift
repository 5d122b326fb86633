// SPDX-License-Identifier: GPL-3.0-or-later

/// The kinds of file that departments hand in, told apart by content first and extension second.
public enum FileFormat: String, Hashable, Sendable, CaseIterable {
    case jsonLines = "jsonl"
    case plainText = "txt"
    case markdown = "md"
    case html
    case docx
    case doc
    case pdf
    case csv
    case xlsx
    case ofd

    /// The name that messages use.
    public var label: String {
        switch self {
        case .jsonLines: "JSON Lines"
        case .plainText: "纯文本"
        case .markdown: "Markdown"
        case .html: "HTML 网页"
        case .docx: "DOCX 文档"
        case .doc: "DOC 文档"
        case .pdf: "PDF"
        case .csv: "CSV 表格"
        case .xlsx: "XLSX 表格"
        case .ofd: "OFD 版式文件"
        }
    }

    /// The format of a file from its name and its first bytes (4,096 suffice).
    ///
    /// Content decides between binary formats, the extension between kinds of text. Harmless misnaming that
    /// office software really produces is followed, not refused: a web page or a DOCX saved as `.doc`, a DOC
    /// saved as `.docx` or `.wps`.
    /// - Throws: `type` where content and name contradict each other (a renamed program, a picture) or neither
    ///   is known; `unsupported` for known formats that are not read; `empty` for no bytes.
    public static func detect(path: String, head: [UInt8]) throws(ReadError) -> FileFormat {
        guard !head.isEmpty else { throw .empty }
        let claimed = claim(ofExtension: fileExtension(of: path))
        switch FileSignature.of(head) {
        case .program:
            throw .type("这是可执行程序，不是文件扩展名所说的文档。请提交原始文档。")
        case .picture:
            throw .type("这是图片，没有可检索的文字。请提交文字版文档。")
        case .compressed:
            throw .type("这是压缩包。请解压后提交其中的文件。")
        case .richText:
            throw .type("这是 RTF 文档。请另存为 .docx 后重新提交。")
        case .pdf:
            guard claimed == .pdf || claimed == nil else { throw mismatch(claimed, actual: "PDF") }
            return .pdf
        case .zip:
            switch claimed {
            case .docx, .xlsx, .ofd: return claimed ?? .docx
            case .doc: return .docx
            default: throw .type("这是压缩包，不是文档。请解压后提交其中的文件。")
            }
        case .compound:
            switch claimed {
            case .doc, .docx: return .doc
            // A password makes a workbook such a file, too; its reader tells that from the old format.
            case .xlsx: return .xlsx
            default: throw mismatch(claimed, actual: "旧版 Office 文档")
            }
        case .html:
            if claimed == .xlsx { throw .type("这是网页，只是扩展名像 Excel。请用 WPS 或 Excel 打开后另存为 .xlsx 再提交。") }
            return claimed == .plainText || claimed == .markdown ? claimed ?? .html : .html
        case .binary:
            throw .type("文件内容是二进制数据，不是可读的文档。请提交原始文档。")
        case .text:
            switch claimed {
            case .jsonLines, .plainText, .markdown, .html, .csv: return claimed ?? .plainText
            // Export functions of older systems write separated text and call it .xls.
            case .xlsx where fileExtension(of: path) == "xls": return .csv
            case .pdf, .docx, .doc, .xlsx, .ofd: throw mismatch(claimed, actual: "纯文本")
            case nil:
                return startsLikeObject(head) ? .jsonLines : .plainText
            }
        }
    }

    /// The format that the extension of `path` claims; `nil` where it says nothing.
    public static func claimed(by path: String) -> FileFormat? { claim(ofExtension: fileExtension(of: path)) }

    /// The part behind the last dot of the last path component, in lower case; empty where there is none.
    static func fileExtension(of path: String) -> String {
        let name = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true).last ?? ""[...].utf8
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
        return String(Substring(name[name.index(after: dot)...])).lowercased()
    }

    private static func claim(ofExtension name: String) -> FileFormat? {
        switch name {
        case "jsonl", "ndjson", "json": .jsonLines
        case "txt", "text": .plainText
        case "md", "markdown": .markdown
        case "html", "htm", "shtml", "xhtml": .html
        case "docx", "docm": .docx
        case "doc", "wps", "dot": .doc
        case "pdf": .pdf
        case "csv", "tsv": .csv
        case "xlsx", "xls", "et", "xlsm", "xltx", "xltm", "xlsb": .xlsx
        case "ofd": .ofd
        default: nil
        }
    }

    private static func mismatch(_ claimed: FileFormat?, actual: String) -> ReadError {
        .type("扩展名说是\(claimed?.label ?? "未知格式")，内容却是\(actual)。请改正扩展名或提交原始文件。")
    }

    private static func startsLikeObject(_ head: [UInt8]) -> Bool {
        let blank: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D]
        return head.first { !blank.contains($0) } == UInt8(ascii: "{")
    }
}
