// SPDX-License-Identifier: GPL-3.0-or-later

public import Records

/// What a file of rows holds, as commands and config.yaml name it.
public enum ImportKind: String, Hashable, Sendable, Codable, CaseIterable {
    case documents
    case cleanup
    case subjects
    case enforcement
    case licences
    case credit
    case interpretations
    case items
    case benchmarks

    /// What its rows become.
    public var recordKind: RecordKind {
        switch self {
        case .documents: .document
        case .cleanup: .cleanup
        case .subjects: .subject
        case .enforcement: .enforcement
        case .licences: .licence
        case .credit: .credit
        case .interpretations: .interpretation
        case .items: .item
        case .benchmarks: .benchmark
        }
    }

    /// Whether rows of this kind bear on what documents say of each other.
    public var isLinked: Bool { self == .documents || self == .cleanup }
}
