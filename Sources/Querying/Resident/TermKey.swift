// SPDX-License-Identifier: GPL-3.0-or-later

/// A term as a key: by its bytes.
///
/// `String` compares and hashes by canonical equivalence, which for Chinese text means decoding and normalising it each
/// time; terms are equal only byte by byte.
struct TermKey: Hashable, Sendable {
    let term: String

    init(_ term: String) { self.term = term }

    static func == (left: TermKey, right: TermKey) -> Bool { left.term.utf8.elementsEqual(right.term.utf8) }

    func hash(into hasher: inout Hasher) {
        let isHashed: Void? = term.utf8.withContiguousStorageIfAvailable { bytes in
            hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        }
        if isHashed == nil { for byte in term.utf8 { hasher.combine(byte) } }
    }
}
