// SPDX-License-Identifier: GPL-3.0-or-later

/// FNV-1a over two lanes of 64 bits: names contents, proves nothing.
///
/// Swift's own hasher differs from run to run, and tags must be equal on every machine that serves an index.
struct FNVHash {
    private(set) var low: UInt64 = 0xcbf2_9ce4_8422_2325
    private(set) var high: UInt64 = 0x8422_2325_cbf2_9ce4
    private static let prime: UInt64 = 0x100_0000_01b3

    var value: UInt128 { UInt128(high) << 64 | UInt128(low) }

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            low = (low ^ UInt64(byte)) &* Self.prime
            high = (high ^ UInt64(byte ^ 0x5a)) &* Self.prime
        }
        // A separator that no UTF-8 text contains, so that "a","bc" and "ab","c" differ.
        low = (low ^ 0xff) &* Self.prime
        high = (high ^ 0xff) &* Self.prime
    }

    mutating func add(_ text: String) { add(text.utf8) }
}
