// SPDX-License-Identifier: GPL-3.0-or-later

/// What the ledger refuses or cannot do, with a sentence for people; nothing of SQLite's own wording is in it.
public struct LedgerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What a caller may react to.
    public enum Code: String, Codable, Hashable, Sendable, CaseIterable {
        /// Another process is writing and did not finish within the waiting time.
        case busy
        /// No ledger at that path.
        case notFound = "not_found"
        /// The path cannot be opened: a folder, or not permitted.
        case cannotOpen = "cannot_open"
        /// Not a SQLite file, or a damaged one.
        case corrupt
        case diskFull = "disk_full"
        /// Reading or writing the file failed below SQLite.
        case inputOutput = "input_output"
        /// A write through a ledger that was opened for reading, or to a file that may only be read.
        case readOnly = "read_only"
        /// The file was written by a later version of the program.
        case newerSchema = "newer_schema"
        /// The file must first be opened for writing, which brings its tables up to date.
        case olderSchema = "older_schema"
        /// A write was begun inside another write.
        case nested
        /// An import session was used after its transaction ended.
        case sessionEnded = "session_ended"
        /// A record exceeds the size that the store can hold.
        case tooLong = "too_long"
        /// A stored value cannot be read back as what it should be.
        case undecodable
        /// No record of that id.
        case unknownRecord = "unknown_record"
        /// The decision of the record is over by another record, so that it may not be shown.
        case endedTwin = "ended_twin"
        /// Anything else that SQLite reports.
        case unexpected
    }

    public let code: Code
    /// One Chinese sentence.
    public let description: String
    /// For logs, never for readers: SQLite's own words, a path, an id.
    public let detail: String

    public init(_ code: Code, _ description: String, detail: String = "") {
        self.code = code
        self.description = description
        self.detail = detail
    }
}
