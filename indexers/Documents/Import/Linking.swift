// SPDX-License-Identifier: GPL-3.0-or-later
public import Ledger
import Records

/// Derives events and relations from everything the ledger holds, and stores them.
public enum Linking {
    /// Links all documents and cleanup rows anew; returns how many shown records differ from before.
    ///
    /// Run it after imports. Statements of validity by sources count up to the day of the latest import. Linear in
    /// what is held; bodies are not loaded. Throws what the ledger throws.
    public static func run(_ ledger: Ledger) throws -> Int {
        var documents: [NormativeDocument] = []
        try ledger.documents(withoutBody: true) { documents.append($0) }
        let latest = try ledger.receipts().map(\.lastSeen).max()
        let links = Linker().link(
            documents: documents, cleanupRows: try ledger.cleanupRows(),
            claimsReadOn: latest.map { CivilDate(secondsSince1970: Int($0)) })
        return try ledger.apply(links)
    }
}
