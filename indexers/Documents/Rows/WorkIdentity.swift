// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Which work a document is a version of, where the source does not say.
enum WorkIdentity {
    /// Title and number where the number can be read; otherwise title, lead issuer and year.
    ///
    /// A number alone is not unique (domain.md §1.2), a title alone is reused year by year (年度工作要点).
    static func id(of document: NormativeDocument, work: String?) -> String {
        if let work { return RecordIdentity.workID(name: work) }
        if let number = document.number.flatMap({ DocumentNumber.parse($0) }), number.confidence >= .medium {
            return RecordIdentity.workID(name: document.title + "|" + number.identityKey)
        }
        let year = document.date.map { String($0.year) } ?? ""
        return RecordIdentity.workID(name: [document.title, document.issuers.first ?? "", year].joined(separator: "|"))
    }
}
