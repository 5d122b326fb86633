// SPDX-License-Identifier: GPL-3.0-or-later

/// The field taxonomy 领域 and the rules that place a document in it: precise rather than complete.
///
/// A document has every field that its subject says or its title names; without either, that of an organ with one
/// field only; otherwise none. 扶贫 and 乡村振兴 are one field, F22, whose label breaks in 2021.
public struct FieldTaxonomy: Sendable {
    /// Every label with its time, in the order of the table.
    public let fields: [Field]
    let words: FieldWords
    let topics: FieldTopics
    let issuers: [(name: String, field: String)]

    /// The codes in order, each once.
    public var codes: [String] {
        var seen: Set<String> = []
        return fields.map(\.code).filter { seen.insert($0).inserted }
    }

    /// The label of a code: on `day` the one that held then, without a day all of them joined (扶贫开发/乡村振兴).
    public func label(of code: String, on day: CivilDate? = nil) -> String? {
        let named = fields.filter { $0.code == code }
        if named.isEmpty { return nil }
        if let day, let field = named.first(where: { $0.holds(on: day) }) { return field.label }
        return named.map(\.label).joined(separator: "/")
    }

    /// The code of a label or a code, compared folded; `nil` where the taxonomy has none.
    public func code(of labelOrCode: String) -> String? {
        let key = FieldWords.key(labelOrCode)
        return fields.first { field in
            FieldWords.key(field.code) == key || FieldWords.key(field.label) == key
        }?.code ?? codes.first { label(of: $0).map(FieldWords.key) == key }
    }

    /// The field codes of a document, in the order of the taxonomy; empty where nothing says one.
    ///
    /// - Parameters:
    ///   - title: with its enclosure's title inside, as printed.
    ///   - topics: 主题分类 as the source gives them, one or two levels, divided by `\`, `/` or `-`.
    ///   - issuers: printed names; used only where title and topics say nothing, and only with a single issuer.
    /// - Complexity: linear in the text.
    public func fields(title: String, topics: [String] = [], issuers: [String] = []) -> [String] {
        var found = words.fields(in: title)
        for topic in topics { found.formUnion(self.topics.fields(of: topic)) }
        if found.isEmpty, issuers.count == 1, let issuer = issuers.first {
            let key = FieldWords.key(issuer)
            found.formUnion(self.issuers.filter { key.hasSuffix($0.name) || key.contains($0.name) }.map(\.field))
        }
        return found.isEmpty ? [] : codes.filter { found.contains($0) }
    }
}
