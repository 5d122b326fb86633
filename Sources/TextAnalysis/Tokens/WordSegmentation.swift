// SPDX-License-Identifier: GPL-3.0-or-later

/// Dictionary words of the Han runs of a text. Layout inside a run (line breaks, blanks) is squeezed out first, so
/// that it cannot change where a word ends.
struct WordSegmentation {
    /// Runs are handed to ICU together up to this many UTF-16 units, which bounds memory; a longer run is cut here,
    /// and may lose one word at the cut.
    private static let batch = 1 << 15

    private let breaks: WordBreaks
    private var units: [UInt16] = []
    /// For each UTF-16 unit the position of its character, or -1 for the separator between runs.
    private var positions: [Int32] = []
    private var words: [Range<Int32>] = []

    init(breaks: WordBreaks) {
        self.breaks = breaks
    }

    /// Ranges of positions, ascending and apart, of the words in runs of at least `shortestRun` characters.
    mutating func words(in scan: UnitScan, of scalars: [Unicode.Scalar], shortestRun: Int) -> [Range<Int32>] {
        words.removeAll(keepingCapacity: true)
        scan.forEachRun { run in
            guard run.isHan, run.units.count >= shortestRun else { return }
            for index in run.units {
                let unit = scan.units[index]
                for code in UTF16.encode(scalars[Int(unit.start)]).unsafelyUnwrapped {
                    units.append(code)
                    positions.append(Int32(truncatingIfNeeded: index))
                }
                if units.count >= Self.batch { flush() }
            }
            units.append(0x0A)
            positions.append(-1)
        }
        flush()
        return words
    }

    private mutating func flush() {
        let boundaries = breaks.find(in: units)
        for (start, end) in zip(boundaries, boundaries.dropFirst()) {
            let first = positions[Int(start)]
            let last = positions[Int(end) - 1]
            if first >= 0, last >= first { words.append(first..<last + 1) }
        }
        units.removeAll(keepingCapacity: true)
        positions.removeAll(keepingCapacity: true)
    }
}
