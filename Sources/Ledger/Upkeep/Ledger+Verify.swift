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

    /// What today tells of the ledger; apart from `verify`, which asks nothing that changes from one day to the next.
    public func verifyClock() throws -> [Finding] {
        guard let day = try passAhead() else { return [] }
        return [
            Finding(
                .clock, subject: "pass",
                sentence: "账本已处理到 \(day)，晚于今天 \(today)：当时或现在的系统时钟不准，最后公示日在这之间的记录提前停止了展示。"
                    + "请先核对系统时钟；确认今天的日期无误后，运行 mingcha-index pass --turn-back --reason 理由。")
        ]
    }
}
