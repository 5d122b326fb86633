// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Readers

/// What became of the rows of every file; encodes to the JSON of `mingcha-index import --json` (interfaces.md).
public struct ImportReport: Codable, Hashable, Sendable {
    public var files: [File]
    /// Over all files.
    public var totals: Totals

    public init(files: [File] = []) {
        self.files = files
        totals = Totals(files)
    }

    /// One file: `read` is the sum of accepted, unchanged, rejected and held.
    public struct File: Codable, Hashable, Sendable {
        public var path: String
        public var read: Int
        public var accepted: Int
        public var unchanged: Int
        public var rejected: Int
        /// Rows that nothing is wrong with, in a file that waits for confirmation.
        public var held: Int?
        /// Records that were withdrawn because this full load leaves them out, or their rows say that they may not be shown.
        public var withdrawn: Int?
        /// Why the whole file was refused.
        public var error: Failure?
        /// Members that the format does not know; the rows were accepted without them.
        public var unknownFields: [String]?
        /// What the reader left aside and why: note rows, sheets without a table.
        public var notices: [String]?

        init(
            path: String, counts: ImportCounts, withdrawn: Int = 0, error: Failure? = nil,
            unknownFields: [String] = [], notices: [String] = []
        ) {
            self.path = path
            read = counts.read
            accepted = counts.accepted
            unchanged = counts.unchanged
            rejected = counts.rejected
            held = counts.held > 0 ? counts.held : nil
            self.withdrawn = withdrawn > 0 ? withdrawn : nil
            self.error = error
            self.unknownFields = unknownFields.isEmpty ? nil : unknownFields
            self.notices = notices.isEmpty ? nil : notices
        }
    }

    /// A report of one file, or of what should have brought one, refused as one row.
    public init(refused path: String, _ refusal: RowRefusal) {
        let failure = Failure(code: refusal.code, sentence: refusal.sentence)
        self.init(files: [File(path: path, counts: ImportCounts(rejected: 1), error: failure)])
    }

    /// Whether anything was rejected or could not be read; links that are left aside on purpose do not count.
    public var isIncomplete: Bool {
        totals.rejected > 0
            || files.contains { $0.error != nil && $0.error?.code != FolderListing.Reason.symlink.rawValue }
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
        public var held: Int?

        init(_ files: [File]) {
            for file in files {
                read += file.read
                accepted += file.accepted
                unchanged += file.unchanged
                rejected += file.rejected
                if let rows = file.held { held = (held ?? 0) + rows }
            }
        }
    }
}
