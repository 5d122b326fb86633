// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of the file inside sentences about it: input like any other.
enum ConfigText {
    /// At most 40 characters, on one line.
    static func shown(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(40) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
                output.append("\u{FFFD}")
            default: output.append(scalar)
            }
        }
        return String(output) + (text.unicodeScalars.count > 40 ? "…" : "")
    }

    /// Whether `text` may be a name: 1 to 200 bytes on one line, and not blank.
    static func isName(_ text: String) -> Bool {
        guard (1...200).contains(text.utf8.count), text.contains(where: { !$0.isWhitespace }) else { return false }
        return text.unicodeScalars.allSatisfy {
            switch $0.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
    }
}
