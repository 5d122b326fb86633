// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Foundation
public import Records

/// A source of one kind as the ledger knew it when the index was last brought up: what a blank is a blank of.
///
/// Days only, so that looking twice a day changes nothing.
public struct IndexedSource: Codable, Hashable, Sendable {
    public var kind: RecordKind
    public var name: String
    public var organ: String?
    /// Names that its rows give instead of `name`.
    public var rowNames: [String]
    /// Day of the last run that brought its rows.
    public var checkedOn: CivilDate?
    /// Day of the last run in which a file could not be taken in; `nil` where the last run was whole.
    public var failedOn: CivilDate?
    public var condition: Condition
    /// Whether its secrecy review was passed; `nil` where nobody stated one (files imported by hand).
    public var isReviewed: Bool?

    /// As `SourceState.Condition` of the ledger, which readers do not import.
    public enum Condition: String, Codable, Hashable, Sendable, CaseIterable {
        case current, partial, failing, unreviewed, never
    }

    public init(
        kind: RecordKind, name: String, organ: String?, rowNames: [String], checkedOn: CivilDate?,
        failedOn: CivilDate?, condition: Condition, isReviewed: Bool?
    ) {
        self.kind = kind
        self.name = name
        self.organ = organ
        self.rowNames = rowNames
        self.checkedOn = checkedOn
        self.failedOn = failedOn
        self.condition = condition
        self.isReviewed = isReviewed
    }

    /// On one line: JSON writes a line feed inside a string as an escape.
    static func json(_ sources: [IndexedSource]) -> Data? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try? encoder.encode(sources)
    }

    /// Differs where anything that is said of the sources differs.
    public static func mark(of sources: [IndexedSource]) -> String {
        String(SHA256Digest.hex(of: json(sources) ?? Data()).prefix(12))
    }
}
