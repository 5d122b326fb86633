// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of `interpretation_forms.tsv`.
struct InterpretationForms: Sendable {
    struct Rule: Sendable {
        var form: Interpretation.Form
        var words: [String]
        var titles: [String]
        var isMultimedia: Bool
    }

    let rules: [Rule]

    /// The table that comes with the program; read once.
    static let standard: InterpretationForms = {
        do throws(DomainTable.Fault) {
            return try InterpretationForms(table: PackageResources.interpretation_forms_tsv)
        } catch {
            preconditionFailure("interpretation_forms.tsv in Sources/Records/Tables: \(error)")
        }
    }()

    init(table: [UInt8]) throws(DomainTable.Fault) {
        var rules: [Rule] = []
        for row in try DomainTable(table, required: ["form", "words", "titles", "multimedia"]).rows {
            rules.append(
                Rule(
                    form: try row.word(row.text("form"), "form"), words: row.list("words"), titles: row.list("titles"),
                    isMultimedia: try row.flag("multimedia")))
        }
        self.rules = rules
    }
}

extension Interpretation.Form {
    /// Reads the word of a source (图解, 音频视频, 答记者问) or the token; `other` for words that name no known form.
    public init(text: String) {
        let word = String(String.UnicodeScalarView(IdentifierScalars(Array(text.unicodeScalars.prefix(60))).scalars))
        let rule = InterpretationForms.standard.rules.first { $0.words.contains(where: word.contains) }
        self = rule?.form ?? Self(rawValue: word.lowercased()) ?? .other
    }

    /// What a title says of the form: 一图读懂《…》, 《…》政策问答; 文字解读 where it says nothing.
    public init(title: String) {
        let text = String(String.UnicodeScalarView(Self.outsideTitles(title)))
        let rule = InterpretationForms.standard.rules.first { $0.titles.contains(where: text.contains) }
        self = rule?.form ?? .text
    }

    /// Its content is a picture or film.
    public var isMultimedia: Bool {
        InterpretationForms.standard.rules.first { $0.form == self }?.isMultimedia ?? false
    }

    /// The words of a title that are not inside 《》: 《某视频管理办法》解读 is no film.
    private static func outsideTitles(_ title: String) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        var depth = 0
        for scalar in IdentifierScalars(Array(title.unicodeScalars.prefix(500))).scalars {
            if scalar == "《" { depth += 1 }
            if depth == 0 { kept.append(scalar) }
            if scalar == "》", depth > 0 { depth -= 1 }
        }
        return kept
    }
}
