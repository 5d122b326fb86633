// SPDX-License-Identifier: GPL-3.0-or-later

/// 职能承接: one function that passed from one organ to another; many-to-many (domain.md §6.1).
public struct OrganSuccession: Codable, Hashable, Sendable {
    /// How much of the predecessor passed on.
    public enum Extent: String, Codable, Hashable, Sendable, CaseIterable {
        /// The successor answers for the predecessor's documents as a whole, so filters find them under it.
        case whole
        /// One function only: documents stay under the organ that issued them; the successor is named beside them.
        case part
    }

    public var from: String
    public var to: String
    /// In the words of the reform: 全部职能, 城乡规划管理.
    public var function: String
    /// First day with the successor.
    public var on: CivilDate?
    public var extent: Extent

    public init(from: String, to: String, function: String, on: CivilDate?, extent: Extent) {
        self.from = from
        self.to = to
        self.function = function
        self.on = on
        self.extent = extent
    }
}
