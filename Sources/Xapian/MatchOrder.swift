// SPDX-License-Identifier: GPL-3.0-or-later

/// The order of matches; what ties is in document order.
public enum MatchOrder: Hashable, Sendable {
    /// Heaviest first.
    case relevance
    /// By the bytes of a value, descending if `reverse`, then by relevance.
    case value(slot: UInt32, reverse: Bool)
    /// By relevance, then by the bytes of a value.
    case relevanceThenValue(slot: UInt32, reverse: Bool)
    /// By document number; nothing is weighed.
    case documentID(descending: Bool = false)
}
