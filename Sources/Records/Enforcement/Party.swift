// SPDX-License-Identifier: GPL-3.0-or-later

/// 行政相对人: whom an act addresses, as far as it may be public.
public struct Party: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// 法人及非法人组织.
        case organization
        /// 个体工商户.
        case individualBusiness = "individual_business"
        /// 自然人: name masked, no codes.
        case naturalPerson = "natural_person"

        public var label: String {
            switch self {
            case .organization: "法人及非法人组织"
            case .individualBusiness: "个体工商户"
            case .naturalPerson: "自然人"
            }
        }
    }

    /// 姓+某某 for natural persons.
    public var name: String
    public var kind: Kind
    /// 统一社会信用代码, valid in both checks.
    public var creditCode: String?
    public var registrationNumber: String?
    public var organizationCode: String?
    public var taxNumber: String?
    public var institutionNumber: String?
    public var socialOrganizationNumber: String?
    /// Masked.
    public var legalRepresentative: String?

    public init(name: String, kind: Kind, creditCode: String? = nil) {
        self.name = name
        self.kind = kind
        self.creditCode = creditCode
    }
}
