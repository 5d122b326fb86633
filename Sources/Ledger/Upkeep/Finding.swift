// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that verification found wrong.
public struct Finding: Codable, Hashable, Sendable {
    public enum Code: String, Codable, Hashable, Sendable, CaseIterable {
        /// SQLite's own check of pages and indexes failed; restore from a backup.
        case damagedFile = "damaged_file"
        /// A row points at a row that is not there.
        case brokenReference = "broken_reference"
        /// A sequence number is missing, doubled or beyond the counter.
        case sequence
        /// A stored value cannot be read back.
        case undecodable
        /// The content is not the one that was written.
        case checksum
        /// The columns contradict the content.
        case columns
        /// Events or relations stand under an id that no record or round has.
        case orphan
        /// An audit entry was changed or removed.
        case audit
        /// The day of the last pass has not come yet.
        case clock
    }

    public var code: Code
    /// The record's id, or the table.
    public var subject: String
    /// One Chinese sentence.
    public var sentence: String

    public init(_ code: Code, subject: String, sentence: String) {
        self.code = code
        self.subject = subject
        self.sentence = sentence
    }
}
