// SPDX-License-Identifier: GPL-3.0-or-later

/// Snippets where HTML is not shown.
public enum SnippetText {
    private static let signs: [(entity: String, sign: String)] = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]

    /// Element text with its entities resolved, once.
    public static func unescaped(_ text: some StringProtocol) -> String {
        var plain = String(text)
        for (entity, sign) in signs { plain = plain.replacing(entity, with: sign) }
        return plain
    }

    /// A snippet as plain text, without its marks.
    public static func plain(_ snippet: String) -> String {
        unescaped(snippet.replacing("<mark>", with: "").replacing("</mark>", with: ""))
    }
}
