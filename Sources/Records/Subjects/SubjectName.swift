// SPDX-License-Identifier: GPL-3.0-or-later

/// Forms under which the names of market subjects compare as equal (企业名称登记管理规定; domain.md §3.6).
///
/// An equal name proves nothing: only an equal code makes two records those of one subject.
public enum SubjectName {
    /// The name in one spelling: width, traditional characters, brackets and white space make no difference. Linear.
    public static func key(_ name: String) -> String { TitleKey.key(name) }

    /// Keys under which a name may have been meant, its own first: 有限公司 and 有限责任公司 are confused in speech.
    public static func variants(of name: String) -> [String] {
        let key = key(name)
        var keys = [key]
        if key.contains("有限责任公司") {
            keys.append(key.replacing("有限责任公司", with: "有限公司"))
        } else if key.contains("有限公司") {
            keys.append(key.replacing("有限公司", with: "有限责任公司"))
        }
        return keys
    }
}
