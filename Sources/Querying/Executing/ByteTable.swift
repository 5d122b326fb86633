// SPDX-License-Identifier: GPL-3.0-or-later

/// Many short byte strings one behind the other: ids of a million records without a million allocations.
struct ByteTable: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [UInt32] = []

    var count: Int { ends.count }
    var byteCount: Int { bytes.count + ends.count * 4 }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: text)
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
    }

    func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index]) }

    subscript(index: Int) -> String { String(decoding: bytes[range(index)], as: UTF8.self) }

    func equals(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = range(index)
        guard range.count == text.count else { return false }
        for offset in 0..<text.count where bytes[range.lowerBound + offset] != text[offset] { return false }
        return true
    }

    /// Whether one stands before another, by bytes.
    func precedes(_ left: Int, _ right: Int) -> Bool {
        bytes[range(left)].lexicographicallyPrecedes(bytes[range(right)])
    }
}

/// Distinct byte strings with a number each, found by their hash.
struct ByteDictionary {
    private(set) var table = ByteTable()
    private var slots = [Int32](repeating: -1, count: 1_024)

    /// The number of a text; a new one where it has not been seen.
    mutating func number(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
        let slot = self.slot(of: text)
        if slots[slot] >= 0 { return slots[slot] }
        let number = Int32(truncatingIfNeeded: table.count)
        table.append(text)
        slots[slot] = number
        if table.count * 2 > slots.count { grow() }
        return number
    }

    /// The number of a text, or −1.
    func known(_ text: UnsafeBufferPointer<UInt8>) -> Int32 { slots[slot(of: text)] }

    /// Where a text stands, or the free place where it would.
    private func slot(of text: UnsafeBufferPointer<UInt8>) -> Int {
        var slot = Self.hash(text) & (slots.count - 1)
        while slots[slot] >= 0, !table.equals(Int(slots[slot]), text) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    var entries: [String] { (0..<table.count).map { table[$0] } }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        for number in 0..<table.count {
            let free = table.bytes[table.range(number)].withUnsafeBufferPointer { self.slot(of: $0) }
            slots[free] = Int32(truncatingIfNeeded: number)
        }
    }

    /// FNV-1a over 64 bits, its high half mixed in.
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF)
    }
}
