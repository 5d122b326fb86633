// SPDX-License-Identifier: GPL-3.0-or-later

/// A document that another one names in 《》, with the number behind it.
public struct CitedDocument: Codable, Hashable, Sendable {
    /// Between 《 and 》, inner brackets kept.
    public var title: String
    /// Canonical where it could be read, otherwise as printed; `nil` where none stands behind the title.
    public var number: String?
    /// Scalar offsets in the body.
    public var start: Int
    public var end: Int

    public init(title: String, number: String? = nil, start: Int, end: Int) {
        self.title = title
        self.number = number
        self.start = start
        self.end = end
    }
}
