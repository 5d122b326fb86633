// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

/// The cheap look that keeps texts from the readers of document numbers never keeps one that they would read.
@Suite struct NumberLookTests {
    /// Digits and numerals of many kinds, letters and signs that stand for them, and what numbers are made of.
    private static let alphabet = Array(
        "059０５９OolIＯｏｌＩ〇○◯⚪零一二三十百千万两廿卅⼀⼆⼗①٣元条款项之政办发规国令公告第号號期年〔〕[]（）() 　-—文件".unicodeScalars)
    private static let numbers = [
        "元政办发〔2016〕13号", "国发2019年5号", "元办发201613号", "国务院令第七百二十二号", "第五期", "元政公告二〇一六年第三号", "元办发○号",
        "《元谋县规定》第五条", "食品安全法124条", "元政规〔２０２０〕１号", "市监罚2024 15", "第IO号",
    ].map { Array($0.unicodeScalars) }

    private func text(_ random: inout SeededNumbers) -> String {
        var scalars = Self.numbers[Int.random(in: 0..<Self.numbers.count, using: &random)]
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let scalar = Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &random)]
            let place = Int.random(in: 0...scalars.count, using: &random)
            if place < scalars.count, Bool.random(using: &random) {
                scalars[place] = scalar
            } else {
                scalars.insert(scalar, at: place)
            }
        }
        // Most keep no digit at all, so that what stands in its place is what decides.
        if Int.random(in: 0..<3, using: &random) > 0 {
            scalars.removeAll { $0.value < 0x80 || (0xFF10...0xFF19).contains($0.value) }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test func `a text that is passed over holds no document number and no part of one`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededNumbers(seed: seed)
        var (passed, found) = (0, 0)
        for _ in 0..<20_000 {
            let text = text(&random)
            let whole = DocumentNumberWhole(text, latestYear: DocumentNumber.nextYear).read()
            if whole != nil { found += 1 }
            if !PrintedNumber.mayOccur(in: text) {
                passed += 1
                #expect(whole == nil, "seed \(seed): \(text)")
                #expect(DocumentNumberScanner(IdentifierScalars(text)).findAll().isEmpty, "seed \(seed): \(text)")
                #expect(ArticleCitationScanner(IdentifierScalars(text)).findAll().isEmpty, "seed \(seed): \(text)")
            }
        }
        #expect(passed > 100 && found > 100, "\(passed) texts passed over, \(found) with a number: too few to tell")
    }

    @Test func `a text without digit or numeral is never part of a number`() {
        for text in ["元办发号", "元谋县人民政府", "第号", "公告", "《市场监管罚》", "元办发〔〕号"] {
            #expect(!PrintedNumber.mayOccur(in: text))
            #expect(DocumentNumberFragment.parse(text) == nil)
        }
    }
}
