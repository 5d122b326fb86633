// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records

/// What the index keeps of a passage: its text and its place in the record.
public struct IndexedPassage: Codable, Hashable, Sendable {
    public var recordID: String
    /// 0-based; the passages in this order are the whole text.
    public var ordinal: Int
    /// 124, 133.1 where the passage is an article or part of one.
    public var article: String?
    /// 第一百二十四条, （一）; empty for text without a label.
    public var label: String
    /// The headings above, outermost first: 第九章 法律责任.
    public var path: [String]
    /// Anchor of its outline node.
    public var anchor: String
    /// True where the passage continues a node that was too long for one.
    public var continues: Bool
    /// The outline level of its node.
    public var level: OutlineNode.Level
    public var text: String

    /// Short: the header stands before every passage.
    enum CodingKeys: String, CodingKey {
        case recordID = "r"
        case ordinal = "o"
        case article = "a"
        case label = "l"
        case path = "p"
        case anchor = "n"
        case continues = "c"
        case level = "v"
        case text = "t"
    }

    public init(
        recordID: String, ordinal: Int, article: String?, label: String, path: [String], anchor: String,
        continues: Bool, level: OutlineNode.Level, text: String
    ) {
        self.recordID = recordID
        self.ordinal = ordinal
        self.article = article
        self.label = label
        self.path = path
        self.anchor = anchor
        self.continues = continues
        self.level = level
        self.text = text
    }
}

extension IndexedPassage {
    /// Everything but the text as one line of JSON, then the text: so that the text can be read without decoding.
    public func stored() throws -> [UInt8] {
        var header = self
        header.text = ""
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(header)) + [10] + Array(text.utf8)
    }

    /// Reads what `stored()` wrote.
    ///
    /// - Parameter decoder: one to use again; making one costs more than most passages.
    public init(stored bytes: [UInt8], decoder: JSONDecoder = JSONDecoder()) throws {
        let end = bytes.firstIndex(of: 10) ?? bytes.endIndex
        self = try decoder.decode(IndexedPassage.self, from: Data(bytes[..<end]))
        text = Self.text(ofStored: bytes)
    }

    /// Only the text of what `stored()` wrote; no JSON is read.
    public static func text(ofStored bytes: [UInt8]) -> String {
        guard let end = bytes.firstIndex(of: 10) else { return "" }
        return String(decoding: bytes[(end + 1)...], as: UTF8.self)
    }
}
