// SPDX-License-Identifier: GPL-3.0-or-later
internal import CCrypto

/// The SHA-256 checksums that files, rows and index generations are told apart by.
///
/// libcrypto does the arithmetic; swift-crypto would build BoringSSL for one function.
public enum SHA256Digest {
    /// The digest of `bytes` as 64 lower-case hexadecimal digits.
    public static func hex(of bytes: some Sequence<UInt8>) -> String {
        let input = Array(bytes)
        var digest = [UInt8](repeating: 0, count: 32)
        input.withUnsafeBufferPointer { source in
            digest.withUnsafeMutableBufferPointer { target in
                _ = SHA256(source.baseAddress, source.count, target.baseAddress)
            }
        }
        return hexadecimal(digest)
    }

    /// The digest of the UTF-8 form of `text`.
    public static func hex(of text: String) -> String { hex(of: text.utf8) }

    static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
