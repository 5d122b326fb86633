// SPDX-License-Identifier: GPL-3.0-or-later

/// The Chinese words in which a state is explained.
enum StatusWording {
    /// Longest quotation repeated inside a reason, in scalars; the evidence always holds all of it.
    static let longestQuote = 120

    /// Ends the titles of evidence that is a field of a source and no document, so that it gets no 《》.
    static let fieldSuffix = "字段"

    /// 《标题》第三十九条载明“……”, as far as the evidence has these parts.
    static func proof(_ event: ValidityEvent) -> String {
        let quote = quoted(event.evidence.quote)
        return source(event) + (quote.isEmpty ? "" : "载明" + quote)
    }

    /// 《标题》第三十九条.
    static func source(_ event: ValidityEvent) -> String {
        named(event.evidence.title) + (event.evidence.locator ?? "")
    }

    static func named(_ title: String) -> String {
        let stays = title.isEmpty || title.hasSuffix(fieldSuffix) || title.contains("《")
        return stays ? title : "《" + title + "》"
    }

    static func quoted(_ quote: String) -> String {
        var scalars = Array(quote.unicodeScalars)
        while let last = scalars.last, last == "。" || last.properties.isWhitespace { scalars.removeLast() }
        guard !scalars.isEmpty else { return "" }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.prefix(longestQuote).map { $0.properties.isWhitespace ? " " : $0 })
        return "“" + String(view) + (scalars.count > longestQuote ? "……" : "") + "”"
    }

    /// 自2022年11月1日起, or nothing where the day is unknown.
    static func since(_ day: CivilDate?) -> String { day.map { "自\($0.chinese)起" } ?? "" }

    /// A day that the source does not call the day of publication is the day written on the document.
    static func release(_ published: ValidityEvent) -> String { published.confidence == .high ? "公布" : "成文" }

    /// Said behind a dated statement that is not sure.
    static func remark(_ confidence: Confidence) -> String {
        confidence <= .low ? "（日期系推定，请核实）" : ""
    }
}
