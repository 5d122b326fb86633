// SPDX-License-Identifier: GPL-3.0-or-later

/// 政策解读: explains one document or several.
public struct Interpretation: PublicRecord {
    public var id: String
    public var title: String
    public var body: String
    /// What it interprets, as the source says: ids, numbers or titles; filled from the title and text where the source
    /// says nothing.
    public var interprets: [String] = []
    public var publishedOn: CivilDate?
    public var form: Form = .text
    public var formText: String?
    public var issuers: [String] = []
    public var fields: [String] = []
    @StableSet public var flags: Set<Flag> = []
    public var source: SourceReference

    public enum Form: String, Codable, Hashable, Sendable, CaseIterable {
        case text
        case graphic
        case audioVideo = "audio_video"
        case animation
        case interview
        case pressConference = "press_conference"
        case questions
        case expert
        case media
        case other

        public var label: String {
            switch self {
            case .text: "文字解读"
            case .graphic: "图解"
            case .audioVideo: "音视频"
            case .animation: "动漫"
            case .interview: "访谈"
            case .pressConference: "新闻发布会"
            case .questions: "问答"
            case .expert: "专家解读"
            case .media: "媒体解读"
            case .other: "其他形式"
            }
        }
    }

    public enum Flag: String, Codable, Hashable, Sendable, CaseIterable {
        /// Nothing says what it interprets.
        case unlinked
        /// Its text is largely the document's own.
        case nearDuplicate = "near_duplicate"
        /// A picture or film without text that could be found.
        case noText = "no_text"
    }

    public init(id: String, title: String, body: String, source: SourceReference) {
        self.id = id
        self.title = title
        self.body = body
        self.source = source
    }

    public static var kinds: [RecordKind] { [.interpretation] }
    public static var idPrefix: String { "j" }
    public var kind: RecordKind { .interpretation }
    public var groupKey: String { "" }
    public var number: String? { nil }
    public var date: CivilDate? { publishedOn }
    public var display: Display { Display(window: DisplayWindow(first: publishedOn, last: nil)) }
}
