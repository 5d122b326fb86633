// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a text is not a 统一社会信用代码.
public enum CreditCodeFault: String, Hashable, Sendable, Codable, CaseIterable {
    /// Not 18 characters.
    case length
    /// I, O, S, V, Z or something that is no letter or digit.
    case characterSet = "character_set"
    /// The first character names no registering department.
    case department
    /// The second character names no kind of subject of that department.
    case category
    /// Characters 3 to 8 are no region of GB/T 2260.
    case region
    /// The check character does not fit: a character is wrong or two are exchanged.
    case check

    /// For people, in Chinese.
    public var message: String {
        switch self {
        case .length: "统一社会信用代码应为18位"
        case .characterSet: "统一社会信用代码只含数字和大写英文字母，且不用 I、O、S、V、Z"
        case .department: "第1位不是登记管理部门代码"
        case .category: "第2位不是该部门的机构类别代码"
        case .region: "第3至8位不是行政区划代码"
        case .check: "校验码不符，请核对各位字符"
        }
    }
}
