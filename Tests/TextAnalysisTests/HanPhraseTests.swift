// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TextAnalysis

/// Han units tell of a phrase what reading the whole text tells, or leave it open.
@Suite struct HanPhraseTests {
    private func find(_ phrase: String, _ text: String) -> HanPhrase.Finding? {
        let units = HanText.units(of: TextFolding.fold(text))
        return HanPhrase(TextFolding.fold(phrase)).map { phrase in
            units.withUnsafeBufferPointer { phrase.find(in: $0) }
        }
    }

    @Test(arguments: [
        ("管理办法（试行）", "元谋县管理办法（试行）的通知", HanPhrase.Finding.present),
        ("管理办法（试行）", "管理办法试行", .present),
        ("管理办法试行", "管理办法（试行）", .absent),
        ("管理办法（试行）", "管理办法A试行", .absent),
        ("管理办法（试行）", "管理办法，。“试行", .present),
        ("2023年度", "2023年度预算", .possible),
        ("2023年度", "预算年度", .absent),
        ("第5条规定", "第5条规定", .possible),
        ("第5条规定", "第、条规定", .absent),
    ])
    func `a phrase of several runs is found, left open or ruled out`(
        phrase: String, text: String, finding: HanPhrase.Finding
    ) {
        #expect(find(phrase, text) == finding)
    }

    @Test func `a phrase without Han is left to others`() {
        for phrase in ["", "ABC 2023", "（）"] { #expect(find(phrase, "元谋") == nil) }
    }

    @Test func `what the units say of a random phrase is what the whole text says`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let alphabet: [Unicode.Scalar] = ["甲", "乙", "甲", "，", "（", " ", "a", "·", "\u{20BB7}"]
        func random(_ length: Int) -> FoldedText {
            let count = Int.random(in: 1...length, using: &generator)
            let scalars = (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
            return TextFolding.fold(String(String.UnicodeScalarView(scalars)))
        }
        var met: Set<HanPhrase.Finding> = []
        for _ in 0..<20_000 {
            let (text, phrase) = (random(20), random(6))
            guard let runs = HanPhrase(phrase) else { continue }
            let finding = HanText.units(of: text).withUnsafeBufferPointer { runs.find(in: $0) }
            let stands = !Highlight.occurrences(of: phrase, in: text).isEmpty
            met.insert(finding)
            let isRight = finding == .possible || stands == (finding == .present)
            #expect(isRight, "seed \(seed): \(phrase.text) in \(text.text) is \(finding)")
        }
        #expect(met.count == 3)
    }
}
