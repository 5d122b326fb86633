// SPDX-License-Identifier: GPL-3.0-or-later

/// 机关: a body that issues documents, under one name and for the days on which it bore it (domain.md §6.1).
///
/// A renamed or merged body is another organ, tied to the first by an `OrganSuccession`.
public struct Organ: Codable, Hashable, Sendable, Identifiable {
    /// Issuer kinds of domain.md §1.1, as far as the county has them.
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// 党委.
        case party
        /// 党委办.
        case partyOffice = "party_office"
        /// 党委部门.
        case partyDepartment = "party_department"
        /// 纪检监察.
        case discipline
        /// 人大.
        case congress
        /// 政协.
        case consultative
        /// 政府.
        case government
        /// 政府办.
        case governmentOffice = "government_office"
        /// 政府部门.
        case department
        /// 垂直管理部门、派出机构.
        case verticalBranch = "vertical_branch"
        /// 乡镇政府.
        case township
        /// 法院.
        case court
        /// 检察院.
        case procuratorate
        /// 群团组织.
        case massOrganisation = "mass_organisation"

        /// Whether a joint document with a government organ is a 党政联合文件.
        public var isParty: Bool {
            switch self {
            case .party, .partyOffice, .partyDepartment: true
            default: false
            }
        }
    }

    /// ASCII, stable, part of addresses and index terms.
    public var id: String
    /// Full official name: 元谋县市场监督管理局.
    public var name: String
    /// Every other name it is called by: 市场监管局, 县市场监管局, 市监局.
    public var shortNames: [String]
    /// 代字 of its document numbers: 元市监, 元市监规.
    public var codes: [String]
    public var kind: Kind
    /// Division code 行政区划代码: 532328 county, 5323 prefecture, 53 province, 00 country, nine digits for a township.
    public var division: String
    /// First day of the name, `nil` where it lies before every document held.
    public var validFrom: CivilDate?
    /// Last day of the name, `nil` while it lasts.
    public var validTo: CivilDate?
    /// The organ whose office it is (政府办 of 政府): one scope for cleanups (domain.md §1.8).
    public var officeOf: String?

    public init(
        id: String, name: String, shortNames: [String] = [], codes: [String] = [], kind: Kind,
        division: String = "532328", validFrom: CivilDate? = nil, validTo: CivilDate? = nil, officeOf: String? = nil
    ) {
        self.id = id
        self.name = name
        self.shortNames = shortNames
        self.codes = codes
        self.kind = kind
        self.division = division
        self.validFrom = validFrom
        self.validTo = validTo
        self.officeOf = officeOf
    }

    /// Whether the organ bore this name on `day`.
    public func existed(on day: CivilDate) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }
}
