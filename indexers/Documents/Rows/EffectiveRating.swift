// SPDX-License-Identifier: GPL-3.0-or-later
import Readers
import Records

/// How a source rates its own `effective_on`.
struct EffectiveRating: Equatable {
    var confidence: Confidence?
    var isConflict = false

    /// Reads `effective_confidence`: high, medium, low, none, original-date (the date is that of the original text,
    /// not of this version: low) or conflict (the source's dates contradict each other: low).
    init(word: String?) throws(RowError) {
        guard let word else { return }
        if let known = Confidence(rawValue: word.lowercased()) {
            confidence = known
            return
        }
        switch word.lowercased() {
        case "original-date", "original_date": confidence = .low
        case "conflict":
            confidence = .low
            isConflict = true
        default:
            throw .bad(
                "effective_confidence", value: word, expected: " high、medium、low、none、original-date 或 conflict")
        }
    }
}
