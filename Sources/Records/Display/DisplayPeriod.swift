// SPDX-License-Identifier: GPL-3.0-or-later

/// How long an entry is shown by rule (domain.md §3.3).
public struct DisplayPeriod: Codable, Hashable, Sendable {
    /// The first day on which repair may be applied for: the shortest period is over.
    public var repairableFrom: CivilDate?
    /// The last day on which it is shown; `nil` where nothing ends it but its source.
    public var lastDay: CivilDate?
    /// What sets the last day, in words: the rule with its law, or the source's own end.
    public var basis: String?
    /// One Chinese sentence a remark.
    public var notes: [String] = []
    /// Whether entries of this grade are shown as a rule; 轻微 are shown only where their authority finds it necessary.
    public var isNormallyShown = true
}
