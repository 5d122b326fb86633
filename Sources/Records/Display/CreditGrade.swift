// SPDX-License-Identifier: GPL-3.0-or-later

/// 失信程度: how grave an entry is, as the competent authority's list says (NDRC Order 36, 2026).
public enum CreditGrade: String, Codable, Hashable, Sendable, CaseIterable {
    case minor
    case general
    case serious

    /// The word that people read.
    public var label: String {
        switch self {
        case .minor: "轻微"
        case .general: "一般"
        case .serious: "严重"
        }
    }

    /// Reads 轻微, 一般失信 and the like; `nil` for 待定 and what names no grade.
    public init?(text: String) {
        guard let grade = Self.allCases.first(where: { text.contains($0.label) }) else { return nil }
        self = grade
    }
}
