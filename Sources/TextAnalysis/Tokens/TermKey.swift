// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A term or a folded word as a key: by its bytes.
///
/// `String` compares and hashes by canonical equivalence, which for Chinese text means decoding and normalising it each
/// time; what has been folded is equal only byte by byte.
public struct TermKey: Hashable, Sendable, ExpressibleByStringLiteral {
    public let term: String

    public init(_ term: String) { self.term = term }

    public init(stringLiteral term: String) { self.init(term) }

    public static func == (left: TermKey, right: TermKey) -> Bool {
        let count = left.term.utf8.count
        guard count == right.term.utf8.count else { return false }
        let isEqual = left.term.utf8.withContiguousStorageIfAvailable { own in
            right.term.utf8.withContiguousStorageIfAvailable { other in
                guard let own = own.baseAddress, let other = other.baseAddress else { return count == 0 }
                return memcmp(own, other, count) == 0
            }
        }
        return (isEqual ?? nil) ?? left.term.utf8.elementsEqual(right.term.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        let isHashed: Void? = term.utf8.withContiguousStorageIfAvailable { bytes in
            hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        }
        if isHashed == nil { for byte in term.utf8 { hasher.combine(byte) } }
    }
}
