// SPDX-License-Identifier: GPL-3.0-or-later
internal import CCrypto

/// The SHA-256 checksums that files, rows and index generations are told apart by.
///
/// libcrypto does the arithmetic; swift-crypto would build BoringSSL for one function.
public struct SHA256Digest: ~Copyable {
    private let context: OpaquePointer

    /// Begins a digest over pieces.
    public init() {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            preconditionFailure("libcrypto gives no SHA-256 context: out of memory or built without SHA-256")
        }
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Adds a piece.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        _ = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    }

    /// The digest of all pieces as 64 lower-case hexadecimal digits.
    public consuming func hex() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        _ = digest.withUnsafeMutableBufferPointer { EVP_DigestFinal_ex(context, $0.baseAddress, nil) }
        return Self.hexadecimal(digest)
    }

    /// The digest of `bytes` as 64 lower-case hexadecimal digits.
    public static func hex(of bytes: some Sequence<UInt8>) -> String {
        var digest = SHA256Digest()
        Array(bytes).withUnsafeBytes { digest.update($0) }
        return digest.hex()
    }

    /// The digest of the UTF-8 form of `text`.
    public static func hex(of text: String) -> String { hex(of: Array(text.utf8)) }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
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
