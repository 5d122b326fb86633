// SPDX-License-Identifier: GPL-3.0-or-later

/// Ties documents, clauses and cleanup rows together: from what each says of itself and of others to dated events.
///
/// Pure; no I/O. Rules: domain.md §1.7–1.9. Never chooses between several works: an ambiguous naming stays in
/// `LinkResult.unresolved` and, where it would end something, leaves a contradiction with each candidate.
public struct Linker: Sendable {
    public let organs: OrganDirectory
    public let terms: TermRules

    public init(organs: OrganDirectory = .standard, terms: TermRules = .standard) {
        self.organs = organs
        self.terms = terms
    }

    /// Links everything anew. Linear in the number of clauses, rows and citations; bodies are not read.
    ///
    /// - Parameters:
    ///   - documents: all held documents, in any order; of two with one id the first in sorted order counts.
    ///   - cleanupRows: all rows of all rounds.
    ///   - claimsReadOn: the day up to which the sources' own statements of validity hold (the day of import). A
    ///     claim 已废止 without a date counts from then on; without this day it only makes the document unverified.
    public func link(
        documents: [NormativeDocument], cleanupRows: [CleanupRow], claimsReadOn: CivilDate?
    ) -> LinkResult {
        var run = LinkRun(documents: documents, organs: organs, claimsReadOn: claimsReadOn)
        run.chainVersions()
        run.flagDefaultTerms(terms)
        run.linkClauses()
        run.linkCleanups(cleanupRows)
        run.linkEnclosures()
        run.linkCitations()
        run.linkDrafts()
        return run.result()
    }
}
