// SPDX-License-Identifier: GPL-3.0-or-later

/// 领域: one field of the taxonomy of domain.md §6.3, under the label that it bears at one time.
public struct Field: Codable, Hashable, Sendable {
    /// F01 to F30; the facet value.
    public var code: String
    /// The words people read: 乡村振兴.
    public var label: String
    /// First day of the label, `nil` where it always held.
    public var validFrom: CivilDate?
    /// Last day of the label, `nil` while it lasts.
    public var validTo: CivilDate?

    public init(code: String, label: String, validFrom: CivilDate? = nil, validTo: CivilDate? = nil) {
        self.code = code
        self.label = label
        self.validFrom = validFrom
        self.validTo = validTo
    }

    func holds(on day: CivilDate) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }
}
