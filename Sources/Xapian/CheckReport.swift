// SPDX-License-Identifier: GPL-3.0-or-later

/// What checking an index found.
public struct CheckReport: Hashable, Sendable {
    public var errors: Int
    /// The library's report, table by table.
    public var text: String

    public init(errors: Int, text: String) {
        self.errors = errors
        self.text = text
    }
}
