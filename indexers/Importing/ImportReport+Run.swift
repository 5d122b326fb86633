// SPDX-License-Identifier: GPL-3.0-or-later
public import Ledger
import Readers

extension ImportReport {
    /// What the ledger keeps of the run that gave this report.
    public func run(
        of source: String, kind: ImportKind, organ: String? = nil, review: SourceState.Review? = nil
    ) -> SourceRun {
        let failures = files.compactMap(\.error).filter { !Self.isLeftForLater($0) }
        return SourceRun(
            kind: kind.recordKind, source: source, organ: organ, review: review,
            // A full load without rows that two persons confirmed brings just that: nothing.
            hasBrought: files.contains { $0.accepted + $0.unchanged > 0 || ($0.read == 0 && $0.error == nil) },
            failure: failures.first?.code)
    }

    /// Links are left aside on purpose, and what is still arriving is taken in by the next run.
    private static func isLeftForLater(_ failure: Failure) -> Bool {
        failure.code == FolderListing.Reason.symlink.rawValue || failure.code == ReadError.Code.unfinished.rawValue
    }
}
