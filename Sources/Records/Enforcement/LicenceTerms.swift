// SPDX-License-Identifier: GPL-3.0-or-later

/// What only a licence 行政许可 has.
public struct LicenceTerms: Codable, Hashable, Sendable {
    /// 许可类别: 普通 特许 认可 核准 登记 其他.
    public var category: Category?
    /// The printed words for the category.
    public var categoryText: String?
    /// 许可证书名称.
    public var certificate: String?
    /// 许可编号.
    public var certificateNumber: String?
    public var validFrom: CivilDate?
    public var validUntil: CivilDate?

    public enum Category: String, Codable, Hashable, Sendable, CaseIterable {
        case ordinary
        case concession
        case recognition
        case verification
        case registration
        case other

        public var label: String {
            switch self {
            case .ordinary: "普通"
            case .concession: "特许"
            case .recognition: "认可"
            case .verification: "核准"
            case .registration: "登记"
            case .other: "其他"
            }
        }

        /// Reads 普通, 普通许可, 1, 其他; `nil` for words that name no category.
        public init?(text: String) {
            var word = String(
                String.UnicodeScalarView(IdentifierScalars(Array(text.unicodeScalars.prefix(20))).scalars))
            if word.hasSuffix("许可") { word.removeLast(2) }
            guard let category = Self.allCases.first(where: { $0.label == word || $0.code == word }) else {
                guard word == "其它" else { return nil }
                self = .other
                return
            }
            self = category
        }

        /// The digit of the 双公示 code list.
        public var code: String {
            switch self {
            case .ordinary: "1"
            case .concession: "2"
            case .recognition: "3"
            case .verification: "4"
            case .registration: "5"
            case .other: "9"
            }
        }
    }

    public init() {}
}
