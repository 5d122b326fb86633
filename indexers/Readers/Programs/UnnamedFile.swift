// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A temporary file without a name: input for a program that may stop reading at any moment.
///
/// A pipe would end our own process by SIGPIPE when a converter dies early; a file cannot, and converters may
/// seek in it.
enum UnnamedFile {
    /// An open descriptor at the beginning of `bytes`; the caller closes it.
    /// - Throws: `unreadable` where the temporary folder is full or missing.
    static func holding(_ bytes: [UInt8]) throws(ReadError) -> Int32 {
        let descriptor = try create()
        do throws(ReadError) {
            try append(bytes, to: descriptor)
        } catch {
            close(descriptor)
            throw error
        }
        lseek(descriptor, 0, SEEK_SET)
        return descriptor
    }

    /// A descriptor of an empty file, for reading and writing; the caller closes it.
    static func create() throws(ReadError) -> Int32 {
        var template = Array((NSTemporaryDirectory() + "/mingcha-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .unreadable }
        unlink(template)
        return descriptor
    }

    /// Writes all of `bytes` where the descriptor stands.
    static func append(_ bytes: [UInt8], to descriptor: Int32) throws(ReadError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .unreadable }
            written += count
        }
    }
}
