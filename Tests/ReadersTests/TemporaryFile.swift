// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A file with given content that vanishes with its owner.
final class TemporaryFile {
    let path: String

    init(_ bytes: [UInt8], suffix: String = ".jsonl") {
        path = NSTemporaryDirectory() + "/readers-\(UUID().uuidString)" + suffix
        precondition(FileManager.default.createFile(atPath: path, contents: Data(bytes)), "cannot write \(path)")
    }

    convenience init(_ text: String, suffix: String = ".jsonl") { self.init(Array(text.utf8), suffix: suffix) }

    deinit { unlink(path) }
}
