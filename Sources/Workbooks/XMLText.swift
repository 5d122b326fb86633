// SPDX-License-Identifier: GPL-3.0-or-later

/// Text inside XML elements and quoted attributes.
public enum XMLText {
    /// `text` with the five signs of XML as entities and without what XML 1.0 cannot hold: control characters and the
    /// two non-characters U+FFFE and U+FFFF. Linear.
    public static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            case "\t", "\n", "\r": escaped.append(scalar)
            default:
                guard scalar.value >= 32, scalar.value != 0xFFFE, scalar.value != 0xFFFF else { continue }
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
