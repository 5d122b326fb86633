// SPDX-License-Identifier: GPL-3.0-or-later

extension PersonalData {
    /// What may never be shown or indexed of a natural person (domain.md §7, 个人信息保护法 art. 28).
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case name
        /// A name that a text marks as that of a private person; for texts in which other names are published.
        case privateName = "private_name"
        case identityNumber = "identity_number"
        /// A mobile number.
        case phone
        /// A landline behind a word such as 联系电话.
        case landline
        case account
        case address
        case plate
        case email
        /// QQ, 微信.
        case messenger
        case birthDate = "birth_date"

        /// What stands in place of it; no pattern finds anything in these words. A name becomes 姓+某某 instead.
        public var mask: String {
            switch self {
            case .name, .privateName: "某某"
            case .identityNumber: IdentityNumber.mask
            case .phone, .landline: "［电话］"
            case .account: "［账号］"
            case .address: "［住址］"
            case .plate: "［车牌号］"
            case .email: "［邮箱］"
            case .messenger: "［社交账号］"
            case .birthDate: "［出生日期］"
            }
        }
    }

    /// Everything.
    public static let all = Set(Kind.allCases)

    /// What is hidden in a published document of an organ: names only where the text marks a private person, since the
    /// others are those of officials (domain.md §7); no landlines and mailboxes, which offices give so that people may
    /// write and call.
    public static let inDocuments = all.subtracting([.name, .landline, .email])
}
