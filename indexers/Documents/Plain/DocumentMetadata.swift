// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What the block above a document says; the document's own words go before it where both say something.
struct DocumentMetadata: Equatable {
    private var values: [MetadataLine.Field: String] = [:]

    mutating func take(_ fields: [(field: MetadataLine.Field, value: String)]) {
        for (field, value) in fields where !value.isEmpty && values[field] == nil { values[field] = value }
    }

    subscript(field: MetadataLine.Field) -> String? { values[field] }

    /// A date field; a value that is no date is left out, for a site's typing error must not refuse its document.
    func date(_ field: MetadataLine.Field) -> CivilDate? { values[field].flatMap { CivilDate(lenient: $0) } }

    func fill(_ document: inout NormativeDocument) {
        document.indexNumber = self[.indexNumber]
        document.registrationNumber = self[.registrationNumber]
        document.publishedOn = date(.publishedOn)
        document.writtenOn = document.writtenOn ?? date(.writtenOn)
        document.effectiveOn = date(.effectiveOn)
        document.expiresOn = date(.expiresOn)
        document.statusClaim = self[.status]
        document.topics = self[.topics].map { [$0] } ?? []
        if document.number == nil { document.number = self[.number].flatMap { DocumentNumber.parse($0)?.canonical } }
        if document.issuers.isEmpty, let line = self[.issuer] { document.issuers = OrganDirectory.split(issuers: line) }
    }
}
