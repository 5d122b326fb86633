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
        var found: [Range<Int>] = []
        addOccurrences(in: text, to: &found)
        return found
    }

    /// The same, added to what other phrases gave.
    public func addOccurrences(in text: ScannedText, to found: inout [Range<Int>]) {
        guard let first = pattern.first else { return }
        text.codes.withUnsafeBufferPointer { codes in
            let units = text.units
            var matched = 0
            var index = 0
            while index < codes.count {
                // Most of a text is no part of the phrase.
                if matched == 0, first < ScannedText.latin {
                    index = Self.next(first, in: codes, from: index)
                    if index == codes.count { return }
                }
                var code = codes[index]
                if code == ScannedText.latin, !latinRuns.isEmpty { code = run(units[index], in: text.folded) }
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
                index += 1
            }
        }
    }

    /// The first place from `start` on with this code, or the end; eight at once.
    private static func next(_ code: UInt32, in codes: UnsafeBufferPointer<UInt32>, from start: Int) -> Int {
        var index = start
        let wanted = SIMD8<UInt32>(repeating: code)
        while index + 8 <= codes.count {
            let here = UnsafeRawPointer(codes.baseAddress.unsafelyUnwrapped + index)
            if any(here.loadUnaligned(as: SIMD8<UInt32>.self) .== wanted) { break }
            index += 8
        }
        while index < codes.count, codes[index] != code { index += 1 }
        return index
    }

    /// The code of a Latin run.
    private func run(_ unit: UnitScan.Unit, in text: FoldedText) -> UInt32 {
        latinRuns[text.scalars[Int(unit.start)..<Int(unit.end)]] ?? ScannedText.latin
    }
}
