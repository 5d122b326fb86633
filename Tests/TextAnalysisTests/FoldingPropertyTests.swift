// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TextAnalysis

@Suite struct FoldingPropertyTests {
    @Test func `folding any scalar twice changes nothing more`() {
        var unstable: [String] = []
        for value in UInt32(0)..<0x110000 {
            // Planes without characters fold to themselves; one in 97 stands for them.
            if value >= 0x32000, value < 0xE0000 || value >= 0xE1000, value % 97 != 0 { continue }
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = TextFolding.fold(String(Character(scalar)))
            if TextFolding.fold(once.text).scalars != once.scalars { unstable.append(String(value, radix: 16)) }
        }
        #expect(unstable.isEmpty)
    }

    @Test func `folding random text twice changes nothing more, and offsets are sound`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for round in 0..<20_000 {
            let source = RandomText.string(upTo: 24, using: &generator)
            let folded = TextFolding.fold(source)
            let again = TextFolding.fold(folded.text)
            guard again.scalars == folded.scalars, isSound(folded, of: source) else {
                Issue.record("seed \(seed), round \(round): \(source.debugDescription)")
                return
            }
        }
    }

    @Test func `folding does not depend on where a long text is cut at a boundary`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<5_000 {
            let left = RandomText.string(upTo: 12, using: &generator)
            let right = RandomText.string(upTo: 12, using: &generator)
            let whole = TextFolding.fold(left + "元" + right).scalars
            let tail = TextFolding.fold("元" + right).scalars
            #expect(whole == TextFolding.fold(left).scalars + tail, "seed \(seed): \(left.debugDescription)")
        }
    }

    @Test func `an endless chain of marks is cut and not sorted for ever`() {
        let marks = String(repeating: "\u{301}\u{323}", count: 200_000)
        let folded = TextFolding.fold("a" + marks + "元")
        #expect(folded.scalars.count <= 33)
        #expect(folded.scalars.last == "元")
        #expect(TextFolding.fold(folded.text).scalars == folded.scalars)
        #expect(folded.sourceRange(of: folded.scalars.count - 1..<folded.scalars.count) == 400_001..<400_002)
    }

    private func isSound(_ folded: FoldedText, of source: String) -> Bool {
        let count = source.unicodeScalars.count
        let offsets = folded.sourceOffsets
        return offsets.count == folded.scalars.count + 1 && offsets.last == Int32(count)
            && zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 }
            && folded.scalars.indices.allSatisfy {
                let range = folded.sourceRange(of: $0..<$0 + 1)
                return !range.isEmpty && range.lowerBound >= 0 && range.upperBound <= count
            }
    }
}
