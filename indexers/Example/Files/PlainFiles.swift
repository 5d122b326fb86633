// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The same documents as files that a department would attach: text with hard line wraps and page numbers, Markdown,
/// HTML, Word.
///
/// The remark that they are invented stands at the end, where real files carry 附注: at the head it would pass for
/// the heading.
struct PlainFiles {
    enum Format: String, CaseIterable {
        case text = "txt"
        case markdown = "md"
        case page = "html"
        case word = "docx"
    }

    let plan: CountyPlan
    let seed: UInt64

    func bytes(of document: PlannedDocument, as format: Format) -> [UInt8] {
        var writer = BodyWriter(plan: plan, document: document, seed: seed)
        let text = writer.text() + [Phrases.banner]
        let number = document.number ?? ""
        let lines = [(document.issuers.first ?? "") + "文件", number, document.title].filter { !$0.isEmpty } + text
        switch format {
        case .text: return Array(wrapped(lines).utf8)
        case .markdown: return Array(markdown(lines, title: document.title).utf8)
        case .page: return Array(page([number].filter { !$0.isEmpty } + text, title: document.title).utf8)
        case .word: return WordFile.bytes(paragraphs: lines)
        }
    }

    /// 28 characters a line and 22 lines a page, with the page number below: as text comes out of a PDF.
    private func wrapped(_ paragraphs: [String]) -> String {
        var lines: [String] = []
        for paragraph in paragraphs {
            var rest = Substring(paragraph)
            while rest.count > 28 {
                // A full stop does not begin a line.
                let hangs = rest.dropFirst(28).first.map { "，。、；：）》”".contains($0) } ?? false
                let width = hangs ? 29 : 28
                lines.append(String(rest.prefix(width)))
                rest = rest.dropFirst(width)
            }
            if !rest.isEmpty { lines.append(String(rest)) }
        }
        var text = ""
        for (place, line) in lines.enumerated() {
            text += line + "\n"
            if place % 22 == 21 { text += "— \(place / 22 + 1) —\n\u{C}" }
        }
        return text
    }

    private func markdown(_ paragraphs: [String], title: String) -> String {
        paragraphs.map { line in
            if line == title { return "# " + line }
            if line.hasPrefix("第"), line.prefix(5).contains("章") { return "## " + line }
            return line
        }.joined(separator: "\n\n") + "\n"
    }

    private func page(_ paragraphs: [String], title: String) -> String {
        let body = paragraphs.map { "<p>\(escaped($0))</p>" }.joined(separator: "\n")
        return """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><title>\(escaped(title))-\(DocumentRows.source)</title></head>
            <body>
            <h1>\(escaped(title))</h1>
            <div class="content">
            \(body)
            </div>
            </body>
            </html>

            """
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
