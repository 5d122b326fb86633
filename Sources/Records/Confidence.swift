// SPDX-License-Identifier: GPL-3.0-or-later

/// How sure a stated fact is, from what the source or the text says about it.
public enum Confidence: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
    /// Nothing is known that supports the value.
    case none
    /// Inferred from another date or a fuzzy match; shown with that remark.
    case low
    /// Read from text, or stated by a source that itself infers.
    case medium
    /// Printed in the document or in an official list.
    case high

    public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .none: 0
        case .low: 1
        case .medium: 2
        case .high: 3
        }
    }
}
