// SPDX-License-Identifier: GPL-3.0-or-later

/// The document that stands for one which only a cleanup row names, until its text is supplied.
enum CleanupStub {
    /// Its id follows from issuer, number and title alone, so that every import makes the same one.
    static func document(for row: CleanupRow, title: String) -> NormativeDocument {
        let numberKey = row.number.flatMap { DocumentNumber.parse($0)?.identityKey }
        let key = (numberKey ?? row.number ?? "") + "|" + TitleKey.key(title)
        let name = title.isEmpty ? row.number ?? "" : title
        let id = RecordIdentity.id(prefix: "stub", source: row.issuer ?? "", key: key)
        var stub = NormativeDocument(
            id: id, workID: RecordIdentity.workID(name: name + "|" + key), workName: name + "|" + key,
            title: name, source: row.source)
        stub.number = row.number
        stub.issuers = row.issuer.map { OrganDirectory.split(issuers: $0) } ?? []
        stub.writtenOn = row.documentDate
        stub.flags = [.needsText, .titleOnly]
        return stub
    }
}
