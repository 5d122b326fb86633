// SPDX-License-Identifier: GPL-3.0-or-later
internal import CICU

/// Text to bytes of the charset that software on the mainland still writes.
public enum TextEncoding {
    /// The text in GB 18030, which has every character of Unicode. Linear.
    ///
    /// `nil` only where ICU does not know the charset, or the text is larger than 500 million UTF-16 units.
    public static func gb18030(_ text: String) -> [UInt8]? {
        let units = Array(text.utf16)
        // A character of one unit takes up to four bytes, one of two units four.
        guard units.count < 500_000_000 else { return nil }
        var bytes = [UInt8](repeating: 0, count: units.count * 4 + 1)
        // An empty array may have no address; ICU wants one even for nothing.
        let written = units.withUnsafeBufferPointer { source in
            withUnsafePointer(to: 0 as UInt16) { none in
                cicu_encode("GB18030", source.baseAddress ?? none, Int32(units.count), &bytes, Int32(bytes.count))
            }
        }
        guard written >= 0, written <= bytes.count else { return nil }
        return Array(bytes[..<Int(written)])
    }
}
