// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in a file of rows that moves row by row. Not for use from two threads at once.
///
/// Memory does not grow with the rows passed.
public protocol RowCursor: AnyObject {
    /// The next row, or `nil` at the end.
    /// - Throws: what is wrong with the file as a whole, such as `unreadable`, `no_rows` and `unclosed_quote`; nothing
    ///   of it may be taken over then.
    func next() throws(ReadError) -> RawRow?

    /// Bytes of the file consumed so far, for progress.
    var bytesRead: Int { get }

    /// Size of the file in bytes when it was opened.
    var totalBytes: Int { get }

    /// What was left aside up to here and why, in sentences for staff: note rows, sheets without a table. Complete
    /// at the end.
    var notices: [String] { get }
}

extension RowCursor {
    public var notices: [String] { [] }
}
