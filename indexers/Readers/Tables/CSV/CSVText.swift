// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// Turns the cells of a CSV file into text. Not for use from two threads at once.
final class CSVText {
    let encoding: CSVEncoding
    private let converter: CharsetConverter?

    init(_ encoding: CSVEncoding) {
        self.encoding = encoding
        converter = encoding == .gb18030 ? CharsetConverter(named: CSVEncoding.gb18030.label) : nil
    }

    /// The text, and whether every byte of it stood for something.
    func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, isWhole: Bool) {
        if let text = utf8(bytes) { return (text, true) }
        guard let converter else { return (String(decoding: bytes, as: UTF8.self), false) }
        let (text, faults) = converter.decode(bytes)
        return (text, faults == 0)
    }

    // Of a GB18030 file only what is ASCII is read as UTF-8.
    private func utf8(_ bytes: ArraySlice<UInt8>) -> String? {
        if encoding == .gb18030, !bytes.allSatisfy({ $0 < 0x80 }) { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}
