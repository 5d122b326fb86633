// SPDX-License-Identifier: GPL-3.0-or-later

/// An organ as a facet value: one id per function-bearing organ, the printed name as label.
public struct OrganReference: Codable, Hashable, Sendable {
    /// The directory's ASCII id where the organ is known, otherwise the folded printed name.
    public var id: String
    /// As printed on the document.
    public var label: String

    public init(id: String, label: String) {
        self.id = id
        self.label = label
    }
}
