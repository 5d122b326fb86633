// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Keys of entries in one run of bytes, looked through as a whole.
///
/// One pass over all names of a county takes milliseconds, needs no order and finds what stands inside a
/// key as well as what begins it. A key needs its bytes and nine more.
struct SuggestionKeys: Sendable {
    /// Every key behind a NUL byte, which no key holds; a last NUL ends the run.
    private var bytes: [UInt8] = [0]
    /// Where each key begins, ascending.
    private var starts: [UInt32] = []
    private var entries: [UInt32] = []
    /// For each byte whether a part of its key begins there; empty where every byte may.
    private var isPartStart: [Bool] = []

    /// Adds a key of one part.
    mutating func add(_ key: String, entry: Int) { add([key], entry: entry, areParts: false) }

    /// Adds a key made of parts, for `containing(_:)` to find only what begins with a part.
    mutating func add(parts: [String], entry: Int) { add(parts, entry: entry, areParts: true) }

    private mutating func add(_ parts: [String], entry: Int, areParts: Bool) {
        guard parts.contains(where: { !$0.isEmpty }) else { return }
        starts.append(UInt32(bytes.count))
        entries.append(UInt32(entry))
        if areParts { isPartStart += [Bool](repeating: false, count: bytes.count - isPartStart.count) }
        for part in parts {
            if areParts { isPartStart += part.utf8.indices.map { $0 == part.utf8.startIndex } }
            bytes += part.utf8
        }
        bytes.append(0)
    }

    /// Entries with a key that begins with `text`; `true` where the key is all of it. An entry may come several times.
    func beginning(with text: String, _ body: (_ entry: Int, _ isWhole: Bool) -> Void) {
        scan([0] + Array(text.utf8)) { place in
            body(entry(at: place + 1), bytes[place + 1 + text.utf8.count] == 0)
        }
    }

    /// Entries with a key that has `text` inside, not at its beginning.
    func containing(_ text: String, _ body: (_ entry: Int) -> Void) {
        scan(Array(text.utf8)) { place in
            guard bytes[place - 1] != 0, isPartStart.isEmpty || isPartStart[place] else { return }
            body(entry(at: place))
        }
    }

    /// Every place of `needle`.
    ///
    /// Looks for one byte and compares the rest: of the three bytes of a Han character the last tells most.
    private func scan(_ needle: [UInt8], _ body: (Int) -> Void) {
        guard needle.contains(where: { $0 != 0 }) else { return }
        let anchor = min(needle.count - 1, needle[0] == 0 ? 3 : 2)
        bytes.withUnsafeBytes { all in
            guard let base = all.baseAddress, all.count >= needle.count else { return }
            var from = anchor
            let last = all.count - (needle.count - anchor)
            while from <= last, let hit = memchr(base + from, Int32(needle[anchor]), last - from + 1) {
                let place = base.distance(to: UnsafeRawPointer(hit))
                if memcmp(base + place - anchor, needle, needle.count) == 0 { body(place - anchor) }
                from = place + 1
            }
        }
    }

    /// The entry whose key holds a place.
    private func entry(at place: Int) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= place { low = middle + 1 } else { high = middle }
        }
        return Int(entries[low - 1])
    }
}
