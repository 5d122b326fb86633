// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying

/// What the terminal can show.
enum Terminal {
    /// Writes a line to standard error.
    static func note(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Colours and bold type only where a person reads them (no-color.org).
    static let isStyled: Bool = {
        let environment = ProcessInfo.processInfo.environment
        return isatty(1) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }()

    static func bold(_ text: String) -> String { isStyled ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    static func faint(_ text: String) -> String { isStyled ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

    static func marked(_ text: String) -> String { isStyled ? "\u{1B}[33m\(text)\u{1B}[0m" : "【\(text)】" }

    /// A snippet's HTML as text: marks in colour or brackets, entities resolved.
    static func text(ofSnippet html: String) -> String {
        var rest = Substring(html)
        var text = ""
        while let open = rest.range(of: "<mark>"), let close = rest.range(of: "</mark>") {
            text += rest[..<open.lowerBound]
            text += marked(String(rest[open.upperBound..<close.lowerBound]))
            rest = rest[close.upperBound...]
        }
        text += rest
        return SnippetText.unescaped(text)
    }
}
