// SPDX-License-Identifier: GPL-3.0-or-later

extension Party.Kind {
    /// Reads 行政相对人类别: 法人及非法人组织, 法人, 企业, 个体工商户, 个体户, 自然人, 个人; `nil` for words that name none.
    public init?(text: String) {
        let word = String(
            String.UnicodeScalarView(IdentifierScalars(Array(text.unicodeScalars.prefix(30))).scalars))
        if Self.shops.contains(word) {
            self = .individualBusiness
        } else if Self.persons.contains(word) {
            self = .naturalPerson
        } else if Self.organizations.contains(word) {
            self = .organization
        } else if let kind = Self(rawValue: word.lowercased()) {
            self = kind
        } else {
            return nil
        }
    }

    private static let organizations: Set<String> = [
        "法人及非法人组织", "法人及其他组织", "法人和非法人组织", "法人或非法人组织", "法人或者非法人组织", "法人或其他组织",
        "法人和其他组织", "法人、非法人组织", "法人", "非法人组织", "其他组织", "企业", "企业法人", "单位", "法人组织", "农民专业合作社",
        "事业单位", "社会组织", "机关",
    ]
    private static let shops: Set<String> = ["个体工商户", "个体户", "个体", "个体经营户", "个体工商"]
    private static let persons: Set<String> = ["自然人", "个人", "公民"]
}
