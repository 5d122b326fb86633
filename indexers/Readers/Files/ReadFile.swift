// SPDX-License-Identifier: GPL-3.0-or-later

/// What a file turned out to hold.
public enum ReadFile: Sendable {
    /// Rows, still to be read one by one.
    case rows(any RowReader)
    /// One document, read whole.
    case document(DocumentText)
}
