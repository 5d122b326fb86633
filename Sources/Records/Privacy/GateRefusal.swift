// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a record or a source does not pass the gate (保密审查 and 不予公开, domain.md §2.9, §5).
///
/// Holds nothing of the record, so it may be logged and shown to the sender.
public struct GateRefusal: Error, Hashable, Sendable, Codable, CustomStringConvertible {
    public var code: Code
    /// In Chinese: what is wrong and what would be right.
    public var sentence: String

    public init(_ code: Code, _ sentence: String? = nil) {
        self.code = code
        self.sentence = sentence ?? code.sentence
    }

    public var description: String { "\(code.rawValue): \(sentence)" }

    /// Stable names; a released one is never renamed.
    public enum Code: String, Hashable, Sendable, Codable, CaseIterable {
        /// Bears 绝密★, 机密★, 秘密★.
        case classified
        /// Bears 内部文件, 不予公开 and the like.
        case `internal`
        /// A draft that is handed in as a final text.
        case draftAsFinal = "draft_as_final"
        /// The source names no reviewer, day and result of its secrecy review.
        case unreviewed
        /// The source's rows are not public at the source.
        case notPublicAtSource = "not_public_at_source"
        /// A record of a public-security penalty.
        case sealed
        /// A minor is the party, or a minor's facts are told.
        case minor
        /// A natural person where only organisations may stand.
        case personal

        /// The sentence that the sender reads.
        public var sentence: String {
            switch self {
            case .classified:
                "文件带有密级标志（绝密、机密或秘密★），不得导入。请核对保密审查结果，公开文件应去掉密级标志后再送。"
            case .internal:
                "文件标有“内部”或“不予公开”字样，不得导入。只能送主动公开的文件；确已决定公开的，请去掉该标注后再送。"
            case .draftAsFinal:
                "标题是征求意见稿、草案或送审稿，却作为正式文件送来。请送正式印发的文本，或把它标明为征求意见稿。"
            case .unreviewed:
                "来源没有通过保密审查，不得导入。请先审查，再在 config.yaml 该来源的 review 中写明审查人、日期和结果“通过”。"
            case .notPublicAtSource:
                "来源的数据没有在原单位公开，不得导入。只收录原单位正在公开的数据；确已公开的，请写 public_at_source: true。"
            case .sealed:
                "这是治安管理处罚记录，依法封存，不得公开（治安管理处罚法第一百三十六条）。请从报送的数据中去掉。"
            case .minor:
                "当事人是未成年人，或者内容涉及未成年人，不得公开。请从报送的数据中去掉。"
            case .personal:
                "这里只能填法人、非法人组织或个体工商户，填的却是自然人。请改填主体名称，或按自然人报送，不要填代码。"
            }
        }
    }
}
