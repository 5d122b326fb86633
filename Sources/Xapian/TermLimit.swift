// SPDX-License-Identifier: GPL-3.0-or-later

/// How long a term may be.
///
/// Glass keeps terms in keys of at most 255 bytes, of which 245 are left for the term; a zero byte takes two.
public enum TermLimit {
    /// The longest term: about 80 Chinese characters.
    public static let maximumBytes = 245

    /// The room a term takes.
    public static func encodedLength(_ utf8: some Sequence<UInt8>) -> Int {
        utf8.reduce(into: 0) { $0 += $1 == 0 ? 2 : 1 }
    }

    /// Whether the index takes this term: not empty, and not too long.
    public static func accepts(_ term: String) -> Bool {
        !term.isEmpty && encodedLength(term.utf8) <= maximumBytes
    }
}
