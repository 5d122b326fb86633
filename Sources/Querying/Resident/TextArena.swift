// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Synchronization
import TextAnalysis

/// The Han text of passages and header lines, two bytes a character, in which phrases are checked.
///
/// Filled with what is asked for, never beyond its budget; what does not fit is read from the index each time. Texts
/// are never moved, so that readers need no lock.
final class TextArena: @unchecked Sendable {
    /// Stands between two runs: whatever no phrase of Han characters may cross.
    static let gap: UInt16 = 0
    /// Stands between two header lines.
    static let line: UInt16 = 1

    private static let chunkUnits = 256 << 10

    private struct State {
        var chunks: [UnsafeMutablePointer<UInt16>] = []
        var used = 0
        var room = 0
        var bytes = 0
    }

    // Safe to share: an address is published once, after what it points to was written, and never changes again.
    private let addresses: UnsafeMutablePointer<Atomic<UInt>>
    private let count: Int
    private let budget: Int
    // A lock that the thread sanitizer knows: it cannot see into the waiting half of Swift's own.
    private let lock = NSLock()
    // Safe to share: touched under `lock` only.
    private var state = State()

    /// - Parameters:
    ///   - count: how many texts there are.
    ///   - budget: bytes at most, without `fixedByteCount`.
    init(count: Int, budget: Int) {
        self.count = count
        self.budget = budget
        addresses = .allocate(capacity: max(count, 1))
        for index in 0..<count { (addresses + index).initialize(to: Atomic(0)) }
    }

    /// What an arena of so many texts takes while it is empty.
    static func fixedByteCount(_ count: Int) -> Int { count * MemoryLayout<UInt>.size }

    deinit {
        addresses.deallocate()
        for chunk in state.chunks { chunk.deallocate() }
    }

    /// Bytes of texts held now.
    var byteCount: Int { lock.withLock { state.bytes } }

    /// The text, if it is held.
    func units(_ text: Int) -> UnsafeBufferPointer<UInt16>? {
        let address = addresses[text].load(ordering: .acquiring)
        guard let start = UnsafePointer<UInt16>(bitPattern: address) else { return nil }
        // The length stands before the text, low half first.
        return UnsafeBufferPointer(start: start + 2, count: Int(start[0]) | Int(start[1]) << 16)
    }

    /// Keeps a text where memory allows.
    func store(_ units: [UInt16], for text: Int) {
        let size = units.count + 2
        guard let start = lock.withLock({ room(for: size) }) else { return }
        start[0] = UInt16(truncatingIfNeeded: units.count)
        start[1] = UInt16(truncatingIfNeeded: units.count >> 16)
        units.withUnsafeBufferPointer { source in
            if let base = source.baseAddress { (start + 2).initialize(from: base, count: source.count) }
        }
        addresses[text].store(UInt(bitPattern: start), ordering: .releasing)
    }

    /// Memory for so many units, if there is any left; only under the lock.
    private func room(for size: Int) -> UnsafeMutablePointer<UInt16>? {
        if state.room - state.used < size {
            let room = max(size, Self.chunkUnits)
            guard state.bytes + room * 2 <= budget else { return nil }
            state.chunks.append(.allocate(capacity: room))
            state.bytes += room * 2
            state.room = room
            state.used = 0
        }
        guard let chunk = state.chunks.last else { return nil }
        let start = chunk + state.used
        state.used += size
        return start
    }
}
