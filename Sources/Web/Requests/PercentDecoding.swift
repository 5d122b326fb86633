// SPDX-License-Identifier: GPL-3.0-or-later

/// Percent-encoding of RFC 3986, undone once.
enum PercentDecoding {
    /// The bytes behind `raw`, or `nil` where a % is not followed by two hexadecimal digits. Linear.
    static func bytes(_ raw: some Sequence<UInt8>, plusIsSpace: Bool) -> [UInt8]? {
        var bytes: [UInt8] = []
        var iterator = raw.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return bytes
    }

    /// One path component as text; `nil` where it is not well-formed UTF-8 without control characters.
    static func component(_ raw: some StringProtocol) -> String? {
        guard let bytes = bytes(raw.utf8, plusIsSpace: false), !bytes.contains(where: { $0 < 32 || $0 == 127 }) else {
            return nil
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
