// SPDX-License-Identifier: GPL-3.0-or-later

extension MarketSubject.State {
    /// Reads the word of a register: 存续（在营、开业、在册）, 吊销，未注销, 迁往市外; `nil` for words that name no state known here.
    public init?(text: String) {
        let word = String(String.UnicodeScalarView(IdentifierScalars(Array(text.unicodeScalars.prefix(60))).scalars))
        let rule = SubjectStates.standard.rules.first { rule in
            rule.words.contains(where: word.contains) && !rule.except.contains(where: word.contains)
        }
        guard let rule else { return nil }
        self = rule.state
    }
}

/// The rows of `subject_states.tsv`.
struct SubjectStates: Sendable {
    struct Rule: Sendable {
        var state: MarketSubject.State
        var words: [String]
        var except: [String]
    }

    let rules: [Rule]

    /// The table that comes with the program; read once.
    static let standard: SubjectStates = {
        do throws(DomainTable.Fault) {
            return try SubjectStates(table: PackageResources.subject_states_tsv)
        } catch {
            preconditionFailure("subject_states.tsv in Sources/Records/Tables: \(error)")
        }
    }()

    init(table: [UInt8]) throws(DomainTable.Fault) {
        var rules: [Rule] = []
        for row in try DomainTable(table, required: ["state", "words", "except"]).rows {
            rules.append(
                Rule(
                    state: try row.word(row.text("state"), "state"), words: row.list("words"),
                    except: row.list("except")))
        }
        self.rules = rules
    }
}
