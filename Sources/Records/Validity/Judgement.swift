// SPDX-License-Identifier: GPL-3.0-or-later

/// What one rule decides for one day, before the days around it are known.
struct Judgement {
    var code: StatusCode
    /// One Chinese sentence without its full stop.
    var reason: String
    /// The events that prove it, the decisive one first.
    var proof: [ValidityEvent]
    var confidence: Confidence
    var successorID: String?
    var notes: [String] = []

    init(
        _ code: StatusCode, _ reason: String, proof: [ValidityEvent], confidence: Confidence,
        successorID: String? = nil, notes: [String] = []
    ) {
        self.code = code
        self.reason = reason
        self.proof = proof
        self.confidence = confidence
        self.successorID = successorID
        self.notes = notes
    }

    /// 待核实, which no one can be sure of.
    static func unverified(_ reason: String, proof: [ValidityEvent], successorID: String? = nil) -> Judgement {
        Judgement(.unverified, reason, proof: proof, confidence: .none, successorID: successorID)
    }
}
