// SPDX-License-Identifier: GPL-3.0-or-later
internal import CICU

/// ICU's dictionary word breaker for Chinese. Not for two threads at once.
final class WordBreaks {
    private let handle: OpaquePointer
    private var boundaries: [Int32] = []

    init() {
        guard let handle = cicu_word_breaks_open() else {
            preconditionFailure("ICU has no word breaker: its data is missing")
        }
        self.handle = handle
    }

    deinit {
        cicu_word_breaks_free(handle)
    }

    /// The boundaries of the words in UTF-16 units, ascending, both ends included; empty for empty text.
    func find(in units: [UInt16]) -> ArraySlice<Int32> {
        guard !units.isEmpty, let length = Int32(exactly: units.count), length < .max else { return [] }
        let capacity = length + 1
        if boundaries.count < capacity {
            boundaries = [Int32](repeating: 0, count: Int(capacity))
        }
        let count = cicu_word_breaks_find(handle, units, length, &boundaries, capacity)
        precondition(count >= 0, "ICU cannot break words: its data is missing")
        return boundaries[..<Int(min(count, capacity))]
    }
}
