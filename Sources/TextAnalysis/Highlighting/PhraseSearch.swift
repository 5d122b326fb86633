// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds a phrase in texts by Knuth, Morris and Pratt's method, over units instead of letters.
public struct PhraseSearch: Sendable {
    private let pattern: [UInt32]
    /// The places of the pattern which continue a Han run. There the text must too, because the index looks for the
    /// bigram, and none crosses punctuation; the reverse is not asked: 三公”经费 finds 三公经费.
    private let joints: [Int]
    /// For each prefix of the pattern, how long its longest proper prefix is that is also its end.
    private let borders: [Int]
    private var latinRuns: [ArraySlice<Unicode.Scalar>: UInt32] = [:]

    /// Linear.
    public init(phrase: FoldedText) {
        var pattern: [UInt32] = []
        let units = UnitScan(phrase.scalars).units
        for unit in units {
            let run = phrase.scalars[Int(unit.start)..<Int(unit.end)]
            if unit.isHan {
                pattern.append(phrase.scalars[Int(unit.start)].value)
            } else {
                // A run of the phrase has a code of its own, any other that of `ScannedText`.
                let code = latinRuns[run] ?? ScannedText.latin + 1 + UInt32(truncatingIfNeeded: latinRuns.count)
                latinRuns[run] = code
                pattern.append(code)
            }
        }
        var borders = [Int](repeating: 0, count: pattern.count)
        var length = 0
        for index in pattern.indices.dropFirst() {
            while length > 0, pattern[index] != pattern[length] { length = borders[length - 1] }
            if pattern[index] == pattern[length] { length += 1 }
            borders[index] = length
        }
        joints = units.indices.filter { units[$0].continuesRun }
        self.pattern = pattern
        self.borders = borders
    }

    /// What `Highlight.occurrences(of:in:)` gives, for a text that was scanned before.
    public func occurrences(in text: ScannedText) -> [Range<Int>] {
        guard let first = pattern.first else { return [] }
        let (units, codes) = (text.units, text.codes)
        var found: [Range<Int>] = []
        var matched = 0
        for index in codes.indices {
            var code = codes[index]
            if code == ScannedText.latin, !latinRuns.isEmpty { code = run(units[index], in: text.folded) }
            if matched == 0, code != first { continue }
            while matched > 0, code != pattern[matched] { matched = borders[matched - 1] }
            if code == pattern[matched] { matched += 1 }
            if matched == pattern.count {
                let first = index + 1 - matched
                if joints.allSatisfy({ units[first + $0].continuesRun }) {
                    found.append(Int(units[first].start)..<Int(units[index].end))
                    matched = 0
                } else {
                    matched = borders[matched - 1]
                }
            }
        }
        return found
    }

    /// The code of a Latin run.
    private func run(_ unit: UnitScan.Unit, in text: FoldedText) -> UInt32 {
        latinRuns[text.scalars[Int(unit.start)..<Int(unit.end)]] ?? ScannedText.latin
    }
}
