// SPDX-License-Identifier: GPL-3.0-or-later

/// A table that gives its rows one after the other: a CSV file, or one sheet of a workbook.
protocol TableSheet: AnyObject {
    /// What the sheet is called in messages; `nil` where the file is the only one.
    var name: String? { get }

    func next() throws(ReadError) -> TableRow?
}
