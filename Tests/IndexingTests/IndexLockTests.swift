// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import TestSupport
import Testing

@testable import Indexing

@Suite struct IndexLockTests {
    @Test func `a second writer is told that the index is being written`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("")
        var first: IndexLock? = try IndexLock(folder: path)
        #expect(throws: IndexingError.self) { try IndexLock(folder: path) }
        withExtendedLifetime(first) {}
        first = nil
        _ = try IndexLock(folder: path)
    }

    /// What a child has between fork and exec.
    @Test func `a copy of the descriptor in a program that is being started does not keep the lock`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("")
        var lock: IndexLock? = try IndexLock(folder: path)
        let own = try #require(Self.descriptor(of: folder.file("writer.lock")))
        let copy = dup(own)
        defer { close(copy) }
        withExtendedLifetime(lock) {}
        lock = nil
        _ = try IndexLock(folder: path)
    }

    /// The number under which this process has a file open.
    private static func descriptor(of path: String) -> Int32? {
        let wanted = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let open = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        for name in open {
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(name)")
            if target == wanted { return Int32(name) }
        }
        return nil
    }
}
