// SPDX-License-Identifier: GPL-3.0-or-later

/// The kinds of administrative act 行政执法行为 (domain.md §2.1): six of the founding document, licences, and those
/// that national statistics add.
public enum ActKind: String, Codable, Hashable, Sendable, CaseIterable {
    case penalty
    case licence
    case coercion
    case levy
    case requisition
    case payment
    case inspection
    case confirmation
    case reward
    case adjudication
    case other

    /// The word that people read.
    public var label: String {
        switch self {
        case .penalty: "行政处罚"
        case .licence: "行政许可"
        case .coercion: "行政强制"
        case .levy: "行政征收"
        case .requisition: "行政征用"
        case .payment: "行政给付"
        case .inspection: "行政检查"
        case .confirmation: "行政确认"
        case .reward: "行政奖励"
        case .adjudication: "行政裁决"
        case .other: "其他行政行为"
        }
    }

    /// Reads 行政强制, 强制, 其他; `nil` for words that name none.
    public init?(text: String) {
        let word = text.filter { !$0.isWhitespace }
        if let named = Self(rawValue: word.lowercased()) {
            self = named
            return
        }
        let short = word.hasPrefix("行政") ? String(word.dropFirst(2)) : word
        guard let kind = Self.allCases.first(where: { $0.label == word || $0.label == "行政" + short }) else {
            guard ["其他", "其它", "其他行政权力", "其他行政职权", "其他行政行为"].contains(word) else { return nil }
            self = .other
            return
        }
        self = kind
    }
}
