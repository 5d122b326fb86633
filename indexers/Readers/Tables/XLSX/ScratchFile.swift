// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A temporary file without a name that is written once from the beginning and then read anywhere.
///
/// Keeps a buffer of what is not yet written, and 64 blocks of 64 KiB of what was read: texts that stand together in a
/// workbook are mostly used together. Not for use from two threads at once.
final class ScratchFile {
    private(set) var count = 0
    private let descriptor: Int32
    private var unwritten: [UInt8] = []
    private var blocks: [(number: Int, bytes: [UInt8])] = []

    private static let block = 64 << 10
    private static let blocksKept = 64

    /// - Throws: `unreadable` where the temporary folder is full or missing.
    init() throws(ReadError) {
        descriptor = try UnnamedFile.create()
        blocks = Array(repeating: (-1, []), count: Self.blocksKept)
    }

    deinit { close(descriptor) }

    /// Bytes in memory, for tests.
    var held: Int { unwritten.count + blocks.reduce(0) { $0 + $1.bytes.count } }

    func append(_ bytes: [UInt8]) throws(ReadError) {
        unwritten += bytes
        count += bytes.count
        if unwritten.count >= Self.block { try flush() }
    }

    /// - Throws: `unreadable`, also for what was never written.
    func read(_ range: Range<Int>) throws(ReadError) -> [UInt8] {
        guard range.lowerBound >= 0, range.upperBound <= count else { throw .unreadable }
        if !unwritten.isEmpty { try flush() }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        var place = range.lowerBound
        while place < range.upperBound {
            let (number, offset) = place.quotientAndRemainder(dividingBy: Self.block)
            let block = try block(number)
            let end = min(block.count, offset + range.upperBound - place)
            guard offset < end else { throw .unreadable }
            bytes += block[offset..<end]
            place += end - offset
        }
        return bytes
    }

    private func block(_ number: Int) throws(ReadError) -> [UInt8] {
        let slot = number % Self.blocksKept
        if blocks[slot].number == number { return blocks[slot].bytes }
        var bytes = [UInt8](repeating: 0, count: min(Self.block, count - number * Self.block))
        var got = 0
        while got < bytes.count {
            let wanted = bytes.count - got
            let read = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress.map { $0 + got }, wanted, off_t(number * Self.block + got))
            }
            if read < 0, errno == EINTR { continue }
            guard read > 0 else { throw .unreadable }
            got += read
        }
        blocks[slot] = (number, bytes)
        return bytes
    }

    // Everything is written before the first block is read, and nothing after: blocks never go stale.
    private func flush() throws(ReadError) {
        try UnnamedFile.append(unwritten, to: descriptor)
        unwritten.removeAll(keepingCapacity: true)
    }
}
