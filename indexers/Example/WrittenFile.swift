// SPDX-License-Identifier: GPL-3.0-or-later

/// A file of the example county, ready to be imported.
public struct WrittenFile: Hashable, Sendable {
    /// The KIND of `mingcha-index import` that it belongs to.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case documents
        case cleanup
    }

    /// With the directory it was written to.
    public var path: String
    public var kind: Kind

    public init(path: String, kind: Kind) {
        self.path = path
        self.kind = kind
    }
}
