// SPDX-License-Identifier: GPL-3.0-or-later

/// What departments write into a cell that has nothing to say.
public enum BlankCell {
    /// Whether a text means nothing: blank, `/`, `—`, 无, `NULL`.
    public static func isBlank(_ text: String) -> Bool {
        let head = Array(text.unicodeScalars.prefix(longest + 1))
        // Most cells: no mark among them, and longer than every word of the list.
        if head.count > longest, head.allSatisfy(\.isHan) { return false }
        let scalars = IdentifierScalars(head).scalars
        if scalars.allSatisfy({ marks.contains($0) }) { return true }
        guard scalars.count <= longest else { return false }
        return words.contains(String(String.UnicodeScalarView(scalars)).lowercased())
    }

    private static let longest = 8
    private static let marks: Set<Unicode.Scalar> = ["/", "\\", "-", "*", ".", "。", "、"]
    private static let words: Set<String> = ["无", "空", "暂无", "没有", "null", "none", "n/a", "na", "nil"]
}
