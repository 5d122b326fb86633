// SPDX-License-Identifier: GPL-3.0-or-later

/// A failure at the border to libxapian: a code to switch on, and the library's words for the log.
///
/// `message` and `context` are the library's own English text. They may name paths and terms; they are for logs, never
/// for the people who search.
public struct XapianError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure it was.
    public enum Code: String, Sendable, CaseIterable {
        /// There is no index at the path.
        case databaseNotFound
        /// The index is there but cannot be opened: permissions, a wrong kind of file, a missing table.
        case databaseOpening
        /// The index could not be created, or exists where a new one was asked for.
        case databaseCreate
        /// Two commits have passed since this reader opened its revision; open a new one and ask again.
        case databaseModified
        /// Another writer holds the index.
        case databaseLocked
        /// Blocks or lists contradict each other. Only a part of all damage is noticed: Xapian keeps no checksums.
        case databaseCorrupt
        /// The index was written by an incompatible version of the library.
        case databaseVersion
        /// Some other failure of the index, such as running out of document ids.
        case database
        case invalidArgument
        case invalidOperation
        case rangeError
        case docNotFound
        case deadlineExceeded
        case outOfMemory
        case unimplemented
        /// Not in this build of the library, or not in this index (such as term lists that were not kept).
        case feature
        case network
        case networkTimeout
        /// The object was closed.
        case closed
        /// A write failed or a transaction was cancelled earlier: the writer must be given up and opened anew.
        case discarded
        /// The operating system refused, outside libxapian.
        case fileSystem
        case queryParser
        case serialisation
        case wildcard
        case `internal`
        case other
    }

    public var code: Code
    public var message: String
    /// What the message is about: a path, a term, a host. Often empty.
    public var context: String

    public init(code: Code, message: String, context: String = "") {
        self.code = code
        self.message = message
        self.context = context
    }

    public var description: String {
        context.isEmpty ? "\(code.rawValue): \(message)" : "\(code.rawValue): \(message) [\(context)]"
    }
}
