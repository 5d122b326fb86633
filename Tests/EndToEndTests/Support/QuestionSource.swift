// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Querying
import Records
import TestSupport

/// Questions of every kind about the documents of a ledger; the same for the same seed and ledger.
struct QuestionSource {
    private let documents: [NormativeDocument]
    private let organs: [String]
    private let fields: [String]
    private var random: SeededGenerator

    init(_ ledger: Ledger, seed: UInt64) throws {
        var documents: [NormativeDocument] = []
        try ledger.documents(withoutBody: false) { documents.append($0) }
        self.documents = documents
        organs = Set(documents.flatMap(\.issuers)).sorted()
        fields = Set(documents.flatMap(\.fields)).sorted()
        random = SeededGenerator(seed: seed)
    }

    /// `count` requests that `SearchRequest` accepts; empty for an empty ledger.
    mutating func requests(_ count: Int) throws -> [SearchRequest] {
        guard !documents.isEmpty else { return [] }
        return try (0..<count).map { _ in try SearchRequest(parameters: parameters(), today: day) }
    }

    private let day = CivilDate(year: 2026, month: 11, day: 23) ?? Beijing.today

    private mutating func parameters() -> [(name: String, value: String)] {
        var list = [(name: "q", value: text())]
        if chance(4), let organ = organs.randomElement(using: &random) { list.append(("organ", organ)) }
        if chance(5), let field = fields.randomElement(using: &random) { list.append(("field", field)) }
        if chance(4), let status = StatusCode.allCases.randomElement(using: &random) {
            list.append(("status", status.rawValue))
        }
        if chance(6) { list.append(("kind", "document")) }
        if chance(6) { list.append(("from", "20\(Int.random(in: 10...18, using: &random))-01-01")) }
        if chance(6) { list.append(("to", "20\(Int.random(in: 19...25, using: &random))-12-31")) }
        if chance(5) { list.append(("as_of", "20\(Int.random(in: 12...26, using: &random))-07-01")) }
        if chance(3) { list.append(("sort", Bool.random(using: &random) ? "newest" : "oldest")) }
        if chance(4) { list.append(("unit", "articles")) }
        if chance(5) { list.append(("page", "2")) }
        if chance(3) { list.append(("limit", String(Int.random(in: 1...40, using: &random)))) }
        return list
    }

    private mutating func text() -> String {
        let document = documents[Int.random(in: 0..<documents.count, using: &random)]
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return document.title
        case 1: return document.number ?? document.title
        case 2: return "\"" + piece(of: document.body, 4...12) + "\""
        case 3: return piece(of: document.title, 2...6) + " " + piece(of: document.body, 2...4)
        case 4: return piece(of: document.title, 2...4) + " OR " + piece(of: document.body, 2...4)
        case 5: return piece(of: document.title, 2...4) + " -" + piece(of: document.body, 2...3)
        case 6: return "《\(document.title)》第\(Int.random(in: 1...12, using: &random))条"
        default: return piece(of: document.body, 2...8)
        }
    }

    /// A run of Han characters.
    private mutating func piece(of text: String, _ lengths: ClosedRange<Int>) -> String {
        let runs = text.unicodeScalars.split { !$0.properties.isIdeographic }.filter { $0.count >= lengths.lowerBound }
        guard let run = runs.randomElement(using: &random) else { return "示例" }
        let length = min(run.count, Int.random(in: lengths, using: &random))
        let start = Int.random(in: 0...(run.count - length), using: &random)
        return String(String.UnicodeScalarView(run.dropFirst(start).prefix(length)))
    }

    private mutating func chance(_ sides: Int) -> Bool { Int.random(in: 0..<sides, using: &random) == 0 }
}
