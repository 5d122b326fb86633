// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger

/// What became of the rows of every file; encodes to the JSON of `mingcha-index import --json` (interfaces.md).
public struct ImportReport: Codable, Hashable, Sendable {
    public var files: [File]
    /// Over all files.
    public var totals: Totals

    public init(files: [File] = []) {
        self.files = files
        totals = Totals(files)
    }

    /// One file: `read` is the sum of the other three.
    public struct File: Codable, Hashable, Sendable {
        public var path: String
        public var read: Int
        public var accepted: Int
        public var unchanged: Int
        public var rejected: Int
        /// Why the whole file was refused.
        public var error: Failure?
        /// Members that the format does not know; the rows were accepted without them.
        public var unknownFields: [String]?
        /// What the reader left aside and why: note rows, sheets without a table.
        public var notices: [String]?

        init(
            path: String, counts: ImportCounts, error: Failure? = nil, unknownFields: [String] = [],
            notices: [String] = []
        ) {
            self.path = path
            read = counts.read
            accepted = counts.accepted
            unchanged = counts.unchanged
            rejected = counts.rejected
            self.error = error
            self.unknownFields = unknownFields.isEmpty ? nil : unknownFields
            self.notices = notices.isEmpty ? nil : notices
        }
    }

    public struct Failure: Codable, Hashable, Sendable {
        public var code: String
        /// In Chinese: what is wrong and what would be right.
        public var sentence: String
    }

    public struct Totals: Codable, Hashable, Sendable {
        public var read = 0
        public var accepted = 0
        public var unchanged = 0
        public var rejected = 0

        init(_ files: [File]) {
            for file in files {
                read += file.read
                accepted += file.accepted
                unchanged += file.unchanged
                rejected += file.rejected
            }
        }
    }
}
