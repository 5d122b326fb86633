// SPDX-License-Identifier: GPL-3.0-or-later

/// A party as a row prints it, before the rules of domain.md §2.3 are applied; holds personal data and is never stored.
public struct PartyDraft: Hashable, Sendable {
    public var name: String?
    public var kindText: String?
    /// 代码_1.
    public var creditCode: String?
    /// 代码_2 of the 2018 order.
    public var registrationNumber: String?
    public var organizationCode: String?
    public var taxNumber: String?
    public var institutionNumber: String?
    public var socialOrganizationNumber: String?
    /// 法定代表人, or the operator of a shop.
    public var legalRepresentative: String?
    /// Whether the row gives an identity number of the party in its own column.
    public var hasIdentityNumber = false

    public init(name: String?) { self.name = name }

    /// The name with its kind, codes and what had to be corrected.
    public struct Resolved: Hashable, Sendable {
        /// Name and representative masked where they are natural persons'.
        public var party: Party
        /// The kind stated was contradicted by the code.
        public var isKindCorrected = false
        /// A code is odd but no fault (its inner check), or an unreadable minor code was left out.
        public var hasCodeWarning = false
        /// An identity number stood where a code belongs, and was left out.
        public var hasDroppedIdentityNumber = false
    }

    /// How much a row must say: §2.3 in full, or only what the row's form has columns for.
    public enum Demand: Hashable, Sendable {
        /// Kind, codes and representative as the standard of 2018 wants them.
        case full
        /// Layout of 2016, and other kinds of act: what is missing is told from what is there.
        case loose
    }
}
