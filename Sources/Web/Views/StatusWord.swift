// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A state as a word with a sign and a colour, never by colour alone (WCAG 2.2, 1.4.1).
struct StatusWord: Sendable {
    var label: String
    /// Read out by nobody; the word says the same.
    var sign: String
    /// Chooses the colour in the stylesheet.
    var style: String

    init(_ code: StatusCode, label: String? = nil) {
        self.label = label ?? code.label
        switch code {
        case .inForce: (sign, style) = ("✓", "good")
        case .notYet: (sign, style) = ("○", "soon")
        case .revisionPending: (sign, style) = ("△", "soon")
        case .amended: (sign, style) = ("→", "past")
        case .repealed: (sign, style) = ("×", "ended")
        case .lapsed: (sign, style) = ("×", "ended")
        case .suspended: (sign, style) = ("‖", "ended")
        case .unverified: (sign, style) = ("?", "open")
        }
    }
}
