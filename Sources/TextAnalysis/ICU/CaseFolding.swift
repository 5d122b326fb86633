// SPDX-License-Identifier: GPL-3.0-or-later
internal import CICU

/// NFKC_Casefold of short pieces of text, with buffers that are reused. Unicode Standard 3.13, definition R5:
/// compatibility forms replaced, case folded, default ignorable code points removed, the result composed.
struct CaseFolding {
    private var units: [UInt16] = []
    private var result: [UInt16] = []

    /// The folded form. Empty when every scalar is ignorable.
    mutating func fold(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        units.removeAll(keepingCapacity: true)
        for scalar in scalars {
            units.append(contentsOf: UTF16.encode(scalar).unsafelyUnwrapped)
        }
        // 18 is the longest expansion of one scalar in NFKC (UAX #15, U+FDFA).
        let capacity = units.count * 18
        result.removeAll(keepingCapacity: true)
        result.append(contentsOf: repeatElement(0, count: capacity))
        let length = cicu_nfkc_casefold(units, Int32(units.count), &result, Int32(capacity))
        precondition(length >= 0 && Int(length) <= capacity, "ICU cannot normalise: its data is missing")
        return Array(String(decoding: result[..<Int(length)], as: UTF16.self).unicodeScalars)
    }

    /// Whether the scalar folds to itself whatever stands beside it.
    static func isInert(_ scalar: Unicode.Scalar) -> Bool {
        cicu_nfkc_casefold_is_inert(scalar.value)
    }

    /// Whether nothing before the scalar can change its folded form, nor it theirs.
    static func hasBoundary(before scalar: Unicode.Scalar) -> Bool {
        cicu_nfkc_casefold_has_boundary_before(scalar.value)
    }
}
