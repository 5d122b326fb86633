// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

/// No text may crash a grammar, and what is found must stand where it is said to stand.
struct IdentifierPropertyTests {
    private static let seed: UInt64 = 20_160_928

    private func check(_ text: String) {
        let count = text.unicodeScalars.count
        var end = 0
        for found in DocumentNumber.find(in: text) {
            #expect(
                found.range.lowerBound >= end && found.range.upperBound <= count && !found.range.isEmpty,
                "\(text.debugDescription)")
            end = found.range.upperBound
            #expect(
                DocumentNumber.parse(found.number.canonical)?.identityKey == found.number.identityKey,
                "\(text.debugDescription)")
        }
        if let number = DocumentNumber.parse(text) {
            #expect(number.year.map(DocumentNumber.years.contains) ?? true)
            #expect(
                number.code.isEmpty || DocumentNumber.parse(number.canonical)?.identityKey == number.identityKey,
                "\(text.debugDescription)")
        }
        for found in ArticleCitation.find(in: text) {
            #expect(found.start >= 0 && found.start < found.end && found.end <= count, "\(text.debugDescription)")
        }
        if let read = ArticleCitation.parse(query: text) { #expect(read.rest.utf8.count <= text.utf8.count) }
        for range in IdentityNumber.find(in: text, isLenient: true) {
            #expect(range.upperBound <= count && !range.isEmpty)
        }
        _ = DocumentNumberFragment.parse(text)
        _ = CreditCodeReading(text)
        _ = TitleKey.aliases(of: text)
        _ = TitleKey.enclosedTitle(of: text)
        _ = ArticleLabel.key(ofLabel: text)
        _ = ArticleLabel.label(ofKey: text)
        _ = RecordIdentity.workID(name: text)
        _ = CivilDate(lenient: text)
        _ = CivilDate(text)
    }

    @Test func `random texts of the grammars' own letters do no harm`() {
        print("seed \(Self.seed)")
        var random = SeededNumbers(seed: Self.seed)
        for _ in 0..<8000 { check(random.grammarText(upTo: 40)) }
    }

    @Test func `random texts of any scalars do no harm`() {
        print("seed \(Self.seed + 1)")
        var random = SeededNumbers(seed: Self.seed + 1)
        for _ in 0..<3000 { check(random.anyText(upTo: 60)) }
    }

    @Test func `numbers made from the grammar are read back, however they are printed`() throws {
        print("seed \(Self.seed + 2)")
        var random = SeededNumbers(seed: Self.seed + 2)
        let codes = ["国发", "元办发", "元政办发", "云政办发", "元市监处罚", "国科发财字", "元公（治）行罚决字", "楚环罚"]
        let brackets = [("〔", "〕"), ("[", "]"), ("［", "］"), ("【", "】"), ("﹝", "﹞"), ("（", "）"), ("(", ")")]
        let gaps = ["", "", " ", "\n", "\u{3000}", "\u{200B}"]
        for _ in 0..<3000 {
            let code = try #require(codes.randomElement(using: &random))
            let bracket = try #require(brackets.randomElement(using: &random))
            let year = Int.random(in: 1949...2099, using: &random)
            let sequence = Int.random(in: 1...99_999, using: &random)
            var printed = ""
            let zeros = String(repeating: "0", count: Int.random(in: 0...2, using: &random))
            let label = Bool.random(using: &random) ? "第" : ""
            for part in [code, bracket.0, "\(year)", bracket.1, label, zeros + "\(sequence)", "号"] {
                printed += part + (gaps.randomElement(using: &random) ?? "")
            }
            let number = try #require(DocumentNumber.parse(printed), "\(printed.debugDescription)")
            #expect(number.canonical == "\(code)〔\(year)〕\(sequence)号")
        }
    }

    @Test func `citations made from the grammar are read back`() throws {
        print("seed \(Self.seed + 3)")
        var random = SeededNumbers(seed: Self.seed + 3)
        for _ in 0..<3000 {
            let sub = Bool.random(using: &random) ? nil : Int.random(in: 1...20, using: &random)
            let article = try #require(ArticleNumber(Int.random(in: 1...1300, using: &random), sub: sub))
            let paragraph = Bool.random(using: &random) ? nil : Int.random(in: 1...9, using: &random)
            let item = Bool.random(using: &random) ? nil : Int.random(in: 1...25, using: &random)
            let citation = ArticleCitation(
                title: "元谋县集市管理办法", article: article, paragraph: paragraph, item: item,
                subitem: item == nil ? nil : Int.random(in: 1...5, using: &random))
            #expect(ArticleCitation.find(in: "违反" + citation.canonical + "的规定").map(\.citation) == [citation])
        }
    }

    @Test(arguments: [
        "（", "〔", "第", "》", "《", "〔2016〕", "令", "公告第", "1", "法第1条、", "十", "中华人民共和国", "的", "印发《", "一", "第一、",
    ])
    func `long runs of one thing stay linear and harmless`(_ unit: String) {
        let text = String(repeating: unit, count: 5000)
        _ = DocumentNumber.find(in: text)
        _ = ArticleCitation.find(in: text)
        _ = IdentityNumber.find(in: text)
        _ = DocumentNumber.parse(text)
        _ = ArticleCitation.parse(query: text)
        _ = TitleKey.aliases(of: text)
    }
}
