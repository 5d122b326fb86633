// SPDX-License-Identifier: GPL-3.0-or-later

/// How long an entry is shown by rule.
public struct DisplayPeriod: Codable, Hashable, Sendable {
    public var repairableFrom: CivilDate?
    /// The last day on which it is shown; `nil` where nothing ends it.
    public var lastDay: CivilDate?
    /// The rule applied, in words.
    public var basis: String?
    public var notes: [String] = []
}
