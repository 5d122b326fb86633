// SPDX-License-Identifier: GPL-3.0-or-later

/// Brings a body into the one form that offsets count in: paragraphs separated by one line feed.
enum BodyLayout {
    /// Without blank paragraphs and without space at the ends of paragraphs; CR and CRLF count as line feeds.
    static func normalized(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        var pending = String.UnicodeScalarView()
        var isAtStart = true
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
                pending = String.UnicodeScalarView()
                isAtStart = true
            case _ where scalar.isLayoutSpace:
                if !isAtStart { pending.append(scalar) }
            default:
                if isAtStart, !view.isEmpty { view.append("\n") }
                view.append(contentsOf: pending)
                pending = String.UnicodeScalarView()
                view.append(scalar)
                isAtStart = false
            }
        }
        return String(view)
    }

    /// The whole 》 that belongs to a leading 《 ends the title: 《某办法》 is 某办法, 《甲》和《乙》 stays.
    static func withoutOuterBrackets(_ title: String) -> String {
        let scalars = Array(title.unicodeScalars)
        guard scalars.count > 2, scalars[0] == "《", scalars[scalars.count - 1] == "》" else { return title }
        var depth = 0
        for (index, scalar) in scalars.enumerated() {
            if scalar == "《" { depth += 1 }
            if scalar == "》" { depth -= 1 }
            if depth == 0, index < scalars.count - 1 { return title }
        }
        return BodyText(scalars).text(1..<(scalars.count - 1))
    }
}
