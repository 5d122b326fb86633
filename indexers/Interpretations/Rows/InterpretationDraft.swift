// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Records

/// An interpretation as its source sent it, before the gate, masking and the reading of its targets.
struct InterpretationDraft {
    var title: String
    var body: String
    var interprets: [String] = []
    var publishedOn: CivilDate?
    var formText: String?
    var issuers: [String] = []
    var topics: [String] = []
    var hasTextLayer = true

    init(title: String, body: String) {
        self.title = title
        self.body = body
    }

    /// A picture with a line beside it says as little as one without.
    private static let shortestCaption = 60

    /// Everything of natural persons; names of officials stay, and offices' landlines and mailboxes.
    static func masked(_ text: String) -> String { PersonalData.masked(text, hiding: hidden).text }

    private static let hidden = PersonalData.all.subtracting([.landline, .email])

    /// The record; refuses what the gate refuses.
    func finished(id: String, source: SourceReference) throws(RowRefusal) -> Interpretation {
        // An interpretation of a draft is no draft.
        if let refusal = Gate.refusal(ofTitle: title, text: body, isDraft: true) {
            throw RowRefusal(code: refusal.code.rawValue, sentence: refusal.sentence)
        }
        let text = Self.paragraphs(body)
        var result = Interpretation(
            id: id, title: Self.masked(Self.oneLine(title)), body: Self.masked(text), source: source)
        let named = interprets.isEmpty ? TargetReader.targets(title: title, body: text) : interprets
        for entry in named.map(Self.masked)
        where InterpretationTarget(entry) != nil && !result.interprets.contains(entry) {
            result.interprets.append(entry)
        }
        result.publishedOn = publishedOn
        result.form = formText.map(Interpretation.Form.init(text:)) ?? Interpretation.Form(title: title)
        result.formText = formText.map(Self.masked)
        result.issuers = issuers.map(Self.oneLine).flatMap { line in
            let parts = OrganDirectory.split(issuers: line)
            return parts.isEmpty ? [line] : parts
        }.map(Self.masked)
        result.fields = FieldTaxonomy.standard.fields(title: result.title, topics: topics, issuers: result.issuers)
        if result.interprets.isEmpty { result.flags.insert(.unlinked) }
        if isWithoutText(text, result.form) { result.flags.insert(.noText) }
        return result
    }

    private func isWithoutText(_ text: String, _ form: Interpretation.Form) -> Bool {
        !hasTextLayer || text.isEmpty || (form.isMultimedia && text.unicodeScalars.count < Self.shortestCaption)
    }

    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" && $0 != "\t" }))
    }

    /// Paragraphs separated by one line feed, without blank ones and without space at their ends.
    private static func paragraphs(_ text: String) -> String {
        let lines = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" || $0 == "\u{2028}" || $0 == "\u{2029}" }
        let trimmed = lines.map { line in
            var line = line
            while let first = line.first, first.properties.isWhitespace { line.removeFirst() }
            while let last = line.last, last.properties.isWhitespace { line.removeLast() }
            return String(line)
        }
        return trimmed.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
