// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The lines of a file, a block at a time.
final class LineReader {
    private let file: UnsafeMutablePointer<FILE>
    private var buffer: UnsafeMutablePointer<CChar>?
    private var capacity = 0

    init(path: String) throws {
        guard let file = fopen(path, "r") else { throw CocoaError(.fileReadNoSuchFile) }
        self.file = file
    }

    deinit {
        fclose(file)
        free(buffer)
    }

    func next() -> String? {
        let count = getline(&buffer, &capacity, file)
        guard count > 0, let buffer else { return nil }
        let length = buffer[count - 1] == 10 ? count - 1 : count
        return String(
            decoding: UnsafeRawBufferPointer(start: buffer, count: length), as: UTF8.self)
    }
}
