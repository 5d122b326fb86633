// SPDX-License-Identifier: GPL-3.0-or-later

/// The text of one document file: paragraphs separated by one newline, layout removed.
public struct DocumentText: Hashable, Sendable {
    /// Paragraphs separated by `\n`; no blank paragraphs, no white space at their ends. Table rows are one
    /// paragraph each, cells separated by ` | `.
    public var text: String
    public var format: FileFormat
    /// The title that the format itself names (HTML `<title>`, document properties): a hint, often wrong.
    public var titleHint: String?
    /// Encoding the bytes were read as, for formats that have one.
    public var charset: String?
    /// Pages, where the format has them.
    public var pageCount: Int?
    public var warnings: [ReadWarning]

    public init(
        text: String, format: FileFormat, titleHint: String? = nil, charset: String? = nil,
        pageCount: Int? = nil, warnings: [ReadWarning] = []
    ) {
        self.text = text
        self.format = format
        self.titleHint = titleHint
        self.charset = charset
        self.pageCount = pageCount
        self.warnings = warnings + ReadWarning.about(text: text, format: format)
    }

    public var paragraphs: [Substring] { text.split(separator: "\n") }
}
