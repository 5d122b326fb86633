// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The document number that stands above the text inside a body whose row gives none (domain.md §1.6).
enum BodyNumber {
    /// How far down the head reaches, in scalars.
    private static let reach = 240

    /// The canonical number where it opens the body or follows nothing but letterhead and title; numbers that the text
    /// cites are not the document's own.
    static func find(in body: String, title: String) -> String? {
        let head = Array(body.unicodeScalars.prefix(reach))
        let text = BodyText(head)
        guard let found = DocumentNumber.find(in: head).first, found.number.confidence >= .medium else { return nil }
        let before = text.trimmed(0..<min(found.range.lowerBound, text.count))
        guard !text.contains(anyOf: ["（", "(", "。", "；", "根据", "按照"], in: before) || isTitle(text.text(before), title)
        else { return nil }
        return before.isEmpty || isLetterhead(text, before) || isTitle(text.text(before), title)
            ? found.number.canonical : nil
    }

    // 某省科学技术厅关于印发…的通知 where the title is 关于印发…的通知, line breaks and all.
    private static func isTitle(_ before: String, _ title: String) -> Bool {
        let printed = TitleKey.key(before)
        let known = TitleKey.key(title)
        guard !known.isEmpty, printed.unicodeScalars.count <= known.unicodeScalars.count + 40 else { return false }
        return printed.hasSuffix(known) || known.hasSuffix(printed)
    }

    private static func isLetterhead(_ text: BodyText, _ range: Range<Int>) -> Bool {
        range.count <= 40 && text.has("文件", endingAt: range.upperBound)
    }
}
