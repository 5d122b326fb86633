// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Finds the documents that a text names in 《》.
public enum CitationReader {
    /// Every 《…》 of `body` with the number behind it, in reading order; inner brackets kept, layout space removed.
    ///
    /// A title inside the brackets behind another one (以下简称《办法》) is that one's short name and is not listed.
    /// The number is canonical where `DocumentNumber` reads it, otherwise as printed. Linear; total.
    public static func citations(in body: String) -> [CitedDocument] {
        let text = BodyText(body)
        return citations(in: text, spans: TitleScanner(text: text).spans())
    }

    static func citations(in text: BodyText, spans: [TitleSpan]) -> [CitedDocument] {
        let scanner = TitleScanner(text: text)
        return spans.compactMap { span in
            let title = scanner.title(of: span)
            guard !title.isEmpty else { return nil }
            let number = printedNumber(of: span, in: text).map { DocumentNumber.parse($0)?.canonical ?? $0 }
            return CitedDocument(title: title, number: number, start: span.range.lowerBound, end: span.end)
        }
    }

    private static func printedNumber(of span: TitleSpan, in text: BodyText) -> String? {
        for bracket in span.brackets {
            if let number = PrintedNumber.find(in: bracket, of: text) { return number }
        }
        return span.bareNumber.map { text.text($0) }
    }
}
