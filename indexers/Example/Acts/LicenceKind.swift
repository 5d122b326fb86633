// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One licence that the county grants: who grants it to whom for how long.
struct LicenceKind: Sendable {
    var organ: String
    /// 代字 of the decision.
    var code: String
    /// 许可决定文书名称.
    var document: String
    /// 许可证书名称.
    var certificate: String
    /// Begins the certificate's number.
    var prefix: String
    var category: LicenceTerms.Category
    /// 许可内容.
    var content: String
    /// Years of validity; `nil` without end.
    var years: Int?
    var tags: [Trade.Tag]
    var persons = false
    /// How often among a hundred or so.
    var weight = 3

    init(
        _ organ: String, _ code: String, _ document: String, _ certificate: String, _ prefix: String,
        _ category: LicenceTerms.Category, _ content: String, years: Int?, _ tags: [Trade.Tag], persons: Bool = false,
        weight: Int = 3
    ) {
        self.organ = organ
        self.code = code
        self.document = document
        self.certificate = certificate
        self.prefix = prefix
        self.category = category
        self.content = content
        self.years = years
        self.tags = tags
        self.persons = persons
        self.weight = weight
    }
}
