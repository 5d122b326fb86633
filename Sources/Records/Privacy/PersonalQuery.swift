// SPDX-License-Identifier: GPL-3.0-or-later

extension PersonalData {
    /// Why a question is about a natural person and is not looked up (domain.md §7, §8 row 8).
    public enum QueryReason: String, Hashable, Sendable {
        /// It holds an identity number.
        case identityNumber = "identity_number"
        /// A name together with 身份证, 手机号, 住址 and the like.
        case nameWithDetail = "name_with_detail"

        /// What the asker reads.
        public var sentence: String {
            switch self {
            case .identityNumber: "不提供按身份证号码查询，号码没有保存。请用名称、统一社会信用代码或文号查询。"
            case .nameWithDetail: "不提供自然人信息查询。请用单位名称、统一社会信用代码或文号查询。"
            }
        }
    }

    /// The reason to refuse a question politely; `nil` for all others.
    ///
    /// A bare name is none: names of persons are hidden before they are indexed, so it finds nothing, and 高新 or 安全 look
    /// the same. Up to 200 scalars are looked at.
    public static func queryReason(_ query: String) -> QueryReason? {
        let head = String(String.UnicodeScalarView(query.unicodeScalars.prefix(200)))
        if !IdentityNumber.find(in: head, isLenient: true).isEmpty { return .identityNumber }
        let text = IdentifierScalars(head)
        if startsIdentityNumber(text) { return .identityNumber }
        return isNameWithDetail(text) ? .nameWithDetail : nil
    }

    /// 身份证5323…: the beginning of a number behind the word for it.
    private static func startsIdentityNumber(_ text: IdentifierScalars) -> Bool {
        text.scalars.indices.contains { index in
            guard text.has("身份证", before: index) || text.has("身份证号", before: index) || text.has("身份证号码", before: index)
            else { return false }
            var start = index
            while let scalar = text[start], scalar == ":" || scalar == "为" || scalar == "是" { start += 1 }
            return (start..<start + 4).allSatisfy { text[$0]?.isASCIIDigit ?? false }
        }
    }

    /// A whole question of a name and one of the words: 张三 身份证, 李四的手机号, 王小明家庭住址.
    private static func isNameWithDetail(_ text: IdentifierScalars) -> Bool {
        for word in details {
            for end in text.scalars.indices where text.has(word, at: end) {
                var nameEnd = end
                if text[nameEnd - 1] == "的" { nameEnd -= 1 }
                let candidates = NameCandidate.all(in: text, at: 0, passingStops: false)
                if candidates.contains(where: { $0.range.upperBound == nameEnd && $0.weight > .function }) {
                    return true
                }
            }
        }
        return false
    }

    private static let details = [
        "身份证", "身份号码", "公民身份号码", "手机号", "手机", "电话号码", "家庭住址", "住址", "银行卡", "户籍", "出生日期", "生日", "年龄", "婚姻", "犯罪记录", "案底",
        "拘留",
    ]
}
