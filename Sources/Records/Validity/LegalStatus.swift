// SPDX-License-Identifier: GPL-3.0-or-later

/// The state of one version on one day, with the reason and the evidence for it.
public struct LegalStatus: Codable, Hashable, Sendable {
    public var code: StatusCode
    /// One Chinese sentence that a clerk can act on.
    public var reason: String
    public var evidence: [Evidence]
    public var confidence: Confidence
    public var asOf: CivilDate
    /// First day of this state, where known.
    public var since: CivilDate?
    /// Last day of this state that is already known today (stated end, next version), where known.
    public var until: CivilDate?
    /// The later version or the ending document, where held.
    public var successorID: String?
    /// Remarks that do not change the state: default term passed, partly repealed, basis changed.
    public var notes: [String]

    public init(
        code: StatusCode, reason: String, evidence: [Evidence] = [], confidence: Confidence = .high, asOf: CivilDate,
        since: CivilDate? = nil, until: CivilDate? = nil, successorID: String? = nil, notes: [String] = []
    ) {
        self.code = code
        self.reason = reason
        self.evidence = evidence
        self.confidence = confidence
        self.asOf = asOf
        self.since = since
        self.until = until
        self.successorID = successorID
        self.notes = notes
    }
}
