// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB

extension Ledger {
    /// Checks the file, its references, the sequence, every content against its checksum, and the audit chain.
    ///
    /// Empty where all is well. Reads everything once; a damaged file gives findings, not an error. Throws only where
    /// the file cannot be opened at all.
    public func verify() throws -> [Finding] {
        try reading { db in
            var verification = Verification(db: db)
            verification.run()
            return verification.findings
        }
    }
}
