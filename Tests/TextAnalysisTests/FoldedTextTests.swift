// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TextAnalysis

@Suite struct FoldedTextTests {
    @Test func `an expansion leads back to the whole source scalar`() {
        let folded = TextFolding.fold("5㎡地")
        #expect(folded.text == "5m2地")
        #expect(folded.sourceOffsets == [0, 1, 1, 2, 3])
        #expect(folded.sourceRange(of: 1..<2) == 1..<2)
        #expect(folded.sourceRange(of: 2..<3) == 1..<2)
        #expect(folded.sourceRange(of: 0..<2) == 0..<2)
    }

    @Test func `what vanished belongs to the scalar before it`() {
        let folded = TextFolding.fold("\u{200B}食\u{200B}品\u{200B}")
        #expect(folded.sourceRange(of: 0..<1) == 1..<3)
        #expect(folded.sourceRange(of: 1..<2) == 3..<5)
        #expect(folded.sourceRange(of: 0..<2) == 1..<5)
    }

    @Test func `a composed letter leads back to letter and mark`() {
        let folded = TextFolding.fold("ae\u{301}b")
        #expect(folded.text == "aéb")
        #expect(folded.sourceRange(of: 1..<2) == 1..<3)
    }

    @Test func `a collapsed blank leads back to the whole blank`() {
        let folded = TextFolding.fold("甲 \n 乙")
        #expect(folded.text == "甲 乙")
        #expect(folded.sourceRange(of: 1..<2) == 1..<4)
        #expect(folded.sourceRange(of: 2..<3) == 4..<5)
    }

    @Test(arguments: [-5..<2, 1..<99, 7..<9, (-9)..<(-1), 0..<0, 3..<3, Int.min..<Int.max])
    func `a range outside the text is cut`(range: Range<Int>) {
        let folded = TextFolding.fold("甲乙丙")
        let source = folded.sourceRange(of: range)
        #expect(source.lowerBound >= 0 && source.upperBound <= 3)
        #expect(folded.text(of: range).unicodeScalars.count == range.clamped(to: 0..<3).count)
    }

    @Test func `empty text has empty ranges`() {
        let folded = TextFolding.fold("")
        #expect(folded.sourceOffsets == [0])
        #expect(folded.sourceRange(of: 0..<1).isEmpty)
        #expect(TextFolding.fold("\u{200B}").sourceOffsets == [1])
    }
}
