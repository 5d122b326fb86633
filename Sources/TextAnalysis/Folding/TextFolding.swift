// SPDX-License-Identifier: GPL-3.0-or-later

/// Brings texts that people would call equal to one form, for comparing, indexing and asking.
public enum TextFolding {
    /// Names the rules and the library data behind a folded text, for example "fold1-icu72.1-unicode15.0".
    ///
    /// Two texts are comparable only when folded under the same version: an index keeps it, a query checks it.
    public static let version = "fold1-\(CharsetConverter.version)"

    /// Folds a text: NFKC and case (Unicode NFKC_Casefold), width, traditional to simplified characters, brackets,
    /// quotation marks, dashes, middle dots; zero-width characters, bidirectional controls, soft hyphens and variation
    /// selectors removed; every run of white space one space. `FoldRules` lists the signs.
    ///
    /// Total; linear; folding twice changes nothing more. NFKC's known losses are accepted: ① is 1, m² is m2. Marks
    /// beyond 31 upon one letter are dropped. Private-use characters are kept.
    public static func fold(_ source: String) -> FoldedText {
        var source = source
        return source.withUTF8 { bytes in
            var pass = FoldPass(source: bytes)
            return pass.run()
        }
    }

    /// The form under which titles and names compare as a whole: folded, and without white space, 《》, quotation
    /// marks and middle dots.
    ///
    /// Linear. Empty when the text has nothing else.
    public static func key(_ source: String) -> String {
        String(scalars: fold(source).scalars.filter { !isIgnoredInKeys($0) })
    }

    private static func isIgnoredInKeys(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\u{300A}", "\u{300B}", "\"", "'", "\u{B7}": true
        default: false
        }
    }
}
