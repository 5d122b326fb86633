// SPDX-License-Identifier: GPL-3.0-or-later

/// 统一社会信用代码 (GB 32100-2015): the 18 characters that name a legal person, an organisation or a shop.
///
/// Only codes that pass length, character set, department, category, region and check character become a value. A code
/// never changes when its region is renamed or merged, so the region is not looked up beyond its province.
public struct CreditCode: Hashable, Sendable, Codable, LosslessStringConvertible {
    /// 18 upper-case characters.
    public let text: String

    /// The code of a text in its stored form; `nil` for any fault. Lower case, full width and spaces are faults here: see
    /// `CreditCodeReading` for what people type.
    public init?(_ text: String) {
        guard CreditCodeRules.fault(of: Array(text.utf8)) == nil else { return nil }
        self.text = text
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let code = CreditCode(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a credit code")
        }
        self = code
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public var description: String { text }

    /// 登记管理部门: 9 for market regulation, 1 for 机构编制 …
    public var department: String { slice(0..<1) }

    /// Department and 机构类别, the pair that names the kind of subject: 91 企业, 92 个体工商户, 93 农民专业合作社.
    public var category: String { slice(0..<2) }

    /// Registration region at the time of registration, GB/T 2260.
    public var region: String { slice(2..<8) }

    /// 组织机构代码 (GB 11714), positions 9 to 17.
    public var organizationCode: String { slice(8..<17) }

    /// What is odd but no fault: an inner check character that does not fit, a category not known here.
    public var warnings: Set<Warning> {
        let bytes = Array(text.utf8)
        var warnings: Set<Warning> = []
        if !OrganizationCode.isValid(organizationCode) { warnings.insert(.innerCheck) }
        if !CreditCodeRules.isListed(department: bytes[0], category: bytes[1]) { warnings.insert(.unlistedCategory) }
        return warnings
    }

    public enum Warning: String, Hashable, Sendable, Codable, CaseIterable {
        /// Character 17 is not the GB 11714 check of characters 9 to 16.
        case innerCheck = "inner_check"
        /// The department's categories are not published here.
        case unlistedCategory = "unlisted_category"
    }

    private func slice(_ range: Range<Int>) -> String {
        String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
}
