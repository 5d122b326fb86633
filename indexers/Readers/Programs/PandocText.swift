// SPDX-License-Identifier: GPL-3.0-or-later

/// Turns pandoc's document tree into paragraphs. Unknown nodes are passed over, so a newer pandoc does no harm.
struct PandocText {
    private(set) var paragraphs: [String] = []
    private(set) var title: String?
    private var notes: [String] = []

    /// Adds a whole document.
    /// - Parameter titleIsText: DOCX moves the paragraphs styled as title to the metadata, Markdown writes them
    ///   there; they are text all the same. A web page's `<title>` is not.
    mutating func append(_ root: JSONObject, titleIsText: Bool) {
        if case .object(let meta) = root["meta"] {
            title = meta["title"].map { metaText($0) }.flatMap { $0.isEmpty ? nil : $0 }
            if titleIsText {
                for key in ["title", "subtitle", "author", "date", "abstract"] {
                    if let value = meta[key] { add(metaText(value)) }
                }
            }
        }
        if let blocks = root["blocks"]?.members { append(blocks) }
        notes.forEach { add($0) }
        notes = []
    }

    private mutating func append(_ blocks: [JSONValue]) {
        for block in blocks { append(block) }
    }

    private mutating func append(_ block: JSONValue) {
        guard let (kind, content) = block.node else { return }
        switch kind {
        case "Plain", "Para": add(inlines(content.members))
        case "Header": add(inlines(content.member(2).members))
        case "LineBlock": content.members.forEach { add(inlines($0.members)) }
        case "CodeBlock": add(content.member(1).text)
        case "BlockQuote": append(content.members)
        case "Div": append(content.member(1).members)
        case "Figure": append(content.member(2).members)
        case "BulletList": content.members.forEach { append($0.members) }
        case "OrderedList": appendNumbered(content)
        case "DefinitionList":
            for item in content.members {
                add(inlines(item.member(0).members))
                item.member(1).members.forEach { append($0.members) }
            }
        case "Table": appendTable(content)
        default: break
        }
    }

    /// [[start, style, delimiter], [items]]: the number stands before the first paragraph of each item.
    private mutating func appendNumbered(_ list: JSONValue) {
        let attributes = list.member(0)
        let delimiter = attributes.member(2).node?.kind ?? ""
        var number = Int(attributes.member(0).text) ?? 1
        for item in list.member(1).members {
            let first = paragraphs.count
            append(item.members)
            if first < paragraphs.count {
                let label =
                    switch delimiter {
                    case "TwoParens": "(\(number))"
                    case "OneParen": "\(number))"
                    default: "\(number)."
                    }
                paragraphs[first] = "\(label) \(paragraphs[first])"
            }
            number = number < Int.max ? number + 1 : number
        }
    }

    /// [attributes, caption, columns, head, bodies, foot]; a row is one paragraph, its cells apart by bars.
    private mutating func appendTable(_ table: JSONValue) {
        append(table.member(1).member(1).members)
        var rows = table.member(3).member(1).members
        for body in table.member(4).members { rows += body.member(2).members + body.member(3).members }
        rows += table.member(5).member(1).members
        for row in rows {
            let cells = row.member(1).members.map { $0.member(4).members }
            // Old pages are laid out with tables: a row of one cell, or with a whole article in a cell, is no row.
            let isLayout = cells.count == 1 || cells.contains(where: Self.isPageColumn)
            guard !isLayout else {
                cells.forEach { append($0) }
                continue
            }
            let texts = cells.map { blocks in
                var cell = PandocText()
                cell.append(blocks)
                return cell.paragraphs.joined(separator: " ")
            }
            if texts.contains(where: { !$0.isEmpty }) { add(texts.joined(separator: " | ")) }
        }
    }

    private static func isPageColumn(_ cell: [JSONValue]) -> Bool {
        cell.count > 3 || cell.contains { $0.node?.kind == "Table" }
    }

    private mutating func inlines(_ nodes: [JSONValue]) -> String {
        var text = ""
        for node in nodes {
            guard let (kind, content) = node.node else { continue }
            switch kind {
            case "Str": text += content.text
            case "Space", "SoftBreak": text += " "
            case "LineBreak": text += "\n"
            case "Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps":
                text += inlines(content.members)
            case "Quoted":
                let isDouble = content.member(0).node?.kind == "DoubleQuote"
                text += (isDouble ? "“" : "‘") + inlines(content.member(1).members) + (isDouble ? "”" : "’")
            case "Span", "Link", "Cite": text += inlines(content.member(1).members)
            case "Code", "Math": text += content.member(1).text
            case "Note":
                var note = PandocText()
                note.append(content.members)
                notes += note.paragraphs + note.notes
            default: break
            }
        }
        return text
    }

    private mutating func metaText(_ value: JSONValue) -> String {
        guard let (kind, content) = value.node else { return "" }
        switch kind {
        case "MetaInlines": return inlines(content.members)
        case "MetaString": return content.text
        case "MetaList": return content.members.map { metaText($0) }.joined(separator: "\n")
        case "MetaBlocks":
            var inner = PandocText()
            inner.append(content.members)
            return inner.paragraphs.joined(separator: "\n")
        default: return ""
        }
    }

    private mutating func add(_ text: String) {
        let trimmed = TextTrimming.trimmed(text)
        if !trimmed.isEmpty { paragraphs.append(trimmed) }
    }
}
