// SPDX-License-Identifier: GPL-3.0-or-later

/// Keeps terms below what an index can store (a Xapian glass term holds 245 bytes, prefix included).
enum LongTerm {
    /// Longest run, in bytes of UTF-8, that is its own term.
    static let limit = 64
    /// Bytes kept of a longer one, before the ellipsis and the hash.
    static let kept = 40

    /// The term of a run: itself, or its first 40 bytes, an ellipsis and eight hexadecimal digits of a hash of the
    /// whole, so that two long runs with one beginning stay apart (up to a chance of 2^-32).
    static func term(of run: ArraySlice<Unicode.Scalar>) -> String {
        let text = String(scalars: run)
        guard text.utf8.count > limit else { return text }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let digest = String(UInt32(truncatingIfNeeded: hash ^ hash >> 32), radix: 16)
        var bytes = 0
        let head = run.prefix { scalar in
            bytes += UTF8.width(scalar)
            return bytes <= kept
        }
        return String(scalars: head) + "…" + String(repeating: "0", count: 8 - digest.count) + digest
    }
}
