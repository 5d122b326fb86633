// SPDX-License-Identifier: GPL-3.0-or-later

internal import CXapian

extension WritableDatabase {
    /// Begins a transaction: until it ends, nothing is committed, however much is written.
    ///
    /// With `flushed`, what was pending is committed first and ending the transaction commits it; without, ending it
    /// only adds it to what is pending. Keep a transaction below the flush threshold.
    public mutating func beginTransaction(flushed: Bool = true) throws(XapianError) {
        try write { cxapian_writer_begin($0, flushed, $1) }
    }

    /// Ends the transaction and, if it was begun with `flushed`, commits it. Throws `invalidOperation` without one.
    public mutating func commitTransaction() throws(XapianError) {
        try write { cxapian_writer_end($0, true, $1) }
    }

    /// Drops the transaction, and whatever was pending before it. The writer is discarded with it.
    public mutating func cancelTransaction() throws(XapianError) {
        try write { cxapian_writer_end($0, false, $1) }
        discarded = true
    }

    /// Commits what is pending. Throws `invalidOperation` inside a transaction.
    public mutating func commit() throws(XapianError) {
        try write { cxapian_writer_commit($0, $1) }
    }
}
