// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A plain document taken apart: head, the notice's text, the enclosed document, footer.
struct PlainParts {
    var head: DocumentHead
    var footer: DocumentFooter
    var signature: SignatureBlock?
    /// The lines of the text itself; of the notice, where there is an enclosure.
    var text: [String]
    var enclosureTitle: String?
    var enclosureText: [String] = []

    /// `titleHint` is what the file's format calls its title; used only where the text shows none.
    init(_ lines: [String], titleHint: String? = nil) {
        head = DocumentHead(lines)
        if head.title.isEmpty, let titleHint { head.title = titleHint }
        footer = DocumentFooter(lines)
        let end = max(head.end, footer.start)
        text = Array(lines[head.end..<end])
        signature = SignatureBlock.find(in: text, from: 0)
        guard let enclosed = TitleKey.enclosedTitle(of: head.title) else {
            // Without a notice the signature closes the whole text; take the last one.
            signature = lastSignature()
            return
        }
        split(enclosed: enclosed)
    }

    private func lastSignature() -> SignatureBlock? {
        var found = signature
        while let current = found, let next = SignatureBlock.find(in: text, from: current.end) { found = next }
        return found
    }

    private mutating func split(enclosed: String) {
        var start = signature?.end ?? text.count
        if start == text.count || signature == nil, let line = lineOf(title: enclosed) { start = line }
        while start < text.count, isBetween(text[start]) { start += 1 }
        guard start < text.count else { return }
        var title = TitleLines()
        var index = start
        while index < text.count, index - start < 4, HeaderLine(text[index]) == .title, !title.isComplete {
            title.append(text[index])
            index += 1
        }
        if title.isComplete {
            enclosureTitle = title.text
        } else {
            enclosureTitle = enclosed
            index = start
        }
        enclosureText = Array(text[index...])
        text = Array(text[..<start])
    }

    // The enclosed title as a line of its own, where the notice carries no date.
    private func lineOf(title: String) -> Int? {
        let key = TitleKey.key(title)
        return text.firstIndex { TitleKey.key($0) == key }
    }

    // （此件公开发布）, 附件, 附件1 between signature and enclosure.
    private func isBetween(_ line: String) -> Bool {
        let body = BodyText(line)
        if let first = body.scalars.first, first.isOpeningRound, body.count <= 30 { return true }
        guard let mark = HeadingMark.read(body, at: 0, limit: body.count), mark.level == .annex else { return false }
        return body.trimmed(mark.range.upperBound..<body.count).isEmpty
    }
}
