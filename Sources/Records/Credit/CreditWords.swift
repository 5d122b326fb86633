// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of `credit_words.tsv`: how sources call sections, states and channels.
struct CreditWords: Sendable {
    struct Rule: Sendable {
        var value: String
        var isWhole: Bool
        var words: [String]
        var except: [String]
        var label: String

        func fits(_ text: String) -> Bool {
            if except.contains(where: text.contains) { return false }
            return isWhole ? words.contains(text) : words.contains(where: text.contains)
        }
    }

    private let rules: [String: [Rule]]

    /// The table that comes with the program; read once.
    static let standard: CreditWords = {
        do throws(DomainTable.Fault) {
            return try CreditWords(table: PackageResources.credit_words_tsv)
        } catch {
            preconditionFailure("credit_words.tsv in Sources/Records/Tables: \(error)")
        }
    }()

    init(table: [UInt8]) throws(DomainTable.Fault) {
        var rules: [String: [Rule]] = [:]
        for row in try DomainTable(table, required: ["kind", "value", "match", "words", "except", "label"]).rows {
            guard ["section", "state", "channel"].contains(row.text("kind")),
                ["whole", "part"].contains(row.text("match"))
            else { throw DomainTable.Fault(code: .badWord, line: row.line, detail: row.text("kind")) }
            rules[row.text("kind"), default: []].append(
                Rule(
                    value: row.text("value"), isWhole: row.text("match") == "whole", words: row.list("words"),
                    except: row.list("except"), label: row.text("label")))
        }
        self.rules = rules
    }

    /// The value of the first rule that fits; white space, width and brackets make no difference.
    func value(of text: String, kind: String) -> String? {
        let folded = IdentifierScalars(Array(text.unicodeScalars.prefix(80))).scalars
        let word = String(String.UnicodeScalarView(folded))
        return rules[kind]?.first { $0.fits(word) }?.value
    }

    /// The names of all values of a kind, for messages.
    func labels(_ kind: String) -> [String] { rules[kind]?.map(\.label) ?? [] }
}
