// SPDX-License-Identifier: GPL-3.0-or-later

/// How much of an interpretation is its document's own words (云政办发〔2023〕13号: not an abridgement of the text).
public enum NearDuplicate {
    /// From this share on an interpretation is largely the document's own text.
    ///
    /// In 209 real pairs the median is 0.38; the 15 above 0.8 are news that repeat their document, and real interpretations
    /// reach 0.79 where they quote it at length.
    public static let threshold = 0.8

    /// The share of pairs of neighbouring characters of `text` that occur anywhere in `documentBody`; 0 to 1.
    ///
    /// Punctuation and white space count for nothing. 0 where either text has no pair. Linear in both.
    public static func share(of text: String, in documentBody: String) -> Double {
        var held: Set<UInt64> = []
        forEachPair(of: documentBody) { held.insert($0) }
        guard !held.isEmpty else { return 0 }
        var total = 0
        var common = 0
        forEachPair(of: text) { pair in
            total += 1
            if held.contains(pair) { common += 1 }
        }
        return total == 0 ? 0 : Double(common) / Double(total)
    }

    /// Whether a text of some length is largely the document's own; a line or two proves nothing.
    public static func isNear(_ text: String, to documentBody: String) -> Bool {
        text.unicodeScalars.count >= shortest && share(of: text, in: documentBody) >= threshold
    }

    private static let shortest = 100

    private static func forEachPair(of text: String, _ body: (UInt64) -> Void) {
        var previous: UInt32?
        for scalar in text.unicodeScalars {
            guard scalar.isHan || scalar.isASCIIDigit || scalar.isASCIILetter else { continue }
            if let previous { body(UInt64(previous) << 32 | UInt64(scalar.value)) }
            previous = scalar.value
        }
    }
}
