// SPDX-License-Identifier: GPL-3.0-or-later
internal import CICU

/// Converts bytes of one charset to text. Not for two threads at once.
public final class CharsetConverter {
    private let handle: OpaquePointer

    /// Nil when ICU does not know the charset.
    public init?(named name: String) {
        // ICU takes an empty name for "the charset of this machine", which is nobody's declaration.
        guard !name.isEmpty, name.utf8.count < 64, let handle = cicu_converter_open(name) else { return nil }
        self.handle = handle
    }

    deinit {
        cicu_converter_free(handle)
    }

    /// The text, and how many byte sequences stood for nothing (each is U+FFFD in the text). Linear.
    public func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, faults: Int) {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count)
        var faults: Int64 = 0
        // One cell of a table is a few characters: a large buffer each would be most of the work.
        let chunk = min(1 << 16, bytes.count + 16)
        var buffer = [UInt16](repeating: 0, count: chunk)
        var start = bytes.startIndex
        while true {
            let end = min(start + chunk, bytes.endIndex)
            let isLast = end == bytes.endIndex
            var consumed: Int32 = 0
            let written = bytes[start..<end].withUnsafeBufferPointer { source in
                // An empty slice may have no address; ICU wants one even for nothing.
                withUnsafePointer(to: 0 as UInt8) { none in
                    cicu_converter_decode(
                        handle, source.baseAddress ?? none, Int32(source.count), &buffer, Int32(chunk), isLast,
                        &consumed, &faults)
                }
            }
            guard written >= 0 else {
                return (String(decoding: units, as: UTF16.self), Int(faults) + 1)
            }
            units.append(contentsOf: buffer[..<Int(written)])
            start += Int(consumed)
            // A full buffer may hide more to come; otherwise the last piece is done.
            if isLast, start == end, Int(written) < chunk { break }
            // No converter of ICU stands still; should one, better a reported loss than a loop.
            if consumed == 0, written == 0 {
                return (String(decoding: units, as: UTF16.self), Int(faults) + 1)
            }
        }
        return (String(decoding: units, as: UTF16.self), Int(faults))
    }

    /// ICU's confidence, 0 to 100, that the bytes are of the charset with this ICU detector name. Linear.
    static func confidence(of bytes: ArraySlice<UInt8>, being name: String) -> Int {
        let bytes = Array(bytes)
        return Int(cicu_charset_confidence(bytes, Int32(clamping: bytes.count), name))
    }

    /// The version of ICU and of the Unicode data it carries, for example "icu72.1-unicode15.0".
    static var version: String {
        "icu\(String(cString: cicu_version()))-unicode\(String(cString: cicu_unicode_version()))"
    }
}
