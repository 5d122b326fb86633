// SPDX-License-Identifier: GPL-3.0-or-later

/// The terms of a document in byte order, each once with how often it occurs.
///
/// Sorted by their first eight bytes as a number, which decides for nearly all of them: `String` would compare Chinese
/// terms by their normal forms, at a hundred times the cost.
struct SortedTerms {
    private struct Key {
        var prefix: UInt64
        var start: Int32
        var end: Int32
    }

    private let bytes: [UInt8]
    private let keys: [Key]

    init(_ terms: [String]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(terms.count * 8)
        var keys: [Key] = []
        keys.reserveCapacity(terms.count)
        for term in terms {
            let start = bytes.count
            bytes.append(contentsOf: term.utf8)
            var prefix: UInt64 = 0
            for index in 0..<8 {
                prefix <<= 8
                if start + index < bytes.count { prefix |= UInt64(bytes[start + index]) }
            }
            keys.append(
                Key(
                    prefix: prefix, start: Int32(truncatingIfNeeded: start),
                    end: Int32(truncatingIfNeeded: bytes.count)))
        }
        bytes.withUnsafeBufferPointer { bytes in
            keys.sort { left, right in
                if left.prefix != right.prefix { return left.prefix < right.prefix }
                return Self.precedes(left, right, bytes)
            }
        }
        self.bytes = bytes
        self.keys = keys
    }

    /// Ascending.
    var runs: [(bytes: ArraySlice<UInt8>, count: UInt32)] {
        var runs: [(bytes: ArraySlice<UInt8>, count: UInt32)] = []
        runs.reserveCapacity(keys.count)
        for key in keys {
            let term = bytes[Int(key.start)..<Int(key.end)]
            if let last = runs.last, last.bytes.elementsEqual(term) {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((term, 1))
            }
        }
        return runs
    }

    /// The rest behind the first eight bytes; the shorter of two that begin alike is the first.
    private static func precedes(_ left: Key, _ right: Key, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var (one, other) = (Int(left.start), Int(right.start))
        while one < Int(left.end), other < Int(right.end) {
            if bytes[one] != bytes[other] { return bytes[one] < bytes[other] }
            one += 1
            other += 1
        }
        return one == Int(left.end) && other < Int(right.end)
    }
}
