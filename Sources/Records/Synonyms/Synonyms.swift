// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// 同义词: which other words a word of a query may stand for, on a day; nothing that the table does not say.
public struct Synonyms: Sendable {
    /// What becomes of a synonym.
    public enum Use: String, Hashable, Sendable, CaseIterable {
        /// Texts with the other word are found too.
        case match
        /// The other word is only offered: the two differ in law.
        case offer
    }

    private struct Entry: Sendable {
        var others: [String]
        var use: Use
        var validFrom: CivilDate?
        var validTo: CivilDate?
    }

    /// Folded word → what it stands for.
    private let entries: [TermKey: [Entry]]

    /// The table that comes with the program; read once.
    public static let standard: Synonyms = {
        do throws(DomainTable.Fault) {
            return try Synonyms(table: PackageResources.synonyms_tsv)
        } catch {
            preconditionFailure("the table of synonyms in Sources/Records/Tables: \(error)")
        }
    }()

    init(table: [UInt8]) throws(DomainTable.Fault) {
        var entries: [TermKey: [Entry]] = [:]
        for row in try DomainTable(table, required: ["words", "direction", "use", "valid_from", "valid_to"]).rows {
            let words = row.list("words").map(TextFolding.key)
            let direction = row.text("direction")
            guard words.count > 1, direction == "both" || direction == "one", let use = Use(rawValue: row.text("use"))
            else { throw DomainTable.Fault(code: .badWord, line: row.line, detail: "\(direction) \(row.text("use"))") }
            for word in direction == "both" ? words : [words[0]] {
                let entry = Entry(
                    others: words.filter { $0 != word }, use: use, validFrom: try row.date("valid_from"),
                    validTo: try row.date("valid_to"))
                entries[TermKey(word), default: []].append(entry)
            }
        }
        self.entries = entries
    }

    /// The words that `word` may stand for on `day`, in the order of the table; empty for most words.
    public func alternatives(of word: String, on day: CivilDate, use: Use) -> [String] {
        alternatives(ofKey: TextFolding.key(word), on: day, use: use)
    }

    /// The same for a word in the form of `TextFolding.key`; words of a query have it, and most stand for nothing else.
    public func alternatives(ofKey word: String, on day: CivilDate, use: Use) -> [String] {
        guard let found = entries[TermKey(word)] else { return [] }
        return found.filter { entry in
            entry.use == use && entry.validFrom.map { $0 <= day } ?? true && entry.validTo.map { day <= $0 } ?? true
        }.flatMap(\.others)
    }
}
