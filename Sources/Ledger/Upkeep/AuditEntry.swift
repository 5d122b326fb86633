// SPDX-License-Identifier: GPL-3.0-or-later

/// One line of the audit trail.
public struct AuditEntry: Codable, Hashable, Sendable, Identifiable {
    public var id: Int64
    /// Seconds since 1970 in UTC.
    public var at: Int64
    /// import, link, withdraw, reinstate, display_begin, display_end, display_change, turn_back.
    public var action: String
    public var subject: String
    public var detail: String
}
