// SPDX-License-Identifier: GPL-3.0-or-later

extension FieldTaxonomy {
    /// The taxonomy of the tables that come with the program; read once.
    public static let standard: FieldTaxonomy = {
        do throws(DomainTable.Fault) {
            return try FieldTaxonomy(
                fieldTable: PackageResources.fields_tsv, wordTable: PackageResources.field_words_tsv,
                topicTable: PackageResources.field_topics_tsv, issuerTable: PackageResources.field_issuers_tsv)
        } catch {
            preconditionFailure("the field tables in Sources/Records/Tables: \(error)")
        }
    }()

    /// Reads the four tables; a rule for a code that the taxonomy does not have is refused.
    init(
        fieldTable: [UInt8], wordTable: [UInt8], topicTable: [UInt8], issuerTable: [UInt8]
    ) throws(DomainTable.Fault) {
        var fields: [Field] = []
        for row in try DomainTable(fieldTable, required: ["code", "label"]).rows {
            fields.append(
                Field(
                    code: row.text("code"), label: row.text("label"), validFrom: try row.date("valid_from"),
                    validTo: try row.date("valid_to")))
        }
        let codes = Set(fields.map(\.code))
        let words = try Self.rows(wordTable, required: ["field", "word"], codes: codes)
        let topics = try Self.rows(topicTable, required: ["subject", "second", "field"], codes: codes)
        let issuers = try Self.rows(issuerTable, required: ["issuer", "field"], codes: codes)
        self.fields = fields
        self.words = FieldWords(rows: words)
        self.topics = FieldTopics(rows: topics)
        self.issuers = issuers.map { (FieldWords.key($0.text("issuer")), $0.text("field")) }
    }

    private static func rows(
        _ table: [UInt8], required: [String], codes: Set<String>
    ) throws(DomainTable.Fault) -> [DomainTable.Row] {
        let rows = try DomainTable(table, required: required).rows
        for row in rows {
            let field = row.text("field")
            if !field.isEmpty, !codes.contains(field) {
                throw DomainTable.Fault(code: .badWord, line: row.line, detail: "field: \(field)")
            }
        }
        return rows
    }
}
