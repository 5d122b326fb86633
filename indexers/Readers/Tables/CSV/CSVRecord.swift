// SPDX-License-Identifier: GPL-3.0-or-later

/// One record of a CSV file: its cells without their quotes, in the bytes of the file.
struct CSVRecord {
    enum Fault: Hashable {
        /// Text behind a closing quote.
        case badQuote
        /// A cell over the limit; only its beginning is kept.
        case tooLong
    }

    /// The line on which it begins, from 1.
    var line: Int
    /// The cells, one behind the other; line breaks inside are LF.
    var bytes: [UInt8] = []
    /// Where each cell ends.
    var ends: [Int] = []
    var fault: Fault?

    var cells: [ArraySlice<UInt8>] {
        var start = 0
        return ends.map { end in
            defer { start = end }
            return bytes[start..<end]
        }
    }
}
