// SPDX-License-Identifier: GPL-3.0-or-later

/// Another way to know the record of a row: the group it belongs to (the party's credit code), and how its key begins
/// (the decision's organ and number).
public struct RowAlias: Codable, Hashable, Sendable {
    public var group: String
    public var prefix: String

    public init(group: String, prefix: String) {
        self.group = group
        self.prefix = prefix
    }

    /// Notes the row in its file; no key of a record looks like it.
    public var note: String { "\u{1F}" + group + "\u{1F}" + prefix }
}
