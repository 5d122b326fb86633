// SPDX-License-Identifier: GPL-3.0-or-later

/// One heading or article of a document, in reading order; the nodes cover the body without gaps.
public struct OutlineNode: Codable, Hashable, Sendable {
    public enum Level: String, Codable, Hashable, Sendable, CaseIterable {
        /// What stands before the first heading.
        case preamble
        /// 编.
        case part
        /// 章.
        case chapter
        /// 节.
        case section
        /// 条.
        case article
        /// 一、
        case first
        /// （一）
        case second
        /// 1. or 1．
        case third
        /// 附件.
        case annex

        /// Whether text of this level is only a heading: shown, never a hit of its own.
        public var isHeading: Bool { self == .part || self == .chapter || self == .section }
    }

    public var level: Level
    /// As printed: 第一百二十四条, （一）, 附件1.
    public var label: String
    /// Arabic with a point for 之: 124, 133.1; `nil` outside articles.
    public var articleNumber: String?
    /// The heading's words behind the label; empty for most articles.
    public var heading: String
    /// Where the node's text begins and ends (up to the next node of any level) in the body, in Unicode scalars.
    public var start: Int
    public var end: Int
    /// ASCII, unique within the document: a124, a133.1, s3-2, annex1.
    public var anchor: String

    public init(
        level: Level, label: String, articleNumber: String? = nil, heading: String = "", start: Int, end: Int,
        anchor: String
    ) {
        self.level = level
        self.label = label
        self.articleNumber = articleNumber
        self.heading = heading
        self.start = start
        self.end = end
        self.anchor = anchor
    }
}
