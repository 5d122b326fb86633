// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A day written as `YYYY-MM-DD` in a test; stops the test where the text is no day.
func calendarDay(_ text: String) -> CivilDate {
    guard let day = CivilDate(text) else { preconditionFailure("not a day: \(text)") }
    return day
}

/// An invented event; the evidence tells kind and day so that proofs can be told apart.
func invented(
    _ kind: ValidityEvent.Kind, _ on: String?, until: String? = nil, lapses: Bool = false,
    _ confidence: Confidence = .high, title: String = "示例文件", quote: String? = nil, successor: String? = nil
) -> ValidityEvent {
    ValidityEvent(
        kind, on: on.map(calendarDay), until: until.map(calendarDay), lapsesIfMissed: lapses, confidence: confidence,
        evidence: Evidence(recordID: "d-proof", title: title, quote: quote ?? "\(kind.rawValue) \(on ?? "-")"),
        successorID: successor)
}

/// SplitMix64: the same numbers for the same seed everywhere.
struct SeededEventNumbers: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
