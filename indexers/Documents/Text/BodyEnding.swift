// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells a text that stops in the middle of a sentence.
enum BodyEnding {
    /// Whether the last paragraph ends with a mark that must be followed by more: ，、：（《“.
    static func breaksOff(_ body: String) -> Bool {
        guard let last = body.unicodeScalars.last else { return false }
        switch last {
        case "，", "、", "（", "《", "〈", "“", "〔", ",", "(": return true
        default: return false
        }
    }
}
