// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import TestSupport
import Testing

@testable import Querying

/// The cheap looks that keep queries from the recognisers of numbers never keep one from a recogniser that would find
/// something.
@Suite struct IdentifierLookTests {
    /// Digits of several kinds, letters that stand for digits, signs between them, and words.
    private static let alphabet = Array(
        "0123456789０１２３４５６７８９①②③⑨٣OoIlXx×*ABCMHJ〇○ 　-－.·/（）()：:身份证号码统一社会信用代码公司第号年".unicodeScalars)
    /// Numbers as people type them: what they are cut out of must be found again.
    private static let numbers = [
        "91532328MA6K5A2B3C", "９１５３２３２８ＭＡ６Ｋ５Ａ２Ｂ３Ｃ", "532328190001010011", "53232819000101001X", "532328000101001",
        "5323 2819 0001 0100 11", "12345678-9", "532328000012345",
    ].map { Array($0.unicodeScalars) }

    private func text(_ random: inout SeededGenerator) -> String {
        var scalars = (0..<Int.random(in: 0...24, using: &random)).map { _ in
            Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &random)]
        }
        if Bool.random(using: &random) {
            let number = Self.numbers[Int.random(in: 0..<Self.numbers.count, using: &random)]
            scalars += number.prefix(Int.random(in: 0...number.count, using: &random))
        }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test func `a text that is passed over holds no number`() {
        let seed = SeededGenerator.announcedSeed("IdentifierLookTests")
        var random = SeededGenerator(seed: seed)
        var (passed, found) = (0, 0)
        for _ in 0..<Rounds.of(20_000) {
            let text = text(&random)
            let persons = IdentityNumber.find(in: text, isLenient: true)
            let reading = CreditCodeReading(text)
            if !persons.isEmpty { found += 1 }
            if !SubjectIdentifier.mayHold(15, text) {
                passed += 1
                #expect(persons.isEmpty, "\(text)")
                #expect(!reading.looksLikeCode, "\(text)")
            }
            if !SubjectIdentifier.mayHold(9, text) {
                #expect(reading.code == nil, "\(text)")
                #expect(!RegistrationNumber.isValid(reading.normalised), "\(text)")
                #expect(!OrganizationCode.isValid(reading.normalised.filter { $0 != "-" }), "\(text)")
            }
        }
        #expect(passed > 0 && found > 0, "\(passed) texts passed over, \(found) with a number: too few to tell")
    }
}
