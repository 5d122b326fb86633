// SPDX-License-Identifier: GPL-3.0-or-later

/// A file of the example county, ready to be imported.
public struct WrittenFile: Hashable, Sendable {
    /// The KIND of `mingcha-index import` that it belongs to.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case documents
        case cleanup
        case subjects
        case licences
        case enforcement
        case credit
        case interpretations
        case items
        case benchmarks
    }

    /// With the directory it was written to.
    public var path: String
    public var kind: Kind
    /// Rows of it that must be refused; the manifest `expected-rejects.tsv` says which and why.
    public var expectedRejects: Int

    public init(path: String, kind: Kind, expectedRejects: Int = 0) {
        self.path = path
        self.kind = kind
        self.expectedRejects = expectedRejects
    }
}
