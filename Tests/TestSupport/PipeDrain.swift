// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Synchronization

/// Reads a pipe to its end on a thread of its own, so that a program that says much never waits for its reader.
final class PipeDrain: Sendable {
    private let bytes = Mutex(Data())
    private let isAtEnd = DispatchSemaphore(value: 0)

    init(_ pipe: Pipe) {
        let descriptor = pipe.fileHandleForReading.fileDescriptor
        let thread = Thread { [self] in
            // The handle closes its descriptor when it goes, hence it stays until the end is read.
            withExtendedLifetime(pipe) {
                var buffer = [UInt8](repeating: 0, count: 1 << 16)
                while true {
                    let count = read(descriptor, &buffer, buffer.count)
                    if count > 0 { bytes.withLock { $0.append(contentsOf: buffer[..<count]) } }
                    if count == 0 || (count < 0 && errno != EINTR) { break }
                }
            }
            isAtEnd.signal()
        }
        thread.start()
    }

    /// All that was written; waits for the end. Once only.
    func text() -> String {
        isAtEnd.wait()
        return bytes.withLock { String(decoding: $0, as: UTF8.self) }
    }
}
