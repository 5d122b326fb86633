// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization
import TextAnalysis

/// The Han text of passages and header lines, two bytes a character, in which phrases are checked.
///
/// Filled with what is asked for, never beyond its budget; what does not fit is read from the index each time. Texts
/// are never moved, so that readers need no lock.
final class TextArena: @unchecked Sendable {
    /// Stands between two runs: whatever no phrase of Han characters may cross.
    static let gap: UInt16 = 0
    /// Stands between two header lines; another than `HanText.gap` and `HanText.latin`.
    static let line: UInt16 = 1

    // Safe to share: an address is published once, after what it points to was written, and never changes again.
    private let addresses: UnsafeMutablePointer<Atomic<UInt>>
    let count: Int
    private let store: TextStore
    private let demand = Atomic<Int>(Demand.none)

    private enum Demand {
        static let none = 0
        static let wanted = 1
        static let served = 2
    }

    /// - Parameters:
    ///   - count: how many texts there are.
    ///   - budget: bytes at most, without `fixedByteCount`.
    init(count: Int, budget: Int) {
        self.count = count
        store = TextStore(budget: budget)
        addresses = Self.empty(count)
    }

    /// Begins with the texts that another arena holds, without copying them.
    ///
    /// - Parameter text: which text of `other` a text of this one is, for those that it may take over. Linear in `count`.
    /// - Returns: `nil` where `other` holds more than the budget.
    init?(count: Int, budget: Int, over other: TextArena, _ text: (Int) -> Int?) {
        guard other.store.adopt(budget: budget) else { return nil }
        self.count = count
        store = other.store
        addresses = Self.empty(count)
        for own in 0..<count {
            guard let known = text(own), known < other.count else { continue }
            let address = other.addresses[known].load(ordering: .acquiring)
            if address != 0 { addresses[own].store(address, ordering: .releasing) }
        }
    }

    private static func empty(_ count: Int) -> UnsafeMutablePointer<Atomic<UInt>> {
        let addresses = UnsafeMutablePointer<Atomic<UInt>>.allocate(capacity: max(count, 1))
        for index in 0..<count { (addresses + index).initialize(to: Atomic(0)) }
        return addresses
    }

    /// What an arena of so many texts takes while it is empty.
    static func fixedByteCount(_ count: Int) -> Int { count * MemoryLayout<UInt>.size }

    deinit { addresses.deallocate() }

    /// Bytes of texts held now.
    var byteCount: Int { store.byteCount }

    /// A text did not fit any more.
    var isFull: Bool { store.isFull }

    /// Says that a question ran out of time while it read texts that are not held.
    func want() {
        _ = demand.compareExchange(expected: Demand.none, desired: Demand.wanted, ordering: .relaxed)
    }

    /// True once, after `want()`: for the one who then sees to it that all texts are held.
    func takeDemand() -> Bool {
        demand.compareExchange(expected: Demand.wanted, desired: Demand.served, ordering: .relaxed).exchanged
    }

    /// The text, if it is held.
    func units(_ text: Int) -> UnsafeBufferPointer<UInt16>? {
        let address = addresses[text].load(ordering: .acquiring)
        guard let start = UnsafePointer<UInt16>(bitPattern: address) else { return nil }
        // The length stands before the text, low half first.
        return UnsafeBufferPointer(start: start + 2, count: Int(start[0]) | Int(start[1]) << 16)
    }

    /// Keeps a text where memory allows.
    func store(_ units: [UInt16], for text: Int) {
        guard let start = store.room(for: units.count + 2) else { return }
        start[0] = UInt16(truncatingIfNeeded: units.count)
        start[1] = UInt16(truncatingIfNeeded: units.count >> 16)
        units.withUnsafeBufferPointer { source in
            if let base = source.baseAddress { (start + 2).initialize(from: base, count: source.count) }
        }
        addresses[text].store(UInt(bitPattern: start), ordering: .releasing)
    }
}
